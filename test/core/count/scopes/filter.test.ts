/** Filters of a policy's indicators: titles, places, people and officials. */
import { expect, test } from "vitest";
import { figureAt } from "../../../../src/core/count/figure.ts";
import { ROOT } from "../../../../src/core/count/summary.ts";
import { run } from "../../../support/inputs.ts";
import { SMALL } from "../../../support/small.ts";

/** The figures of the whole under the small policy with indicators of its own: before and after by id. */
function figuresOf(indicators: string): Record<string, readonly (number | null)[]> {
  const { result } = run({ ...SMALL, policy: `${SMALL.policy}indicators:\n${indicators}\n` });
  return Object.fromEntries(
    result.indicators.map((one) => {
      const { before, after } = figureAt(one, ROOT);
      return [one.id, [before, after]];
    }),
  );
}

test("filters by title, level, kind of place and what is said of people", () => {
  const figures = figuresOf(`
  heads: { name: X, count: holdings, where: { title: head } }
  of-communes: { name: X, count: persons, where: { level: commune } }
  in-thon: { name: X, count: persons, where: { kind: thon } }
  members: { name: X, count: persons, where: { party_member: true } }
  vacant-members: { name: X, count: vacancies, where: { party_member: true } }`);
  // Heads before: P01, P02, P05, P08, P09, P10; P09's place is dissolved.
  expect(figures.heads).toEqual([6, 5]);
  expect(figures["of-communes"]).toEqual(figures["persons.commune"]);
  expect(figures["in-thon"]).toEqual([3, 2]);
  // P01, P02, P04, P06, P08, P10 before; P11, who held a title that is not counted, after.
  expect(figures.members).toEqual([6, 7]);
  expect(figures["vacant-members"]).toEqual([0, 0]);
});

test("leaves officials out, counts only them, or both; a title that is not counted only where it is named", () => {
  const figures = figuresOf(`
  without: { name: X, count: holdings, where: { title: [office, women] } }
  only: { name: X, count: holdings, where: { title: [office, women], official: true } }
  both: { name: X, count: holdings, where: { title: [office, women], official: any } }`);
  expect(figures.without).toEqual([2, 3]);
  expect(figures.only).toEqual([1, 1]);
  expect(figures.both).toEqual([3, 4]);
});
