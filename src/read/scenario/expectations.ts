/** What a scenario expects (`expect`): published figures, bounds of figures and of findings. Entries as written in, typed ones out. */

import { CODES } from "../../core/diagnostics/codes.ts";
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Bounds, Expectation, FindingBounds } from "../../core/model/inputs.ts";
import type { Origin } from "../../core/model/place.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import type { Path } from "../yaml/yaml.ts";
import type { ScenarioFile } from "./schema.ts";

type Entry = NonNullable<ScenarioFile["expect"]>[number];

/** Figures and findings apart; an entry without any figure, or with a code that no finding has, is a fault. */
export function expectationsOf(
  expect: ScenarioFile["expect"],
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): { readonly figures: readonly Expectation[]; readonly findings: readonly FindingBounds[] } {
  const figures: Expectation[] = [];
  const findings: FindingBounds[] = [];
  (expect ?? []).forEach((entry, index) => {
    const at = (...path: string[]): Origin => originOf(["expect", index, ...path]);
    if ("finding" in entry) findings.push(findingBounds(entry, at, diagnostics));
    else figures.push(figureOf(entry, at, diagnostics));
  });
  return { figures, findings };
}

function findingBounds(
  { finding, place, min, max }: Extract<Entry, { finding: string }>,
  at: (...path: string[]) => Origin,
  diagnostics: Diagnostic[],
): FindingBounds {
  const codes = Object.keys(CODES);
  if (!codes.includes(finding)) {
    const details = { value: finding, suggestion: nearestWord(finding, codes) };
    diagnostics.push(
      diagnostic("yaml/value", at("finding"), { ...details, facts: { path: "finding", choices: [] } }),
    );
  }
  if (min === undefined && max === undefined)
    diagnostics.push(diagnostic("yaml/missing-key", at(), { value: "min | max" }));
  return { finding, place: place ?? null, min: min ?? null, max: max ?? null, origin: at() };
}

function figureOf(
  entry: Exclude<Entry, { finding: string }>,
  at: (...path: string[]) => Origin,
  diagnostics: Diagnostic[],
): Expectation {
  const figure = (key: "before" | "after" | "change" | "percent"): number | Bounds | null => {
    const asked = entry[key];
    if (asked === undefined) return null;
    const read = (text: string | undefined, ...path: string[]): number | null =>
      text === undefined ? null : readFigure(text, key === "percent", at(key, ...path), key, diagnostics);
    if (typeof asked === "string") return read(asked);
    if (asked.min === undefined && asked.max === undefined)
      diagnostics.push(diagnostic("yaml/missing-key", at(key), { value: "min | max" }));
    return { min: read(asked.min, "min"), max: read(asked.max, "max") };
  };
  const { place, indicator, before, after, change, percent } = entry;
  if ([before, after, change, percent].every((one) => one === undefined)) {
    diagnostics.push(diagnostic("yaml/missing-key", at(), { value: "before | after | change | percent" }));
  }
  return {
    place: place ?? null,
    indicator,
    before: figure("before"),
    after: figure("after"),
    change: figure("change"),
    percent: figure("percent"),
    origin: at(),
  };
}

const DECIMAL = /^-?\d+(?:\.\d{1,2}|,\d+)?$/;

const GROUPED = /^-?\d{1,3}(?:[.,]\d{3})+$/;

/**
 * A published figure. Per cent may have a decimal comma or point; a figure with groups of three (32.933) is refused
 * with what it may stand for, since YAML would read it as a fraction.
 */
function readFigure(
  written: string,
  percent: boolean,
  origin: Origin,
  key: string,
  diagnostics: Diagnostic[],
): number | null {
  const text = written
    .trim()
    .replace(/^[\u2212\u2013]/, "-")
    .replace(/^\+/, "")
    .replace(/(?<!\s)\s*%$/, percent ? "" : "$&");
  if (!percent && GROUPED.test(text)) {
    const details = { value: written, facts: { reading: text.replace(/[.,]/g, "") } };
    diagnostics.push(diagnostic("yaml/ambiguous-number", origin, details));
    return null;
  }
  if (DECIMAL.test(text)) return Number(text.replace(",", "."));
  const details = { value: written, facts: { path: key, choices: [] } };
  diagnostics.push(diagnostic("yaml/value", origin, details));
  return null;
}
