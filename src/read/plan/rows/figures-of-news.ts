/**
 * Figures behind the new name of a plan by old units that are the new unit's, each beside every old one of it or beside the first alone ("Tên
 * cũ | Tên mới | Số hộ": 250, 250): rows in, rows with them as those afterwards out.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Sizes } from "../../../core/model/inputs.ts";
import type { Origin } from "../../../core/model/place.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { SUMMED, type Summed } from "../../../core/reorganise/figures/sums.ts";
import { nameKey } from "../../lists/name-key.ts";
import { newNameIn } from "../../lists/operations.ts";
import type { PartWord } from "../../lists/part-words.ts";
import type { Columns } from "../../table/headers.ts";
import type { MergedRows } from "../../table/table.ts";

/** What is looked at of a row. */
interface FigureRow {
  readonly from: string;
  readonly intoName: string;
  readonly part: PartWord | null;
  readonly sizes: Sizes;
  readonly after: Sizes;
  readonly day: number | null;
  readonly above: readonly string[];
  readonly origin: Origin;
}

/** The rows; which sizes were taken for those of new units is told. `merged`: cells that are known to be of several rows. */
export function withFiguresOfNews<T extends FigureRow>(
  rows: readonly T[],
  { at }: Columns,
  merged: readonly MergedRows[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): readonly T[] {
  const [from, into] = [at.get("from"), at.get("into_name")];
  if (from === undefined || into === undefined || from > into) return rows;
  const isMerged = (size: Summed): boolean => merged.some(({ column }) => column === size);
  const behind = SUMMED.filter(
    (size) => (at.get(size) ?? -1) > into && !at.has(`${size}_after`) && !isMerged(size),
  );
  const units = [...groupedBy(rows, unitKey).values()].filter((own) => own.length > 1);
  const ofNews = behind.filter((size) => units.length > 0 && units.every((own) => isOfAll(own, size)));
  const [column] = ofNews;
  const [first] = units[0] ?? [];
  if (column === undefined || !first) return rows;
  const facts = { column, units: units.length };
  diagnostics.push(diagnostic("changes/figures-of-new", inColumn(first.origin, column), { facts }));
  const heads = new Set(units.flatMap(([head]) => head ?? []));
  const theirs = new Set(units.flat());
  return rows.map((row) => (theirs.has(row) ? asOfNew(row, ofNews, heads.has(row)) : row));
}

/** A row whose figures are the new unit's; these are told once, by the first of its rows. */
function asOfNew<T extends FigureRow>(row: T, sizes: readonly Summed[], isFirst: boolean): T {
  let [own, after] = [row.sizes, row.after];
  for (const size of sizes) {
    if (isFirst) after = { ...after, [size]: own[size] };
    own = { ...own, [size]: null };
  }
  return { ...row, sizes: own, after };
}

/** Whether all rows of a new unit, all of which are whole old ones, have one figure, or the first alone has one. */
function isOfAll(rows: readonly FigureRow[], size: Summed): boolean {
  const [first, ...others] = rows.map(({ sizes }) => sizes[size]);
  if (first == null || rows.some(({ part }) => part !== null)) return false;
  if (new Set(rows.map(({ from }) => nameKey(from))).size < rows.length) return false;
  return others.every((one) => one === first) || others.every((one) => one === null);
}

function unitKey({ from, intoName, day, above }: FigureRow): string | null {
  const name = newNameIn(intoName);
  return from === "" || name === "" ? null : [day, ...above, nameKey(name)].join("\u0000");
}
