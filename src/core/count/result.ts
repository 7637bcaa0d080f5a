/** The result of a run as one plain value: a rearrangement in, everything counted by scope out. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Expectation } from "../model/inputs.ts";
import type { Level, Place } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { type Bridge, bridge } from "./bridge.ts";
import { type ConservationRow, conserve } from "./conservation.ts";
import { compareFigure, type ExpectationRow, type FindingRow } from "./expectations.ts";
import { count, type Indicator } from "./indicators.ts";
import { type LedgerRow, ledger } from "./ledger.ts";
import type { Arranged, Tally } from "./scopes/people.ts";
import { type Figures, isTop, type Scope, type Scopes, scopesOf } from "./scopes/scopes.ts";
import { standingsOf } from "./scopes/standings.ts";
import { type TreeBefore, treeBefore } from "./tree-before.ts";

/** A place that stays as it was (chưa hoàn thành): it was `pending` before, or those who live there did not agree. */
export interface Unfinished extends Pick<Place, "code" | "level" | "kind" | "name"> {
  readonly reason: "pending" | "not-agreed";
}

/** Everything that a run counts: a plain value. */
export interface Result {
  /** The tree that figures are counted over: each scope after the one above it, the root or the sum of several first. */
  readonly scopes: readonly Scope[];
  /** The last level that the summary has rows for; null: the next level below the root that exists. */
  readonly by: Level | null;
  /** Figures by scope, in the order of the summary; the policy's own indicators last. */
  readonly indicators: readonly Indicator[];
  /** Where what was is counted. */
  readonly before: TreeBefore;
  /** Posts of commune titles, people with these only, and those of them with several, by scope; null where no people are counted. */
  readonly onlyOfCommune:
    | {
        readonly [indicator in "posts" | "persons" | "concurrent"]: {
          readonly before: Figures;
          readonly after: Figures;
        };
      }
    | null;
  /**
   * People afterwards with one counted post in a scope, and others elsewhere or of titles that are not counted: none of `retained`,
   * `reassigned` and `concurrent` counts them there. null where no people are counted.
   */
  readonly holdMore: Figures | null;
  /** Those with one who held none before: neither does any of these count them. */
  readonly newcomers: Figures | null;
  /** What became of places, at the scopes above communes. */
  readonly places: readonly LedgerRow[];
  readonly conservation: readonly ConservationRow[];
  /** By scope; null where no people are counted. */
  readonly bridge: Bridge | null;
  readonly unfinished: readonly Unfinished[];
  readonly expectations: readonly (ExpectationRow | FindingRow)[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Counts a rearrangement. `by`: the last level with rows of its own; null: the root and the next level that exists.
 * `detailed`: units have figures of their own all the same, as they have where there is one commune.
 */
export function resultOf(
  reorganisation: Reorganisation,
  policy: Policy,
  people: Arranged | null,
  expectations: readonly Expectation[],
  by: Level | null,
  detailed = false,
): Result {
  const higher = scopesOf(reorganisation, false);
  const units =
    detailed ||
    by === "unit" ||
    endsInUnits(higher, by) ||
    isOneCommune(reorganisation) ||
    looksAtUnits(expectations, reorganisation);
  const scopes = units ? scopesOf(reorganisation, true) : higher;
  const standings = standingsOf(scopes, reorganisation);
  const counts = count(scopes, reorganisation, standings, policy, people);
  const conservation = conserve(scopes, reorganisation, standings, counts.indicators);
  const compared = expectations.map((one) => compareFigure(one, scopes.list, counts.indicators));
  return {
    scopes: scopes.list,
    by,
    indicators: counts.indicators,
    before: treeBefore(scopes),
    onlyOfCommune: counts.people && {
      posts: bothSides(counts.people, "postsCommune"),
      persons: bothSides(counts.people, "personsCommuneOnly"),
      concurrent: bothSides(counts.people, "concurrentCommuneOnly"),
    },
    holdMore: counts.people?.after.tally.holdMore ?? null,
    newcomers: counts.people?.after.tally.newcomers ?? null,
    places: ledger(scopes, reorganisation),
    conservation: conservation.rows,
    bridge: counts.people && bridge(scopes, reorganisation, counts.people, policy),
    unfinished: unfinishedPlaces(reorganisation),
    expectations: compared.flatMap(({ row }) => row ?? []),
    diagnostics: [
      ...conservation.diagnostics,
      ...counts.diagnostics,
      ...compared.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

type Tallies = { readonly [side in "before" | "after"]: { readonly tally: Tally } };

function bothSides(
  { before, after }: Tallies,
  count: "postsCommune" | "personsCommuneOnly" | "concurrentCommuneOnly",
) {
  return { before: before.tally[count], after: after.tally[count] };
}

/** Whether the summary, where no last level is named, goes down to units: nothing else stands in another place. */
function endsInUnits({ list }: Scopes, by: Level | null): boolean {
  return by === null && list.every((scope) => isTop(list, scope));
}

/** Whether there is one commune afterwards: what is told of it goes down to its units. */
function isOneCommune({ after }: Reorganisation): boolean {
  return after.places.filter(({ level }) => level === "commune").length === 1;
}

/** Whether an expectation is of a single unit, or of a place that there is not, and near which one may be. */
function looksAtUnits(expectations: readonly Expectation[], { after }: Reorganisation): boolean {
  return expectations.some(({ place }) => {
    if (place === null) return false;
    const found = after.places.find(({ code }) => code === place);
    return !found || found.level === "unit";
  });
}

/** The codes of places that wait because places did not agree. */
export function waitingIn({ unfinished }: Pick<Result, "unfinished">): ReadonlySet<string> {
  return new Set(unfinished.filter(({ reason }) => reason === "not-agreed").map(({ code }) => code));
}

/** Places that are not done afterwards: pending before, or held back since the people did not agree. */
function unfinishedPlaces({ before, after, parts }: Reorganisation): Unfinished[] {
  const unfinished: Unfinished[] = [];
  after.places.forEach(({ code, level, kind, name, status }, at) => {
    if (status !== "pending") return;
    const wasPending = before.places[parts[at]?.[0]?.from ?? -1]?.status === "pending";
    unfinished.push({ code, level, kind, name, reason: wasPending ? "pending" : "not-agreed" });
  });
  return unfinished;
}
