/** Numbers of units that total rows say: told where the rows above do not come to them. */
import { expect, test } from "vitest";
import { readRegister } from "../../../src/read/inputs/register/register.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { readPlan } from "../../../src/read/plan/rows/plan-rows.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";

/** What is said and what there is, of each total row that does not add up. */
function told(role: "changes" | "register", ...lines: readonly string[]) {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "a.csv", SHAPES[role]).value;
  if (!table) return null;
  const { diagnostics } = role === "changes" ? readPlan(table, () => null) : readRegister(table, new Map());
  return diagnostics
    .filter(({ code }) => code === "changes/said-count")
    .map(({ facts }) => "said" in facts && "rows" in facts && [facts.said, facts.rows]);
}

const BY_OLD = [
  "STT,Tên thôn hiện nay,Số hộ,Tên thôn mới,Số hộ sau",
  "1,Thôn A,100,Thôn AB,190",
  "2,Thôn B,90,Thôn AB,190",
  "3,Thôn C,300,Thôn C,300",
];

test.each([
  [",Tổng cộng,490,2 thôn,490", []],
  [",Tổng cộng: 3 thôn,490,2 thôn,490", []],
  ["Tổng cộng,3 thôn,490,2 thôn,490", []],
  ["Tổng cộng,3,490,2,490", []],
  [",Tổng cộng: 4 thôn,490,,490", [[4, 3]]],
  // Three are old units, two new ones: a number under a column is of what stands there.
  [",Tổng cộng,490,3 thôn,490", [[3, 2]]],
  ["Tổng cộng,2,490,2,490", [[2, 3]]],
  ["Tổng số,3 thôn,490,5 TDP,490", [[5, 2]]],
])("below a list by old unit: %s", (total, expected) => {
  expect(told("changes", ...BY_OLD, total)).toEqual(expected);
});

test("below a list by new unit, its groups, and below a register", () => {
  const list = ["STT,Tên thôn mới,Gồm,Số hộ", "1,Thôn AB,Thôn A + Thôn B,190", "2,Thôn C,Thôn C,300"];
  expect(told("changes", ...list, ",Cộng 2 đơn vị,3 thôn,490")).toEqual([]);
  expect(told("changes", ...list, ",Cộng 2 đơn vị,4 thôn,490")).toEqual([[4, 3]]);
  expect(told("changes", ...list, ",Cộng 64 đơn vị,,490")).toEqual([[64, 3]]);
  const groups = [
    ...list,
    "Cộng,2 thôn,,490",
    "3,Thôn D,Thôn D,10",
    "Cộng,1 thôn,,10",
    "Tổng cộng,3 thôn,,500",
  ];
  expect(told("changes", ...groups)).toEqual([]);
  expect(told("changes", ...groups.slice(0, -1), "Tổng cộng,4 thôn,,500")).toEqual([[4, 3]]);
  const register = [
    "code,parent,kind,name,households",
    "X,,xa,Xã X,",
    "X1,X,thon,Đông,10",
    "X2,X,thon,Tây,20",
    "X3,X,tdp,Nam,20",
  ];
  expect(told("register", ...register, ",,,Tổng cộng: 3 đơn vị,50")).toEqual([]);
  expect(told("register", ...register, ',,,"Tổng cộng: 2 thôn, 1 TDP",50')).toEqual([]);
  expect(told("register", ...register, ",,Tổng cộng,4,50")).toEqual([]);
  expect(told("register", ...register, ",,Tổng cộng: 3 thôn,,50")).toEqual([]);
  expect(told("register", ...register, ",,Tổng cộng: 4 thôn,,50")).toEqual([[4, 3]]);
});

test("the title of a register says how many units it has, other titles of registers do not", () => {
  const list = [
    "Mã,Tên,Trực thuộc,Loại",
    "X,Xã Mẫu,,xã",
    "A,Thôn A,X,thôn",
    "B,Thôn B,X,thôn",
    "C,Tổ 1,X,tdp",
  ];
  const titled = (title: string) => told("register", `"${title}"`, ",,,", ...list);
  expect(titled("DANH SÁCH 3 THÔN, TỔ DÂN PHỐ XÃ MẪU")).toEqual([]);
  expect(titled("Danh mục 2 thôn và 1 tổ dân phố")).toEqual([]);
  expect(titled("DANH SÁCH 4 THÔN, TỔ DÂN PHỐ XÃ MẪU")).toEqual([[4, 3]]);
  expect(titled("Danh sách kèm theo Quyết định sáp nhập 4 thôn")).toEqual([]);
});

test.each([
  ["Số thôn cũ", "3,Thôn A + Thôn B", [[3, 2]]],
  ["Số thôn cũ", "2 thôn,Thôn A + Thôn B", []],
  ["Số thôn sáp nhập", "1,Thôn A + 40 hộ Thôn B", [[1, 2]]],
  ["Số đơn vị", "1,Thôn A + một phần Thôn B", []],
  ["Số thôn cũ", ",Thôn A + Thôn B", []],
  ["Số thôn mới", "1,Thôn A + Thôn B", []],
])("of how many units a new one is made, below %s: %s", (header, row, expected) => {
  expect(told("changes", `Tên thôn mới,${header},Gồm`, `Thôn AB,${row}`, "Thôn C,1,Thôn C")).toEqual(
    expected,
  );
});
