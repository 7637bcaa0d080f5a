/** Days that a spreadsheet took with their months first, told by those that it could not take so. */
import { expect, test } from "vitest";
import type { Cell } from "../../../src/read/cells/cell.ts";
import { BLANK } from "../../../src/read/cells/cell.ts";
import { columnOf } from "../../../src/read/cells/grid.ts";
import { turnedDays } from "../../../src/read/cells/turned-days.ts";

/** A day of a workbook for a day in ISO 8601, a text for any other. */
function cellOf(written: string): Cell {
  if (written === "") return BLANK;
  const day = Date.parse(written) / 86_400_000;
  return /^\d{4}-/.test(written)
    ? { kind: "day", day, serial: day + 25_569 }
    : { kind: "text", text: written };
}

function told(cells: readonly string[], name: string | null = "since"): unknown[] {
  const codes = Int32Array.from(cells, (_, at) => at + 1);
  const column = columnOf(codes, [BLANK, ...cells.map(cellOf)]);
  const found = turnedDays(
    [{ header: "Từ ngày", name, column }],
    (row) => row + 2,
    (line, of) => ({ file: "a.xlsx", line, ...(of !== undefined && { column: of }) }),
  );
  return found.map(({ code, origin, facts }) => [code, origin?.line, origin?.column, facts]);
}

const TURNED = ["15/05/2020", "2020-06-05", "20-11-2025", "2015-01-07"];

test("are told where all days may be turned and all texts may not", () => {
  const of = (line: number, days: number, texts: number) => [
    ["value/turned-days", line, "Từ ngày", { days, texts }],
  ];
  expect(told(TURNED)).toEqual(of(3, 2, 2));
  expect(told(["2020-05-05", "", "nay", ...TURNED, "2021-03-01"])).toEqual(of(6, 4, 2));
});

test.each([
  ["a day that cannot be turned", [...TURNED, "2020-05-15"]],
  ["a text that could have been a day", [...TURNED, "05/06/2020"]],
  ["a text with its month first", [...TURNED, "05/15/2020"]],
  ["one text alone", TURNED.slice(0, 2).concat("2020-06-05", "2020-07-05")],
  ["one day alone", ["15/05/2020", "20/11/2025", "2020-06-05"]],
  ["firsts of months", ["15/05/2020", "20/11/2025", "2020-06-01", "2020-07-01"]],
  ["days that are the same when they are turned", ["15/05/2020", "20/11/2025", "2020-06-06", "2020-07-07"]],
])("are not told with %s", (_, cells) => {
  expect(told(cells)).toEqual([]);
});

test("are not told of columns that nobody reads", () => {
  expect(told(TURNED, null)).toEqual([]);
});
