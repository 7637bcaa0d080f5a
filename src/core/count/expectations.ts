/** Published figures that a run must reproduce (`expect` of a scenario): each compared with what was counted. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Bounds, Expectation, FindingBounds } from "../model/inputs.ts";
import { nearestWord } from "../text/suggest.ts";
import { type Figure, figureAt } from "./figure.ts";
import type { Indicator } from "./indicators.ts";
import type { Scope } from "./scopes/scopes.ts";

/** A published figure beside the counted one. */
export interface ExpectationRow {
  /** null: the sum of several roots. */
  readonly place: string | null;
  readonly indicator: string;
  /** Only what was published of it, or is bound. */
  readonly expected: Partial<Readonly<Record<keyof Figure, number | AskedBounds>>>;
  readonly actual: Figure;
  readonly met: boolean;
}

/** Bounds without the side that has none. */
export interface AskedBounds {
  readonly min?: number;
  readonly max?: number;
}

/** How many findings of a code there are, beside how many there may be. */
export interface FindingRow {
  readonly place: string | null;
  readonly finding: string;
  readonly expected: AskedBounds;
  readonly actual: { readonly count: number };
  readonly met: boolean;
}

/** A published figure compared; null where its place or indicator is not known. */
export interface ComparedFigure {
  readonly row: ExpectationRow | null;
  readonly diagnostics: readonly Diagnostic[];
}

const KEYS = ["before", "after", "change", "percent"] as const;

/** Compares a published figure; a place of null is the root. */
export function compareFigure(
  expectation: Expectation,
  scopes: readonly Scope[],
  indicators: readonly Indicator[],
): ComparedFigure {
  const { place, indicator: id, origin } = expectation;
  const at = place === null ? 0 : scopes.findIndex((one) => one.place?.code === place);
  const scope = scopes[at];
  if (!scope) {
    const codes = scopes.map((one) => one.place?.code ?? "");
    const suggestion = nearestWord(place ?? "", codes);
    return unknown(diagnostic("expect/unknown-place", origin, { value: place, suggestion }));
  }
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) {
    const ids = indicators.map((one) => one.id);
    const suggestion = nearestWord(id, ids);
    return unknown(diagnostic("expect/unknown-indicator", origin, { value: id, suggestion }));
  }
  const actual = figureAt(indicator, at);
  const code = scope.place?.code ?? null;
  const wanted = KEYS.filter((key) => expectation[key] !== null);
  const expected = Object.fromEntries(wanted.map((key) => [key, askedOf(expectation[key])]));
  const missed = wanted.filter((key) => !isMet(actual[key], expectation[key]));
  const { name = null, nameEn = null } = indicator.definition ?? {};
  const about = { indicator: id, name, nameEn, placeName: scope.place?.name ?? null };
  return {
    row: { place: code, indicator: id, expected, actual, met: missed.length === 0 },
    diagnostics: missed.map((key) =>
      diagnostic("expect/not-met", origin, {
        place: code,
        value: String(askedText(expectation[key])),
        facts: { ...about, figure: key, expected: askedText(expectation[key]), actual: actual[key] },
      }),
    ),
  };
}

/** Whether a figure is the one asked for, or lies within bounds; one that is not known does neither. */
export function isMet(actual: number | null, asked: number | AskedBounds | Bounds | null): boolean {
  if (asked === null || typeof asked === "number") return actual === asked;
  const { min = null, max = null } = asked;
  return actual !== null && (min === null || actual >= min) && (max === null || actual <= max);
}

function boundsOf(asked: Bounds): AskedBounds {
  return { ...(asked.min !== null && { min: asked.min }), ...(asked.max !== null && { max: asked.max }) };
}

function askedOf(asked: number | Bounds | null): number | AskedBounds | null {
  return asked === null || typeof asked === "number" ? asked : boundsOf(asked);
}

/** Bounds in signs: "≤ 20", "3 … 20". */
export function askedText(asked: number | Bounds | AskedBounds | null): number | string | null {
  if (asked === null || typeof asked === "number") return asked;
  const { min = null, max = null } = asked;
  if (min === null) return max === null ? "" : `≤ ${max}`;
  return max === null ? `≥ ${min}` : `${min} … ${max}`;
}

/** Compares how many findings of some codes a run made with how many it may. */
export function compareFindings(
  bounds: readonly FindingBounds[],
  findings: readonly Diagnostic[],
  scopes: readonly Scope[],
): { readonly rows: readonly FindingRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const nameOf = (code: string | null): string | null =>
    code === null ? null : (scopes.find(({ place }) => place?.code === code)?.place?.name ?? null);
  const compared = bounds.map((asked) => {
    const { finding, place, origin } = asked;
    const own = findings.filter(
      (one) => one.code === finding && (place === null || one.place === place),
    ).length;
    const met = isMet(own, asked);
    const about = { indicator: finding, name: null, nameEn: null, placeName: nameOf(place) };
    const facts = { ...about, figure: "count" as const, expected: askedText(asked), actual: own };
    const row = { place, finding, expected: boundsOf(asked), actual: { count: own }, met };
    const told = met
      ? []
      : [diagnostic("expect/not-met", origin, { place, value: String(askedText(asked)), facts })];
    return { row, told };
  });
  return { rows: compared.map(({ row }) => row), diagnostics: compared.flatMap(({ told }) => told) };
}

function unknown(fault: Diagnostic): ComparedFigure {
  return { row: null, diagnostics: [fault] };
}
