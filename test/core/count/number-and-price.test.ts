/** The effect of number and of price on money add up to its change, in a thousand random cases. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { figureAt } from "../../../src/core/count/figure.ts";
import { table } from "../../arbitraries/city.ts";
import { PART } from "../../arbitraries/part.ts";
import { run } from "../../support/inputs.ts";

const amount = fc.record({ value: fc.nat(30_000), flat: fc.nat(900_000) });

/** One case is a commune of three thôn with its people; those of one run have the same rates. */
const communes = fc.record({
  households: fc.array(fc.nat(600), { minLength: 3, maxLength: 3 }),
  people: fc.array(
    fc.record({
      unit: fc.integer({ min: 1, max: 3 }),
      title: fc.constantFrom("head", "deputy"),
      person: fc.nat(3),
    }),
    { maxLength: 6 },
  ),
  merges: fc.boolean(),
});

const CASES = 125;

const runs = fc.record({
  old: fc.integer({ min: 1, max: 3_000_000 }),
  now: fc.integer({ min: 1, max: 3_000_000 }),
  percents: fc.tuple(fc.nat(100), fc.nat(100)),
  rates: fc.tuple(amount, amount, amount),
  cases: fc.array(communes, { minLength: CASES, maxLength: CASES }),
});

test("number and price add up to the change", () => {
  let told = 0;
  fc.assert(
    fc.property(runs, ({ old, now, percents, rates, cases }) => {
      const [head, deputy, fund] = rates.map(
        ({ value, flat }) => `{ value: ${(value / 10_000).toFixed(4)}, flat: ${flat} }`,
      );
      const places = cases.flatMap(({ households }, at) => [
        `X${at},T,xa,X${at},`,
        ...households.map((own, unit) => `X${at}-${unit + 1},X${at},thon,${unit + 1},${own}`),
      ]);
      const plan = cases.flatMap(({ merges }, at) =>
        merges ? [`X${at}-1,X${at}-1`, `X${at}-2,X${at}-1`] : [],
      );
      const posts = cases.flatMap(({ people }, at) => [
        ...new Set(people.map(({ unit, title, person }) => `X${at}-${unit},${title},P${at}-${person}`)),
      ]);
      const { result } = run({
        register: table("code,parent,kind,name,households", ["T,,tinh,T,", ...places]),
        changes: table("from,into", plan),
        roster: table("place,title,person", posts),
        policy: `
id: t
name: T
effective: 2026-07-01
titles:
  head: { name: Head, level: unit, coefficient: ${head} }
  deputy: { name: Deputy, level: unit, coefficient: ${deputy} }
holding: { max_posts: 2 }
money:
  before_date: 2026-06-30
  base_salary: [{ from: 2024-07-01, dong: ${old} }, { from: 2026-07-01, dong: ${now} }]
  funds: [{ from: 2023-08-01, unit: [{ when: { households: { min: 300 } }, value: 6 }, ${fund}] }]
  further_posts: [{ percent: ${percents[0]}, from: 2013-01-01 }, { percent: ${percents[1]}, from: 2026-07-01 }]
`,
      });
      for (const indicator of result.indicators) {
        for (const scope of result.scopes.keys()) {
          const { change, byNumber, byPrice } = figureAt(indicator, scope);
          if (byNumber === undefined || byPrice === undefined || change === null) continue;
          if (byNumber === null || byPrice === null || byNumber + byPrice !== change)
            throw new Error(`${indicator.id}: ${byNumber} + ${byPrice} is not ${change}`);
          told++;
        }
      }
    }),
    { numRuns: 1000 / CASES },
  );
  // Funds and allowances of every commune, a month and a year.
  expect(told).toBeGreaterThan(4 * 1000 * PART);
});
