/** Parts of unknown size that one day makes and a later one joins again: together they are what their unit had. */
import { expect, test } from "vitest";
import { runOfPlan } from "../../support/commune-plan.ts";

/** The units afterwards with their households, and those of the commune. */
async function after(...rows: readonly string[]): Promise<readonly string[]> {
  const units = ["Thôn Đông,100,400", "Thôn Tây,150,600", "Thôn Nam,90,350"];
  const register = [
    "code,parent,kind,name,households,population",
    "X,,xa,Xã Mẫu,,",
    ...units.map((unit, at) => `X${at},X,thon,${unit}`),
  ];
  const { result } = await runOfPlan(register, ["Ngày hiệu lực,Tên thôn mới,Gồm", ...rows]);
  const figures = (result?.summary ?? []).filter(
    ({ level, indicator, register, after: count }) =>
      indicator === "households" &&
      register === "new" &&
      count !== 0 &&
      (level === "unit" || level === "commune"),
  );
  return figures.map(({ name, after: count }) => `${name} ${count}`).toSorted();
}

const PARTED = [
  "01/01/2026,Thôn Tây,Thôn Tây + một phần Thôn Đông",
  "01/01/2026,Thôn Đông,phần còn lại của Thôn Đông",
];

test("all parts in one unit", async () => {
  const joined = ["Thôn Mới 250", "Thôn Nam 90", "Xã Mẫu 340"];
  expect(await after(...PARTED, "01/06/2026,Thôn Mới,Thôn Tây + Thôn Đông")).toEqual(joined);
  const all = "01/06/2026,Thôn Mới,Thôn Tây + Thôn Đông + Thôn Nam";
  expect(await after(...PARTED, all)).toEqual(["Thôn Mới 340", "Xã Mẫu 340"]);
});

test("joined on a third day, behind another that leaves them apart", async () => {
  const second = "01/03/2026,Thôn Bắc,Thôn Tây + Thôn Nam";
  expect(await after(...PARTED, second)).toEqual(["Thôn Bắc null", "Thôn Đông null", "Xã Mẫu 340"]);
  expect(await after(...PARTED, second, "01/06/2026,Thôn Mới,Thôn Bắc + Thôn Đông")).toEqual([
    "Thôn Mới 340",
    "Xã Mẫu 340",
  ]);
});

test("not where one part is elsewhere", async () => {
  expect(await after(...PARTED, "01/06/2026,Thôn Mới,Thôn Đông + Thôn Nam")).toEqual([
    "Thôn Mới null",
    "Thôn Tây null",
    "Xã Mẫu 340",
  ]);
});
