/** Scenarios side by side as rows of CSV and as JSON: differences in, values to be rendered out. */

import { rootFigures } from "../../core/count/summary.ts";
import type { Difference, Fate, PlaceDifferenceKind } from "../../core/difference.ts";
import type { Compared, Comparison } from "../../core/document.ts";
import type { AimSums } from "../../core/propose/aims-of.ts";
import { findingOf, inputOf, jsonText, rulesAsData, SCHEMA_VERSION } from "../json/json.ts";
import type { ComparedAims, ComparedCounts, CompareResult, PersonFate } from "../json/json-compare-shapes.ts";
import type { FlatTable } from "../tables/flat-tables.ts";
import type { Language } from "../words/language.ts";

/** A comparison as it is rendered. */
export interface CompareDocument extends Comparison {
  readonly version: string;
  /** Whether the places and people that differ are listed, not only counted. */
  readonly detail: boolean;
}

/** Parameters and inputs that are not the same in all scenarios: a text each, in the order of the scenarios. */
export function differingParameters({ baseline, others }: CompareDocument): [string, (string | null)[]][] {
  const all = [baseline, ...others.map(({ scenario }) => scenario)].map(({ parameters, inputs }) => {
    const files = inputs.map(
      ({ role, path, sha256 }) => [`inputs.${role}`, { text: path, key: sha256 }] as const,
    );
    const values = [...parameters].map(([path, text]) => [path, { text, key: text }] as const);
    return new Map([...files, ...values]);
  });
  const paths = [...new Set(all.flatMap((one) => [...one.keys()]))];
  return paths.flatMap((path): [string, (string | null)[]][] => {
    const values = all.map((one) => one.get(path));
    if (new Set(values.map((value) => value?.key)).size === 1) return [];
    return [[path, values.map((value) => value?.text ?? null)]];
  });
}

/** How many places differ in one way. */
export function countOf({ places }: Difference, kind: PlaceDifferenceKind): number {
  return places.filter((one) => one.kind === kind).length;
}

/** One row an indicator and scenario; the baseline's rows come first, without a difference. */
export function compareTable({ baseline, others }: CompareDocument): FlatTable {
  return {
    columns: [
      "scenario",
      "name",
      "indicator",
      "before",
      "after",
      "change",
      "percent",
      "before_difference",
      "after_difference",
    ],
    rows: [
      ...rootFigures(baseline.result).map((row) => [
        baseline.letter,
        baseline.name,
        row.indicator,
        row.before,
        row.after,
        row.change,
        row.percent,
        null,
        null,
      ]),
      ...others.flatMap(({ scenario, difference }) =>
        difference.indicators.map(({ indicator, scenario: figures, before, after }) => [
          scenario.letter,
          scenario.name,
          indicator,
          figures?.before ?? null,
          figures?.after ?? null,
          figures?.change ?? null,
          figures?.percent ?? null,
          before,
          after,
        ]),
      ),
    ],
  };
}

function countsOf(difference: Difference): ComparedCounts["places"] {
  const of = (kind: PlaceDifferenceKind): number => countOf(difference, kind);
  return {
    "only-baseline": of("only-baseline"),
    "only-scenario": of("only-scenario"),
    place: of("place"),
    holders: of("holders"),
  };
}

/** What became of someone, each post as `PLACE TITLE`. */
function fateJson(fate: Fate | null): PersonFate | null {
  return fate && { ...fate, posts: fate.posts.map(({ place, title }) => `${place} ${title}`) };
}

/** What `compare` prints. */
export function comparisonAsData(document: CompareDocument, language: Language): CompareResult {
  const { version, baseline, others, detail } = document;
  const scenarioOf = ({ letter, name, path, policy, inputs, act }: Compared) => ({
    id: letter,
    name,
    path,
    ...rulesAsData({ policy, act }),
    inputs: inputs.map(inputOf),
  });
  const scenarios = [baseline, ...others.map(({ scenario }) => scenario)];
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: "tinhgon",
    version,
    baseline: baseline.letter,
    scenarios: scenarios.map(scenarioOf),
    parameters: differingParameters(document).map(([path, values]) => ({
      path,
      values: Object.fromEntries(scenarios.map(({ letter }, at) => [letter, values[at] ?? null])),
    })),
    indicators: others.flatMap(({ scenario, difference }) =>
      difference.indicators.map(({ indicator, baseline: was, scenario: is, before, after }) => ({
        scenario: scenario.letter,
        indicator,
        baseline: was,
        figures: is,
        difference: { before, after },
      })),
    ),
    aims: scenarios.flatMap(({ letter, aims }) =>
      aims ? [{ scenario: letter, ...aimsAsData(aims, baseline.aims) }] : [],
    ),
    measures: scenarios.map(({ letter, measures }) => ({ scenario: letter, ...measures })),
    differences: others.map(({ scenario, difference }) => ({
      scenario: scenario.letter,
      places: countsOf(difference),
      people: difference.people.length,
    })),
    ...(detail && {
      places: others.flatMap(({ scenario, difference }) =>
        difference.places.map((one) => ({ scenario: scenario.letter, ...one })),
      ),
      people: others.flatMap(({ scenario, difference }) =>
        difference.people.map(({ person, baseline: was, scenario: is }) => ({
          scenario: scenario.letter,
          person,
          baseline: fateJson(was),
          outcome: fateJson(is),
        })),
      ),
    }),
    findings: scenarios.flatMap(({ letter, findings }) =>
      findings.map((one) => ({ scenario: letter, ...findingOf(one, language) })),
    ),
  };
}

/** The aims of one plan, and how much they are beside those of the baseline. */
function aimsAsData(own: AimSums, baseline: AimSums | null) {
  const data = ({ belowHalf, ...rest }: AimSums): ComparedAims => ({ below_half: belowHalf, ...rest });
  const difference = baseline && {
    belowHalf: own.belowHalf - baseline.belowHalf,
    below: own.below - baseline.below,
    mergers: own.mergers - baseline.mergers,
    above: own.above - baseline.above,
    spread: own.spread - baseline.spread,
    units: own.units - baseline.units,
  };
  return { aims: data(own), difference: difference && data(difference) };
}

/** The same as text. */
export function compareJson(document: CompareDocument, language: Language): string {
  return jsonText(comparisonAsData(document, language));
}
