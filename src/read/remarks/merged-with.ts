/** What a plan says that a unit merges with ("Sáp nhập với": "TDP số 2, TDP số 3"), where no row is about that unit: rows in, warnings out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { saysUnit } from "../cells/values.ts";
import { nameKey } from "../lists/name-key.ts";
import { parsePartList } from "../lists/part-list.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { namesMergedUnits } from "./merging-headers.ts";

/** What is looked at of a row. */
interface ListedRow {
  readonly from: string;
  readonly into: string;
  readonly intoName: string;
  readonly note: string;
  readonly origin: Origin;
}

/** "Sáp nhập với Thôn A". */
const NOTED =
  /^[\s(-]*(?:(?:được\s+)?(?:sáp\s+)?nhập|hợp nhất|ghép|gộp)\s+(?:cùng\s+)?(?:với|cùng)\s+([^.;:()\n]+)/iu;

/** Tells the first such unit, and how many there are. */
export function tellMergedWith(
  rows: readonly ListedRow[],
  table: Table,
  { extra }: Columns,
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const columns = [...extra].filter(([header]) => namesMergedUnits(header));
  if (columns.length === 0 && !rows.some(({ note }) => NOTED.test(withMarks(note)))) return;
  const listed = new Set(rows.flatMap(({ from, into, intoName }) => [from, into, intoName].map(nameKey)));
  const missing = (list: string): readonly string[] =>
    parsePartList(list)
      .items.flatMap(({ readings }) => readings[0]?.name ?? [])
      .filter((name) => saysUnit(name) && !listed.has(nameKey(name)));
  const found = [
    ...columns.flatMap(([header, position]) =>
      Array.from({ length: table.size }, (_, row) => row).flatMap((row) =>
        missing(table.cell(row, position)).map((name) => ({
          name,
          origin: originIn(table, table.lines[row] ?? 0, header),
        })),
      ),
    ),
    ...rows.flatMap(({ note, origin }) =>
      missing(NOTED.exec(withMarks(note))?.[1] ?? "").map((name) => ({
        name,
        origin: inColumn(origin, "note"),
      })),
    ),
  ];
  const [first] = found;
  if (!first) return;
  const facts = { count: new Set(found.map(({ name }) => nameKey(name))).size };
  diagnostics.push(diagnostic("changes/merged-with", first.origin, { value: first.name, facts }));
}
