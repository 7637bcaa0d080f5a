/** A printed total against its rows: the ways that it may be their sum in, what differs by the one that fits best out. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { fold } from "../text/fold.ts";
import { mostByRounding } from "./bounds.ts";
import type { Miss } from "./moved.ts";
import { COUNTED, exactOf, type PublishedRow, shownLabel } from "./published.ts";
import { sumOf } from "./tiers.ts";

/** Things of which one may be in several places: "Người", "Số người sau sắp xếp", "Kiêm nhiệm", "People"; folded. */
const PEOPLE = /^(?:so )?(?:nguoi|kiem nhiem|people|persons)\b/;

/** What adding up says of a total. */
export interface Added {
  readonly differing: readonly Diagnostic[];
  /** The columns that differ by more than rounding makes. */
  readonly misses: readonly Miss[];
  /** Whether a column in which the total is printed could not be added up. */
  readonly isPartial: boolean;
}

/** What differs in each column, by the way that fits best, of equals the nearest; null where no column can be added up. */
export function differencesIn(row: PublishedRow, ways: readonly (readonly PublishedRow[])[]): Added | null {
  const byWay = ways.map((parts) => differencesBy(row, parts)).filter((one) => one !== null);
  const [best = null] = byWay.sort(
    (a, b) =>
      errorsAmong(a.differing) - errorsAmong(b.differing) ||
      a.differing.length - b.differing.length ||
      offBy(a) - offBy(b),
  );
  return best;
}

function offBy({ misses }: Added): number {
  return misses.reduce((sum, { printed, due }) => sum + Math.abs(due - printed), 0);
}

export function errorsAmong(differing: readonly Diagnostic[]): number {
  return differing.filter(({ severity }) => severity === "error").length;
}

function differencesBy(row: PublishedRow, parts: readonly PublishedRow[]): Added | null {
  const decimals = parts.reduce((most, part) => Math.max(most, part.decimals), row.decimals);
  const unit = 10 ** decimals;
  const printedIn = COUNTED.filter((column) => exactOf(row, column) !== null);
  let known = 0;
  const misses: Miss[] = [];
  const differing = COUNTED.flatMap((column): Diagnostic[] => {
    const printed = exactOf(row, column);
    const sum = sumOf(column, parts);
    if (row.isPercent || printed === null || sum === null) return [];
    known++;
    const off = Math.abs(Math.round(sum * unit) - Math.round(printed * unit));
    if (off === 0) return [];
    const details = { column, printed, due: Number(sum.toFixed(decimals)) };
    if (decimals > 0 && off <= mostByRounding(parts.length))
      return [diagnostic("verify/rounding", row.origin, { value: shownLabel(row), facts: details })];
    misses.push(details);
    const mayBeTwice = details.due > printed && PEOPLE.test(fold(row.counted)) && column !== "change";
    const facts = { ...details, parts: parts.length, ...(mayBeTwice && { mayBeTwice }) };
    return [diagnostic("verify/total", row.origin, { value: shownLabel(row), facts })];
  });
  return known === 0 ? null : { differing, misses, isPartial: known < printedIn.length };
}
