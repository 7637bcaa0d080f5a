/** Numbers of people and posts in total rows of a roster: told where no rows that they may be of come to them. */
import { expect, test } from "vitest";
import { readTables } from "../../../../src/read/layout/read-tables.ts";
import { readPolicy } from "../../../../src/read/policy/policy.ts";
import { readRoster } from "../../../../src/read/roster/roster.ts";
import { saidIn } from "../../../../src/read/roster/totals/said-people.ts";
import { SHAPES } from "../../../../src/read/table/shapes.ts";
import { parseYaml } from "../../../../src/read/yaml/yaml.ts";
import { readDrawn } from "../../../support/drawn.ts";

const POLICY = `
id: mau
name: Mẫu
titles:
  bi-thu: { name: Bí thư chi bộ, level: unit, posts: 1 }
  truong: { name: Trưởng thôn, level: unit, posts: 1 }
  van-phong: { name: Văn phòng, level: commune, posts: 1 }
`;

const HEADER = "STT,Họ và tên,Chức danh,Xã,Thôn,Mã người,Chuyên trách,Số người";

/** What each total says, what the rows come to, and of what. */
function toldOf(...lines: readonly string[]) {
  return toldIn([HEADER, ...lines]);
}

/** The same of a list below a title. */
function toldTitled(title: string, lines: readonly string[]) {
  return toldIn([title, "", HEADER, ...lines]);
}

function toldIn(lines: readonly string[]) {
  const policy = readPolicy(parseYaml(POLICY, "policy.yaml"), []).value;
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const [table] = readTables(bytes, "roster.csv", SHAPES.roster).value;
  if (!policy || !table) throw new Error("the inputs of this test have faults");
  const { diagnostics } = readRoster(table, null, policy.policy, new Map());
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return diagnostics.flatMap(({ code, facts }) =>
    code === "table/total-differs" && "of" in facts ? [[facts.said, facts.sum, facts.of]] : [],
  );
}

/** Two villages: three people in four posts and one vacant post, and two people. */
const EAST = [
  "1,Mẫu Văn Một,Bí thư chi bộ,Xã Mẫu,Thôn Đông,P1,,",
  "2,Mẫu Văn Một,Trưởng thôn,Xã Mẫu,Thôn Đông,P1,,",
  "3,Mẫu Văn Hai,Trưởng thôn,Xã Mẫu,Thôn Đông,P2,,",
  "4,Mẫu Văn Ba,Bí thư chi bộ,Xã Mẫu,Thôn Đông,P3,có,",
  "5,khuyết,Bí thư chi bộ,Xã Mẫu,Thôn Đông,,,",
];
const WEST = [
  "6,Mẫu Văn Bốn,Bí thư chi bộ,Xã Mẫu,Thôn Tây,P4,,",
  "7,Mẫu Văn Năm,Trưởng thôn,Xã Mẫu,Thôn Tây,P5,,",
];

test.each([
  ["Cộng thôn Đông: 3 người", []],
  ["Cộng thôn Đông: 4 người", [[4, 3, "people"]]],
  ["Cộng thôn Đông: 5 vị trí", []],
  ["Cộng thôn Đông: 4 vị trí", [[4, 5, "posts"]]],
  ["Cộng: 3 người/5 vị trí", []],
  ["Cộng: 03 (ba) người, 6 suất", [[6, 5, "posts"]]],
  ["Cộng: 2 người hoạt động không chuyên trách", []],
  ["Cộng: 2 chức danh", []],
  ["Cộng: 3 chức danh", [[3, 5, "posts"]]],
  ["Cộng: 9", [[9, 3, "rows"]]],
  ["Cộng: 5", []],
  ["Tổng số người: 4", [[4, 3, "people"]]],
  ["Danh sách này có 4 người./.", [[4, 3, "people"]]],
  // Of whom, or of which rows, these are is not plain.
  ["Cộng: 1 người nữ", []],
  ["Tổng số đảng viên: 1 người", []],
  ["Tổng cộng: 3 người, trong đó 1 người nữ", []],
  ["Cộng trang: 20 người", []],
  ["Cộng thôn Nam: 9 người", []],
  ["Cộng: 4 lượt người", []],
  ["Cộng Thôn Đông 7", []],
  ["Cộng: 2,5 người", []],
  ["Cộng: 12 000 người", []],
  ["Tổng cộng 2 thôn: 15 người", []],
  ["Cộng (I + II): 3 người, 5.400.000 đồng", []],
  ["Cộng: 3 người (nữ: 4 người)", []],
])("below one village: %s", (total, expected) => {
  expect(toldOf(...EAST, `,"${total}",,,,,,`)).toEqual(expected);
});

test("a number in a cell of its own is of what its column names, or says", () => {
  expect(toldOf(...EAST, "Cộng,3 người,5 vị trí,,,,,")).toEqual([]);
  expect(toldOf(...EAST, "Cộng,4 người,4 vị trí,,,,,")).toEqual([
    [4, 3, "people"],
    [4, 5, "posts"],
  ]);
  expect(toldOf(...EAST, "Cộng,,,,,,,3")).toEqual([]);
  expect(toldOf(...EAST, "Cộng,,,,,,,5")).toEqual([[5, 3, "people"]]);
  expect(toldOf(...EAST, "Cộng thôn Đông,4 người,,,,,,")).toEqual([[4, 3, "people"]]);
  expect(toldOf(...EAST, "Cộng thôn Bắc,4 người,,,,,,")).toEqual([]);
});

test("a total may be of its group, of groups above it, of rows below it or of all", () => {
  const groups = [...EAST, ",Cộng: 3 người,,,,,,", ...WEST, ",Cộng: 2 người,,,,,,"];
  expect(toldOf(...groups, ",Tổng cộng: 5 người,,,,,,")).toEqual([]);
  expect(toldOf(...groups, ",Tổng cộng: 6 người,,,,,,")).toEqual([[6, 5, "people"]]);
  expect(toldOf(",Tổng số: 5 người,,,,,,", ...EAST, ...WEST)).toEqual([]);
  expect(toldOf(",Tổng số: 7 người,,,,,,", ...EAST, ...WEST)).toEqual([[7, 5, "people"]]);
  // Of one village in a block of totals at the end.
  expect(toldOf(...EAST, ...WEST, ",Cộng thôn Đông: 3 người,,,,,,", ",Cộng thôn Tây: 3 người,,,,,,")).toEqual(
    [[3, 2, "people"]],
  );
  // All of a commune, or its own posts alone.
  const own = "8,Mẫu Văn Sáu,Văn phòng,Xã Mẫu,,P6,,";
  expect(toldOf(own, ...EAST, ",Cộng xã Mẫu: 1 người,,,,,,", ",Cộng xã Mẫu: 4 người,,,,,,")).toEqual([]);
});

test("who stands in two villages is one person, or two where totals are added up", () => {
  const twice = ["8,Mẫu Văn Một,Trưởng thôn,Xã Mẫu,Thôn Tây,P1,,"];
  for (const said of [5, 6])
    expect(toldOf(...EAST, ...WEST, ...twice, `,Tổng cộng: ${said} người,,,,,,`)).toEqual([]);
  expect(toldOf(...EAST, ...WEST, ...twice, ",Tổng cộng: 7 người,,,,,,")).toEqual([[7, 5, "people"]]);
});

test("villages of one name are told apart by the row above the total", () => {
  const others = WEST.map((row) =>
    row.replace("Xã Mẫu,Thôn Tây", "Xã Bên,Thôn Đông").replaceAll("Mẫu Văn", "Bên Văn"),
  );
  const rows = [...EAST, ",Cộng thôn Đông: 3 người,,,,,,", ...others];
  expect(toldOf(...rows, ",Cộng thôn Đông: 2 người,,,,,,")).toEqual([]);
  expect(toldOf(...rows, ",Cộng thôn Đông: 3 người,,,,,,")).toEqual([[3, 2, "people"]]);
});

test("unnamed holders count as many as there are", () => {
  const row = "1,,Bí thư chi bộ,Xã Mẫu,Thôn Đông,,,4";
  expect(toldOf(row, ",Cộng: 4 người,,,,,,4")).toEqual([]);
  expect(toldOf(row, ",Cộng: 1 người,,,,,,")).toEqual([[1, 4, "people"]]);
});

test("below columns of titles stand how many hold each", async () => {
  const rows = `
Xã     | Thôn      | Bí thư chi bộ | Trưởng thôn
Xã Mẫu | Thôn Đông | Mẫu Văn Một   | khuyết
Xã Mẫu | Thôn Tây  | Mẫu Văn Bốn   | Mẫu Thị Tư`;
  const told = async (total: string) => (await readDrawn({ "csv roster": `${rows}\n${total}` })).told;
  for (const total of ["Cộng: 3 người | | 2 | 1", "Tổng cộng | 2 thôn | 2 | 2"])
    expect(await told(total)).not.toContain("table/total-differs");
  for (const total of ["Cộng: 4 người | | 2 | 1", "Tổng cộng | | 3 | 1"])
    expect(await told(total)).toContain("table/total-differs");
});

test("below marks stand how many have each", async () => {
  const rows = `
STT | Họ và tên   | Xã     | Thôn      | Bí thư chi bộ | Trưởng thôn
1   | Mẫu Văn Một | Xã Mẫu | Thôn Đông | x             | x
2   | Mẫu Văn Hai | Xã Mẫu | Thôn Tây  |               | x`;
  const told = async (total: string) => (await readDrawn({ "csv roster": `${rows}\n${total}` })).told;
  expect(await told("    | Cộng: 2 người | | | 1 | 2")).not.toContain("table/total-differs");
  expect(await told("    | Cộng: 3 người | | | 1 | 2")).toContain("table/total-differs");
  expect(await told("    | Cộng | | | 1 | 3")).toContain("table/total-differs");
});

test("many totals that fit nothing are held against few rows each", () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [
    `${at},Mẫu Văn Một,Bí thư chi bộ,Xã Mẫu,Thôn ${at},Q${at},,`,
    ",Cộng: 77.777 người,,,,,,",
  ]);
  expect(toldOf(...rows.flat())).toHaveLength(3000);
});

test.each([
  ["Tổng cộng: 1.144 người", [1144, "people"], null],
  ["Cộng Tổ dân phố số 5: 3 người", [3, "people"], "Tổ dân phố số 5"],
  ["Tổng số vị trí: 15", [15, "posts"], null],
  ["Ấn định danh sách có 10 người./.", [10, "people"], null],
  ["II Cộng xã Mẫu (có 12 đ/c)", [12, "people"], "xã Mẫu"],
])("%s", (text, [count, of], place) => {
  const title = { text, line: 1, from: 0, to: 1, since: 0 };
  expect(saidIn(title)).toEqual({ counts: [{ count, of }], place, titleId: null });
});

test("a number below the column of a title is of its holders", () => {
  const title = { text: "3 người", column: "title:bi-thu", total: "Cộng", line: 1, from: 0, to: 1, since: 0 };
  expect(saidIn(title)).toEqual({ counts: [{ count: 3, of: "people" }], place: null, titleId: "bi-thu" });
});

test.each([
  ["Tổng số người", "full_name", "people"],
  ["Cộng số vị trí", "title", "posts"],
  ["Tổng số", "full_name", "any"],
  ["Tổng số", "count", "people"],
])("a number below a column beside “%s”", (total, column, of) => {
  const title = { text: "3", column, total, line: 1, from: 0, to: 1, since: 0 };
  expect(saidIn(title)).toEqual({ counts: [{ count: 3, of }], place: null, titleId: null });
});

test("the title of the list says how many it has, any other title does not", () => {
  const titled = (title: string) => toldTitled(title, [...EAST, ...WEST]);
  expect(titled("DANH SÁCH 5 NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH")).toEqual([]);
  expect(titled("DANH SÁCH 6 NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH")).toEqual([[6, 5, "people"]]);
  expect(titled("Danh sách gồm 8 vị trí")).toEqual([[8, 7, "posts"]]);
  expect(titled("Danh sách kèm theo phương án giảm 6 người")).toEqual([]);
});
