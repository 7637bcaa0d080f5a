/** What is still to come: figures now and when every pending place has finished. */
import { expect, test } from "vitest";
import { projectionTable } from "../../../src/render/report/projection.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { CHANGES_HEADER, table } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

/** The pending unit is to go into another one. */
const changes = table(CHANGES_HEADER, ["B3,B1,,,,,,,", "B1,B1,,,,,,,"]);
const { run } = finished({ ...SMALL, changes });

test("each indicator is told before, now, when finished, what is to come, and in all", () => {
  const { rows } = projectionTable(run, LANGUAGES.en);
  const numbers = (label: string): unknown[] | undefined =>
    rows
      .find(({ cells }) => cells[0] === label)
      ?.cells.slice(1)
      .map((cell) => (typeof cell === "string" ? cell : cell.number));
  expect(numbers("Villages and residential groups")).toEqual([6, 6, 5, -1, -1]);
  expect(numbers("Households")).toEqual([1520, 1520, 1520, 0, 0]);
  // What is counted afterwards only has no change.
  expect(numbers("Retained, one title")?.at(-1)).toBeNull();
  expect(rows.find(({ cells }) => cells[0] === "held")?.depth).toBe(1);
});

test("without a projection there are no rows", () => {
  expect(projectionTable({ ...run, projection: null }, LANGUAGES.vi).rows).toEqual([]);
});
