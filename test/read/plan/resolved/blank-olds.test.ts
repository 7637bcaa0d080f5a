/** Old names of a plan that are left out below the first row of a unit that is divided, as where a merged cell was lost. */
import { expect, test } from "vitest";
import { runOfPlan } from "../../../support/commune-plan.ts";

const REGISTER = [
  "code,parent,kind,name,households",
  "X,,xa,Xã Mẫu,",
  "X1,X,thon,Thôn Đông,100",
  "X2,X,thon,Thôn Tây,150",
];

/** The units afterwards, and what is told of the rows. */
async function made(...rows: readonly string[]): Promise<readonly string[]> {
  const { result, findings } = await runOfPlan(REGISTER, [
    "STT,Tên thôn hiện nay,Số hộ,Tên thôn mới,Hình thức",
    ...rows,
  ]);
  const after = (result?.summary ?? []).filter(
    (row) => row.level === "unit" && row.indicator === "households" && row.after !== 0,
  );
  const told = findings.filter(({ code }) => /filled-down|created|old-figures|added/.test(code));
  return [
    ...after.map(({ name, after: count }) => `${name} ${count}`).toSorted(),
    ...told.map(({ code }) => code),
  ];
}

test("are those of the row above where their figures together are what the register has, which is told", async () => {
  const rows = ["1,Thôn Đông,30,Thôn Một,", "2,,50,Thôn Hai,", "3,,20,Thôn Tây,", "4,Thôn Tây,150,Thôn Tây,"];
  expect(await made(...rows)).toEqual(["Thôn Hai 50", "Thôn Một 30", "Thôn Tây 170", "table/filled-down"]);
});

test("are of new units where the figures are others, or a row says so", async () => {
  const apart = ["1,Thôn Đông,30,Thôn Một,", "2,,50,Thôn Hai,"];
  expect(await made(...apart)).toContain("changes/old-figures");
  const created = ["1,Thôn Đông,30,Thôn Một,", "2,,70,Thôn Hai,Thành lập mới"];
  expect(await made(...created)).not.toContain("table/filled-down");
  const whole = ["1,Thôn Đông,100,Thôn Một,", "2,,50,Thôn Hai,"];
  expect(await made(...whole)).not.toContain("table/filled-down");
});
