/** Published figures and bounds that a run did not meet, as a table. */

import {
  type AskedBounds,
  askedText,
  type ExpectationRow,
  type FindingRow,
  isMet,
} from "../../core/count/expectations.ts";
import type { RunDocument } from "../../core/document.ts";
import { left, right } from "../tables/columns.ts";
import { plainRows, type ReportTable, type TableCell } from "../tables/table.ts";
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
    rows: plainRows(
      result.expectations.filter(({ met }) => !met).flatMap((one) => missedRows(one, language)),
    ),
    totals: 0,
  };
}

/** The figures of an expectation that are others than asked for; of findings how many there are. */
function missedRows(one: ExpectationRow | FindingRow, { word }: Language): TableCell[][] {
  const place = one.place ?? word("total");
  const asked = (wanted: number | AskedBounds): TableCell =>
    typeof wanted === "number" ? cellOf(wanted) : String(askedText(wanted));
  if ("finding" in one)
    return [[place, one.finding, word("findings"), asked(one.expected), cellOf(one.actual.count)]];
  return (["before", "after", "change", "percent"] as const).flatMap((key): TableCell[][] => {
    const wanted = one.expected[key] ?? null;
    if (wanted === null || isMet(one.actual[key], wanted)) return [];
    return [[place, one.indicator, word(key), asked(wanted), cellOf(one.actual[key])]];
  });
}

function cellOf(number: number | null): TableCell {
  return { number, decimals: number === null ? 0 : decimalsOf(number) };
}
