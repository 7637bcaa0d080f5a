/** Whether published figures agree with themselves: rows as printed in, a verdict on each and its findings out. */

import { percentOf } from "../count/percent.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Rounding } from "../model/policy.ts";
import { groupedBy } from "../numbers/groups.ts";
import {
  boundHolds,
  brokenRelation,
  changeRelationOf,
  mostByRounding,
  type OpenSum,
  openSum,
  percentRelationOf,
  within,
  withoutOpen,
} from "./bounds.ts";
import { verifyColumns } from "./columns.ts";
import { leftIn } from "./compared.ts";
import { remarkOnDecimals } from "./decimals.ts";
import { followsFrom, type PercentVerdict, percentVerdict } from "./percent.ts";
import { type PublishedRow, printedNumber, shownLabel } from "./published.ts";
import { type TotalVerdict, verifyTotals } from "./rows.ts";
import { type Share, sharesIn } from "./shares.ts";
import { verifyMoves, verifyProducts, verifySources } from "./sources.ts";

/**
 * Of before + change = after: `bound` holds as the relation says, `rounded`: but for what rounding decimals may make, `beyond` does not even then; `sign`: the change lacks its minus; `swapped` and
 * `one-digit`: two digits changed places, or one is another, somewhere in the row; null: not all three are printed.
 */
export type SumVerdict =
  | "agrees"
  | "bound"
  | "rounded"
  | "beyond"
  | "sign"
  | "swapped"
  | "one-digit"
  | "differs"
  | null;

/** What verifying says of one row. */
export interface Verdict extends PercentVerdict {
  readonly row: PublishedRow;
  readonly sum: SumVerdict;
  /** What before and after come to: the change, and the percentage by each rounding at the printed decimals. */
  readonly change: number | null;
  readonly truncated: number | null;
  readonly halfUp: number | null;
  /** Whether a total is what its parts come to; null: the row is no total, or a part is not printed. */
  readonly total: TotalVerdict;
  /** Whether the row is called a total and prints a figure that was not added up. */
  readonly isUnsummed: boolean;
}

/** What a row says by itself. */
type RowVerdict = Omit<Verdict, "total" | "isUnsummed">;

interface Verified {
  readonly verdicts: readonly Verdict[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Verifies rows one by one, then totals and sources among those of one thing; each disagreement is an error of its row. */
export function verifyFigures(rows: readonly PublishedRow[]): Verified {
  const things = [...groupedBy(rows, ({ counted }) => counted).values()].map(verifyRows);
  const across = verifyColumns(rows);
  const differing = new Set(across.map(([row]) => row));
  const verdicts = things.flatMap((one) => one.verdicts);
  return {
    verdicts: verdicts.map((one) =>
      differing.has(one.row) ? { ...one, total: "differs", isUnsummed: false } : one,
    ),
    diagnostics: [...things.flatMap(({ diagnostics }) => diagnostics), ...across.map(([, one]) => one)],
  };
}

function verifyRows(rows: readonly PublishedRow[]): Verified {
  const diagnostics: Diagnostic[] = [];
  const totals = verifyTotals(rows);
  const shareOf = sharesIn(rows);
  const leftOf = shareOf ? null : leftIn(rows);
  const known: (RowVerdict & { base: number | null })[] = [];
  const verdicts = rows.map((printed, at): Verdict => {
    const shown = inUnits(printed);
    const row = withoutOpen(shown);
    const change = changeOf(row);
    const base = row.before ?? (row.after !== null && change !== null ? row.after - change : null);
    const open = row === shown ? null : openSum(shown);
    const sum = open === null ? sumVerdict(row) : open.holds ? "bound" : "beyond";
    const share = shareOf?.(printed) ?? leftOf?.(row) ?? null;
    const { follows, hint } = share ? shareVerdict(row, share) : percentVerdict(row, change, base);
    const decimals = row.percent?.decimals ?? 1;
    const [part, whole] = share ? [share.part, share.whole] : [change, base];
    const by = (rounding: Rounding): number | null =>
      part === null || whole === null ? null : percentOf(part, whole, { decimals, rounding });
    const own = {
      row: sum === "beyond" ? shown : row,
      sum,
      follows,
      hint,
      change,
      truncated: by("truncate"),
      halfUp: by("half-up"),
    };
    for (const one of open?.holds === false ? [tellOpen(shown, open)] : findingsOf(own, base))
      diagnostics.push(one);
    if (!share) known.push({ ...own, base });
    const total = totals.verdicts[at] ?? null;
    const isUnsummed = totals.unsummed.has(printed);
    return { ...own, row: printed, change: fromUnits(change, printed), total, isUnsummed };
  });
  if (shareOf) diagnostics.push(diagnostic("verify/of-total", rows[0]?.origin ?? null));
  if (leftOf) diagnostics.push(diagnostic("verify/left", rows[0]?.origin ?? null));
  for (const one of [
    ...remarkOnDecimals(known),
    ...totals.diagnostics,
    ...verifySources(rows),
    ...verifyProducts(rows),
    ...verifyMoves(rows),
  ])
    diagnostics.push(one);
  return { verdicts, diagnostics };
}

function shareVerdict(row: PublishedRow, { part, whole }: Share): PercentVerdict {
  const { percent } = row;
  const follows = percent && followsFrom(percent, part, whole);
  const relation = percentRelationOf(row);
  if (percent === null || relation === null || follows !== "neither") return { follows, hint: null };
  return { follows, hint: boundHolds(relation, percent, part, whole) ? "bound" : null };
}

/** A row in the last unit that it is printed with, so that all of it is whole: 34,2 is 342. */
function inUnits(row: PublishedRow): PublishedRow {
  const whole = (value: number | null): number | null =>
    value === null ? null : Math.round(value * 10 ** row.decimals);
  return { ...row, before: whole(row.before), after: whole(row.after), change: whole(row.change) };
}

/** Such a figure as it is printed. */
function fromUnits(value: number | null, { decimals }: Pick<PublishedRow, "decimals">): number | null {
  return value === null ? null : Number((value / 10 ** decimals).toFixed(decimals));
}

/** The change that the row's own counts come to; the printed one only where a count is missing. */
function changeOf({ before, after, change }: PublishedRow): number | null {
  return before !== null && after !== null ? after - before : change;
}

function sumVerdict(row: PublishedRow): SumVerdict {
  const { before, after, change } = row;
  const relation = changeRelationOf(row);
  if (before === null || after === null || change === null) return null;
  const actual = after - before;
  if (actual === change) return "agrees";
  if (actual === -change) return "sign";
  if (relation !== null) {
    if (!within(relation, actual, change)) return "beyond";
    return Math.sign(actual) === Math.sign(change) ? "bound" : "sign";
  }
  if (row.decimals > 0 && Math.abs(actual - change) <= mostByRounding(2)) return "rounded";
  const slips = [
    [before, after - change],
    [change, actual],
    [after, before + change],
  ] as const;
  if (slips.some(([printed, due]) => isSwap(printed, due))) return "swapped";
  return slips.some(([printed, due]) => isOneDigit(printed, due)) ? "one-digit" : "differs";
}

/** Whether two neighbouring digits changed places (3.983 for 3.893). */
function isSwap(printed: number, due: number): boolean {
  const [a, b] = [String(printed), String(due)];
  const at = differing(a, b);
  const [first = -1, second = -1] = at;
  return at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** Whether one digit is another (29 for 19). */
function isOneDigit(printed: number, due: number): boolean {
  const at = differing(String(printed), String(due));
  return at.length === 1 && Math.abs(due) > 9 && /\d/.test(String(due)[at[0] ?? 0] ?? "");
}

/** Where two texts of one length differ; nothing where their lengths do. */
function differing(a: string, b: string): number[] {
  return a.length === b.length ? [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at])) : [];
}

/** Tells a figure beside a word of approximation that the other two do not come to as the word says. */
function tellOpen(row: PublishedRow, { relation, due }: OpenSum): Diagnostic {
  const facts = { relation, change: fromUnits(due, row) };
  return diagnostic("verify/relation", row.origin, { value: shownLabel(row), facts });
}

function findingsOf(verdict: RowVerdict, base: number | null): Diagnostic[] {
  const { row, sum, follows, hint, change } = verdict;
  const { before, after, origin, percent } = row;
  const label = shownLabel(row);
  const found: Diagnostic[] = [];
  if (sum === "rounded") {
    const due = fromUnits((before ?? 0) + (row.change ?? 0), row) ?? 0;
    const facts = { column: "after" as const, printed: fromUnits(after, row) ?? 0, due };
    found.push(diagnostic("verify/rounding", origin, { value: label, facts }));
  } else if (sum !== null && sum !== "agrees" && sum !== "bound") {
    const total = (before ?? 0) + (row.change ?? 0);
    const shown = (value: number | null): number | null => fromUnits(value, row);
    const facts = {
      kind: sum,
      before: shown(before),
      change: shown(row.change),
      after: shown(after),
      total: fromUnits(total, row) ?? 0,
      actual: shown(change),
    };
    found.push(diagnostic("verify/sum", origin, { value: label, facts }));
  }
  if (hint === "rounded" && percent !== null) {
    const facts = { column: "percent" as const, printed: printedNumber(percent), due: verdict.halfUp ?? 0 };
    found.push(diagnostic("verify/rounding", origin, { value: label, facts }));
  } else if (follows === "neither" && hint !== "bound") {
    const { truncated, halfUp } = verdict;
    const printed = percent === null ? null : printedNumber(percent);
    const facts = { kind: hint, printed, truncated, halfUp };
    found.push(diagnostic("verify/percent", origin, { value: label, facts }));
  }
  if (hint === "share" && percent !== null) {
    const facts = { printed: printedNumber(percent) };
    found.push(diagnostic("verify/share", origin, { value: label, facts }));
  }
  const broken = found.length === 0 ? brokenRelation(row, change, base) : null;
  if (broken !== null) {
    const facts = { relation: broken, change: fromUnits(change, row) };
    found.push(diagnostic("verify/relation", origin, { value: label, facts }));
  }
  return found;
}
