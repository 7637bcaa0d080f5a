/** Published figures that a run must reproduce (`expect` of a scenario): each compared with what was counted. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Expectation } from "../model/inputs.ts";
import { nearestWord } from "../text/suggest.ts";
import { type Figure, figureAt } from "./figure.ts";
import type { Indicator } from "./indicators.ts";
import type { Scope } from "./scopes.ts";

/** A published figure beside the counted one. */
export interface ExpectationRow {
  /** null: the sum of several roots. */
  readonly place: string | null;
  readonly indicator: string;
  /** Only what was published of it. */
  readonly expected: Partial<Figure>;
  readonly actual: Figure;
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
  const expected = Object.fromEntries(wanted.map((key) => [key, expectation[key]]));
  const missed = wanted.filter((key) => actual[key] !== expectation[key]);
  return {
    row: { place: code, indicator: id, expected, actual, met: missed.length === 0 },
    diagnostics: missed.map((key) =>
      diagnostic("expect/not-met", origin, {
        place: code,
        value: String(expectation[key]),
        facts: { indicator: id, figure: key, expected: expectation[key], actual: actual[key] },
      }),
    ),
  };
}

function unknown(fault: Diagnostic): ComparedFigure {
  return { row: null, diagnostics: [fault] };
}
