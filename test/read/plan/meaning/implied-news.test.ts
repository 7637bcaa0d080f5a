/** Columns of new names that no header calls so: read where they can be nothing else. */
import { expect, test } from "vitest";
import { readTables } from "../../../../src/read/layout/read-tables.ts";
import { readPlan } from "../../../../src/read/plan/rows/plan-rows.ts";
import { SHAPES } from "../../../../src/read/table/shapes.ts";

/** Old and new name of each row, and the codes that are told. */
function read(...lines: readonly string[]) {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "a.csv", SHAPES.changes).value;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readPlan(table, () => null);
  const codes = diagnostics.map(({ code }) => code).filter((code) => /missing|repeated|nowhere/.test(code));
  return [value.rows.map(({ from, intoName }) => `${from} > ${intoName}`), [...new Set(codes)]];
}

test("of two columns of names of two kinds the second has the new ones", () => {
  expect(read("STT;Tên thôn;Số hộ;Tên tổ dân phố", "1;Đông;100;Đông", "2;Tây;90;Đông")).toEqual([
    ["Đông > Đông", "Tây > Đông"],
    [],
  ]);
  // Each row is of one of them: a list of units of both kinds.
  expect(read("STT;Tên thôn;Số hộ;Tên tổ dân phố", "1;Đông;100;", "2;;90;TDP 1")).toEqual([
    [],
    ["csv/missing-column"],
  ]);
  expect(read("STT;Tên thôn;Số hộ;Tên ấp", "1;Đông;100;Đông")[0]).toEqual([]);
});

test.each([
  "Sáp nhập vào",
  "Nhập vào thôn",
  "Đề nghị sáp nhập vào đơn vị",
])("below %s stands what a unit goes into", (header) => {
  expect(
    read(
      `Tên thôn;Số hộ;${header}`,
      "Thôn Đông;100;Thôn Tây",
      "Thôn Tây;90;",
      "Thôn Nam;80;-",
      "Thôn Bắc;70;Giữ nguyên",
    ),
  ).toEqual([
    ["Thôn Đông > Thôn Tây", "Thôn Tây > Thôn Tây", "Thôn Nam > Thôn Nam", "Thôn Bắc > Thôn Bắc"],
    ["changes/goes-nowhere"],
  ]);
});

test("what is done says it in words", () => {
  expect(
    read(
      "Tên thôn;Số hộ;Phương án sắp xếp",
      "Thôn 1;100;Sáp nhập vào Thôn 2",
      "Thôn 2;90;Tiếp nhận Thôn 1",
      "Thôn 3;80;Giữ nguyên",
      "Thôn 4;70;Đề nghị nhập về Thôn 3.",
      "Thôn 5;60;Sáp nhập với Thôn 6 thành Thôn Mới",
      "Thôn 6;50;Sáp nhập với Thôn 5 thành Thôn Mới",
      "Thôn 7;40;Giải thể",
    ),
  ).toEqual([
    [
      ...["Thôn 1 > Thôn 2", "Thôn 2 > Thôn 2", "Thôn 3 > Thôn 3", "Thôn 4 > Thôn 3"],
      ...["Thôn 5 > Thôn Mới", "Thôn 6 > Thôn Mới", "Thôn 7 > Giải thể"],
    ],
    [],
  ]);
});

test.each([
  ["a chain", ["Thôn Đông;Thôn Tây", "Thôn Tây;Thôn Nam", "Thôn Nam;"]],
  ["a unit that is not listed", ["Thôn Đông;Thôn Tây", "Thôn Nam;"]],
  ["two units", ["Thôn Đông;Thôn Tây và Thôn Nam", "Thôn Tây;", "Thôn Nam;"]],
  ["other words", ["Thôn Đông;chưa thống nhất", "Thôn Tây;"]],
])("%s is refused", (_, rows) => {
  expect(read("Tên thôn;Sáp nhập vào", ...rows)).toEqual([[], ["csv/missing-column"]]);
});

test("a part that a unit takes in is refused below what is done", () => {
  const rows = ["Thôn 1;Sáp nhập vào Thôn 2", "Thôn 2;Tiếp nhận 50 hộ của Thôn 3", "Thôn 3;Giữ nguyên"];
  expect(read("Tên thôn;Phương án sắp xếp", ...rows)).toEqual([[], ["csv/missing-column"]]);
});
