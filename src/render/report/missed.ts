/** Published figures and bounds that a run did not meet: as a table, and as remarks below the tables of a report. */

import {
  type AskedBounds,
  askedText,
  type ExpectationRow,
  type FindingRow,
  isMet,
} from "../../core/count/expectations.ts";
import { indicatorOf } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import { left, right } from "../tables/columns.ts";
import { cellText, plainRows, type Report, type ReportTable, type TableCell } from "../tables/table.ts";
import { decimalsOf } from "../text/numbers.ts";
import type { Language } from "../words/language.ts";

/** Published figures that were not met. */
export function missedTable({ result }: RunDocument, language: Language): ReportTable {
  return {
    title: language.word("expectations"),
    columns: [
      left(language.word("place")),
      left(language.word("indicator")),
      left(language.word("figure")),
      right(language.word("expected")),
      right(language.word("actual")),
    ],
    rows: plainRows(missedIn(result, language)),
    totals: 0,
  };
}

/** Figures not met that remarks name. */
const MOST_NAMED = 10;

/** The first figures that were not met, one remark each, for reports that have no table of them. */
export function missedRemarks({ result }: RunDocument, language: Language): Report["remarks"] {
  const { word } = language;
  return missedIn(result, language)
    .slice(0, MOST_NAMED)
    .map((row) => {
      const [place, indicator, of, expected, actual] = row.map((cell) => cellText(cell, language));
      const figures = [`${word("expected")} ${expected}`, `${word("actual")} ${actual || "–"}`];
      return {
        text: `${[place, indicator, of].join(" – ")}: ${figures.join(", ").toLowerCase()}`,
        good: false,
      };
    });
}

function missedIn(result: RunDocument["result"], language: Language): TableCell[][] {
  return result.expectations.filter(({ met }) => !met).flatMap((one) => missedRows(one, result, language));
}

/** The figures of an expectation that are others than asked for; of findings how many there are. */
function missedRows(
  one: ExpectationRow | FindingRow,
  result: RunDocument["result"],
  language: Language,
): TableCell[][] {
  const { word } = language;
  const place = one.place === null ? word("total") : placeNamed(one.place, result);
  const asked = (wanted: number | AskedBounds): TableCell =>
    typeof wanted === "number" ? cellOf(wanted) : String(askedText(wanted));
  if ("finding" in one)
    return [[place, one.finding, word("findings"), asked(one.expected), cellOf(one.actual.count)]];
  const counted = indicatorOf(result, one.indicator);
  const indicator = counted ? language.indicator(counted) : one.indicator;
  return (["before", "after", "change", "percent"] as const).flatMap((key): TableCell[][] => {
    const wanted = one.expected[key] ?? null;
    if (wanted === null || isMet(one.actual[key], wanted)) return [];
    return [[place, indicator, word(key), asked(wanted), cellOf(one.actual[key])]];
  });
}

/** The name of a place with its code, by which it is asked for. */
function placeNamed(code: string, { scopes }: RunDocument["result"]): string {
  const found = scopes.find(({ place }) => place?.code === code)?.place;
  return found ? `${found.name} (${code})` : code;
}

function cellOf(number: number | null): TableCell {
  return { number, decimals: number === null ? 0 : decimalsOf(number) };
}
