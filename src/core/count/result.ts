/** The result of a run as one plain value: everything counted in, rows that every rendering is made of out. */

import type { Arrangement } from "../arrange/arrangement.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Expectation } from "../model/inputs.ts";
import type { Level, Place } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { nearestWord } from "../text/suggest.ts";
import { type Bridge, bridge } from "./bridge.ts";
import { type ConservationRow, conserve } from "./conservation.ts";
import { type Figure, figureAt } from "./figure.ts";
import { count, type Indicator } from "./indicators.ts";
import { type LedgerRow, ledger } from "./ledger.ts";
import { isTop, type Scope, type Scopes, scopesOf } from "./scopes.ts";

export interface ExpectationRow {
  readonly place: string | null;
  readonly indicator: string;
  readonly expected: Partial<Figure>;
  readonly actual: Figure;
  readonly met: boolean;
}

/** A place that stays as it was: it was `pending` before, or those who live there did not agree. */
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
  /** What became of places, at the scopes above communes. */
  readonly places: readonly LedgerRow[];
  readonly conservation: readonly ConservationRow[];
  /** By scope; null where no people are counted. */
  readonly bridge: Bridge | null;
  readonly unfinished: readonly Unfinished[];
  readonly expectations: readonly ExpectationRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Counts a rearrangement. `by`: the last level with rows of its own; null: the root and the next level that exists. */
export function resultOf(
  reorganisation: Reorganisation,
  policy: Policy,
  people: { readonly roster: Roster; readonly arrangement: Arrangement } | null,
  expectations: readonly Expectation[],
  by: Level | null,
): Result {
  const higher = scopesOf(reorganisation, false);
  const units = by === "unit" || endsInUnits(higher, by) || looksAtUnits(expectations, reorganisation);
  const scopes = units ? scopesOf(reorganisation, true) : higher;
  const counts = count(scopes, reorganisation, policy, people);
  const conservation = conserve(scopes, reorganisation, counts.indicators);
  const diagnostics: Diagnostic[] = [...conservation.diagnostics, ...counts.diagnostics];
  const compared = expectations.flatMap((one) => compare(one, scopes, counts.indicators, diagnostics) ?? []);
  return {
    scopes: scopes.list,
    by,
    indicators: counts.indicators,
    places: ledger(scopes, reorganisation),
    conservation: conservation.rows,
    bridge: counts.people && bridge(scopes, reorganisation, counts.people, policy),
    unfinished: unfinishedIn(reorganisation),
    expectations: compared,
    diagnostics,
  };
}

/** Whether the summary, where no last level is named, goes down to units: nothing else stands in another place. */
function endsInUnits({ list }: Scopes, by: Level | null): boolean {
  return by === null && list.every((scope) => isTop(list, scope));
}

/** Whether an expectation is of a single unit, or of a place that there is not, and near which one may be. */
function looksAtUnits(expectations: readonly Expectation[], { after }: Reorganisation): boolean {
  return expectations.some(({ place }) => {
    if (place === null) return false;
    const found = after.places.find(({ code }) => code === place);
    return !found || found.level === "unit";
  });
}

function unfinishedIn({ before, after, parts }: Reorganisation): Unfinished[] {
  return after.places.flatMap(({ code, level, kind, name, status }, at) => {
    if (status !== "pending") return [];
    const agreed = before.places[parts[at]?.[0]?.from ?? -1]?.status === "pending";
    return [{ code, level, kind, name, reason: agreed ? "pending" : "not-agreed" }];
  });
}

const KEYS = ["before", "after", "change", "percent"] as const;

function compare(
  expectation: Expectation,
  scopes: Scopes,
  indicators: readonly Indicator[],
  diagnostics: Diagnostic[],
): ExpectationRow | null {
  const { place, indicator: id, origin } = expectation;
  const scope = place === null ? 0 : scopes.list.findIndex((one) => one.place?.code === place);
  const indicator = indicators.find((one) => one.id === id);
  if (scope < 0 || !scopes.list[scope]) {
    const codes = scopes.list.map((one) => one.place?.code ?? "");
    const suggestion = nearestWord(place ?? "", codes);
    diagnostics.push(diagnostic("expect/unknown-place", origin, { value: place, suggestion }));
    return null;
  }
  if (!indicator) {
    const suggestion = nearestWord(
      id,
      indicators.map((one) => one.id),
    );
    diagnostics.push(diagnostic("expect/unknown-indicator", origin, { value: id, suggestion }));
    return null;
  }
  const actual = figureAt(indicator, scope);
  const wanted = KEYS.filter((key) => expectation[key] !== null);
  const expected = Object.fromEntries(wanted.map((key) => [key, expectation[key]]));
  const missed = wanted.filter((key) => actual[key] !== expectation[key]);
  for (const key of missed) {
    diagnostics.push(
      diagnostic("expect/not-met", origin, {
        place: scopes.list[scope]?.place?.code ?? null,
        value: String(expectation[key]),
        facts: { indicator: id, figure: key, expected: expectation[key], actual: actual[key] },
      }),
    );
  }
  return {
    place: scopes.list[scope]?.place?.code ?? null,
    indicator: id,
    expected,
    actual,
    met: missed.length === 0,
  };
}
