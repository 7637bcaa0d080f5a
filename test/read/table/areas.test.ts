/** Areas: the unit that a cell says goes before that of its header. */
import { expect, test } from "vitest";
import { areaParser } from "../../../src/read/table/areas.ts";
import { BLANK, cellOfText } from "../../../src/read/table/cell.ts";
import { columnOf } from "../../../src/read/table/grid.ts";

/** Square metres of a cell below a header; null where it is none. */
function metres(header: string, text: string): number | null {
  const cell = cellOfText(text);
  const parsed = areaParser(header, columnOf(Int32Array.of(1), [BLANK, cell]))(cell);
  return parsed.ok ? parsed.value : null;
}

test.each([
  ["Diện tích", "1,2", 12_000],
  ["Diện tích", "1.2 ha", 12_000],
  ["Diện tích", "1,2 km2", 1_200_000],
  ["Diện tích (km²)", "1,2", 1_200_000],
  ["Diện tích (km²)", "120 ha", 1_200_000],
  ["Diện tích (km²)", "1200 m²", 1_200],
  ["Diện tích (m2)", "1,2 km 2", 1_200_000],
  ["Diện tích", "2 ha.", 20_000],
  ["Diện tích", "2 sào", null],
])("%s, %s", (header, text, area) => {
  expect(metres(header, text)).toBe(area);
});
