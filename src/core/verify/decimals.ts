/** Percentages of one table that are printed with unlike decimals: rows with what was said of them in, a remark out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { coarserThan, type PercentVerdict } from "./percent.ts";
import { type PublishedRow, printedNumber, shownLabel } from "./published.ts";

/** A row with what its percentage follows from. */
interface Judged extends PercentVerdict {
  readonly row: PublishedRow;
  readonly change: number | null;
  readonly base: number | null;
}

/** Percentages with fewer decimals than others, which with as many would be another: told once, by the first of them. */
export function remarkOnDecimals(verdicts: readonly Judged[]): Diagnostic[] {
  const most = Math.max(
    0,
    ...verdicts.map(({ row, hint }) => (hint === "share" ? 0 : (row.percent?.decimals ?? 0))),
  );
  const coarse = verdicts.flatMap(({ row, follows, hint, change, base }) => {
    const isOpen = follows === null || follows === "neither" || hint !== null;
    if (isOpen || row.percent === null || change === null || base === null) return [];
    const finer = coarserThan(row.percent, most, change, base);
    return finer && !row.percent.relation ? [{ row, printed: printedNumber(row.percent), ...finer }] : [];
  });
  const [first] = coarse;
  if (!first) return [];
  const { row, ...facts } = first;
  const details = { value: shownLabel(row), facts: { ...facts, count: coarse.length } };
  return [diagnostic("verify/decimals", row.origin, details)];
}
