/** What stands below a table: who made the list, who signs it, and their names. */
import { fold } from "../../core/text/fold.ts";
import type { Rows } from "./judged-rows.ts";

/** What stands below a table, folded: "Người lập biểu", "TM. UBND xã", "(Ký, đóng dấu)". */
const SIGNATURE =
  /^(?:nguoi lap|lap bieu|ke toan truong|tm |kt |t m |k t |thu truong|chu tich ubnd|ky (?:ten|ghi ro|dong dau|va )|xac nhan cua|noi nhan|prepared by$|head of office$|signature (?:seal )?full name|date$)/;

/** People who sign side by side. */
export const MOST_SIGNERS = 3;

/** A total's number where words are wanted: "5", "1.144 người". */
export const COUNT = /^\d[\d.,\s]*(?:ng[ưu][ờo]i|v[ịi] tr[íi]|ch[ứu]c danh)?$/iu;

/** Whether a text is "…, ngày … tháng … năm …", folded: the three words in this order, each looked for once. */
function isDated(folded: string): boolean {
  const day = folded.search(/\bngay\b/);
  const month = day < 0 ? -1 : folded.slice(day).search(/\bthang\b/);
  return month >= 0 && /\bnam\b/.test(folded.slice(day + month));
}

/** Whether a cell is of a block of signatures. */
export function isSignature(cell: string): boolean {
  const folded = fold(cell);
  return SIGNATURE.test(folded) || isDated(folded);
}

/** Whether a row may be of a block of signatures: few cells of words, one of them telling, or such a row above. */
export function isSigning(cells: readonly string[], signed: boolean): boolean {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length > MOST_SIGNERS || filled.some((cell) => COUNT.test(cell))) return false;
  return signed || filled.some(isSignature);
}

/**
 * Tells whether a row below signatures is of them too: names and offices, fewer cells than any row of data above has, no
 * number, and no row below that has as many. Rows are asked for in their order, so that each is looked at a few times at most.
 */
export function sparseRows(
  rows: Rows,
  hasDatum: (row: number) => boolean,
): (row: number, cells: readonly string[]) => boolean {
  /** Rows found to be of signatures, an office on a line of its own among them: no rows of data to go by. */
  const found = new Set<number>();
  const filledAt = (row: number): number =>
    hasDatum(row) && !found.has(row) && !hasSignature(rows, row) ? filledIn(rows, row) : 0;
  let [above, least] = [0, Number.POSITIVE_INFINITY];
  let below = -1;
  const countAbove = (row: number): void => {
    for (; above < row; above++) {
      const filled = filledAt(above);
      if (filled === 0 || filled >= least) continue;
      least = filled;
      below = -1;
    }
  };
  return (row, cells) => {
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length > MOST_SIGNERS || filled.some((cell) => COUNT.test(cell))) return false;
    countAbove(row);
    // The next row with as many cells as the rows of data above: the same one until it is passed.
    if (below <= row) for (below = row + 1; below < rows.size && filledAt(below) < least; ) below++;
    const isSparse = filled.length < least && below >= rows.size;
    if (isSparse) found.add(row);
    return isSparse;
  };
}

function filledIn({ header, code }: Rows, row: number): number {
  return header.reduce((count, _, at) => count + (code(row, at) === 0 ? 0 : 1), 0);
}

function hasSignature(rows: Rows, row: number): boolean {
  return rows.header.some((_, at) => isSignature(rows.cell(row, at)));
}
