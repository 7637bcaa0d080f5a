/** Rows of a roster that are a title alone ("II. Trưởng thôn (5 người)"): the people below hold it. */
import { fold } from "../../../core/text/fold.ts";
import { isBlankRow, isRepeated, lineOf } from "../../cells/grid.ts";
import { kindOfName } from "../../cells/values.ts";
import { titleHeading, titlesOfColumn } from "../../columns/title-facts.ts";
import { RUNNING } from "../../rows/worded-headings.ts";
import { headingOf } from "../../table/headings.ts";
import type { Shape } from "../../table/shapes.ts";
import type { Within } from "./fill.ts";

/** A heading may say before a title that names follow: then it is no title's word. */
const OF_NAMES = /^(?:ho )?(?:va )?ten /;

/**
 * The rows that head people by their title, each with the column as which the title is known. `meanings`: what headers mean, the titles
 * of the policy among them. A row with a title of its own is none, nor is one without a number above a cell alone, unless that is a place
 * without anybody, by its kind or since other rows are of it too: below a table a title and a name may be who signs it.
 */
export function titleHeadings(
  within: Within,
  { people, beside = [] }: Shape,
  meanings: ReadonlyMap<string, string>,
): ReadonlyMap<number, string> {
  const { columns, names, size } = within;
  const found = new Map<number, string>();
  if (people === undefined || !names.includes("full_name")) return found;
  const blank = columns.filter(
    (_, at) => names[at] === "title" || titlesOfColumn(names[at] ?? null).length > 0,
  );
  const filledIn = (row: number): number[] => {
    const filled: number[] = [];
    for (let at = 0; at < columns.length && filled.length < 3 && row < size; at++)
      if (columns[at]?.codes[row] !== 0) filled.push(at);
    return filled;
  };
  const textAt = (row: number, at: number): string => columns[at]?.text(columns[at]?.codes[row] ?? 0) ?? "";
  const hasPeopleBelow = (row: number): boolean => {
    const [first = -1, second] = filledIn(row + 1);
    if (second !== undefined) return true;
    const column = columns[first];
    if (!column || !beside.includes(names[first] ?? "")) return false;
    return kindOfName(textAt(row + 1, first)) !== null || isRepeated(column, row + 1);
  };
  // Nearly all rows have a title, so that no row but those without one is looked at.
  const nextFrom = (row: number): number => blank[0]?.codes.indexOf(0, row) ?? row;
  for (let row = nextFrom(0); row >= 0 && row < size; row = nextFrom(row + 1)) {
    if (!isBlankRow({ columns: blank }, row)) continue;
    const filled = filledIn(row);
    const cells = filled.map((at) => textAt(row, at));
    const isNumbered = filled.length === 2 && RUNNING.test(cells[0] ?? "");
    if (!isNumbered && (filled.length !== 1 || !hasPeopleBelow(row))) continue;
    const { text } = headingOf(cells, row, lineOf(within, row));
    const title = OF_NAMES.test(fold(text)) ? null : titleHeading(text, meanings);
    if (title !== null) found.set(row, title);
  }
  return found;
}
