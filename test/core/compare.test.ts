/** Comparing outcomes: nothing differs from itself, and both directions say the same with the sign turned. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "../../src/core/compare.ts";
import type { ComparedSide } from "../../src/core/compared-side.ts";
import type { Policy } from "../../src/core/model/policy.ts";
import { emptyMemo } from "../../src/pipeline/means/memo.ts";
import { cities, POLICY, textsOf } from "../arbitraries/city.ts";
import { read, run, type Texts, walkFrom } from "../support/inputs.ts";

const OTHER = POLICY.replace(/max_posts: \d+/, "max_posts: 1");
const sideFor = (texts: Texts): ComparedSide => ({
  outcome: run(texts),
  titles: read(texts).inputs.policy.titles.map(({ id }) => id),
});

test("an outcome does not differ from itself, even read anew", () => {
  fc.assert(
    fc.property(cities, (city) => {
      const { indicators, places, people } = compare(sideFor(textsOf(city)), sideFor(textsOf(city)));
      expect([places, people]).toEqual([[], []]);
      expect(indicators.length).toBeGreaterThan(0);
      for (const { before, after } of indicators) expect([before ?? 0, after ?? 0]).toEqual([0, 0]);
    }),
    { numRuns: 50, seed: 2019 },
  );
});

test("the two directions mirror each other", () => {
  expect(OTHER).not.toBe(POLICY);
  let differing = 0;
  fc.assert(
    fc.property(cities, (city) => {
      const [two, one] = [sideFor(textsOf(city)), sideFor(textsOf(city, OTHER))];
      const [there, back] = [compare(two, one), compare(one, two)];
      there.indicators.forEach(({ after }, at) => {
        expect(back.indicators[at]?.after).toBe(after === null ? null : 0 - after);
      });
      const turned = back.people.map(({ person, baseline, scenario }) => ({
        person,
        baseline: scenario,
        scenario: baseline,
      }));
      expect(turned).toEqual(there.people);
      differing += there.people.length;
    }),
    { numRuns: 50, seed: 2019 },
  );
  expect(differing).toBeGreaterThan(0);
});

test("positions that mean the same on both sides give what comparing by ids gives", () => {
  let differing = 0;
  fc.assert(
    fc.property(cities, (city) => {
      const { inputs } = read(textsOf(city));
      const other = read(textsOf(city, OTHER)).inputs.policy;
      const titles = inputs.policy.titles.map(({ id }) => id);
      const memo = emptyMemo();
      const side = (policy: Policy): ComparedSide[] => {
        const { outcome } = walkFrom({ ...inputs, policy }, null, { memo });
        return outcome ? [{ outcome, titles }] : [];
      };
      const [two] = side(inputs.policy);
      const [one] = side(other);
      if (!two || !one) return;
      const apart = compare(sideFor(textsOf(city)), sideFor(textsOf(city, OTHER)));
      expect(compare(two, one)).toEqual(apart);
      differing += apart.people.length + apart.places.length;
    }),
    { numRuns: 80, seed: 2019 },
  );
  expect(differing).toBeGreaterThan(0);
});

test("no holders differ where one side has no roster", () => {
  fc.assert(
    fc.property(cities, (city) => {
      const { roster, ...places } = textsOf(city);
      expect(roster).not.toBe("");
      const { people, places: differing } = compare(sideFor(textsOf(city)), sideFor(places));
      expect([people, differing]).toEqual([[], []]);
    }),
    { numRuns: 20, seed: 2019 },
  );
});
