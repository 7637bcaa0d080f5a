/** Registers: codes that were shortened, and headings that say the kind in other words than the rows. */
import { expect, test } from "vitest";
import { readRegister } from "../../../../src/read/inputs/register/register.ts";
import { readTables } from "../../../../src/read/layout/read-tables.ts";
import { FOUND_OUT, SHAPES } from "../../../../src/read/table/shapes.ts";
import type { Table } from "../../../../src/read/table/table.ts";
import { gridsOfWorkbook } from "../../../../src/read/xlsx/grids.ts";
import { workbook } from "../../../support/pictures.ts";

function told(...lines: readonly string[]): readonly unknown[] {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "a.csv", SHAPES.register).value;
  if (!table) return [];
  return readRegister(table, new Map()).diagnostics.map(({ code, origin }) => [code, origin?.line]);
}

test("a code in scientific notation is a fault; one with an E in it is none", () => {
  const rows = ["code,parent,kind,name", "X,,xa,Xã Mẫu", '"1,17E+11",X,thon,Thôn 1', "12E3,X,thon,Thôn 2"];
  expect(told(...rows)).toEqual([["places/scientific-code", 3]]);
});

test("a heading of a kind agrees with rows that say it in other words", () => {
  const rows = [
    "code,parent,kind,name",
    "X,,xa,Xã Mẫu",
    ",,,Tổ dân phố (1)",
    "T,X,tdp,TDP 1",
    ",,,Thôn (1)",
    "U,X,tdp,TDP 2",
  ];
  expect(told(...rows)).toEqual([
    ["table/groups", 3],
    ["roster/heading-differs", 6],
  ]);
});

test("a kind, a status, tags and a party cell merged over several units are those of each, a figure is none's", () => {
  const sheet = `[Bảng]
mã | mã cha | loại | tên | số hộ | tình trạng | nhãn | chi bộ
X | | xã | Xã Mẫu | | | |
X1 | X | thôn | Thôn Đông | 150 | Miễn | khó khăn | Chi bộ 1
X2 | ^ | ^ | Thôn Tây | 100 | ^ | ^ | ^`;
  const read = (text: string) =>
    readTables(workbook(text), "r.xlsx", SHAPES.register, FOUND_OUT, gridsOfWorkbook);
  const [table] = read(sheet).value;
  const { value, diagnostics } = readRegister(table as Table, new Map());
  const [, , west] = value.register.places;
  expect(west).toMatchObject({ parent: "X", kind: "thon", status: "exempt", tags: ["khó khăn"] });
  expect(west?.branches).toEqual(["Chi bộ 1"]);
  expect(diagnostics).toEqual([]);
  const codes = read(sheet.replace("| 100 |", "| ^ |")).diagnostics.map(({ code }) => code);
  expect(codes).toEqual(["xlsx/merged-cell"]);
});

test("a parent that is written by name is the one place of that name that may hold the unit, which is told", () => {
  const rows = (...units: readonly string[]) => [
    "mã,cấp trên,loại,tên",
    "H1,,huyện,Huyện Một",
    "H2,,huyện,Huyện Hai",
    "A,Huyện Một,xã,Tân Lập",
    "B,huyện hai,xã,Tân Lập",
    "C,H2,xã,Xã Hoà Bình",
    ...units,
  ];
  expect(told(...rows("C1,Xã Hòa Bình,thôn,Thôn 1"))).toEqual([["places/by-name", 4]]);
  // Two of one name, and one that cannot hold it.
  expect(told(...rows("A1,Xã Tân Lập,thôn,Thôn 1"))).toContainEqual(["register/unknown-parent", 7]);
  expect(told(...rows("D,Thôn 1,xã,Xã Khác", "C1,C,thôn,Thôn 1"))).toContainEqual([
    "register/unknown-parent",
    7,
  ]);
});

test("a parent is found as places are in other inputs: without its kind, or without marks", () => {
  const rows = (...units: readonly string[]) => [
    "mã,cấp trên,loại,tên",
    "A,,xã,Xã Mẫu",
    "B,,phường,Phường Bên",
    "C,,xã,Xã Bên",
    ...units,
  ];
  expect(told(...rows("A1,Mẫu,thôn,Thôn 1", "A2,MẪU,thôn,Thôn Mẫu"))).toEqual([["places/by-name", 5]]);
  expect(told(...rows("A1,Xa Mau,thôn,Thôn 1"))).toEqual([["places/unmarked", 5]]);
  // Two may be meant; marks that are others.
  expect(told(...rows("A1,Bên,thôn,Thôn 1"))).toEqual([["register/unknown-parent", 5]]);
  expect(told(...rows("A1,Mậu,thôn,Thôn 1"))).toEqual([["register/unknown-parent", 5]]);
});

test.each(["I", "XC", "CXII", "CC"])("units below %s. Xã Bên stand in it", (number) => {
  const lines = ["Mã,Tên,Loại", "X,Xã Mẫu,xã", "Y,Xã Bên,xã", `,${number}. Xã Bên,`, "A,Thôn Đông,thôn"];
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "a.csv", SHAPES.register).value;
  const places = table && readRegister(table, new Map()).value.register.places;
  expect(places?.map(({ code, parent }) => [code, parent])).toContainEqual(["A", "Y"]);
});
