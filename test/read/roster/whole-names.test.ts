/** Names that a list parts in two columns. */
import { expect, test } from "vitest";
import { documents } from "../../../src/index.ts";
import { readDrawn } from "../../support/drawn.ts";

const NAMES = ["Mẫu Văn Một", "Mẫu Thị Hai"].map((name, at) =>
  ["Xã Mẫu / Thôn Đông", ["Bí thư chi bộ", "Trưởng thôn"][at], name].join(" | "),
);

test.each([
  "Họ đệm | Tên",
  "Họ và tên đệm | Tên",
  "Họ và chữ lót | Tên",
  "Họ | TÊN:",
])("%s", async (headers) => {
  const { rows, told } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | ${headers} | Chức danh
Xã Mẫu | Thôn Đông | Mẫu Văn | Một | Bí thư chi bộ
Xã Mẫu | Thôn Đông | Mẫu Thị | Hai | Trưởng thôn`,
  });
  expect(rows).toEqual(NAMES);
  expect(told).toContain("table/whole-names");
});

test.each([
  "Họ | Đệm | Tên",
  "Họ | Tên đệm | Tên",
  "Họ | Chữ lót | Tên",
])("three columns: %s", async (headers) => {
  const { rows, told } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | ${headers} | Chức danh
Xã Mẫu | Thôn Đông | Mẫu | Văn | Một | Bí thư chi bộ
Xã Mẫu | Thôn Đông | Mẫu |     | Hai | Trưởng thôn`,
  });
  expect(rows).toEqual([NAMES[0], "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Hai"]);
  expect(told).toContain("table/whole-names");
});

test("a middle name without a family name beside it is a column of its own", async () => {
  const { faults } = await readDrawn({
    "csv roster": "Xã | Thôn | Đệm | Tên | Chức danh\nXã Mẫu | Thôn Đông | Văn | Một | Trưởng thôn",
  });
  expect(faults).toEqual(["roster/no-people"]);
});

test("one header merged over both, and a person merged over two posts", async () => {
  const { rows, read } = await readDrawn({
    "xlsx roster": `
[Danh sách]
Xã     | Thôn      | Họ và tên | <   | Chức danh
Xã Mẫu | Thôn Đông | Mẫu Văn   | Một | Bí thư chi bộ
^      | ^         | Mẫu Thị   | Hai | Trưởng thôn
^      | ^         | ^         | ^   | Trưởng ban CTMT`,
  });
  expect(rows.slice(0, 2)).toEqual(NAMES);
  expect(rows[2]).toContain("Mẫu Thị Hai");
  expect(read).toContain("2 people, 3 posts");
});

test.each([
  "Họ và tên | Họ và tên",
  "Họ và tên | Họ tên",
])("two columns of whole names are a fault: %s", async (headers) => {
  const row = "Xã Mẫu | Thôn Đông | Mẫu Văn | Một | Bí thư chi bộ";
  const { faults } = await readDrawn({ "csv roster": `Xã | Thôn | ${headers} | Chức danh\n${row}` });
  expect(faults).toEqual(["csv/repeated-column"]);
});

test("a header merged over names and years is a fault: years are no part of names", async () => {
  const { faults, told } = await readDrawn({
    "xlsx roster": `
[Danh sách]
Xã     | Thôn      | Họ và tên   | <    | Chức danh
Xã Mẫu | Thôn Đông | Mẫu Văn Một | 1960 | Bí thư chi bộ
Xã Mẫu | Thôn Đông | Mẫu Thị Hai | 1975 | Trưởng thôn`,
  });
  expect([faults, told.includes("table/whole-names")]).toEqual([["csv/repeated-column"], false]);
});

test("the roster afterwards has the names under a header that is read again", async () => {
  const roster = "Xã,Thôn,Họ,Đệm,Tên,Chức danh\nXã Mẫu,Thôn Đông,Mẫu,Văn,Một,Trưởng thôn\n";
  const { result } = await documents({
    scenario: { tinhgon: 1, name: "X", policy: "nd-185-2026", inputs: { roster: "roster.csv" } },
    files: { "roster.csv": new TextEncoder().encode(roster) },
    forms: ["folder"],
  });
  const [, after] = Object.entries(result ?? {}).find(([path]) => path.endsWith("roster-after.csv")) ?? [];
  const [header = "", first = ""] = new TextDecoder().decode(after).split("\n");
  expect(header).toMatch(/^Xã,Thôn,Họ và tên,Chức danh,/);
  expect(first).toMatch(/^Xã Mẫu,Thôn Đông,Mẫu Văn Một,/);
});
