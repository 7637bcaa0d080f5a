/** A figure down to what it is made of: a place and an indicator in; what is counted there, before and after, out. */

import type { Arrangement } from "../arrange/arrangement.ts";
import { rulesOf } from "../arrange/rules-in-force.ts";
import { type BridgeStep, bridge, bridgeSteps } from "../count/bridge.ts";
import { type Figure, figureAt } from "../count/figure.ts";
import { count, type Indicator, type IndicatorCounts, type IndicatorName } from "../count/indicators.ts";
import { placeTestOf } from "../count/scopes/own-places.ts";
import { KINDS_COUNTED } from "../count/scopes/places.ts";
import { type ScopePosition, type Scopes, scopesOf } from "../count/scopes/scopes.ts";
import { standingsOf } from "../count/scopes/standings.ts";
import { type TreeBefore, treeBefore } from "../count/tree-before.ts";
import type { Place } from "../model/place.ts";
import { isOfPlaces, type Policy, type Title } from "../model/policy.ts";
import type { OldPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { type Basis, basesOf } from "../rules/rule-id.ts";
import { nearestWord } from "../text/suggest.ts";
import {
  type Asked,
  type CountedRow,
  type CountedRows,
  NOTHING_COUNTED,
  placesCounted,
  postsCounted,
} from "./counted-rows.ts";
import { figureBasis } from "./figure-basis.ts";
import { type FigureBelow, type FigureShare, figuresBelow, isSum, ownShare } from "./figure-below.ts";
import { type FigurePart, figureParts } from "./figure-parts.ts";

/** A figure of a place, what it is made of, and the documents behind it. */
export interface FigureExplained {
  /** null: the sum of several roots. */
  readonly place: Place | null;
  readonly indicator: IndicatorName & Pick<Indicator, "percent">;
  readonly figure: Figure;
  /** Titles that the figure is about; null where it is not about posts. */
  readonly titles: readonly Title[] | null;
  /** The shares of the places right below, before or after. */
  readonly below: readonly FigureBelow[];
  /** The old places that households, people or area of a unit come from; empty for other figures. */
  readonly parts: readonly FigurePart[];
  /**
   * What the place itself has beside those below (a commune's own fund, its own people), less what several of them count: with them
   * it comes to the figure. null where there is nothing below, or the figure is no sum (a ratio, a mean). `isNet`: somebody is counted
   * in several places below.
   */
  readonly own: (FigureShare & { readonly isNet: boolean }) | null;
  /** What is counted in the place and below it; null where the indicator is a sum or a ratio of other figures. */
  readonly before: readonly CountedRow[] | null;
  readonly after: readonly CountedRow[] | null;
  /** From people before to people after; empty for other indicators. */
  readonly steps: readonly { readonly step: BridgeStep; readonly persons: number }[];
  /** The documents behind the indicator, its rates and rounding, and behind the rules that are told (căn cứ). */
  readonly basis: readonly Basis[];
}

/** The answer where a figure is asked for: the figure, or which part of the question names nothing. */
export type FigureAsked =
  | { readonly found: FigureExplained }
  | { readonly found: null; readonly unknown: "place"; readonly suggestion: string | null }
  | {
      readonly found: null;
      readonly unknown: "indicator";
      readonly suggestion: string | null;
      /** All indicators that there are. */
      readonly known: readonly string[];
    };

/** Explains the figure of an indicator at a place; `arrangement` is null where there is no roster. */
export function explainFigure(
  code: string,
  id: string,
  reorganisation: Reorganisation,
  arrangement: Arrangement | null,
  policy: Policy,
): FigureAsked {
  const scopes = scopesOf(reorganisation, true);
  const people = arrangement && { roster: arrangement.roster, arrangement };
  const counts = count(scopes, reorganisation, standingsOf(scopes, reorganisation), policy, people);
  const scopeOf = (wanted: string | undefined) =>
    scopes.list.findIndex(({ place }) => place?.code === wanted);
  const own = scopeOf(code);
  const scope = own < 0 ? scopeOf(codeWhereGone(code, reorganisation)) : own;
  const { place, register } = scopes.list[scope] ?? { place: null, register: null };
  if (scope < 0) {
    const codes = scopes.list.flatMap(({ place }) => place?.code ?? []);
    return { found: null, unknown: "place", suggestion: nearestWord(code, codes) };
  }
  const indicator = counts.indicators.find((one) => one.id === id);
  if (!indicator) {
    const known = counts.indicators.map((one) => one.id);
    return { found: null, unknown: "indicator", suggestion: nearestWord(id, known), known };
  }
  const within = new Uint8Array(scopes.list.length);
  scopes.list.forEach(({ parent }, at) => {
    if (at === scope || within[parent] === 1) within[at] = 1;
  });
  const before = treeBefore(scopes);
  const below = figuresBelow(indicator, scopes, before, scope);
  const rows = countedRows(indicator, scopes, counts, arrangement, reorganisation, policy, { scope, within });
  const figure = figureAt(indicator, scope);
  return {
    found: {
      place,
      indicator,
      figure,
      below,
      parts: register === "new" ? figureParts(place?.code ?? "", id, reorganisation) : [],
      own:
        below.length === 0 || !isSum(indicator)
          ? null
          : { ...ownShare(figure, below), isNet: isInSeveral(rows, scopes, before, reorganisation, scope) },
      ...rows,
      steps:
        id === "persons" && counts.people
          ? stepsAt(scope, scopes, reorganisation, counts.people, policy)
          : [],
      basis: [
        ...figureBasis(indicator, figure.percent !== null, policy),
        ...basesOf([...(rows.before ?? []), ...(rows.after ?? [])].flatMap(({ rules }) => rules)),
      ],
    },
  };
}

/** The code of the new place that an old one went into. */
function codeWhereGone(code: string, { before, after, home }: Reorganisation): string | undefined {
  return after.places[home[before.position.get(code) ?? -1] ?? -1]?.code;
}

/** Whether anybody, before or after, has posts in several of the places right below a scope. */
function isInSeveral(
  { before, after }: CountedRows,
  { parents, ofOld, ofNew }: Scopes,
  treeWas: TreeBefore,
  reorganisation: Reorganisation,
  scope: ScopePosition,
): boolean {
  const belowAt = (at: ScopePosition, above: Scopes["parents"]): ScopePosition => {
    let below = at;
    while (below >= 0 && above[below] !== scope) below = above[below] ?? -1;
    return below;
  };
  const several = (
    rows: CountedRows["before"],
    above: Scopes["parents"],
    scopeOf: (code: string) => ScopePosition,
  ): boolean =>
    rows?.some(({ posts }) => {
      const places = posts.map(({ place }) => belowAt(scopeOf(place.code), above));
      return new Set(places.filter((at) => at >= 0)).size > 1;
    }) ?? false;
  const { position } = reorganisation.before;
  const { position: newPosition } = reorganisation.after;
  return (
    several(before, treeWas.parents, (code) => ofOld[position.get(code) ?? -1] ?? -1) ||
    several(after, parents, (code) => ofNew[newPosition.get(code) ?? -1] ?? -1)
  );
}

function stepsAt(
  scope: number,
  scopes: Scopes,
  reorganisation: Reorganisation,
  people: NonNullable<IndicatorCounts["people"]>,
  policy: Policy,
): FigureExplained["steps"] {
  const steps = bridge(scopes, reorganisation, people, policy);
  return bridgeSteps(steps).map((step) => ({ step, persons: (steps[step][scope] ?? 0) + 0 }));
}

/** What an indicator counts: places of some kinds, or people and their posts. */
function countedRows(
  indicator: Indicator,
  scopes: Scopes,
  counts: IndicatorCounts,
  arrangement: Arrangement | null,
  reorganisation: Reorganisation,
  policy: Policy,
  asked: Asked,
): CountedRows {
  const isCounted = placesOf(indicator, reorganisation);
  if (isCounted) {
    const { before, after } = reorganisation;
    return {
      before: placesCounted(before, isCounted, (at) => stoodIn(scopes, at, asked)),
      after: placesCounted(after, isCounted, (at) => asked.within[scopes.ofNew[at] ?? -1] === 1),
      titles: null,
    };
  }
  if (arrangement === null) return NOTHING_COUNTED;
  const rules = rulesOf(arrangement, policy);
  return postsCounted(indicator, counts.people, arrangement, reorganisation, rules, asked);
}

/** Which places an indicator counts, or adds up by the policy's own definition; null: it is about something else. */
function placesOf(
  { id, definition }: Indicator,
  reorganisation: Reorganisation,
): ((place: Place) => boolean) | null {
  if (definition === null) {
    const kinds = KINDS_COUNTED.find(([counted]) => counted === id)?.[1];
    return kinds ? (place) => kinds.includes(place.kind) : null;
  }
  const { of, to } = definition;
  return to === null && isOfPlaces(of) ? placeTestOf(of, reorganisation) : null;
}

/** Whether an old place is counted in the scope asked for. */
function stoodIn({ ofOld, detours }: Scopes, at: OldPlace, { scope, within }: Asked): boolean {
  return detours.get(at)?.includes(scope) ?? within[ofOld[at] ?? -1] === 1;
}
