/** Published figures: what a run works out always agrees with itself, and a slip in it never does. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { percentOf } from "../../src/core/count/percent.ts";
import type { PublishedRow } from "../../src/core/published.ts";
import { verifyFigures } from "../../src/core/verify.ts";

const row = (figures: Partial<PublishedRow>): PublishedRow => ({
  label: "x",
  group: "",
  decimals: 0,
  isPercent: false,
  products: [],
  before: null,
  after: null,
  change: null,
  percent: null,
  relation: null,
  source: "",
  origin: { file: "figures.csv", line: 2 },
  ...figures,
});
const counts = fc.integer({ min: 1, max: 10_000_000 });
const decimals = fc.integer({ min: 0, max: 3 });

test("figures worked out by either rounding agree, and follow from that rounding or from both", () => {
  fc.assert(
    fc.property(
      counts,
      counts,
      decimals,
      fc.constantFrom("truncate", "half-up"),
      (before, after, places, rounding) => {
        const change = after - before;
        const value = percentOf(change, before, { decimals: places, rounding }) ?? 0;
        const percent = {
          scaled: Math.round(Math.abs(value) * 10 ** places),
          decimals: places,
          sign: 0,
        } as const;
        const { verdicts, diagnostics } = verifyFigures([row({ before, after, change, percent })]);
        expect(diagnostics).toEqual([]);
        expect(verdicts[0]?.sum).toBe("agrees");
        expect([rounding, "both"]).toContain(verdicts[0]?.follows);
      },
    ),
  );
});

test("a change that is off is told, and so is a percentage a whole unit off", () => {
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 1, max: 1000 }), decimals, (before, after, off, places) => {
      const change = after - before;
      const scaled = Math.round(
        (percentOf(change, before, { decimals: places, rounding: "half-up" }) ?? 0) * 10 ** places,
      );
      const percent = { scaled: Math.abs(scaled) + 2, decimals: places, sign: 0 } as const;
      const codes = (figures: Partial<PublishedRow>) =>
        verifyFigures([row({ before, after, ...figures })]).diagnostics.map(({ code }) => code);
      expect(codes({ change: change + off })).toEqual(["verify/sum"]);
      expect(codes({ percent })).toEqual(["verify/percent"]);
    }),
  );
});

test.each([
  ["over", -14_582, []],
  ["over", -14_583, ["verify/relation"]],
  ["over", -14_584, ["verify/sum"]],
  ["nearly", -14_584, []],
  ["nearly", -14_583, ["verify/relation"]],
  ["nearly", -14_582, ["verify/sum"]],
  ["about", -14_500, []],
  ["about", -14_400, ["verify/sum"]],
] as const)("%s %i of a change of -14583: %j", (relation, change, codes) => {
  const { diagnostics } = verifyFigures([row({ before: 32_933, after: 18_350, change, relation })]);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});
