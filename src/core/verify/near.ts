/** Rows that in one column are what the rows below them come to and in another nearly: totals that are not called so, with a misprint. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { COUNTED, exactOf, type PublishedRow, shownLabel } from "./published.ts";
import { isMarked, isOfWhich, sumOf } from "./tiers.ts";

/** Smaller figures may be what others come to by chance. */
const LEAST = 20;

/** How far a misprint may be off, as a share of what is printed: what is further off is no sum at all. */
const NEAR = 0.1;

/** Tells such rows among some, but those that are judged already. `totals`: those called so, which are no parts. */
export function verifyNear(
  rows: readonly PublishedRow[],
  isJudged: (row: PublishedRow) => boolean,
  totals: ReadonlySet<PublishedRow>,
): readonly Diagnostic[] {
  return rows.flatMap((row, at) => {
    if (isJudged(row) || isOfWhich(row) || isMarked(row) || isLettered(row)) return [];
    const parts = partsBelow(rows, at, totals);
    return parts.length < 2 ? [] : missesOf(row, parts);
  });
}

/** "a) Thôn", "b. Tổ dân phố". */
function isLettered({ number, label }: PublishedRow): boolean {
  return /^[a-zđ][.)](?:\s|$)/u.test(number || label);
}

/** The rows right below one that are of it: marked, below "Trong đó", or without a number below one that has one. */
function partsBelow(
  rows: readonly PublishedRow[],
  at: number,
  totals: ReadonlySet<PublishedRow>,
): readonly PublishedRow[] {
  const head = rows[at];
  const parts: PublishedRow[] = [];
  for (let next = at + 1; next < rows.length; next++) {
    const row = rows[next];
    if (!row) break;
    const isPart =
      isOfWhich(row) || isMarked(row) || isLettered(row) || (head?.number !== "" && row.number === "");
    if (!isPart || totals.has(row) || row.group !== head?.group) break;
    parts.push(row);
  }
  return parts;
}

/** The first column in which the parts are not what a row has, where they nearly are, and in another one exactly. */
function missesOf(row: PublishedRow, parts: readonly PublishedRow[]): readonly Diagnostic[] {
  const columns = COUNTED.flatMap((column) => {
    const [printed, due] = [exactOf(row, column), sumOf(column, parts)];
    return printed === null || due === null ? [] : [{ column, printed, due, off: Math.abs(due - printed) }];
  });
  const [exact] = columns.filter(({ printed, off }) => off === 0 && Math.abs(printed) >= LEAST);
  const misses = columns.filter(({ off }) => off > 0);
  const [first] = misses;
  const areNear = misses.every(
    ({ column, printed, off }) => column === "change" || off <= Math.abs(printed) * NEAR,
  );
  if (exact === undefined || first === undefined || !areNear) return [];
  const { column, printed, due } = first;
  const facts = { column, printed, due, parts: parts.length, exact: exact.column };
  return [diagnostic("verify/perhaps-total", row.origin, { value: shownLabel(row), facts })];
}
