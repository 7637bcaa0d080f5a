/** The result of a run as one plain value: everything counted in, rows that every rendering is made of out. */

import type { Arrangement } from "../arrange/arrangement.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Expectation } from "../model/inputs.ts";
import { LEVELS, type Level, type Place } from "../model/place.ts";
import type { IndicatorDefinition, Policy } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { nearestWord } from "../text/suggest.ts";
import { bridge, STEPS, type Step } from "./bridge.ts";
import { type ConservationRow, conserve } from "./conservation.ts";
import { count, type Indicator } from "./indicators.ts";
import { ledger, type PlacesRow } from "./ledger.ts";
import { percentOf, pointsBetween } from "./percent.ts";
import { type Scope, type Scopes, scopesOf } from "./scopes.ts";

/** A figure on both sides; null where it is not known or not counted on that side. */
export interface Figure {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  /** In per cent with its sign; null where before is 0 or unknown, and for ratios. */
  readonly percent: number | null;
}

export interface SummaryRow extends Figure {
  /** null: the sum of several roots. */
  readonly place: string | null;
  readonly register: "old" | "new";
  readonly name: string | null;
  readonly level: Level | null;
  readonly indicator: string;
}

export interface BridgeRow {
  readonly place: string | null;
  readonly step: Step;
  readonly persons: number;
}

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

export interface Result {
  readonly summary: readonly SummaryRow[];
  /** The summary with another last level, counted from the same figures. */
  readonly summaryBy: (by: Level) => readonly SummaryRow[];
  readonly places: readonly PlacesRow[];
  readonly conservation: readonly ConservationRow[];
  readonly bridge: readonly BridgeRow[];
  readonly unfinished: readonly Unfinished[];
  readonly expectations: readonly ExpectationRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** Indicators in the order of the summary, with the policy's own definitions. */
  readonly indicators: readonly { readonly id: string; readonly definition: IndicatorDefinition | null }[];
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
  const rowsBy = (last: Level | null): SummaryRow[] => {
    if (last !== "unit" || units) return summaryRows(scopes, last, counts.indicators);
    const all = scopesOf(reorganisation, true);
    return summaryRows(all, last, count(all, reorganisation, policy, people).indicators);
  };
  return {
    summary: rowsBy(by),
    summaryBy: rowsBy,
    places: ledger(scopes, reorganisation),
    conservation: conservation.rows,
    bridge: counts.people ? bridgeRows(scopes, bridge(scopes, reorganisation, counts.people, policy)) : [],
    unfinished: unfinishedIn(reorganisation),
    expectations: compared,
    diagnostics,
    indicators: counts.indicators.map(({ id, definition }) => ({ id, definition })),
  };
}

/** Whether the summary, where no last level is named, goes down to units: nothing else stands in another place. */
function endsInUnits(higher: Scopes, by: Level | null): boolean {
  return by === null && higher.list.every((scope) => isTop(higher, scope));
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

function summaryRows(scopes: Scopes, last: Level | null, indicators: readonly Indicator[]): SummaryRow[] {
  return summaryScopes(scopes, last).flatMap((scope) =>
    indicators.map((indicator) => row(scopes, scope, indicator)),
  );
}

/** The root first, then each level down to `by`, in register order; dissolved places after the others of a level. */
function summaryScopes(scopes: Scopes, by: Level | null): number[] {
  const below = scopes.list.filter((scope) => !isTop(scopes, scope)).map(({ level }) => level);
  const last = by ?? LEVELS.find((level) => below.includes(level)) ?? null;
  const rows: number[] = [];
  scopes.list.forEach((scope, index) => {
    if (isTop(scopes, scope)) rows.push(index);
  });
  for (const level of LEVELS) {
    if (last === null || LEVELS.indexOf(level) > LEVELS.indexOf(last)) break;
    scopes.list.forEach((scope, index) => {
      if (scope.level === level && !isTop(scopes, scope)) rows.push(index);
    });
  }
  return rows;
}

/** Whether a scope is a root, or the sum of several. */
function isTop({ list }: Scopes, { parent }: Scope): boolean {
  return parent < 0 || list[parent]?.place === null;
}

function row(scopes: Scopes, index: number, indicator: Indicator): SummaryRow {
  const scope = scopes.list[index];
  return {
    place: scope?.place?.code ?? null,
    register: scope?.register ?? "new",
    name: scope?.place?.name ?? null,
    level: scope?.level ?? null,
    indicator: indicator.id,
    ...figureAt(indicator, index),
  };
}

/** The figure of an indicator at a scope. */
export function figureAt({ before, after, percent, definition }: Indicator, scope: number): Figure {
  const old = before?.[scope] ?? null;
  const now = after?.[scope] ?? null;
  if (definition?.to) {
    return { before: old, after: now, change: pointsBetween(old, now, percent.decimals), percent: null };
  }
  if (old === null || now === null) return { before: old, after: now, change: null, percent: null };
  return { before: old, after: now, change: now - old, percent: percentOf(now - old, old, percent) };
}

function bridgeRows(scopes: Scopes, steps: Readonly<Record<Step, ArrayLike<number>>>): BridgeRow[] {
  return scopes.list.flatMap(({ place, level }, scope) =>
    level === "unit"
      ? []
      : STEPS.map((step) => ({ place: place?.code ?? null, step, persons: (steps[step][scope] ?? 0) + 0 })),
  );
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
