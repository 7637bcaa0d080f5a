/** Which rows of a printed table others are the sum of: tiers above their rows, and what is only "of which". */

import { fold } from "../text/fold.ts";
import { isRoman, numbersOf, type RowNumbers } from "./numbers.ts";
import { COUNTED, type Counted, exactOf, type PublishedRow } from "./published.ts";

/** "Trong đó: nữ", "Riêng xã A": of a row above. */
const OF_WHICH = /^(?:trong do|rieng)\b/;

/** "Bình quân một thôn": of all rows, and part of no total. */
const MEAN = /^(?:binh quan|trung binh)\b/;

/** "- Đảng viên": likewise, beside rows without such a mark. */
const MARKED = /^[-\u2013+•*](?:\s|$)/;

/** Columns in which a row must be what those below it come to, to be a tier without a Roman number. */
const ENOUGH = 2;

/** A row with those that it is the sum of, or should be. */
export interface Tier {
  readonly row: PublishedRow;
  readonly parts: readonly PublishedRow[];
}

/** Whether a row has any figure; one without heads others. */
export function hasFigures(row: PublishedRow): boolean {
  return COUNTED.some((column) => row[column] !== null) || row.percent !== null;
}

export function isOfWhich({ label }: PublishedRow): boolean {
  return OF_WHICH.test(fold(label));
}

/** Whether a row has a mark of lists before its name, or for its number. */
export function isMarked({ number, label }: PublishedRow): boolean {
  return MARKED.test(number || label);
}

/** The rows that a total may be the sum of: those with figures, without what is of one of them. */
export function partsAmong(rows: readonly PublishedRow[]): readonly PublishedRow[] {
  const filled = rows.filter((row) => hasFigures(row) && !MEAN.test(fold(row.label)));
  const whole = filled.filter((row) => !isOfWhich(row));
  const unmarked = whole.filter((row) => !isMarked(row));
  return unmarked.length > 0 || whole.length < filled.length ? unmarked : whole;
}

/** The lists of rows that a total over some parts may be the sum of. Where every row stands in a tier, the tiers alone: all would count twice. */
export function waysOf(parts: readonly PublishedRow[]): readonly (readonly PublishedRow[])[] {
  const tiers = tiersAmong(parts);
  const [heads, inTiers] = [
    new Set(tiers.map(({ row }) => row)),
    new Set(tiers.flatMap((tier) => tier.parts)),
  ];
  const upper = parts.filter((row) => !inTiers.has(row));
  if (upper.length > 1 && upper.every((row) => heads.has(row))) return [upper];
  // Subtotals that are not called so stand below their rows.
  const inLower = new Set(tiersAmong([...parts].reverse()).flatMap((tier) => tier.parts));
  const lower = parts.filter((row) => !inLower.has(row));
  return [parts, parts.filter(isRoman), numbersOf(parts).highest, upper, lower, coveringTiers(parts)];
}

/** Rows with others that are marked as theirs right below them ("- Nữ", "- Nam"), where they are what these come to in enough columns. */
export function tiersOfMarked(rows: readonly PublishedRow[]): readonly Tier[] {
  const unit = unitOf(rows);
  return rows.flatMap((row, at) => {
    if (isMarked(row)) return [];
    let end = at + 1;
    for (let next = rows[end]; next && isMarked(next); ) next = rows[++end];
    const parts = rows.slice(at + 1, end);
    const sums = summing(unit);
    for (const part of parts) sums.add(part);
    const isTier = parts.length > 1 && sums.agreeing(row) >= ENOUGH;
    return isTier ? [{ row, parts }] : [];
  });
}

/** Tiers among rows without totals, each with the rows below it; of tiers of a lower level these alone. */
export function tiersAmong(rows: readonly PublishedRow[]): readonly Tier[] {
  const found: Tier[] = [];
  const [unit, numbers] = [unitOf(rows), numbersOf(rows)];
  /** By row: the position behind what it heads. */
  const ends = rows.map((_, at) => at + 1);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (!row) continue;
    const below = belowOf(rows, at, ends, unit, numbers);
    if (below === null) continue;
    ends[at] = below.end;
    found.push({ row, parts: below.parts });
  }
  return found.reverse();
}

interface Below {
  readonly parts: readonly PublishedRow[];
  readonly end: number;
}

/** The rows below one that its number heads, if it is in a column what they come to; without such a number the fewest rows that come to it in enough columns. */
function belowOf(
  rows: readonly PublishedRow[],
  at: number,
  ends: readonly number[],
  unit: number,
  { isHigh, belowOf: below, areBeside }: RowNumbers<PublishedRow>,
): Below | null {
  const row = rows[at];
  const isBelow = row === undefined ? null : below(row, rows[at + 1]);
  if (row !== undefined && areBeside(row, rows[at + 1])) return null;
  const parts: PublishedRow[] = [];
  const sums = summing(unit);
  let end = at + 1;
  for (let part = rows[end]; part && (isBelow ? isBelow(part) : !isHigh(part)); part = rows[end]) {
    if (!isBelow && sums.areBeyond(row)) return null;
    parts.push(part);
    sums.add(part);
    end = ends[end] ?? rows.length;
    if (!isBelow && parts.length > 1 && sums.agreeingApart(row) >= ENOUGH) return { parts, end };
  }
  return isBelow && parts.length > 1 && sums.agreeing(row) > 0 ? { parts, end } : null;
}

/** Of a table in which one column tells too little: tiers that have all rows below them; none where some stand in no tier. */
function coveringTiers(rows: readonly PublishedRow[]): readonly PublishedRow[] {
  const tiers: PublishedRow[] = [];
  const unit = unitOf(rows);
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    const sums = summing(unit);
    let end = at + 1;
    do {
      const part = rows[end++];
      if (!row || !part) return [];
      sums.add(part);
    } while (end < at + 3 || sums.agreeing(row) === 0);
    tiers.push(row);
    at = end;
  }
  return tiers;
}

/** What makes all figures of some rows whole: 10 where one has a decimal. */
function unitOf(rows: readonly PublishedRow[]): number {
  return 10 ** rows.reduce((most, { decimals }) => Math.max(most, decimals), 0);
}

/** Where two columns of a row say the same: before and after; before or after and the change, where the other is nothing. */
const REPEATED: readonly ((row: PublishedRow) => boolean)[] = [
  ({ before, after }) => before !== null && before === after,
  ({ before }) => before === 0,
  ({ after }) => after === 0,
];

/** Adds rows up, column by column; a column in which one is not printed comes to nothing known. */
function summing(unit: number) {
  const sums = new Map<Counted, number | null>(COUNTED.map((column) => [column, 0]));
  const whole = (value: number): number => Math.round(value * unit);
  let repeated = REPEATED;
  const agreeing = (row: PublishedRow | undefined): number =>
    COUNTED.filter((column) => {
      const own = row ? exactOf(row, column) : null;
      return own !== null && own !== 0 && whole(own) === sums.get(column);
    }).length;
  return {
    add: (row: PublishedRow): void => {
      repeated = repeated.filter((isRepeated) => isRepeated(row));
      for (const column of COUNTED) {
        const [sum = null, own] = [sums.get(column), exactOf(row, column)];
        sums.set(column, sum === null || own === null ? null : sum + whole(own));
      }
    },
    /** In how many columns the sum is what a row has, other than nothing. */
    agreeing,
    /** The same, but that of two columns which say the same in each row one tells nothing more. */
    agreeingApart: (row: PublishedRow | undefined): number =>
      agreeing(row) - (row && repeated.some((isRepeated) => isRepeated(row)) ? 1 : 0),
    /** Whether the sum of each count is more than a row has, or the row has nothing, so that further rows cannot make it agree. */
    areBeyond: (row: PublishedRow | undefined): boolean =>
      (["before", "after"] as const).every(
        (column) => row?.[column] === 0 || (sums.get(column) ?? Infinity) > whole(row?.[column] ?? -1),
      ),
  };
}

/** What rows come to in a column; null where one of them is not printed. */
export function sumOf(column: Counted, rows: readonly PublishedRow[]): number | null {
  const unit = unitOf(rows);
  const values = rows.map((row) => exactOf(row, column));
  if (values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * unit), 0) / unit;
}
