/** Texts of a table that say how many there are: above its header, in its total rows, and at its end. */
import { fold } from "../../../core/text/fold.ts";
import { type Grid, lineOf, textsOf } from "../../cells/grid.ts";
import { TITLE_COLUMN } from "../../columns/columns.ts";
import type { OtherRow } from "../../rows/row-kinds.ts";
import type { Title } from "../../table/table.ts";
import type { Within } from "./fill.ts";

/** Rows above a header that may be its title. */
const MOST_TITLES = 20;

/** Columns that name places or people, or count these: a number alone in a total row below them is how many there are. */
const COUNTED: ReadonlySet<string> = new Set([
  "from",
  "into",
  "into_name",
  "parts",
  "name",
  "full_name",
  "person",
  "title",
  "count",
]);

/** Words at the end of a list of how many it has, folded: "Ấn định danh sách có 10 người". */
const CLOSING = /^(?:an dinh |tong so )?danh sach /;

/** Texts above the header that have a number, a word for thousands or for areas: how many rows there are to be, units. */
export function titlesOf(grid: Grid, top: number, size: number): readonly Title[] {
  return Array.from({ length: Math.min(top, MOST_TITLES) }, (_, row) => row).flatMap((row) => {
    const texts = textsOf(grid, row).filter(
      (text) => /[\d²]|ngh[ìi]n|ng[àa]n|tri[ệe]u|vu[ôo]ng/iu.test(text) && /\p{L}/u.test(text),
    );
    return [...new Set(texts)].map((text) => ({ text, line: lineOf(grid, row), from: 0, to: size }));
  });
}

/**
 * Texts of total rows that have a number: under a column of what is counted a number alone, else one with its word. `others`: the rows
 * that are no data. `isOfPeople`: whether the table lists people, whose number may also be said at its end.
 */
export function totalsOf(others: readonly OtherRow[], within: Within, isOfPeople: boolean): readonly Title[] {
  const totals: Title[] = [];
  let since = 0;
  for (const [before, { row, kind, word }] of others.entries()) {
    const [to, line] = [row - before, lineOf(within, row)];
    if (kind === "total") {
      const total = word === null ? {} : { total: word };
      for (const one of numbersIn(within, row)) totals.push({ ...one, ...total, line, from: 0, to, since });
    } else if (isOfPeople && kind === "note") {
      const said = numbersIn(within, row).filter(({ text }) => CLOSING.test(fold(text)));
      for (const { text } of said) totals.push({ text, line, from: 0, to, since: 0 });
    }
    if (kind === "total" || kind === "group") since = to;
  }
  return totals;
}

function numbersIn({ columns, names }: Within, row: number): Pick<Title, "text" | "column">[] {
  return columns.flatMap(({ codes, text: textOf }, at) => {
    const text = textOf(codes[row] ?? 0);
    const column = names[at] ?? null;
    const isCount = column !== null && (COUNTED.has(column) || column.startsWith(TITLE_COLUMN));
    if (isCount && /^\d/.test(text)) return [{ text, column }];
    return /\d/.test(text) && /\p{L}/u.test(text) ? [{ text }] : [];
  });
}
