/** What a new unit is called whose name is that of an old one in other words. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";
import { runOfPlan } from "../../support/commune-plan.ts";

const REGISTER = `code,parent,kind,name,households
X,,phuong,Phường Mẫu,
T1,X,tdp,TDP số 1,100
T2,X,tdp,TDP số 2,90
T3,X,tdp,TDP số 3,60
`;

async function namesAfter(...rows: readonly string[]): Promise<readonly string[]> {
  const plan = ["Tên tổ dân phố mới;Gồm", ...rows, ""].join("\n");
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { result } = await run({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv }\npolicy: nd-185-2026\n",
    files: { "r.csv": bytes(REGISTER), "c.csv": bytes(plan) },
    by: "unit",
  });
  const rowsOfUnits = result?.summary.filter(
    ({ level, indicator }) => level === "unit" && indicator === "units",
  );
  return rowsOfUnits?.flatMap(({ name }) => name ?? []) ?? [];
}

test("a merger is called as the plan writes it", async () => {
  expect(await namesAfter("Tổ dân phố 1;TDP số 1 + 2", "Tổ dân phố 2;TDP số 3")).toEqual([
    "Tổ dân phố 1",
    "Tổ dân phố 2",
  ]);
});

test("capitals, marks and a kind that is left out are no other name", async () => {
  expect(await namesAfter("TDP SỐ 1;TDP số 1 + 2")).toEqual(["TDP số 1", "TDP số 3"]);
  expect(await namesAfter("1;TDP số 1 + 2")).toEqual(["TDP số 1", "TDP số 3"]);
});

test("a unit that is kept, or takes part of another one, is called as before", async () => {
  const rows = ["1;TDP số 1", "2;TDP số 2 + 20 hộ của TDP số 3", "3;phần còn lại của TDP số 3"];
  expect(await namesAfter(...rows.map((row) => `Tổ dân phố ${row}`))).toEqual([
    "TDP số 1",
    "TDP số 2",
    "TDP số 3",
  ]);
});

const WITH_MARKS = [
  "code,parent,kind,name,households",
  "X,,xa,Xã Mẫu,",
  ...["1,X,thôn,Thôn Đông,100", "2,X,thôn,Thôn Bắc,150", "3,X,thôn,Thôn Bạc,80"],
];

/** What becomes of the units, by their names before and after, and the names of those afterwards. */
async function became(...plan: readonly string[]) {
  const { result, findings } = await runOfPlan(WITH_MARKS, plan);
  const counts = result?.places.find(({ level }) => level === "unit");
  const faults = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const names = result?.summary.filter(
    ({ level, register, indicator, after }) =>
      level === "unit" && register === "new" && indicator === "households" && after !== 0,
  );
  return [counts?.kept, counts?.renamed, counts?.split, names?.map(({ name }) => name).join(), ...faults];
}

test.each([
  ["old units", ["Thon hien nay,Thon moi", "Thon Dong,Thon Dong"]],
  ["old units that are said to stay", ["Thon hien nay,Thon moi,Hinh thuc", "Thon Dong,Thon Dong,Giu nguyen"]],
  ["new units", ["Thon moi,Gom", "Thon Dong,Thon Dong"]],
])("a unit that a plan by %s writes without marks on both sides keeps its name", async (_, plan) => {
  expect(await became(...plan)).toEqual([3, 0, 0, "Thôn Đông,Thôn Bắc,Thôn Bạc"]);
});

test("a name with other marks is another name, and one without marks is no name of two units", async () => {
  const plan = ["Thôn hiện nay,Thôn mới", "Thôn Đông,Thôn Đống"];
  expect(await became(...plan)).toEqual([2, 1, 0, "Thôn Đống,Thôn Bắc,Thôn Bạc"]);
  expect(await became("Thon hien nay,Thon moi", "Thon Bac,Thon Bac")).toContain("places/ambiguous");
});

test("of parts without marks the one of its unit's name goes on as it", async () => {
  const plan = ["Thon moi,Gom,So ho", "Thon Moi,Thon Dong (60 ho),60", "Thon Dong,Thon Dong (40 ho),40"];
  expect(await became(...plan)).toEqual([2, 0, 1, "Thôn Đông,Thon Moi,Thôn Bắc,Thôn Bạc"]);
});
