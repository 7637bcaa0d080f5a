/** Which columns of a grid are of the table itself, and which lie beyond an empty one: the columns of a header in, those of the table out. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { fold } from "../../../core/text/fold.ts";
import { firstOf } from "../../../core/text/shorten.ts";
import { type Grid, lineOf, originOf } from "../../cells/grid.ts";
import { isWanted } from "../../columns/columns.ts";
import type { HeaderRows } from "../../columns/header-words.ts";
import { isPolicyTitle } from "../../columns/title-facts.ts";
import { type Reading, type Shape, SKIP } from "../../table/shapes.ts";
import type { OwnColumn } from "./joined-columns.ts";

/**
 * The columns of the table itself. Beyond a column that is wholly empty another table may stand: it is left out and told
 * where the columns before it are all that the input needs, and those beyond it say nothing of the same rows.
 */
export function ownColumns(
  grid: Grid,
  header: HeaderRows,
  columns: readonly OwnColumn[],
  { required }: Shape,
  { meanings }: Reading,
  diagnostics: Diagnostic[],
): OwnColumn[] {
  const skipped = (column: OwnColumn): boolean => column.name === SKIP;
  const used = columns.filter((column) => !skipped(column));
  const gaps = used.flatMap((column, index) => {
    const before = used[index - 1];
    const distance = (grid.positions[column.at] ?? 0) - (grid.positions[before?.at ?? -1] ?? 0);
    if (before === undefined || distance <= 1) return [];
    const hasSkipped = columns.some((one) => skipped(one) && one.at < column.at && one.at > before.at);
    return hasSkipped ? [] : [index];
  });
  for (const gap of gaps) {
    const [own, beyond] = [used.slice(0, gap), used.slice(gap)];
    const isWhole = (side: readonly OwnColumn[]): boolean =>
      required.every((one) => one.some((wanted) => side.some(({ name }) => isWanted(name, wanted))));
    const isNamed =
      beyond.some((one) => meanings.has(fold(one.header))) &&
      !areChoices(grid, header, own, beyond, meanings);
    // What has no header at all is no part of the table, though headings may say what its columns lack.
    const isBare = beyond.every((one) => one.header === "" && one.name === null);
    if ((!isWhole(own) && !isBare) || isNamed) continue;
    const words = firstOf(
      beyond.map((one) => one.header || one.letters),
      10,
    );
    if (goesOn(grid, header, own, beyond)) {
      const origin = originOf(grid, lineOf(grid, header.top));
      diagnostics.push(diagnostic("table/blank-column", origin, { facts: { columns: words } }));
      continue;
    }
    const facts = { isAlike: isWhole(beyond), columns: words };
    diagnostics.push(diagnostic("table/beside", originOf(grid, lineOf(grid, 0)), { facts }));
    return own;
  }
  return used;
}

/** Whether a cell of a column below the header is filled. */
const isFilled = (grid: Grid, { at }: OwnColumn, row: number): boolean =>
  (grid.columns[at]?.codes[row] ?? 0) !== 0;

/** A list of titles to choose from, whose first one stands on the line of the header, beside a column of titles. */
function areChoices(
  grid: Grid,
  { bottom }: HeaderRows,
  own: readonly OwnColumn[],
  beyond: readonly OwnColumn[],
  meanings: ReadonlyMap<string, string>,
): boolean {
  if (!own.some(({ name }) => name === "title")) return false;
  return beyond.every((one) => {
    if (!isPolicyTitle(one.header, meanings)) return false;
    for (let row = bottom + 1; row < grid.size; row++) {
      const { codes, text } = grid.columns[one.at] ?? {};
      if (isFilled(grid, one, row) && !isPolicyTitle(text?.(codes?.[row] ?? 0) ?? "", meanings)) return false;
    }
    return true;
  });
}

/** Columns that say what a row is about: a second table has its own. */
const OF_ROWS =
  /^(?:place|place_name|province|district|commune|unit|title|title:.*|person|full_name|count|code|parent|name|from|from_name|into|into_name|parts|a|b|agree)$/;

/** Columns that any list beside a table may have as well. */
const OF_ANY = /^(?:number|note)$/;

/** Whether the columns beyond an empty one are of the same rows: known, none there already, none that says what a row is about, and filled where rows are and nowhere else. */
function goesOn(
  grid: Grid,
  { bottom }: HeaderRows,
  own: readonly OwnColumn[],
  beyond: readonly OwnColumn[],
): boolean {
  const names = [...own, ...beyond].flatMap(({ name }) => name ?? []);
  const areKnown = beyond.every(({ header, name }) => header !== "" && name !== null && !OF_ROWS.test(name));
  const isMore = beyond.some(({ name }) => name !== null && !OF_ANY.test(name));
  if (!areKnown || !isMore || new Set(names).size < names.length) return false;
  let [rows, both] = [0, 0];
  for (let row = bottom + 1; row < grid.size; row++) {
    const filled = own.filter((one) => isFilled(grid, one, row)).length;
    const isBeyond = beyond.some((one) => isFilled(grid, one, row));
    if (isBeyond && filled === 0) return false;
    if (filled > 1) rows++;
    if (filled > 1 && isBeyond) both++;
  }
  return rows > 0 && 2 * both > rows;
}
