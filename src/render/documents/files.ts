/** The files of `--out`: a run in, names and contents out. */
import { summaryRows } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { RosterCells } from "../../core/model/roster.ts";
import { BOM, renderCsv } from "../formats/csv.ts";
import { findingOf, renderJson } from "../json/json.ts";
import { crosswalkTable } from "../tables/crosswalk-table.ts";
import { dispositionTable } from "../tables/disposition-table.ts";
import { type FlatTable, registerTable, type StreamedTable } from "../tables/flat-tables.ts";
import { rosterTable } from "../tables/roster-table.ts";
import { sourceOf } from "../text/source.ts";
import type { Language } from "../words/language.ts";

/** `cells`: what the rows of the rosters say, to write them again. `redact` leaves names and birth years out of the two files that have them. */
export function renderFiles(
  run: RunDocument,
  cells: RosterCells,
  language: Language,
  redact: boolean,
): ReadonlyMap<string, string> {
  return new Map(eachFile(run, cells, language, redact));
}

/** The same files, each made when it is its turn, so that never all of them are texts at a time. */
export function* eachFile(
  run: RunDocument,
  cells: RosterCells,
  language: Language,
  redact: boolean,
): Generator<[name: string, text: string]> {
  const csv = ({ columns, rows }: StreamedTable): string => BOM + renderCsv(columns, rows);
  yield ["summary.csv", BOM + renderSummaryCsv(run, language)];
  yield ["register-after.csv", csv(registerTable(run))];
  if (run.arrangement) {
    yield ["roster-after.csv", csv(rosterTable(run, run.arrangement, cells, redact))];
    yield ["dispositions.csv", csv(dispositionTable(run, run.arrangement, redact ? null : cells.before))];
  }
  yield ["crosswalk.csv", csv(crosswalkTable(run))];
  yield ["findings.csv", csv(findingsTable(run, language))];
  yield ["result.json", renderJson(run, language)];
}

/** The summary as CSV with plain numbers (also `--format csv`). */
export function renderSummaryCsv({ result }: RunDocument, language: Language): string {
  const labels = new Map(result.indicators.map((one) => [one.id, language.indicator(one)]));
  return renderCsv(
    ["place", "register", "name", "level", "indicator", "label", "before", "after", "change", "percent"],
    summaryRows(result).map((row) => [
      row.place,
      row.register,
      row.name,
      row.level,
      row.indicator,
      labels.get(row.indicator) ?? null,
      row.before,
      row.after,
      row.change,
      row.percent,
    ]),
  );
}

function findingsTable({ findings }: RunDocument, language: Language): FlatTable {
  const columns = [
    "code",
    "severity",
    "file",
    "line",
    "column",
    "place",
    "person",
    "value",
    "message",
  ] as const;
  return {
    columns,
    rows: findings.map((one) => {
      const finding = { ...findingOf(one, language), file: one.origin && sourceOf(one.origin) };
      return columns.map((column) => finding[column]);
    }),
  };
}
