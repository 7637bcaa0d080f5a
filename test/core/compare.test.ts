/** Comparing outcomes: nothing differs from itself, and both directions say the same with the sign turned. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compare, sideOf } from "../../src/core/compare.ts";
import { cities, POLICY, textsOf } from "../arbitraries/city.ts";
import { read, run } from "../inputs.ts";

const OTHER = POLICY.replace(/max_posts: \d+/, "max_posts: 1");
const sideFor = (texts: ReturnType<typeof textsOf>) =>
  sideOf(
    run(texts),
    read(texts).inputs.policy.titles.map(({ id }) => id),
  );

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
