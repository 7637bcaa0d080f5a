/** Published figures beside those counted. */
import { describe, expect, test } from "vitest";
import { compareFigure } from "../../../src/core/count/expectations.ts";
import type { Expectation } from "../../../src/core/model/inputs.ts";
import { run } from "../../support/inputs.ts";
import { SMALL } from "../../support/small.ts";

const { scopes, indicators } = run(SMALL).result;
const origin = { file: "scenario.yaml", line: 7 };

function compared(published: Partial<Expectation>) {
  const nothing = { before: null, after: null, change: null, percent: null };
  return compareFigure(
    { place: null, indicator: "units", origin, ...nothing, ...published },
    scopes,
    indicators,
  );
}

describe("a published figure", () => {
  test("of the root, or of a place by its code, is met where all that is published of it agrees", () => {
    const { row, diagnostics } = compared({ before: 6, after: 6 });
    expect(row).toMatchObject({ place: "T", expected: { before: 6, after: 6 }, met: true });
    expect(diagnostics).toEqual([]);
    expect(compared({ place: "B", indicator: "households", change: -90 }).row?.met).toBe(true);
    expect(compared({ place: "B2", indicator: "households", after: 0 }).row?.met).toBe(true);
  });

  test("may lie within bounds, of which it is told as many as it has", () => {
    const within = (min: number | null, max: number | null) => compared({ after: { min, max } }).row;
    expect(within(null, 6)).toMatchObject({ met: true });
    expect(within(null, 6)?.expected.after).toStrictEqual({ max: 6 });
    expect(within(6, null)?.expected.after).toStrictEqual({ min: 6 });
    expect([within(7, null), within(null, 5), within(5, 7)].map((row) => row?.met)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("that is not met is told once for each of its numbers", () => {
    const { row, diagnostics } = compared({ before: 6, after: 5, change: -1 });
    expect(row).toMatchObject({ met: false, actual: { before: 6, after: 6, change: 0 } });
    expect(diagnostics.map((one) => [one.code, one.value, one.origin?.line])).toEqual([
      ["expect/not-met", "5", 7],
      ["expect/not-met", "-1", 7],
    ]);
  });

  test("that is not met names its place, and what the policy calls the indicator", () => {
    const [told] = compared({ place: "B", before: 600 }).diagnostics;
    const name = scopes.find(({ place }) => place?.code === "B")?.place?.name;
    expect(told?.facts).toMatchObject({ indicator: "units", name: null, placeName: name });
  });

  test("of a place or an indicator that there is not is a fault, with what was meant", () => {
    const place = compared({ place: "A4b", before: 1 });
    expect(place.row).toBeNull();
    expect(place.diagnostics).toMatchObject([{ code: "expect/unknown-place", suggestion: "A3b" }]);
    const indicator = compared({ indicator: "person", before: 1 });
    expect(indicator.row).toBeNull();
    expect(indicator.diagnostics).toMatchObject([
      { code: "expect/unknown-indicator", suggestion: "persons" },
    ]);
  });
});
