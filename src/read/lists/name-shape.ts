/** Whether the name of a unit looks like one: its words begin with capitals or are numbers, and behind them stands nothing but a mark that tells it apart. */

import { comparedName } from "../../core/text/compared-names.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { saysUnit } from "../cells/values.ts";
import { operationAt } from "./operations.ts";
import { MEASURES } from "./part-sizes.ts";

const KIND = new RegExp(`^(?:${ALL_UNIT_KINDS})\\s+`, "iu");

/** Small words that stand within names: "Thôn Đông xóm Chùa", "Đông và Tây", "TDP số 3". */
const WITHIN = `(?:${ALL_UNIT_KINDS}|và|số|đội|phố|chợ|đường|ngõ)\\s`;

/** A small word behind the first of a name with more behind it ("Thôn 7 theo QĐ 12", "Thôn 2 chuyển sang"); or three and no other ("tổ hộ còn lại"). */
const WORDS_BEHIND = latePattern(
  `(?<!\\S)[\\p{Lu}\\d]\\S*\\s+(?!${WITHIN})\\p{Ll}+\\s+\\p{L}|^\\p{Ll}+(?:\\s\\p{Ll}+){2,}$`,
  "u",
);

/** A small word before the first of a name: "khu dân cư mới Đồng Xa". */
const WORD_FIRST = latePattern(`^(?!${WITHIN})\\p{Ll}+\\s+(?:\\p{Ll}+\\s+)*[\\p{Lu}\\d]`, "u");

export function withoutKind(name: string): string {
  return name.replace(KIND, "");
}

/** Whether some words of a name begin with small letters as those of a sentence do; of names that are all written so it says nothing. */
function hasWords(name: string): boolean {
  const rest = withoutKind(withMarks(name));
  return WORDS_BEHIND().test(rest) || WORD_FIRST().test(rest);
}

/** A name that ends with a small letter, as in lists that write so: "Tân tiến", "an bình", "hạ". */
const SMALL = /^(?:\p{L}+\s)*(?!(?:m[ớo]i|c[ũu])$)\p{Ll}+$/u;

/** One that does not: "Tân Tiến". */
const LARGE = /\s\p{Lu}\p{L}*$/u;

/** Tells names with words from the others of their list; none where most have words, or where names are written in small letters. */
export function wordsAmong(names: readonly string[]): (name: string) => boolean {
  const plain = names.filter((name) => !hasWords(name)).map(withoutKind);
  const [small, large] = [SMALL, LARGE].map((form) => plain.filter((rest) => form.test(rest)).length);
  const isUsual = 2 * plain.length < names.length || (small ?? 0) > (large ?? 0);
  return isUsual ? () => false : hasWords;
}

/** "20 hộ", "12 ha" in a name. */
export const SIZED = latePattern(MEASURES, "iu");

/** "TDP 18 Ha Dong": without marks, a name behind a number, and no hectares. */
const PERHAPS_NAME = /\d Ha [A-Z]/;

/** Signs that no name has, a day among them; a mark in brackets is another matter. */
const SIGNS = /[“”"«»:;,?*=[\]\n→…]|\s\/\s|\d\/\d+\/\d|^\(|\.$/u;

/** What stands from the first bracket or dash on. */
const BESIDE = /(?:\(|\s[-–]\s)(.+)$/su;

/** "Dự kiến", "QĐ 12/QĐ-UBND", "Giữ nguyên": words of which some begin with small letters, or have a stroke. */
const SENTENCE = /(?<![^\s(])\p{Ll}|\//u;

/** "(PA 2)": one of several plans. */
const CHOICE = /\(\s*PA\s?\d/u;

const IN_BRACKETS = /\(([^()]*)\)?$/u;

/** "Dự kiến Thôn 7": words before the kind. */
const BEFORE_KIND = /^\p{L}+\s\p{Ll}+\s(?:.*\s)?(?:[Tt]hôn|[Tt]ổ dân phố|TDP|[ẤấBb](?:p|ản)|[Kk]hóm)\s/u;

/** Whether a name has a remark beside it, as it is written; "mới" tells a unit from an old one of its name. */
export function hasRemark(written: string): boolean {
  const name = withMarks(written);
  const isSized = SIZED().test(name) && !PERHAPS_NAME.test(written);
  const isMarked = isSized || [SIGNS, CHOICE].some((form) => form.test(name));
  const isLate = BEFORE_KIND.test(name) && !saysUnit(name);
  const isSaid = SENTENCE.test(BESIDE.exec(name)?.[1] ?? "");
  const inBrackets = IN_BRACKETS.exec(name)?.[1] ?? "";
  if (isMarked || isSaid || isLate || operationAt(inBrackets) !== null) return true;
  return comparedName(name).hasRemark && !/\smới$/.test(name);
}
