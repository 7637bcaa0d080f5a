/** Headings of groups that are titles ("II. Trưởng thôn"): the people below hold them. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const READ = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Ba",
  "Xã Mẫu / Thôn Tây | Bí thư chi bộ | khuyết",
];

test.each([
  [
    "places in columns, no column of titles",
    `
STT | Họ và tên   | Xã     | Thôn
I   | Bí thư chi bộ (2 người) | |
1   | Mẫu Văn Một | Xã Mẫu | Thôn Đông
2   | khuyết      | Xã Mẫu | Thôn Tây
II  | Trưởng thôn |        |
1   | Mẫu Văn Ba  | Xã Mẫu | Thôn Đông
    | Tổng cộng: 2 người, 3 vị trí | |`,
  ],
  [
    "a column of titles that is blank",
    `
Họ và tên     | Chức danh | Xã     | Thôn
Bí thư chi bộ |           |        |
Mẫu Văn Một   |           | Xã Mẫu | Thôn Đông
khuyết        |           | Xã Mẫu | Thôn Tây
Trưởng thôn   |           |        |
Mẫu Văn Ba    |           | Xã Mẫu | Thôn Đông`,
  ],
  [
    "titles above places",
    `
STT | Họ và tên   | Năm sinh
A   | Bí thư chi bộ |
I   | Xã Mẫu      |
1   | Thôn Đông   |
1   | Mẫu Văn Một |
2   | Thôn Tây    |
1   | khuyết      |
B   | Trưởng thôn |
I   | Xã Mẫu      |
1   | Thôn Đông   |
1   | Mẫu Văn Ba  |`,
  ],
])("%s", async (_, roster) => {
  const { rows, faults, told } = await readDrawn({ "csv roster": roster });
  expect({ rows, faults }).toEqual({ rows: READ, faults: [] });
  expect(told).toContain("table/groups");
  expect(told).not.toContain("table/total-differs");
});

const PLACES = `
STT | Họ và tên     | Năm sinh
I   | Xã Mẫu        |
1   | Thôn Đông     |
    | Bí thư chi bộ |
1   | Mẫu Văn Một   | 1960
    | Trưởng thôn   |
2   | Mẫu Văn Ba    | 1970
2   | Thôn Tây      |`;

test("titles below places end with their place", async () => {
  const whole = await readDrawn({
    "csv roster": `${PLACES}\n    | Bí thư chi bộ |\n1   | khuyết      |`,
  });
  expect(whole.faults).toEqual([]);
  expect(whole.rows.map((row) => row.split(" | ").slice(0, 3).join(" | "))).toEqual(READ);
  const without = await readDrawn({ "csv roster": `${PLACES}\n1   | Mẫu Văn Bốn | 1980` });
  expect(without.faults).toEqual(["value/blank"]);
});

test("a row's own title stands, and is told where the heading says another", async () => {
  const roster = (title: string) => `
STT | Họ và tên     | Chức danh | Xã     | Thôn
I   | Bí thư chi bộ |           |        |
1   | Mẫu Văn Một   | ${title}  | Xã Mẫu | Thôn Đông`;
  const same = await readDrawn({ "csv roster": roster("Bí thư") });
  expect(same.told).not.toContain("roster/heading-differs");
  const other = await readDrawn({ "csv roster": roster("Trưởng thôn") });
  expect(other.told).toContain("roster/heading-differs");
  expect(other.rows).toEqual(["Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một"]);
});

test("somebody whose title reads like a total is no total", async () => {
  const rows =
    "1 | Nguyễn Văn Mẫu | Cộng | Xã Mẫu | Thôn Đông\n2 | Lê Văn Mẫu | Trưởng thôn | Xã Mẫu | Thôn Đông";
  const { faults } = await readDrawn({ "csv roster": `STT | Họ và tên | Chức danh | Xã | Thôn\n${rows}` });
  expect(faults).toEqual(["roster/unknown-title"]);
});

test("a title without people below it, and one that the policy does not know, are faults", async () => {
  const head = "STT | Họ và tên | Xã | Thôn\nI | Bí thư chi bộ | |\n1 | Mẫu Văn Một | Xã Mẫu | Thôn Đông";
  const none = await readDrawn({ "csv roster": `${head}\nII | Trưởng thôn | |` });
  expect(none.faults).toEqual(["table/heading"]);
  const unknown = await readDrawn({
    "csv roster": `${head}\nII | Thủ kho | |\n1 | Mẫu Văn Hai | Xã Mẫu | Thôn Đông`,
  });
  expect(unknown.faults.length).toBeGreaterThan(0);
  expect(unknown.rows).not.toContain("Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Hai");
});

test("of several sheets, each is headed by its own titles", async () => {
  const { rows, faults } = await readDrawn({
    "xlsx roster": `
[Thôn Đông]
Họ và tên     | Xã
Bí thư chi bộ |
Mẫu Văn Một   | Xã Mẫu
Trưởng thôn   |
Mẫu Văn Ba    | Xã Mẫu
[Thôn Tây]
Họ và tên     | Xã     | Chức danh
khuyết        | Xã Mẫu | Bí thư chi bộ`,
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect({ rows, faults }).toEqual({ rows: READ, faults: [] });
});

test("a title and a name below the list are who signs it, and hold nothing", async () => {
  const list = (below: string) => `
STT | Họ và tên   | Năm sinh | Chức danh
I   | Xã Mẫu      |          |
1   | Thôn Đông   |          |
1   | Mẫu Văn Một | 1960     | Bí thư chi bộ
${below}`;
  for (const below of [
    "    | Trưởng thôn |\n    | Mẫu Văn Ký |",
    "    | Trưởng thôn |\n    | (Đã ký) |\n    | Mẫu Văn Ký |",
  ]) {
    const { rows } = await readDrawn({ "csv roster": list(below) });
    expect(rows).toEqual(["Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960"]);
  }
});

test("sheets called by titles are of those who hold them", async () => {
  const { rows, faults } = await readDrawn({
    "xlsx roster": `
[Bí thư chi bộ]
Họ và tên   | Xã     | Thôn
Mẫu Văn Một | Xã Mẫu | Thôn Đông
khuyết      | Xã Mẫu | Thôn Tây
[Trưởng thôn]
STT | Họ và tên  | Năm sinh | Xã     | Thôn
1   | Mẫu Văn Ba | 1970     | Xã Mẫu | Thôn Đông`,
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect(faults).toEqual([]);
  expect(rows).toEqual([READ[0], `${READ[1]} | 1970`, READ[2]]);
});

test.each([
  ["Bí thư", "Trưởng thôn"],
  ["DS Bí thư", "DS Trưởng thôn"],
  ["1. Bí thư chi bộ", "2. Danh sách trưởng thôn"],
])("sheets called %s and %s are of these titles", async (one, other) => {
  const sheet = (name: string, holder: string) =>
    `[${name}]\nSTT | Họ và tên | Xã | Thôn\n1 | ${holder} | Xã Mẫu | Thôn Đông`;
  const { rows, faults } = await readDrawn({
    "xlsx roster": `${sheet(one, "Mẫu Văn Một")}\n${sheet(other, "Mẫu Văn Hai")}`,
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect([rows.length, faults]).toEqual([2, []]);
  expect(rows.join("\n")).toMatch(/Bí thư chi bộ\s*\| Mẫu Văn Một\n.*Trưởng thôn\s*\| Mẫu Văn Hai/);
});
