/** Lists of what lies beside what: several places in one cell, and headers as offices write them. */
import { expect, test } from "vitest";
import { readNeighbours } from "../../../../src/read/inputs/neighbours/neighbours.ts";
import { readRegister } from "../../../../src/read/inputs/register/register.ts";
import { oneWay } from "../../../../src/read/inputs/register/register-neighbours.ts";
import { readTables } from "../../../../src/read/layout/read-tables.ts";
import { combine } from "../../../../src/read/table/combine.ts";
import { FOUND_OUT, SHAPES } from "../../../../src/read/table/shapes.ts";
import { gridsOfWorkbook } from "../../../../src/read/xlsx/grids.ts";
import { workbook } from "../../../support/pictures.ts";

const REGISTER = `code,parent,kind,name
X,,xa,Xã Mẫu
X1,X,thon,Thôn Đông
X2,X,thon,Thôn Tây
X3,X,thon,Thôn Nam
X4,X,thon,Thôn 1+2
Y,,xa,Xã Bên
Y1,Y,thon,Thôn Đông`;

function read(...sheets: readonly string[]) {
  const table = readTables(new TextEncoder().encode(REGISTER), "r.csv", SHAPES.register).value[0];
  const tables = readTables(
    workbook(sheets.map((sheet, at) => `[Bảng ${at + 1}]\n${sheet}`).join("\n")),
    "n.xlsx",
    SHAPES.neighbours,
    { ...FOUND_OUT, sheet: ["*"] },
    gridsOfWorkbook,
  ).value;
  const listed = combine(tables, "n.xlsx", SHAPES.neighbours).value;
  if (!table || !listed) throw new Error("the inputs of this test have faults");
  const { value, diagnostics } = readNeighbours(listed, readRegister(table, new Map()).value);
  const faults = diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);
  return { pairs: value.map(({ a, b }) => `${a}-${b}`), faults };
}

const LIST = "Xã | Thôn | Các thôn liền kề\nXã Mẫu | Thôn Tây | ";

test.each([
  ["Thôn Đông, Thôn Nam", ["X2-X1", "X2-X3"]],
  ["Thôn Đông; Thôn Nam và Thôn 1+2", ["X2-X1", "X2-X3", "X2-X4"]],
  ["X1, X3", ["X2-X1", "X2-X3"]],
  ["Thôn Đông + Thôn Nam; Thôn 1+2", ["X2-X1", "X2-X3", "X2-X4"]],
  ["Phía Đông giáp Thôn Đông; phía Nam và Tây giáp với Thôn Nam", ["X2-X1", "X2-X3"]],
  ["Giáp Thôn Đông, Thôn Nam", ["X2-X1", "X2-X3"]],
  ["Thôn Đông (phía Đông), Thôn Nam (phía Tây Nam)", ["X2-X1", "X2-X3"]],
  ["Phía Đông: Thôn Đông; phía Nam: Thôn Nam", ["X2-X1", "X2-X3"]],
  ["Phía Đông giáp Thôn Đông và phía Nam giáp Thôn Nam", ["X2-X1", "X2-X3"]],
  ["Phía Đông giáp Thôn Đông - phía Nam giáp Thôn Nam", ["X2-X1", "X2-X3"]],
  ["THÔN ĐÔNG VÀ THÔN NAM", ["X2-X1", "X2-X3"]],
  ["Thôn 1+2", ["X2-X4"]],
  ["Thôn Đông / Thôn Nam", ["X2-X1", "X2-X3"]],
  ["Thôn Đông - Thôn Nam, Thôn 1+2", ["X2-X1", "X2-X3", "X2-X4"]],
  ["Không", []],
  ["-", []],
  // One place with its commune behind it.
  ["Thôn Đông, Xã Bên", ["X2-Y1"]],
])("%s", (cell, pairs) => {
  expect(read(LIST + cell)).toEqual({ pairs, faults: [] });
});

test.each([
  "Thôn Đông, Thôn Bắc",
  "Thôn Đông - Thôn Bắc",
  ",",
])("what is no place in a list is a fault: %s", (cell) => {
  expect(read(LIST + cell).faults).toEqual(["neighbours/unknown-place"]);
});

const UNITS = ["X1-X2", "X2-X1", "X2-X3", "X3-X2"];

test.each([
  [
    "names",
    `STT | Tên thôn | Thôn Đông | Thôn Tây | Thôn Nam
1 | X1 | - | x | không
2 | X2 | x | - | x
3 | X3 |  | có | -`,
  ],
  ["codes, below no header", " | X1 | X2 | X3\nX1 |  | 1 | 0\nX2 | 1 |  | 1\nX3 | 0 | 1 | "],
  ["a place beside itself", "Thôn | X1 | X2 | X3\nX1 | x | x | \nX2 | x | x | x\nX3 |  | x | x"],
])("a matrix of units: %s", (_, sheet) => {
  const own = sheet.replace(/Thôn Đông \|/, "X1 |");
  expect(read(own)).toEqual({ pairs: UNITS, faults: [] });
});

test("a matrix with what is neither a mark nor none", () => {
  expect(read("Thôn | X1 | X2\nX1 |  | 3 km\nX2 | x | ").faults).toEqual(["value/yes-no"]);
});

test("a column of marks below a name that no unit has", () => {
  const sheet = "Thôn | X1 | X2 | Thôn Lạ | Ghi chú\nX1 |  | x |  | \nX2 | x | | x | xa";
  expect(read(sheet).faults).toEqual(["neighbours/unknown-place"]);
});

test("a column for each side, and what is no unit", () => {
  const sheet = `Xã | Thôn | Phía Đông | Phía Tây | Phía Nam | Phía Bắc
Xã Mẫu | Thôn Tây | Thôn Đông | Sông Mẫu | Thôn Nam | Quốc lộ 5
Xã Mẫu | Thôn Nam | Xã Lạ | | Thôn Tây |
Xã Mẫu | Thôn 1+2 | | | |`;
  expect(read(sheet)).toEqual({ pairs: ["X2-X1", "X2-X3", "X3-X2"], faults: [] });
});

const MATRIX = "Thôn | Thôn Đông | Thôn Nam\nX1 |  | x\nThôn Nam | x |";
const SIDES = "Thôn | Phía Đông | Phía Tây\nThôn Nam | X1 | Sông Mẫu\nX1 |  | Thôn Nam";

test.each([
  ["a matrix", MATRIX, ["X1-X3", "X3-X1"]],
  ["a column for each side", SIDES, ["X3-X1", "X1-X3"]],
])("%s without numbers, below a title, above a note and signatures", (_, sheet, pairs) => {
  const title = "UBND XÃ MẪU\nBẢNG TỔNG HỢP RANH GIỚI\n";
  const below = "\nGhi chú: số liệu đến ngày 31/12/2025\nTM. ỦY BAN NHÂN DÂN |\nCHỦ TỊCH |\nTrần Văn Mẫu |";
  expect(read(title + sheet.replaceAll("Thôn Đông", "X1") + below)).toEqual({ pairs, faults: [] });
});

test("a matrix, or sides, of each commune in a sheet of its own", () => {
  const other = "Thôn | X1 | X2\nX2 | x | ";
  const sides = "Thôn | Phía Bắc | Phía Nam\nThôn Tây | Thôn Nam |\nThôn Nam | | Thôn Tây";
  const matrix = MATRIX.replaceAll("Thôn Đông", "X1");
  expect(read(matrix, other)).toEqual({ pairs: ["X1-X3", "X3-X1", "X2-X1"], faults: [] });
  expect(read(SIDES, sides)).toEqual({ pairs: ["X3-X1", "X1-X3", "X2-X3", "X3-X2"], faults: [] });
});

test("a list without what lies beside is a fault still", () => {
  expect(read("Thôn | Số hộ\nX1 | 100", "Thôn | Số hộ\nX2 | 100").faults).toEqual(["csv/missing-column"]);
});

test("a commune beside a commune that is none is a fault", () => {
  expect(read("Đơn vị | Giáp ranh\nXã Mẫu | Xã Lạ").faults).toEqual(["neighbours/unknown-place"]);
  expect(read("Đơn vị | Giáp ranh\nX1 | Thôn Lạ, Xã Lạ").faults).toEqual(["neighbours/unknown-place"]);
});

test("cells merged over the neighbours of one unit, below its commune", () => {
  const sheet = `STT | Đơn vị | Giáp ranh với
I | Xã Mẫu |
1 | Thôn Tây | Thôn Đông
^ | ^ | Thôn Nam`;
  expect(read(sheet)).toEqual({ pairs: ["X2-X1", "X2-X3"], faults: [] });
});

test("pairs given from one side are told by name, each once", () => {
  const pair = (a: string, b: string) => ({ a, b, origin: { file: "n.csv", line: 2 } });
  const names: Readonly<Record<string, string>> = { A: "Thôn Đông", B: "Thôn Tây", C: "Thôn Nam" };
  const pairs = [pair("A", "B"), pair("A", "B"), pair("A", "C"), pair("C", "A")];
  const facts = { count: 1, name: "Thôn Tây", other: "A", otherName: "Thôn Đông" };
  expect(oneWay(pairs, (code) => names[code] ?? "")).toMatchObject([{ value: "B", facts }]);
});

test.each([
  ["Ghi chú", "không giáp nhau", true],
  ["Ghi chú", "Không có ranh giới chung", true],
  ["Ghi chú", "chỉ giáp nhau tại một điểm", true],
  ["Ghi chú", "Bỏ", true],
  ["Có giáp ranh không", "Không", true],
  ["Chiều dài ranh giới (m)", "0", true],
  ["Ghi chú", "Không", false],
  ["Ghi chú", "không có đường nối", false],
  ["Có giáp ranh không", "Có", false],
  ["Chiều dài ranh giới (m)", "120", false],
])("%s: %s says that two places do not touch: %s", (header, said, is) => {
  const sheet = `Xã | Thôn | Liền kề | ${header}
Xã Mẫu | Thôn Tây | Thôn Đông | ${said}
Xã Mẫu | Thôn Tây | Thôn Nam |`;
  expect(read(sheet)).toEqual(
    is ? { pairs: ["X2-X3"], faults: ["neighbours/said-apart"] } : { pairs: ["X2-X1", "X2-X3"], faults: [] },
  );
});

test("of two columns of what lies beside a unit one may answer whether it does", () => {
  const rows = "Thôn Tây | Thôn Đông | Không\nThôn Tây | Thôn Nam | Có";
  expect(read(`Thôn | Thôn giáp ranh | Liền kề\n${rows}`)).toEqual({
    pairs: ["X2-X3"],
    faults: ["neighbours/said-apart"],
  });
  expect(read("Thôn | Thôn giáp ranh | Liền kề\nThôn Tây | Thôn Đông | Thôn Nam").faults).toEqual([
    "csv/repeated-column",
  ]);
});

test.each(["Vị trí tiếp giáp", "Tứ cận", "Ranh giới"])("%s names what lies beside", (header) => {
  const cell = "Phía Bắc giáp Thôn Nam; phía Tây giáp sông Mẫu";
  expect(read(`Xã | Thôn | ${header}\nXã Mẫu | Thôn Tây | ${cell}`).pairs).toEqual(["X2-X3"]);
});

test("of a commune that there is not nothing is looked for, and it is told once", () => {
  expect(read("Xã | Thôn | Giáp ranh\nXã Xa | Thôn Tây | Thôn Nam\nXã Xa | Thôn Nam | Thôn Tây")).toEqual({
    pairs: [],
    faults: ["neighbours/unknown-place"],
  });
});
