/**
 * Cells in the place of a name that name nobody: a number ("2 người"), a mark, "kiêm", "như trên", "đã nghỉ", a title, a total. Whether somebody holds the post, and
 * who, is not known then: a fault, never a person of that name.
 */

import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { fold } from "../../../core/text/fold.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { hasCommonFamilyName } from "../../../core/text/personal.ts";
import { isTotal } from "../../../core/text/total-words.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../../core/text/unit-words.ts";
import { lineOf } from "../../cells/grid.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

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
const ALSO = latePattern(
  `^(?:do )?(?:dong chi |dc |d c )?(?:pho )?(?:bi thu|truong (?:${ALL_UNIT_KINDS_FOLDED})|to truong|chu tich|xa|phuong|ubnd|dang uy|cap uy|chi uy)\\b.*\\b(?:kiem|kiem nhiem|phu trach|dam nhiem|tam quyen)$`,
  "",
);

/** Two words that begin with a capital letter: most names, which need no second look. */
const USUAL = /^\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}/u;

/** What such a name may be nobody's for all that: "Bí Thư kiêm", "Như Bí thư". */
const UNUSUAL =
  /\s(?:ki[êe]m|ph[ụu] tr[áa]ch|[đd][ảa]m nhi[ệe]m)|^Nh[ưu]\s|\s(?:Th[ôo]n|T[ổo] d[âa]n ph[ốo]|TDP|Khu ph[ốo]|[ẤA]p|Kh[óo]m|X[óo]m|Bu[ôo]n)\s/u;

/** The name of a unit beside other words: "cùng Thôn Đông", "(như TDP 2)"; at the beginning it may be a place alone. */
const OF_UNIT =
  /(?<=[\s(])(?:[Tt]h[ôo]n|[Tt][ổo] d[âa]n ph[ốo]|TDP|[Kk]hu ph[ốo]|[ẤấAa]p|[Kk]h[óo]m|[Xx][óo]m|[Bb]u[ôo]n)(?:\s+(?:s[ốo]\s+)?(?:\p{Lu}[\p{L}\p{M}]*|\d{1,3}[A-Z]?))+/u;

/** Longer texts are no such words. */
const LONGEST = 80;

/** Two words one behind the other that begin with capital letters: a name, whatever stands beside it. */
const NAME = /(?<![\p{L}\p{M}'\u2019.])\p{Lu}[\p{L}\p{M}'\u2019.]*\s+\p{Lu}/u;

/** Words of which the first or the last begins with a small letter. */
const WORDS = /^\p{Ll}.*\s\S|\s\p{Ll}\S*$/su;

/** A word alone, where the names beside it are of several: "Nghỉ", "BT". */
const LONE_WORD = /^\p{L}[\p{L}\p{M}]+$/u;

/** Words that end with a number: "Chung với thôn 2". */
const NUMBERED = /^\p{L}.*\s\d+$/su;

/** The same in two words: "Đang xin", "chưa ĐH". */
const STATE = /^(?:[ĐđDd]ang|[Cc](?:h[ưu]a|h[ờo]|[òo]n)|[Kk]h[ôo]ng)\s+(?:\p{Ll}|\p{Lu}{2,}$)/u;

/** What stands in the place of a name: a name or a word for nobody, what names nobody, or words that perhaps name nobody. */
type Kind = "name" | "nobody" | "words";

/** Rows that are told one by one. */
const MOST_TOLD = 1000;

/** Whether a text in the place of a name names nobody. `titles`: the words for titles of the policy, folded. */
export function namesNobody(text: string, titles: ReadonlySet<string>): boolean {
  if (isUsual(text)) return false;
  if (!/\p{L}/u.test(text)) return true;
  if (text.length > LONGEST) return false;
  // A capital letter alone may stand for somebody whose name is not to be shown.
  if (/^\p{Lu}$/u.test(text)) return text === "X";
  const words = fold(text);
  return (
    MARKS.has(words) ||
    COUNTED.test(words) ||
    ALSO().test(words) ||
    titles.has(words.replace(/^nhu /, "")) ||
    isTotal(text)
  );
}

/** Whether a text is words rather than a name, where the names beside it begin with capital letters: "Đang xin chủ trương", "chưa ĐH". */
export function looksLikeWords(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (STATE.test(text)) return true;
  const words = text.replace(OF_UNIT, "thôn");
  return !NAME.test(words) && (WORDS.test(words) || NUMBERED.test(words)) && !hasCommonFamilyName(text);
}

function kindOfText(text: string, titles: ReadonlySet<string>, isVacant: (text: string) => boolean): Kind {
  if (isUsual(text)) return "name";
  const isWords = LONE_WORD.test(text) || looksLikeWords(text);
  const kind = namesNobody(text, titles) ? "nobody" : isWords ? "words" : "name";
  return kind !== "name" && isVacant(text) ? "name" : kind;
}

function isUsual(text: string): boolean {
  return USUAL.test(text) && !UNUSUAL.test(text);
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
  const known = new Array<Kind | undefined>(names.size);
  const originOf = (row: number): Origin => {
    // Of a column of a title's holders the title is told: the file has no column of names.
    const isByTitle = table.columns[position]?.letters === "";
    const column = isByTitle ? table.cell(row, at.get("title") ?? -1) : table.header[position];
    return originIn(table, lineOf(table, row), column);
  };
  const codesOf: Record<Kind, number> = { name: 0, nobody: 0, words: 0 };
  /** Each code is looked at once, and only where a row needs it. */
  const kindOf = (code: number): Kind => {
    const kind = known[code] ?? kindOfText(names.text(code), titles, isVacant);
    if (known[code] === undefined) codesOf[kind]++;
    known[code] = kind;
    return kind;
  };
  let told = 0;
  const perhaps: number[] = [];
  for (let row = 0; row < table.size && told < MOST_TOLD; row++) {
    const code = names.codes[row] ?? 0;
    if (code === 0 || ids[row] !== 0) continue;
    const kind = kindOf(code);
    if (kind === "words") perhaps.push(row);
    if (kind !== "nobody") continue;
    told++;
    diagnostics.push(diagnostic("roster/no-name", originOf(row)));
  }
  if (perhaps.length === 0 || codesOf.words > codesOf.name) return;
  const facts = { count: perhaps.length };
  diagnostics.push(diagnostic("roster/perhaps-no-name", originOf(perhaps[0] ?? 0), { facts }));
}
