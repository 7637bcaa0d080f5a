/** The ledger of places for reading: a run in, what became of the communes and units of the root out. */
import type { LedgerRow } from "../../core/count/ledger.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { ROOT } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import { figure, left, right } from "../tables/columns.ts";
import type { ReportRow, ReportTable } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** What became of old places: each is counted in one of them. */
const OPERATIONS = [
  "kept",
  "renamed",
  "converted",
  "moved",
  "adjusted",
  "merged",
  "split",
  "dissolved",
] as const;

/** The rows of a place, by default the root, in the ledger, communes first; none where the plan changes no place. */
export function rootLedger({ result }: RunDocument, scope: ScopePosition = ROOT): LedgerRow[] {
  const own = result.places.filter((row) => row.scope === scope);
  return own.some((row) => row.kept < row.before || row.created > 0 || row.attached > 0) ? own : [];
}

/** Communes and units of the root: before, by what became of them, what was added and taken away, after. */
export function ledgerTable(run: RunDocument, { word }: Language, scope: ScopePosition = ROOT): ReportTable {
  const levels = rootLedger(run, scope);
  const line = (label: string, depth: number, of: (row: LedgerRow) => number): ReportRow[] => {
    const counts = levels.map(of);
    return counts.every((count) => count === 0)
      ? []
      : [{ cells: [label, ...counts.map((count) => figure(count))], depth }];
  };
  return {
    title: word("ledger"),
    columns: [
      left(word("indicator")),
      ...levels.map(({ level }) => right(word(level === "unit" ? "units" : "communes"))),
    ],
    rows: [
      line(word("before"), 0, (row) => row.before),
      ...OPERATIONS.map((key) => line(word(`was.${key}`), 1, (row) => row[key])),
      line(word("ledger.splitAdded"), 0, (row) => row.splitAdded),
      line(word("ledger.mergedAway"), 0, (row) => 0 - row.mergedAway),
      line(word("ledger.dissolved"), 0, (row) => 0 - row.dissolved),
      line(word("ledger.created"), 0, (row) => row.created),
      line(word("ledger.movedIn"), 0, (row) => row.movedIn),
      line(word("ledger.movedOut"), 0, (row) => 0 - row.movedOut),
      line(word("ledger.attached"), 0, (row) => row.attached),
      line(word("after"), 0, (row) => row.after),
    ].flat(),
    totals: 0,
  };
}
