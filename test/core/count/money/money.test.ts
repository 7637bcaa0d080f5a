/** Money of random cities against sums made the plain way, post by post. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BuiltInIndicator } from "../../../../src/core/count/scopes/indicator-ids.ts";
import { figureOf } from "../../../../src/core/count/summary.ts";
import { cities, POLICY, textsOf } from "../../../arbitraries/city.ts";
import { run } from "../../../support/inputs.ts";

/** In tenths, so that the plain way needs no fractions. */
const COEFFICIENTS: Readonly<Record<string, number>> = {
  secretary: 21,
  head: 20,
  front: 18,
  deputy: 10,
  office: 14,
  radio: 13,
  women: 5,
};
const TITLES = Object.keys(COEFFICIENTS);
const SALARY = 1_490_000;
const PAID = `${POLICY.replace(
  /^ {2}(\w+): \{ name/gm,
  (line, id) => `  ${id}: { coefficient: ${(COEFFICIENTS[id] ?? 0) / 10}, name${line.slice(line.length)}`,
)}
money:
  base_salary: [{ from: 2019-07-01, dong: ${SALARY} }]
  further_posts: [{ from: 2019-01-01, percent: 30 }]
  officials: [{ from: 2019-01-01, percent: 50 }]
  funds:
    - { from: 2019-01-01, unit: [{ when: { households: { min: 350 } }, value: 5.0 }, { value: 3.0 }], commune: 13.7 }
`;

describe("money", () => {
  test("allowances are what each person's posts pay, and mean and median are of those who are counted", () => {
    fc.assert(
      fc.property(cities, (city) => {
        const { arrangement, result } = run(textsOf(city, PAID));
        if (!arrangement) return;
        const { seats, roster } = arrangement;
        const root = (indicator: BuiltInIndicator) => figureOf(result, indicator);
        for (const side of ["before", "after"] as const) {
          const held = side === "before" ? roster.holdings : seats;
          const posts = new Map<number, number[]>();
          held.person.forEach((person, at) => {
            posts.set(person, [...(posts.get(person) ?? []), held.title[at] ?? -1]);
          });
          let all = 0;
          const incomes: number[] = [];
          for (const [person, titles] of posts) {
            const pay = titles.map((title) => COEFFICIENTS[TITLES[title] ?? ""] ?? 0).sort((a, b) => b - a);
            const [best = 0, ...others] = pay;
            const official = roster.people.official[person] === 1;
            // In tenths of a per cent of the base salary.
            const own = official ? best * 50 : best * 100 + others.reduce((sum, one) => sum + one * 30, 0);
            all += own;
            if (!official && titles.some((title) => TITLES[title] !== "women")) incomes.push(own);
          }
          const dong = SALARY / 1000;
          expect(root("allowances.month")?.[side]).toBe(all * dong);
          expect(root("allowances.year")?.[side]).toBe(all * dong * 12);
          incomes.sort((a, b) => a - b);
          const middle = [incomes[(incomes.length - 1) >> 1] ?? 0, incomes[incomes.length >> 1] ?? 0];
          const mean = incomes.reduce((sum, one) => sum + one, 0) / incomes.length;
          expect(root("income.mean")?.[side] ?? null).toBe(incomes.length ? Math.round(mean * dong) : null);
          expect(root("income.median")?.[side] ?? null).toBe(
            incomes.length ? Math.round((((middle[0] ?? 0) + (middle[1] ?? 0)) / 2) * dong) : null,
          );
        }
      }),
      { numRuns: 100, seed: 19 },
    );
  });

  test("funds are the sum of what each place gets", () => {
    fc.assert(
      fc.property(cities, (city) => {
        const { reorganisation, result } = run(textsOf(city, PAID));
        const row = figureOf(result, "fund.month");
        for (const side of ["before", "after"] as const) {
          let tenths = 0;
          for (const { level, households } of reorganisation[side].places) {
            if (level === "commune") tenths += 137;
            if (level === "unit") tenths += (households ?? 0) >= 350 ? 50 : 30;
          }
          expect(row?.[side]).toBe((tenths * SALARY) / 10);
        }
      }),
      { numRuns: 100, seed: 20 },
    );
  });
});
