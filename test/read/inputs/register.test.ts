/** Registers: codes that were shortened, and headings that say the kind in other words than the rows. */
import { expect, test } from "vitest";
import { readRegister } from "../../../src/read/inputs/register.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";

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
