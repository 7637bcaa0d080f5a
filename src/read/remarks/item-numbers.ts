/** Running numbers (STT) of a printed list: rows of a plan in, numbers that are missing or stand twice out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { largestKnown } from "../../core/numbers/partial.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { nameKey } from "../lists/name-key.ts";
import { parsePartList } from "../lists/part-list.ts";
import { runningNumber } from "../table/running-numbers.ts";

/** Numbers that a message names. */
const MOST_NAMED = 10;

/** What is looked at of a row of a plan. */
interface NumberedRow {
  readonly number: string;
  readonly from: string;
  readonly into: string;
  readonly intoName: string;
  readonly above: readonly string[];
  readonly origin: Origin;
}

/** An item of a list: rows that follow each other with one number and one new name, or about one old unit, are one, as where cells were merged. */
interface Item {
  readonly number: number;
  readonly name: string;
  readonly from: string;
  /** What the units of its rows stand in. */
  readonly home: string;
  readonly origin: Origin;
}

/** Tells numbers that are missing between the first and the last of a list, and those of two items. */
export function tellItemNumbers(
  rows: readonly NumberedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  for (const list of listsOf(itemsOf(rows))) {
    const met = new Map<number, Item>();
    for (const item of list) {
      const first = met.get(item.number);
      if (!first) {
        met.set(item.number, item);
        continue;
      }
      const details = { value: String(item.number), related: [first.origin] };
      diagnostics.push(diagnostic("changes/number-twice", inColumn(item.origin, "number"), details));
    }
    const last = list.at(-1);
    const most = largestKnown([...met.keys()]);
    if (!last || most === null || most > list.length * 2 + MOST_NAMED) continue;
    const missing = Array.from({ length: most }, (_, at) => at + 1).filter((number) => !met.has(number));
    if (missing.length === 0) continue;
    const facts = { numbers: firstOf(missing.map(String), MOST_NAMED) };
    diagnostics.push(diagnostic("changes/number-missing", inColumn(last.origin, "number"), { facts }));
  }
}

/** Items with a whole number; others have none that could be counted. */
function itemsOf(rows: readonly NumberedRow[]): readonly Item[] {
  const items: Item[] = [];
  for (const { number: written, from, into, intoName, above, origin } of rows) {
    const number = runningNumber(written);
    if (number === null) continue;
    const home = above.join("\u0000");
    const item = { number, name: `${into}\u0000${intoName}`, from, home, origin };
    const last = items.at(-1);
    const isOther =
      last?.number !== item.number ||
      last.home !== home ||
      (last.name !== item.name && !isOfSameOld(last, item));
    if (isOther || intoName + into === "") items.push(item);
  }
  return items;
}

/** Whether two items name one old unit, all of it or its parts. */
function isOfSameOld(one: Item, other: Item): boolean {
  const namesOf = ({ from }: Item): readonly string[] =>
    parsePartList(from).items.flatMap(({ readings }) => readings.map(({ name }) => nameKey(name)));
  const names = new Set(one.from === "" ? [] : namesOf(one));
  return names.size > 0 && namesOf(other).some((name) => names.has(name));
}

/**
 * Whether a list begins anew at 1: behind a higher number, in another place, or with another new unit behind a line that is none of the
 * rows, as its heading is.
 */
function isAnew(item: Item, before: Item): boolean {
  if (item.number !== 1) return false;
  const isHeaded = item.name !== before.name && item.origin.line > before.origin.line + 1;
  return before.number > 1 || item.home !== before.home || isHeaded;
}

/** Lists of their own: another file or sheet that does not go on with the numbers, and numbers that begin anew. */
function listsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  let before: Item | null = null;
  for (const item of items) {
    const isElsewhere =
      item.origin.file !== before?.origin.file || item.origin.sheet !== before?.origin.sheet;
    const isNew =
      before === null || isAnew(item, before) || (isElsewhere && item.number !== before.number + 1);
    if (isNew) lists.push([item]);
    else lists.at(-1)?.push(item);
    before = item;
  }
  return lists;
}
