/** Several people in one row, each in a line of its cells. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const HEAD = "Xã,Thôn,Họ và tên,Năm sinh,Chức danh,Ghi chú";

/** What is read of one row of thôn Đông; `\\n` is a line end in a cell. */
async function read(cells: string, head = HEAD) {
  const row = `Xã Mẫu,Thôn Đông,${cells}`.replaceAll("\\n", "\n");
  const { rows, told, faults } = await readDrawn({ "csv roster": `${head}\n${row}` });
  return { rows: rows.map((one) => one.split(" | ").slice(1).join(" | ")), told, faults };
}

test("names, years and titles in the same lines are a row each", async () => {
  const { rows, told, faults } = await read(
    '"Mẫu Văn An\\nMẫu Thị Bình\\nMẫu Văn Chi","1960\\n1971\\n1980","Bí thư chi bộ\\nTrưởng thôn\\nTrưởng ban CTMT",',
  );
  expect(rows).toEqual([
    "Bí thư chi bộ | Mẫu Văn An | 1960",
    "Trưởng thôn | Mẫu Thị Bình | 1971",
    "Trưởng Ban công tác Mặt trận | Mẫu Văn Chi | 1980",
  ]);
  expect(faults).toEqual([]);
  expect(told).toContain("roster/people-in-lines");
  expect(told).not.toContain("roster/several-names");
});

test("with numbers before them, a vacant post among them, and a note of the row", async () => {
  const { rows, told } = await read(
    '"1. Mẫu Văn An\\n2. Khuyết",,"- Bí thư chi bộ kiêm Trưởng ban CTMT\\n- Trưởng thôn",2 vị trí',
  );
  expect(rows).toEqual([
    "Bí thư chi bộ | Mẫu Văn An",
    "Trưởng thôn | khuyết",
    "Trưởng Ban công tác Mặt trận | Mẫu Văn An",
  ]);
  expect(told).toContain("roster/people-in-lines");
});

test("one title of several people, where each has a year", async () => {
  const { rows, told } = await read('"Mẫu Văn An\\nMẫu Thị Bình","1960\\n1971",Trưởng thôn,');
  expect(rows).toEqual(["Trưởng thôn | Mẫu Văn An | 1960", "Trưởng thôn | Mẫu Thị Bình | 1971"]);
  expect(told).toContain("roster/several-holders");
});

test("names with their titles in each line", async () => {
  const { rows } = await read(
    '"Bí thư chi bộ: Mẫu Văn An\\nMẫu Thị Bình - Trưởng thôn"',
    "Xã,Thôn,Họ tên và chức vụ",
  );
  expect(rows).toEqual(["Bí thư chi bộ | Mẫu Văn An", "Trưởng thôn | Mẫu Thị Bình"]);
});

test.each([
  ['"Mẫu Văn An\\nMẫu Thị Bình",,"Bí thư chi bộ\\nTrưởng thôn\\nTrưởng ban CTMT",', "more titles than names"],
  ['"Mẫu Văn An\\nMẫu Thị Bình",1960,"Bí thư chi bộ\\nTrưởng thôn",', "one year"],
  ['"Mẫu Văn An\\nMẫu Thị Bình",,Trưởng thôn,', "one title, and nothing said of each"],
])("%s is not plain: %s", async (cells) => {
  const { told } = await read(cells);
  expect(told).not.toContain("roster/people-in-lines");
  expect(told).toContain("roster/several-names");
});

test("one person over two lines stays one", async () => {
  const { rows, told } = await read('"Mẫu Văn An\\n(ĐT 0912345678)",1960,"Bí thư chi bộ\\nTrưởng thôn",');
  expect(rows).toHaveLength(2);
  expect(told).not.toContain("roster/people-in-lines");
});

test("what a heading says of how many there are is of the people", async () => {
  const { told, faults } = await readDrawn({
    "csv roster": `Họ và tên,Chức danh\nXã Mẫu,\nThôn Đông (3 người),\n"Mẫu Văn An\nMẫu Thị Bình","Bí thư chi bộ\nTrưởng thôn"\nMẫu Văn Chi,Trưởng ban CTMT`,
  });
  expect(faults).toEqual([]);
  expect(told).not.toContain("table/group-count");
});
