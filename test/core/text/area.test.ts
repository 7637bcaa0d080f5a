/** Areas in text: the unit of a header, and square metres in each unit to the last digit. */
import { expect, test } from "vitest";
import { areaText, areaUnitOf } from "../../../src/core/text/area.ts";

test.each([
  ["Diện tích (km2)", "km2"],
  ["Diện tích (km²)", "km2"],
  ["Diện tích, km^2", "km2"],
  ["Diện tích (ki-lô-mét vuông)", "km2"],
  ["Diện tích (m2)", "m2"],
  ["Diện tích (m²)", "m2"],
  ["Diện tích m ^2", "m2"],
  ["Diện tích (mét vuông)", "m2"],
  ["Diện tích (ha)", "ha"],
  ["Diện tích", "ha"],
  ["Diện tích đất hm2", "ha"],
] as const)("%s is in %s", (header, unit) => {
  expect(areaUnitOf(header)).toBe(unit);
});

test.each([
  [15_463_000, "ha", "1546.3"],
  [15_460_000, "ha", "1546"],
  [15_467_890, "ha", "1546.7890"],
  [15_467_891, "ha", "1546.7891"],
  [1, "ha", "0.0001"],
  [0, "ha", "0"],
  [15_463_000, "km2", "15.4630"],
  [15_463_001, "km2", "15.463001"],
  [1, "km2", "0.000001"],
  [15_463_001, "m2", "15463001"],
  [0, "m2", "0"],
] as const)("%i m² in %s are %s", (metres, unit, text) => {
  expect(areaText(metres, unit)).toBe(text);
});
