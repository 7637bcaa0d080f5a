/** Headers whose words go on in the row below, as a table of a text editor has them when it is copied: "Họ và" over "tên". */

/** Whether a cell names a column that is known. */
type IsKnown = (cell: string) => boolean;

/** Longer cells are none that a header goes on in. */
const LONGEST = 40;

/** Whether a header that means nothing alone is a known one with the cell below it. */
export function isBroken(head: string, below: string, isKnown: IsKnown): boolean {
  return head !== "" && below !== "" && !isKnown(head) && isKnown(`${head} ${below}`);
}

/** Whether a header of further columns may go on below: in small letters, or in capitals as it begins. */
function mayGoOn(head: string, below: string): boolean {
  if (head === "" || below.length > LONGEST) return false;
  return /^[(\p{Ll}]/u.test(below) || (/^\p{Lu}{2}/u.test(below) && head === head.toUpperCase());
}

/**
 * The words of a header that goes on in the row below: a known column at least is broken, two where others are, and each cell of that row
 * may go on what stands above it. null where the header ends with its own row.
 */
export function wholeHeader(
  heads: readonly string[],
  below: readonly string[],
  isKnown: IsKnown,
): readonly string[] | null {
  const filled = heads.flatMap((_, at) => (below[at] ? [at] : []));
  // Most rows are told by a number, or by a cell below none.
  if (filled.length === 0 || filled.some((at) => heads[at] === "" || !/^[(\p{L}]/u.test(below[at] ?? "")))
    return null;
  const broken = new Set(filled.filter((at) => isBroken(heads[at] ?? "", below[at] ?? "", isKnown)));
  if (broken.size < Math.min(2, filled.length)) return null;
  const goesOn = (at: number): boolean => broken.has(at) || mayGoOn(heads[at] ?? "", below[at] ?? "");
  return filled.every(goesOn) ? heads.map((head, at) => (below[at] ? `${head} ${below[at]}` : head)) : null;
}
