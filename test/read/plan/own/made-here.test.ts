/** Old units that the plan makes itself, plans without old units, and bare numbers that are codes or names. */
import { expect, test } from "vitest";
import { runOfPlan } from "../../../support/commune-plan.ts";

const REGISTER = [
  "code,parent,kind,name,households",
  "X,,xa,Xã Mẫu,",
  ...["2,X,tổ,Tổ 1,100", "1,X,tổ,Tổ 2,150", "X3,X,tổ,Tổ Đông,80"],
];

/** Units that a plan makes, or the codes of faults with their lines. */
async function made(rows: readonly string[], isAlone = false): Promise<readonly string[]> {
  const { result, findings } = await runOfPlan(isAlone ? null : REGISTER, rows);
  if (result === null)
    return findings.filter(({ severity }) => severity === "error").map(({ code, line }) => `${line} ${code}`);
  const after = result.summary.filter(
    (row) =>
      row.level === "unit" && row.indicator === "households" && row.register === "new" && row.after !== 0,
  );
  return after.map(({ name, after: count }) => `${name} ${count}`).toSorted();
}

const MERGED = "STT,Nội dung\n1,Sáp nhập Tổ 1 (100 hộ) và Tổ 2 (150 hộ) thành Tổ Mới\n2,";

test.each([
  false,
  true,
])("a unit that one row makes is none that another divides; alone: %s", async (isAlone) => {
  const plan = [`${MERGED}Chia Tổ Mới thành Tổ Thượng (130 hộ) và Tổ Hạ (120 hộ)`];
  expect([...new Set(await made(plan, isAlone))]).toEqual(["3 changes/made-here"]);
});

test("one after the other it is, on days", async () => {
  const plan = [
    "STT,Nội dung,Ngày hiệu lực",
    "1,Sáp nhập Tổ 1 và Tổ 2 thành Tổ Mới,01/07/2026",
    "2,Chia Tổ Mới thành Tổ Thượng (130 hộ) và Tổ Hạ (120 hộ),01/10/2026",
  ];
  expect(await made(plan)).toEqual(["Tổ Hạ 120", "Tổ Thượng 130", "Tổ Đông 80"]);
});

test("numbers that are given anew are other units", async () => {
  const plan = [
    "STT,Tên tổ hiện nay,Số hộ,Tên tổ mới",
    ...["1,Tổ 1,100,Tổ 1", "2,Tổ 2,150,Tổ 1", "3,Tổ 3,90,Tổ 2", "4,Tổ 4,80,Tổ 2"],
  ];
  expect(await made(plan, true)).toEqual(["Tổ 1 250", "Tổ 2 170"]);
});

test.each([false, true])("new units alone are a fault, created ones are not; alone: %s", async (isAlone) => {
  const header = "STT,Tên tổ hiện nay,Số hộ,Tên tổ mới,Ghi chú";
  expect(await made([header, "1,,250,Tổ Mới,", "2,,80,Tổ Đông,"], isAlone)).toEqual(["2 changes/no-olds"]);
  const created = [header, "1,,70,Tổ Mới,Thành lập mới"];
  if (!isAlone) expect(await made(created)).toContain("Tổ Mới 70");
});

test("a number that is the code of one unit and stands in the name of another is neither, but below a header of codes", async () => {
  const rows = ["1,2,Tổ Mới", "2,Tổ Đông,Tổ Mới"];
  expect(await made(["STT,Tên tổ hiện nay,Tên tổ mới", ...rows])).toEqual(["2 places/ambiguous"]);
  expect(await made(["STT,Mã cũ,Tên tổ mới", ...rows])).toContain("Tổ Mới 180");
  expect(await made(["STT,Tên tổ mới,Gồm", '1,Tổ Mới,"2, Tổ Đông"'])).toEqual(["2 places/ambiguous"]);
});
