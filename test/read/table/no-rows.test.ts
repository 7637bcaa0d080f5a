/** A header without any row of data below it. */
import { expect, test } from "vitest";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { tellNoRows } from "../../../src/read/table/no-rows.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";

function toldOf(text: string) {
  const [table = null] = readTables(new TextEncoder().encode(text), "r.csv", SHAPES.changes).value;
  return tellNoRows(table).map(({ code, origin }) => [code, origin?.line]);
}

test("is told at its header; where rows are there, or could not be read, they say what is wrong", () => {
  expect(toldOf("PHƯƠNG ÁN\nfrom,into\n")).toEqual([["table/no-rows", 2]]);
  expect(toldOf("from,into\nX1,X2\n")).toEqual([]);
  expect(toldOf('from,into\nX1,"X2\n')).toEqual([]);
  expect(tellNoRows(null)).toEqual([]);
});
