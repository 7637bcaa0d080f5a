/** Units whose kind stands in short letters that no kind is written with: what they may be is told. */
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { placeFinder } from "../../../src/read/places/place-finder.ts";
import { ORIGIN, place, register } from "../../support/make.ts";

test.each([
  ["Th. Bình", "Xóm Bình"],
  ["K.An", "Xóm An"],
  ["Th. Chùa", null],
])("%s may be %s", (written, suggestion) => {
  const told: Diagnostic[] = [];
  const units = register([place("A", null, { name: "Xóm An" }), place("B", null, { name: "Xóm Bình" })]);
  const finder = placeFinder(units, new Set(), "changes/unknown-place", told);
  expect(finder.find(written, [], ORIGIN)).toBe(-1);
  expect(told.map((one) => one.suggestion)).toEqual([suggestion]);
});
