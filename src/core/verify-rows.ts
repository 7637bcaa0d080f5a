/** Published figures against each other: totals and their parts, one label in several sources, products and their factors. */

import { type Diagnostic, diagnostic } from "./diagnostics/diagnostic.ts";
import type { PublishedRow } from "./published.ts";
import { fold } from "./text/fold.ts";

/** Whether a total is what its parts come to; null: the row is no total, or nothing can be said. */
export type TotalVerdict = "agrees" | "differs" | null;

type Counted = "before" | "after" | "change";

const COUNTED: readonly Counted[] = ["before", "after", "change"];

/** "Cộng", "Tổng", "Tổng số", "Tổng cộng: xã", "Cộng (2 xã)", "Toàn tỉnh", "Total"; not "Cộng tác viên". */
const TOTAL =
  /^(?:[ivx]+ )?(?:(?:tong so|tong cong|grand total|sub ?total)\b.*|(?:cong|tong) \d.*|toan (?:xa|phuong|huyen|quan|tinh|thanh pho)|cong|tong|total|sum)$/;

const GRAND = /^(?:[ivx]+ )?(?:tong|toan|grand total|total)/;

/** "I. Quận A", whose communes stand below it: the districts alone come to the total. */
const HEAD = /^[IVX]+(?:[.)]\s|[.)]?$)/;

function isTotal({ label }: PublishedRow): boolean {
  return TOTAL.test(fold(label));
}

/**
 * Adds up totals: in a group the rows of that group, for the row of it that is called a total or the row that is called
 * like the group; without a group the rows above a row called Cộng or Tổng số, back to the total before, or, where the
 * table begins with such a row, those below it.
 */
export function verifyTotals(rows: readonly PublishedRow[]): {
  readonly verdicts: readonly TotalVerdict[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const verdicts: TotalVerdict[] = rows.map(() => null);
  const diagnostics: Diagnostic[] = [];
  const groups = groupsIn(rows);
  const isOfGroup = new Set(groups.map(({ at }) => at));
  const others = ungroupedIn(rows).filter(({ at }) => !isOfGroup.has(at));
  for (const { at, ways } of [...groups, ...others]) {
    const row = rows[at];
    if (!row) continue;
    const found = differencesIn(
      row,
      ways.flatMap((parts) => bySource(row, parts)).filter((parts) => parts.length > 1),
    );
    if (found === null) continue;
    verdicts[at] = found.length === 0 ? "agrees" : "differs";
    diagnostics.push(...found);
  }
  return { verdicts, diagnostics };
}

/** A total by its position, with the lists of rows that it may be the sum of. */
interface Total {
  readonly at: number;
  readonly ways: readonly (readonly PublishedRow[])[];
}

/** The totals among rows without a group. A table that begins with its total has each total above its rows: it is read from below. */
function ungroupedIn(rows: readonly PublishedRow[]): Total[] {
  const own = [...rows.keys()].filter((at) => rows[at]?.group === "");
  const isTotalAt = (at: number | undefined): boolean => {
    const row = rows[at ?? -1];
    return row !== undefined && isTotal(row);
  };
  if (!isTotalAt(own[0]) || isTotalAt(own.at(-1))) return totalsBehind(rows, own);
  return totalsBehind(rows, own.reverse()).reverse();
}

/** The totals among some rows, each behind what it adds up. */
function totalsBehind(rows: readonly PublishedRow[], own: readonly number[]): Total[] {
  const totals: Total[] = [];
  let [since, all, subtotals]: [PublishedRow[], PublishedRow[], PublishedRow[]] = [[], [], []];
  for (const at of own) {
    const row = rows[at];
    if (!row) continue;
    if (!isTotal(row)) {
      since.push(row);
      all.push(row);
      continue;
    }
    const isGrand = GRAND.test(fold(row.label)) && subtotals.length > 0;
    const heads = since.filter(({ number, label }) => HEAD.test(number || label));
    totals.push({ at, ways: isGrand ? [all, subtotals, since] : [since, heads] });
    since = [];
    if (isGrand) [all, subtotals] = [[], []];
    else subtotals.push(row);
  }
  return totals;
}

/** The total of each group, by its position, with the parts. */
function groupsIn(rows: readonly PublishedRow[]): Total[] {
  const names = [...new Set(rows.map(({ group }) => group).filter((group) => group !== ""))];
  return names.flatMap((name) => {
    const own = rows.filter(({ group }) => group === name);
    const within = own.find(isTotal);
    const named = rows.find(({ label, group }) => group !== name && fold(label) === fold(name));
    const total = within ?? named;
    return total ? [{ at: rows.indexOf(total), ways: [own.filter((row) => row !== total)] }] : [];
  });
}

/**
 * The parts of a total; where several sources print the same rows, those of each source and each row once. A total with a
 * source is that of its own source's rows alone.
 */
function bySource(total: PublishedRow, parts: readonly PublishedRow[]): PublishedRow[][] {
  const labels = new Set(parts.map(({ label }) => fold(label)));
  if (labels.size === parts.length) return [[...parts]];
  const sources = [...new Set(parts.map(({ source }) => source))];
  const own = sources.filter((source) => source === total.source);
  const ways = (own.length > 0 ? own : sources).map((one) => parts.filter(({ source }) => source === one));
  if (own.length > 0) return ways;
  return [
    ...ways,
    parts.filter((row, at) => parts.findIndex((one) => fold(one.label) === fold(row.label)) === at),
  ];
}

/** What differs in each column, by the way that fits best; null where no column can be added up. */
function differencesIn(row: PublishedRow, ways: readonly (readonly PublishedRow[])[]): Diagnostic[] | null {
  const byWay = ways.map((parts) => differencesBy(row, parts)).filter((one) => one !== null);
  const [best = null] = byWay.sort((a, b) => a.length - b.length);
  return best;
}

function differencesBy(row: PublishedRow, parts: readonly PublishedRow[]): Diagnostic[] | null {
  const decimals = Math.max(row.decimals, ...parts.map((part) => part.decimals));
  const unit = 10 ** decimals;
  let known = 0;
  const found = COUNTED.flatMap((column) => {
    const printed = row[column];
    const own = parts.map((part) => part[column]);
    if (row.isPercent || printed === null || own.includes(null)) return [];
    known++;
    const sum = own.reduce<number>((all, value) => all + Math.round((value ?? 0) * unit), 0);
    if (sum === Math.round(printed * unit)) return [];
    const facts = { column, printed, due: Number((sum / unit).toFixed(decimals)), parts: parts.length };
    return [diagnostic("verify/total", row.origin, { value: row.label, facts })];
  });
  return known === 0 ? null : found;
}

/** Compares the rows of one label that come from different sources: the figures that both print. */
export function verifySources(rows: readonly PublishedRow[]): Diagnostic[] {
  const first = new Map<string, PublishedRow[]>();
  return rows.flatMap((row) => {
    if (row.source === "" || isTotal(row)) return [];
    const key = JSON.stringify([fold(row.label), row.group]);
    const others = (first.get(key) ?? []).filter(({ source }) => source !== row.source);
    first.set(key, [...(first.get(key) ?? []), row]);
    return COUNTED.flatMap((column) => {
      const other = others.find((one) => one[column] !== null && row[column] !== null);
      const isBound = row.relation !== null || other?.relation !== null;
      if (!other || isBound || other[column] === row[column]) return [];
      const facts = { column, printed: row[column], other: other[column], source: other.source };
      const related = [other.origin];
      return [diagnostic("verify/sources", row.origin, { value: row.label, facts, related })];
    });
  });
}

/** Products whose factors come to something else. */
export function verifyProducts(rows: readonly PublishedRow[]): Diagnostic[] {
  return rows.flatMap(({ label, products, origin }) =>
    products.map((facts) => diagnostic("verify/product", origin, { value: label, facts })),
  );
}
