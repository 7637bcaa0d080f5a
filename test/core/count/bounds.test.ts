/** Bounds of `expect` and counts of findings: what meets them, and how what does not is told. */
import { describe, expect, test } from "vitest";
import { askedText, compareFigure, compareFindings, isMet } from "../../../src/core/count/expectations.ts";
import { diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { run } from "../../support/inputs.ts";
import { ORIGIN } from "../../support/make.ts";
import { SMALL } from "../../support/small.ts";

const within = (min: number | null, max: number | null) => ({ min, max });

describe("a figure", () => {
  test("meets the number asked for and no other; one that is not known meets only what is not known", () => {
    expect([isMet(3, 3), isMet(3, 4), isMet(null, 3), isMet(null, null), isMet(0, null)]).toEqual([
      ...[true, false, false, true, false],
    ]);
  });

  test("meets bounds that it lies between, both included; a side that is left out has none", () => {
    const met = (bounds: ReturnType<typeof within>) => [2, 3, 4, 5, 6].filter((one) => isMet(one, bounds));
    expect(met(within(3, 5))).toEqual([3, 4, 5]);
    expect(met(within(3, null))).toEqual([3, 4, 5, 6]);
    expect(met(within(null, 5))).toEqual([2, 3, 4, 5]);
    expect([isMet(4, { min: 4 }), isMet(4, { max: 3 }), isMet(4, {})]).toEqual([true, false, true]);
    expect(isMet(null, within(null, null))).toBe(false);
  });

  test("asked for is told as it stands, bounds in signs", () => {
    expect([askedText(3), askedText(null)]).toEqual([3, null]);
    expect(askedText(within(3, 20))).toBe("3 … 20");
    expect(askedText(within(3, null))).toBe("≥ 3");
    expect(askedText({ max: 20 })).toBe("≤ 20");
    expect(askedText(within(null, null))).toBe("");
  });

  test("of a run beside bounds: both are told, a bound that is left out is not", () => {
    const { scopes, indicators } = run(SMALL).result;
    const nothing = { before: null, after: null, change: null, percent: null };
    const compared = (asked: object) =>
      compareFigure(
        { place: null, indicator: "units", origin: ORIGIN, ...nothing, ...asked },
        scopes,
        indicators,
      );
    expect(compared({ before: within(6, 9), after: within(null, 6) }).row).toMatchObject({
      expected: { before: { min: 6, max: 9 }, after: { max: 6 } },
      met: true,
    });
    const { row, diagnostics } = compared({ after: within(7, null), change: 2 });
    expect(row?.expected).toEqual({ after: { min: 7 }, change: 2 });
    expect(row?.met).toBe(false);
    const about = { indicator: "units", name: null, nameEn: null, placeName: scopes[0]?.place?.name };
    expect(diagnostics.map(({ value, facts, place }) => [place, value, facts])).toEqual([
      ["T", "≥ 7", { ...about, figure: "after", expected: "≥ 7", actual: 6 }],
      ["T", "2", { ...about, figure: "change", expected: 2, actual: 0 }],
    ]);
  });
});

describe("findings of a code", () => {
  const findings = () => [
    diagnostic("changes/name-needed", ORIGIN, { place: "A" }),
    diagnostic("changes/name-needed", ORIGIN, { place: "B" }),
    diagnostic("changes/kind-needed", ORIGIN, { place: "A" }),
  ];
  const compared = (place: string | null, min: number | null, max: number | null) =>
    compareFindings([{ finding: "changes/name-needed", place, origin: ORIGIN, min, max }], findings(), []);

  test("are counted at all places, or at one alone", () => {
    expect(compared(null, 2, 2).rows).toEqual([
      {
        place: null,
        finding: "changes/name-needed",
        expected: { min: 2, max: 2 },
        actual: { count: 2 },
        met: true,
      },
    ]);
    expect(compared("A", null, 1).rows).toMatchObject([
      { place: "A", expected: { max: 1 }, actual: { count: 1 }, met: true },
    ]);
    expect(compared("C", null, 0).rows).toMatchObject([{ actual: { count: 0 }, met: true }]);
    expect(compared(null, 2, null).diagnostics).toEqual([]);
  });

  test("more or fewer than there may be are told with both numbers", () => {
    const { rows, diagnostics } = compared("A", 2, null);
    expect(rows).toMatchObject([{ expected: { min: 2 }, met: false }]);
    expect(diagnostics).toMatchObject([
      {
        code: "expect/not-met",
        place: "A",
        value: "≥ 2",
        facts: { indicator: "changes/name-needed", figure: "count", expected: "≥ 2", actual: 1 },
      },
    ]);
    expect(compared(null, null, 1).diagnostics).toHaveLength(1);
  });
});
