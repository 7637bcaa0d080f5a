/** What a new unit is called whose name is that of an old one in other words. */
import { expect, test } from "vitest";
import { run } from "../../../src/index.ts";

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
