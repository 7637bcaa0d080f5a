/** Indicators of a policy, and what is known without a roster. */
import { describe, expect, test } from "vitest";
import { figureAt } from "../../../src/core/count/figure.ts";
import { indicatorOf, ROOT, summaryScopes } from "../../../src/core/count/summary.ts";
import { run, type Texts } from "../../support/inputs.ts";
import { PAID, SMALL } from "../../support/small.ts";

const { roster: _, ...PLACES } = SMALL;

/** The figures of the whole under the small policy with indicators of its own: before and after by id. */
function figuresOf(indicators: string, texts: Texts = SMALL): Record<string, readonly (number | null)[]> {
  const { result } = run({ ...texts, policy: `${texts.policy}indicators:\n${indicators}\n` });
  return Object.fromEntries(
    result.indicators.map((one) => {
      const { before, after } = figureAt(one, ROOT);
      return [one.id, [before, after]];
    }),
  );
}

describe("an indicator of a policy", () => {
  test("counts what it names: people, posts, holdings, vacancies, people of several posts", () => {
    const counts = ["persons", "posts", "holdings", "vacancies", "concurrent"] as const;
    const figures = figuresOf(counts.map((id) => `  own-${id}: { name: X, count: ${id} }`).join("\n"));
    for (const id of counts) expect(figures[`own-${id}`]).toEqual(figures[id]);
  });

  test("is a ratio in per cent, and not known where nothing is counted below the line", () => {
    const figures = figuresOf(`
  share: { name: X, ratio: { of: { count: concurrent }, to: { count: persons } }, decimals: 1, rounding: truncate }
  none: { name: X, ratio: { of: { count: persons }, to: { count: persons, where: { age: { min: 99 } } } } }`);
    expect(figures.share).toEqual([10, 30]);
    expect(figures.none).toEqual([null, null]);
  });
});

describe("without a roster", () => {
  test("places are counted, people and their money are not known, and funds are", () => {
    const { result } = run({ ...PLACES, policy: PAID });
    const figure = (id: string): (number | null)[] => {
      const one = indicatorOf(result, id);
      return one ? [figureAt(one, ROOT).before, figureAt(one, ROOT).after] : [];
    };
    expect(figure("units")).toEqual([6, 6]);
    for (const id of ["posts", "persons", "released", "allowances.month", "income.mean"])
      expect(figure(id), id).toEqual([null, null]);
    expect(figure("fund.month")).toEqual([71_073_000, 71_073_000]);
    expect(result.bridge).toBeNull();
  });

  test("the indicators are the same as with one", () => {
    const ids = ({ result }: ReturnType<typeof run>): string[] => result.indicators.map(({ id }) => id);
    expect(ids(run(PLACES))).toEqual(ids(run(SMALL)));
  });
});

test("every figure of a place is counted, before and after, wherever there is a roster", () => {
  const { result } = run(SMALL);
  const counts = [
    "posts",
    "holdings",
    "vacancies",
    "persons",
    "persons.commune",
    "persons.unit",
    "concurrent",
  ];
  for (const scope of summaryScopes(result, "unit")) {
    for (const id of counts) {
      const one = indicatorOf(result, id);
      const { before, after } = one ? figureAt(one, scope) : { before: null, after: null };
      expect([before, after], `${id} at ${scope}`).not.toContain(null);
    }
  }
});
