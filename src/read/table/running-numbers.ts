/** Running numbers (STT) beside the rows of a list: numbers that are passed over from one row to the next. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { lineOf } from "../cells/grid.ts";
import { NUMBER } from "../columns/columns.ts";
import type { Columns } from "./headers.ts";
import { originIn, type Table } from "./table.ts";

/** Numbers that a message names. */
const MOST_NAMED = 10;

/** A row with a running number. */
interface Numbered {
  readonly row: number;
  readonly number: number;
  /** Whether a row that is not counted, with a number too, stands between this one and the one before. */
  readonly isApart: boolean;
}

/** The running number of a cell: "3", "3.", "3)"; null for any other text. */
export function runningNumber(text: string): number | null {
  return /^\d{1,6}[.)]?$/.test(text) ? Number.parseInt(text, 10) : null;
}

/**
 * Tells numbers that are missing between two rows of a list. A list begins where numbers begin anew at 1; one whose numbers go
 * down stands in another order, and nothing is said of it. `isCounted`: rows whose numbers are those of the list.
 */
export function tellNumbers(
  table: Table,
  { at, extra }: Columns,
  isCounted: (row: number) => boolean,
  diagnostics: Diagnostic[],
): void {
  const headed = [...extra].find(([header]) => HEADERS.has(fold(header)))?.[1];
  const position = at.get("number") ?? headed;
  if (position === undefined) return;
  const passed = listsIn(table, position, isCounted).flatMap(passedOver);
  const [first] = passed;
  if (first === undefined) return;
  const numbers = passed.flatMap((gap) => gap.numbers);
  const origin = originIn(table, lineOf(table, first.row), table.header[position] ?? "");
  const facts = {
    count: numbers.length,
    numbers: firstOf(numbers.slice(0, MOST_NAMED + 1).map(String), MOST_NAMED),
  };
  diagnostics.push(diagnostic("table/number-missing", origin, { facts }));
}

const HEADERS = new Set(NUMBER.map(fold));

/** Rows with a number, by lists. */
function listsIn(table: Table, position: number, isCounted: (row: number) => boolean): readonly Numbered[][] {
  const lists: Numbered[][] = [];
  let [before, isApart] = [Number.POSITIVE_INFINITY, false];
  for (let row = 0; row < table.size; row++) {
    const number = runningNumber(table.cell(row, position).trim());
    if (number === null) continue;
    if (!isCounted(row)) {
      isApart = true;
      continue;
    }
    if (lists.length === 0 || (number === 1 && before > 1)) lists.push([]);
    lists.at(-1)?.push({ row, number, isApart });
    [before, isApart] = [number, false];
  }
  return lists;
}

/** The numbers that a list passes over, each with the row behind it; none where they are no running numbers. */
function passedOver(
  list: readonly Numbered[],
): { readonly row: number; readonly numbers: readonly number[] }[] {
  const gaps = list.flatMap(({ row, number, isApart }, index) => {
    const before = list[index - 1]?.number ?? number;
    return number > before + 1 && !isApart ? [{ row, before, number }] : [];
  });
  const isRising = list.every(({ number }, index) => number >= (list[index - 1]?.number ?? 0));
  const missing = gaps.reduce((sum, { before, number }) => sum + number - before - 1, 0);
  if (!isRising || missing >= list.length) return [];
  return gaps.map(({ row, before, number }) => ({
    row,
    numbers: Array.from({ length: number - before - 1 }, (_, at) => before + 1 + at),
  }));
}
