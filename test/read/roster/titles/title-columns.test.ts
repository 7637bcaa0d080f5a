/** Rosters with one column a title: whose each fact is, names merged over several titles, and rows of people with marks. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const TWO_LEVELS = `
STT | Xã     | Thôn      | Bí thư chi bộ |          | Trưởng thôn |          | Trưởng ban CTMT |
    |        |           | Họ và tên     | Năm sinh | Họ tên      | Năm sinh | Tên             | Năm sinh
1   | Xã Mẫu | Thôn Đông | Mẫu Văn Một   | 1960     | Mẫu Thị Hai | 1971     | Mẫu Văn Ba      | 1982
2   | Xã Mẫu | Thôn Tây  | Mẫu Văn Bốn   | 1963     | khuyết      |          | Mẫu Thị Năm     |`;

const READ = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai | 1971",
  "Xã Mẫu / Thôn Đông | Trưởng Ban công tác Mặt trận | Mẫu Văn Ba | 1982",
  "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Văn Bốn | 1963",
  "Xã Mẫu / Thôn Tây | Trưởng thôn | khuyết",
  "Xã Mẫu / Thôn Tây | Trưởng Ban công tác Mặt trận | Mẫu Thị Năm",
];

test("names and years below titles are those of the title's holder", async () => {
  const { rows, faults } = await readDrawn({ "csv roster": TWO_LEVELS });
  expect({ rows, faults }).toEqual({ rows: READ, faults: [] });
});

test("in a workbook too, the titles merged over the columns of their holders", async () => {
  const merged = TWO_LEVELS.replace(
    "| Bí thư chi bộ |          | Trưởng thôn |          | Trưởng ban CTMT |",
    (head) => head.replace(/\| {10}\|/g, "| < |").replace(/\|$/, "| <"),
  ).replace("    |        |           |", "^ | ^ | ^ |");
  const { rows, faults } = await readDrawn({ "xlsx roster": `[Danh sách]\n${merged.trim()}` });
  expect({ rows, faults }).toEqual({ rows: READ, faults: [] });
});

test("facts of one level are the holder's of the title to their left", async () => {
  const { rows, told } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | Bí thư      | Năm sinh | Trưởng thôn | Năm sinh | Trưởng ban CTMT | Năm sinh
Xã Mẫu | Thôn Đông | Mẫu Văn Một | 1960     | Mẫu Thị Hai | 1971     | Mẫu Văn Ba      | 1982
Xã Mẫu | Thôn Tây  | Mẫu Văn Bốn | 1963     | khuyết      |          | Mẫu Thị Năm     |`,
  });
  expect(rows).toEqual(READ);
  expect(told).not.toContain("roster/whose-fact");
});

test("a fact that not each title has is told, and nobody else gets it; one to the left of all titles is not read", async () => {
  const { rows, told } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | Giới tính | Bí thư      | Năm sinh | Trưởng thôn
Xã Mẫu | Thôn Đông | Nam       | Mẫu Văn Một | 1960     | Mẫu Thị Hai`,
  });
  expect(rows).toEqual([
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai",
  ]);
  expect(told).toContain("roster/whose-fact");
});

test("a name merged over two titles, or over two units, is one person in both", async () => {
  const { rows, read, told } = await readDrawn({
    "xlsx roster": `
[Danh sách]
Xã     | Thôn      | Bí thư      | Trưởng thôn | Trưởng ban CTMT
Xã Mẫu | Thôn Đông | Mẫu Văn Một | <           | Mẫu Văn Ba
Xã Mẫu | Thôn Tây  | Mẫu Văn Bốn | Mẫu Thị Tư  | ^`,
  });
  expect(rows).toHaveLength(6);
  expect(rows).toContain("Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một");
  expect(rows).toContain("Xã Mẫu / Thôn Tây | Trưởng Ban công tác Mặt trận | Mẫu Văn Ba");
  expect(read).toContain("4 people, 6 posts, 0 vacant");
  expect(told).toContain("table/merged-person");
});

test("sheets put together keep whose a fact is, and who holds two titles", async () => {
  const { rows, read } = await readDrawn({
    "xlsx roster": `
[Thôn Đông]
Xã     | Bí thư      | Năm sinh | Trưởng thôn | Năm sinh
Xã Mẫu | Mẫu Văn Một | 1960     | Mẫu Thị Hai | 1971
[Thôn Tây]
Xã     | Trưởng thôn | Bí thư
Xã Mẫu | Mẫu Văn Bốn | <`,
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect(rows).toEqual([
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai | 1971",
    "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Văn Bốn",
    "Xã Mẫu / Thôn Tây | Trưởng thôn | Mẫu Văn Bốn",
  ]);
  expect(read).toContain("3 people, 4 posts");
});

const MARKED = `
STT | Xã     | Thôn      | Họ và tên   | Năm sinh | Bí thư | Trưởng thôn | Trưởng ban CTMT
1   | Xã Mẫu | Thôn Đông | Mẫu Văn Một | 1960     | x      |             |
2   | Xã Mẫu | Thôn Đông | Mẫu Thị Hai | 1971     |        | X           | có`;

test("in rows of people a mark below a title is a post", async () => {
  const { rows, read, faults } = await readDrawn({ "csv roster": MARKED });
  expect(rows).toEqual([
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai | 1971",
    "Xã Mẫu / Thôn Đông | Trưởng Ban công tác Mặt trận | Mẫu Thị Hai | 1971",
  ]);
  expect(read).toContain("2 rows of data, 0 with faults; 2 people, 3 posts");
  expect(faults).toEqual([]);
});

test.each([
  ["neither a mark nor blank", "1,5 | | ", ["roster/title-mark"]],
  ["no mark at all", "không | | ", ["value/blank"]],
])("a person with %s is a fault", async (_, marks, faults) => {
  const row = `3 | Xã Mẫu | Thôn Tây | Mẫu Văn Ba | 1970 | ${marks}`;
  const read = await readDrawn({ "csv roster": `${MARKED}\n${row}` });
  expect(read.faults).toEqual(faults);
  expect(read.read).toContain("2 people, 3 posts");
});

test("headings above people with marks head their rows, and end with their sheet", async () => {
  const { read, faults } = await readDrawn({
    "xlsx roster": `
[Xã Mẫu]
STT | Họ và tên   | Bí thư | Trưởng thôn
I   | Thôn Đông (1 người) |  |
1   | Mẫu Văn Một | x      | x
II  | Thôn Tây    |        |
1   | Mẫu Văn Hai | 1      |
    | Tổng cộng   | 2      | 1
[Sheet2]
STT | Họ và tên   | Bí thư | Trưởng thôn
1   | Mẫu Văn Ba  | x      |`,
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect(faults).toEqual(["roster/no-place"]);
  expect(read).toContain(
    "2 rows of data, 2 headings, 1 totals, 1 with faults; 2 people, 3 posts, 0 vacant, 2 places",
  );
});

test("a header of two titles is both of one person, of two words for one title that title; a blank cell is vacant once", async () => {
  const { rows, read, told } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | Trưởng thôn/Tổ trưởng TDP | Bí thư kiêm Trưởng thôn | Bí thư, Trưởng ban CTMT | Phó trưởng thôn | Nhà văn hóa
Xã Mẫu | Thôn Đông |                           | Mẫu Văn Một             |                         | Mẫu Văn Phó     | Xóm trên
Xã Mẫu | Thôn Tây  | Mẫu Văn Hai               |                         | khuyết                  | Mẫu Văn Phụ     |`,
  });
  expect(rows).toEqual([
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một",
    "Xã Mẫu / Thôn Đông | Trưởng Ban công tác Mặt trận | khuyết",
    "Xã Mẫu / Thôn Tây | Bí thư chi bộ | khuyết",
    "Xã Mẫu / Thôn Tây | Trưởng thôn | Mẫu Văn Hai",
    "Xã Mẫu / Thôn Tây | Trưởng Ban công tác Mặt trận | khuyết",
  ]);
  expect(read).toContain("2 people, 6 posts, 3 vacant");
  expect(told).toContain("roster/unread-names");
});

test("a holder's name that is filled down is one person in all of these units", async () => {
  const { rows, read } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | Bí thư      | Trưởng thôn
Xã Mẫu | Thôn Đông | Mẫu Văn Một | Mẫu Văn Hai
Xã Mẫu | Thôn Tây  |             | Mẫu Văn Ba
Xã Mẫu | Thôn Bắc  |             | Mẫu Văn Bốn`,
    "yaml scenario": "inputs: { roster: { file: roster.csv, fill_down: [bí thư] } }",
  });
  expect(rows.filter((row) => row.includes("Mẫu Văn Một"))).toHaveLength(3);
  expect(read).toContain("4 people, 6 posts, 0 vacant");
});

const POSTS = `STT | Họ và tên   | Năm sinh | Xã     | Chức danh
1   | Mẫu Văn Một | 1960     | Xã Mẫu | Bí thư chi bộ
2   | Mẫu Thị Hai | 1971     | Xã Mẫu | Trưởng thôn`;

const NAMES = `Xã     | Bí thư chi bộ | Năm sinh | Trưởng thôn | Năm sinh
Xã Mẫu | Mẫu Văn Một   | 1960     | Mẫu Thị Hai | 1971`;

const MARKS = `STT | Họ và tên   | Năm sinh | Xã     | Bí thư chi bộ | Trưởng thôn
1   | Mẫu Văn Một | 1960     | Xã Mẫu | x             |
2   | Mẫu Thị Hai | 1971     | Xã Mẫu |               | x`;

test.each([
  ["posts and marks", POSTS, MARKS],
  ["marks and posts", MARKS, POSTS],
  ["names and marks", NAMES, MARKS],
  ["marks and names", MARKS, NAMES],
  ["posts and names", POSTS, NAMES],
  ["names and posts", NAMES, POSTS],
])("sheets of different forms are read each by its own: %s", async (_, one, other) => {
  const both = (unit: string) => [
    `Xã Mẫu / ${unit} | Bí thư chi bộ | Mẫu Văn Một | 1960`,
    `Xã Mẫu / ${unit} | Trưởng thôn | Mẫu Thị Hai | 1971`,
  ];
  const { rows, faults, told } = await readDrawn({
    "xlsx roster": `[Thôn Đông]\n${one}\n[Thôn Tây]\n${other}`,
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect({ rows, faults }).toEqual({ rows: [...both("Thôn Đông"), ...both("Thôn Tây")], faults: [] });
  expect(told).not.toContain("csv/repeated-column");
});

test("a sheet without the column of a title has no vacant post of it", async () => {
  const { read } = await readDrawn({
    "xlsx roster": `
[Thôn Đông]
Xã     | Bí thư chi bộ | Trưởng thôn
Xã Mẫu | Mẫu Văn Một   | Mẫu Thị Hai
[Thôn Tây]
Xã     | Bí thư chi bộ | Trưởng ban CTMT
Xã Mẫu | Mẫu Văn Ba    | khuyết`,
    "yaml scenario": "inputs: { roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect(read).toContain("3 people, 4 posts, 1 vacant");
});

test("a commune with the sums of its units heads them, as it does without sums", async () => {
  const { rows, faults, read } = await readDrawn({
    "csv roster": `
STT | Thôn      | Số hộ | Bí thư chi bộ | Trưởng thôn
    | XÃ MẪU    | 260   |               |
1   | Thôn Đông | 142   | Mẫu Văn Một   | Mẫu Văn Hai
2   | Thôn Tây  | 118   | Mẫu Văn Ba    | khuyết`,
  });
  expect(faults).toEqual([]);
  expect(read).toContain("1 headings");
  expect(rows).toEqual([
    "XÃ MẪU / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
    "XÃ MẪU / Thôn Đông | Trưởng thôn | Mẫu Văn Hai",
    "XÃ MẪU / Thôn Tây | Bí thư chi bộ | Mẫu Văn Ba",
    "XÃ MẪU / Thôn Tây | Trưởng thôn | khuyết",
  ]);
});
