/** Cells in columns of a terminal. */
import { expect, test } from "vitest";
import { gridLines } from "../../../src/render/text/grid.ts";

const head = (...cells: string[]) => ({ cells, atFoot: true });
const body = (...cells: string[]) => ({ cells, atFoot: false });

test("each column is as wide as its widest cell, and nothing stands behind the last letter of a line", () => {
  const rows = [body("Xã", "1", "a"), body("Phường", "1.234", ""), body("", "", "")];
  expect(gridLines(rows, ["left", "right", "left"], "  ")).toEqual(["Xã          1  a", "Phường  1.234", ""]);
});

test("a cell of fewer lines stands at the foot of a head, and at the head of a row", () => {
  expect(gridLines([head("a\nb", "c"), body("d\ne", "f")], ["left", "right"], " ")).toEqual([
    "a",
    "b c",
    "d f",
    "e",
  ]);
});

test("colours and loose marks take no column, letters of other scripts may take two", () => {
  const rows = [body("\u001B[1mab\u001B[22m", "|"), body("e\u0301", "|"), body("村", "|"), body("abc", "|")];
  expect(gridLines(rows, ["left", "left"], "")).toEqual([
    "\u001B[1mab\u001B[22m |",
    "e\u0301  |",
    "村 |",
    "abc|",
  ]);
});
