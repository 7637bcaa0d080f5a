/** Tables that are one and the same, and tables that only look so. */
import { expect, test } from "vitest";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { copiedTables } from "../../../src/read/table/copies.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";
import type { Table } from "../../../src/read/table/table.ts";

function tableOf(text: string, file: string): Table {
  const [table] = readTables(new TextEncoder().encode(text), file, SHAPES.roster).value;
  if (!table) throw new Error(file);
  return table;
}

const PEOPLE = "thôn,chức danh,mã người\nThôn 1,Trưởng thôn,A\nThôn 2,Trưởng thôn,B\n";
const COUNTS = "chức danh,số lượng\nTrưởng thôn,1\nPhó thôn,2\n";

const told = (...tables: (readonly [text: string, file: number])[]): readonly unknown[] =>
  copiedTables(
    tables.map(([text, file], at) => ({ table: tableOf(text, `tệp ${at}`), file })),
    SHAPES.roster,
  ).map(({ code, value, facts }) => [code, value, "other" in facts ? facts.other : null]);

test("the same rows in two files are told, however they are written", () => {
  const other = PEOPLE.replaceAll(",", ";").replace("Thôn 1", '"Thôn 1"');
  expect(told([PEOPLE, 0], [other, 1])).toEqual([["file/copied", "tệp 1", "tệp 0"]]);
  expect(told([COUNTS, 0], [COUNTS, 1])).toEqual([["file/copied", "tệp 1", "tệp 0"]]);
});

test("one cell that differs, or another order, makes another table", () => {
  expect(told([PEOPLE, 0], [PEOPLE.replace("B", "C"), 1])).toEqual([]);
  const [header = "", first = "", second = ""] = PEOPLE.trim().split("\n");
  expect(told([PEOPLE, 0], [`${header}\n${second}\n${first}\n`, 1])).toEqual([]);
  const middle = "thôn,chức danh,mã người\nThôn 1,Trưởng thôn,A\nThôn 9,Phó thôn,X\nThôn 2,Trưởng thôn,B\n";
  expect(told([middle, 0], [middle.replace("X", "Y"), 1])).toEqual([]);
});

test("sheets of one workbook that count posts may be alike: their names are their places", () => {
  expect(told([COUNTS, 0], [COUNTS, 0])).toEqual([]);
  expect(told([PEOPLE, 0], [PEOPLE, 0])).toEqual([["file/copied", "tệp 1", "tệp 0"]]);
});

test("tables without a row are no copies", () => {
  expect(told(["thôn,chức danh,mã người\n", 0], ["thôn,chức danh,mã người\n", 1])).toEqual([]);
});
