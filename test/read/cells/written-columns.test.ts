/** Cells written into columns: however many, each column is copied once, and none of the columns given changes. */
import { expect, test } from "vitest";
import { columnOf, type GridColumn } from "../../../src/read/cells/grid.ts";
import { writerOf } from "../../../src/read/cells/written-columns.ts";

function columnOfTexts(texts: readonly string[]): GridColumn {
  const codes = Int32Array.from(texts, (text, at) => (text === "" ? 0 : at + 1));
  return columnOf(codes, [{ kind: "blank" }, ...texts.map((text) => ({ kind: "text", text }) as const)]);
}

const textsOf = ({ codes, text }: GridColumn): string[] => Array.from(codes, (code) => text(code));

test("a cell is repeated in its column, and stands in another one as the cell that it is", () => {
  const columns = [columnOfTexts(["An", "", "Bình"]), columnOfTexts(["", "Chi", ""])];
  const writer = writerOf(columns);
  writer.repeat(0, 0, [1]);
  const [own] = columns;
  if (own) writer.receive(1, [2], own, own.codes[2] ?? 0);
  expect(writer.finished().map(textsOf)).toEqual([
    ["An", "An", "Bình"],
    ["", "Chi", "Bình"],
  ]);
  expect(columns.map(textsOf)).toEqual([
    ["An", "", "Bình"],
    ["", "Chi", ""],
  ]);
});

test("a hundred thousand cells merged over two columns are read as they were written", () => {
  const rows = 100_000;
  const names = columnOfTexts(Array.from({ length: rows }, (_, row) => `Người ${row}`));
  const writer = writerOf([names, columnOfTexts(Array.from({ length: rows }, () => ""))]);
  for (let row = 0; row < rows; row++) writer.receive(1, [row], names, names.codes[row] ?? 0);
  const [, second] = writer.finished();
  expect(second && [0, 50_000, rows - 1].map((row) => second.text(second.codes[row] ?? 0))).toEqual([
    "Người 0",
    "Người 50000",
    `Người ${rows - 1}`,
  ]);
});
