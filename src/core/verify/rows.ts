/** Totals of published figures against their parts. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { groupedBy } from "../numbers/groups.ts";
import { fold } from "../text/fold.ts";
import { isTotal } from "../text/total-words.ts";
import { differencesIn, errorsAmong } from "./adding.ts";
import { movedAmong } from "./moved.ts";
import { verifyNear } from "./near.ts";
import { COUNTED, type PublishedRow } from "./published.ts";
import { hasFigures, isOfWhich, partsAmong, tiersAmong, tiersOfMarked, waysOf } from "./tiers.ts";

/** Whether a total is what its parts come to; null: the row is no total, or nothing can be said. */
export type TotalVerdict = "agrees" | "differs" | null;

/** Totals of whatever is printed, folded: "Tổng số", "Tổng cộng: xã", "Cộng (2 xã)", "Total"; and without marks. */
const TOTAL =
  /^(?:[ivxlc]+ )?(?:(?:tong so|tong cong|grand total|sub ?total)\b.*|(?:cong|tong) (?:\d.*|(?:[a-e]|[ivxlc]+)(?: (?:va )?(?:[a-e]|[ivxlc]+))*)|cong|tong|total|sum)$/;

/** What a page repeats of those before it: no total of rows, and no part of one. */
const CARRIED = /^(?:mang sang|chuyen (?:trang|sang)|luy ke)\b/;

const GRAND = /^(?:[ivxlc]+ )?(?:tong|toan|grand total|total)/;

/** "Tổng số thôn": a total of its rows, or one indicator among several. */
const OF_ONE_THING = /^(?:[ivxlc]+ )?tong (?:so )?(?!so$|(?:cong|toan|chung|cac|ca|[ivxlc]+)(?: |$))[a-z]/;

/** How indicators begin: "Số hộ", "Diện tích tự nhiên". */
const INDICATOR = /^(?:số|tỷ lệ|tỉ lệ|diện tích|dân số|nhân khẩu|kinh phí|bình quân)(?!\p{L})/iu;

function isCarried({ label }: PublishedRow): boolean {
  return CARRIED.test(fold(label));
}

function isCalledTotal(row: PublishedRow): boolean {
  return !isCarried(row) && (isTotal(row.label) || TOTAL.test(fold(row.label)));
}

/** The rows that are totals: of several "Tổng số …", and beside other indicators, each is an indicator itself. */
export function totalsAmong(rows: readonly PublishedRow[]): ReadonlySet<PublishedRow> {
  const called = rows.filter(isCalledTotal);
  const ofThings = new Set(
    called.map(({ label }) => fold(label)).filter((label) => OF_ONE_THING.test(label)),
  );
  const areIndicators = ofThings.size > 1 || rows.some(({ label }) => INDICATOR.test(label));
  return new Set(areIndicators ? called.filter(({ label }) => !OF_ONE_THING.test(fold(label))) : called);
}

/**
 * Adds up totals: in a group the rows of that group, for the row of it that is called a total or the row that is called
 * like the group; without a group the rows above a row called Cộng or Tổng số, back to the total before, or, where the
 * table begins with such a row, those below it. So are tiers among these rows.
 */
export function verifyTotals(rows: readonly PublishedRow[]): {
  readonly verdicts: readonly TotalVerdict[];
  /** Rows that are called totals and print a figure that was not added up. */
  readonly unsummed: ReadonlySet<PublishedRow>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const verdicts: TotalVerdict[] = rows.map(() => null);
  const diagnostics: Diagnostic[] = [];
  const totals = totalsAmong(rows);
  const unsummed = new Set([...totals].filter(hasCounts));
  const groups = groupsIn(rows, totals);
  const isOfGroup = new Set(groups.map(({ at }) => at));
  const others = ungroupedIn(rows, totals).filter(({ at }) => !isOfGroup.has(at));
  const added = [...groups, ...others].flatMap((total) => addedIn(rows, total));
  const moved = movedAmong(added.filter(({ isTier }) => isTier));
  for (const { at, row, differing, isPartial } of added) {
    const isMoved = moved.rows.has(row);
    verdicts[at] = !isMoved && errorsAmong(differing) > 0 ? "differs" : "agrees";
    if (!isPartial) unsummed.delete(row);
    for (const one of isMoved ? [] : differing) diagnostics.push(one);
  }
  for (const one of moved.diagnostics) diagnostics.push(one);
  const judged = new Set(rows.filter((_, at) => verdicts[at] !== null));
  for (const one of verifyNear(rows.filter(hasFigures), (row) => judged.has(row), totals))
    diagnostics.push(one);
  return { verdicts, unsummed, diagnostics };
}

/** A total by its position, with the lists of rows that it may be the sum of. */
interface Total {
  readonly at: number;
  readonly ways: readonly (readonly PublishedRow[])[];
  /** Whether its rows need not be all: they stand below "Trong đó". */
  readonly isOpen: boolean;
  /** Whether it is one of several rows with others below them, and no row that is called a total. */
  readonly isTier?: true;
}

type Totals = ReadonlySet<PublishedRow>;

/** The totals among rows without a group. A table that begins with its total has each total above its rows: it is read from below. */
function ungroupedIn(rows: readonly PublishedRow[], totals: Totals): Total[] {
  const own = rows.flatMap((row, at) => (row.group === "" && !isCarried(row) ? [at] : []));
  const filled = own.filter((at) => rows[at] && hasFigures(rows[at]));
  const isTotalAt = (at: number | undefined): boolean => {
    const row = rows[at ?? -1];
    return row !== undefined && totals.has(row);
  };
  const isAbove = isTotalAt(filled[0]) && !isTotalAt(filled.at(-1));
  const found = totalsBehind(rows, isAbove ? own.reverse() : own, totals, isAbove);
  return isAbove || !isTotalAt(filled[0]) ? found : [...found, ...firstOver(rows, filled, totals)];
}

/** The total that a table begins with, where others end it: of all its rows, which two subtotals or more tell to be all. */
function firstOver(
  rows: readonly PublishedRow[],
  [at = -1, ...rest]: readonly number[],
  totals: Totals,
): Total[] {
  const below = rest.flatMap((one) => rows[one] ?? []);
  const subtotals = below.filter((row) => totals.has(row));
  const parts = partsAmong(below.filter((row) => !totals.has(row)));
  return [{ at, ways: [parts, subtotals, ...waysOf(parts)], isOpen: subtotals.length < 2 }];
}

/** The totals among some rows, each behind what it adds up, and the tiers among these. */
function totalsBehind(
  rows: readonly PublishedRow[],
  own: readonly number[],
  totals: Totals,
  isReversed: boolean,
): Total[] {
  const found: Total[] = [];
  let [since, all, subtotals]: [PublishedRow[], PublishedRow[], PublishedRow[]] = [[], [], []];
  const inOrder = (some: readonly PublishedRow[]): PublishedRow[] =>
    isReversed ? [...some].reverse() : [...some];
  const tellTiers = (): void => {
    const rowsInOrder = inOrder(since);
    for (const { row, parts } of tiersAmong(partsAmong(rowsInOrder)))
      found.push({ at: rows.indexOf(row), ways: [parts], isOpen: false, isTier: true });
    for (const { row, parts } of tiersOfMarked(rowsInOrder.filter(hasFigures)))
      found.push({ at: rows.indexOf(row), ways: [parts], isOpen: false });
  };
  for (const at of own) {
    const row = rows[at];
    if (!row) continue;
    if (!totals.has(row)) {
      since.push(row);
      all.push(row);
      continue;
    }
    const isGrand = GRAND.test(fold(row.label)) && subtotals.length > 0;
    const isOpen =
      /\btrong do\b/.test(fold(row.label)) || since.some((one) => isOfWhich(one) && !hasFigures(one));
    const ways = waysOf(partsAmong(inOrder(since)));
    found.push({ at, ways: isGrand ? [partsAmong(all), subtotals, ...ways] : ways, isOpen });
    tellTiers();
    since = [];
    if (isGrand) [all, subtotals] = [[], []];
    else subtotals.push(row);
  }
  tellTiers();
  return found;
}

/** The total of each group, by its position, with the parts. */
function groupsIn(rows: readonly PublishedRow[], totals: Totals): Total[] {
  const groups = groupedBy(rows, ({ group }) => group || null);
  const names = new Set([...groups.keys()].map(fold));
  const positions = new Map(rows.map((row, at) => [row, at]));
  const called = groupedBy(rows, ({ label }) => (names.has(fold(label)) ? fold(label) : null));
  return [...groups].flatMap(([name, own]) => {
    const within = own.find((row) => totals.has(row));
    const named = called.get(fold(name))?.find(({ group }) => group !== name);
    const total = within ?? named;
    const parts = partsAmong(own.filter((row) => row !== total));
    return total ? [{ at: positions.get(total) ?? -1, ways: [parts], isOpen: false }] : [];
  });
}

/**
 * The parts of a total; where several sources print the same rows, those of each source and each row once. A total with a
 * source is that of its own source's rows alone.
 */
function bySource(total: PublishedRow, parts: readonly PublishedRow[]): PublishedRow[][] {
  const labels = new Set(parts.map(({ label }) => fold(label)));
  if (labels.size === parts.length) return [[...parts]];
  const sources = groupedBy(parts, ({ source }) => source);
  const own = sources.get(total.source);
  if (own) return [own];
  const first = new Map<string, PublishedRow>();
  for (const row of parts) if (!first.has(fold(row.label))) first.set(fold(row.label), row);
  return [...sources.values(), [...first.values()]];
}

function hasCounts(row: PublishedRow): boolean {
  return COUNTED.some((column) => row[column] !== null);
}

/** A total among its rows as it was added up; nothing where it could not be, or need not be what they come to. */
function addedIn(rows: readonly PublishedRow[], { at, ways, isOpen, isTier }: Total) {
  const row = rows[at];
  const added = row ? ways.flatMap((parts) => bySource(row, parts)) : [];
  // One tier that has all other rows below it comes to the total alone.
  const areSeveral = added.some((parts) => parts.length > 1);
  const found =
    row && areSeveral
      ? differencesIn(
          row,
          added.filter((parts) => parts.length > 0),
        )
      : null;
  if (!row || !found || (isOpen && found.differing.length > 0)) return [];
  return [{ ...found, at, row, isTier }];
}
