/** What comes out differently in two scenarios: two outcomes in, indicators, places and people that differ out. */

import { comparePeople } from "./compare-people.ts";
import { comparePlaces } from "./compare-places.ts";
import type { ComparedSide } from "./compared-side.ts";
import type { Figure } from "./count/figure.ts";
import { rootFigures } from "./count/summary.ts";
import type { Difference, IndicatorDifference } from "./difference.ts";
import type { Outcome } from "./run.ts";

/** Differences in the direction scenario − baseline: places in register order, people by their ids. */
export function compare(baseline: ComparedSide, scenario: ComparedSide): Difference {
  return {
    indicators: compareIndicators(baseline.outcome, scenario.outcome),
    places: comparePlaces(baseline, scenario),
    people: comparePeople(baseline, scenario),
  };
}

function compareIndicators(baseline: Outcome, scenario: Outcome): IndicatorDifference[] {
  const of = ({ result }: Outcome): Map<string, Figure> =>
    new Map(rootFigures(result).map(({ indicator, ...figure }) => [indicator, figure]));
  const [one, other] = [of(baseline), of(scenario)];
  const less = (a: number | null | undefined, b: number | null | undefined): number | null => {
    if (a === null || a === undefined || b === null || b === undefined) return null;
    return Number((a - b).toFixed(MOST_DECIMALS)) + 0; // ratios are rounded figures: no binary dust
  };
  return [...new Set([...one.keys(), ...other.keys()])].map((indicator) => {
    const was = one.get(indicator) ?? null;
    const is = other.get(indicator) ?? null;
    return {
      indicator,
      baseline: was,
      scenario: is,
      before: less(is?.before, was?.before),
      after: less(is?.after, was?.after),
    };
  });
}

const MOST_DECIMALS = 6;
