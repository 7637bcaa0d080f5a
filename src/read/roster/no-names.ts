/**
 * Cells in the place of a name that name nobody: a number ("2 người"), a mark, "kiêm", "như trên", "đã nghỉ", a title, a total. Whether somebody holds the post, and
 * who, is not known then: a fault, never a person of that name.
 */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { lineOf } from "../cells/grid.ts";
import { isTotal } from "../rows/total-words.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";

/** Marks, and words for "there is somebody" and "the same as above", folded. */
const MARKS: ReadonlySet<string> = new Set([
  "x",
  "v",
  "co",
  "yes",
  "ok",
  "nt",
  "n t",
  "nhu tren",
  "nhu cu",
  "giu nguyen",
  "kiem",
  "kiem nhiem",
  "da nghi",
  "da nghi viec",
  "nghi viec",
  "da thoi viec",
  "thoi viec",
  "da mat",
  "da chuyen",
]);

/** How many there are, not who: "2 người", "02 đồng chí", folded. */
const COUNTED = /^\d+ (?:nguoi|dong chi|dc|d c|can bo|vi tri)$/;

/** Who holds another post besides, by that post: "Bí thư kiêm", "do Trưởng thôn kiêm nhiệm", "đ/c Bí thư phụ trách", folded. */
const ALSO =
  /^(?:do )?(?:dong chi |dc |d c )?(?:pho )?(?:bi thu|truong (?:thon|ban|ap|khu|xom|khom|buon|lang|to)|to truong|chu tich|xa|phuong|ubnd|dang uy|cap uy|chi uy)\b.*\b(?:kiem|kiem nhiem|phu trach|dam nhiem|tam quyen)$/;

/** Two words that begin with a capital letter: most names, which need no second look. */
const USUAL = /^\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}/u;

/** Longer texts are no such words. */
const LONGEST = 80;

/** What is known of a code. */
const [UNKNOWN, SOUND, ODD] = [0, 1, 2];

/** Rows that are told one by one. */
const MOST_TOLD = 1000;

/** Whether a text in the place of a name names nobody. `titles`: the words for titles of the policy, folded. */
export function namesNobody(text: string, titles: ReadonlySet<string>): boolean {
  if (USUAL.test(text) && !/\s(?:kiêm|phụ trách|đảm nhiệm)/u.test(text)) return false;
  if (!/\p{L}/u.test(text)) return true;
  if (text.length > LONGEST) return false;
  // A capital letter alone may stand for somebody whose name is not to be shown.
  if (/^\p{Lu}$/u.test(text)) return text === "X";
  const words = fold(text);
  return MARKS.has(words) || COUNTED.test(words) || ALSO.test(words) || titles.has(words) || isTotal(text);
}

/** Tells rows without an id whose name names nobody. `isVacant`: whether a word stands for a vacant post. */
export function noNames(
  table: Table,
  { at }: Columns,
  titles: ReadonlySet<string>,
  isVacant: (text: string) => boolean,
  diagnostics: Diagnostic[],
): void {
  const position = at.get("full_name") ?? -1;
  const names = table.column(position);
  const ids = table.column(at.get("person") ?? -1).codes;
  const known = new Uint8Array(names.size);
  /** Whether a code is no name; each is looked at once, and only where a row needs it. */
  const isOdd = (code: number): boolean => {
    if (known[code] === UNKNOWN) {
      const text = names.text(code);
      known[code] = namesNobody(text, titles) && !isVacant(text) ? ODD : SOUND;
    }
    return known[code] === ODD;
  };
  let told = 0;
  for (let row = 0; row < table.size && told < MOST_TOLD; row++) {
    const code = names.codes[row] ?? 0;
    if (code === 0 || ids[row] !== 0 || !isOdd(code)) continue;
    told++;
    // Of a column of a title's holders the title is told: the file has no column of names.
    const isByTitle = table.columns[position]?.letters === "";
    const column = isByTitle ? table.cell(row, at.get("title") ?? -1) : table.header[position];
    const origin = originIn(table, lineOf(table, row), column);
    diagnostics.push(diagnostic("roster/no-name", origin));
  }
}
