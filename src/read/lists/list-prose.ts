/**
 * Lists of parts as prose writes them, brought to what the grammar of list cells reads: bullets ("1. Thôn A"), "02 thôn (A,
 * B)", "Thôn A trừ 40 hộ sang Thôn B", "…, đổi tên thành Thôn C". A text in, a text out; words that nothing is known of stay.
 */

import { latePattern } from "../../core/text/late-pattern.ts";
import { ROMAN } from "../../core/text/roman.ts";
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { readMarked, withMarks, withoutMarks } from "../../core/text/with-marks.ts";
import { arrowIn, madeByArrow } from "./arrows.ts";
import { GIVING } from "./giving-phrases.ts";
import { UNITS } from "./operations.ts";
import { MEASURES } from "./part-sizes.ts";
import { isSameAsWritten } from "./said-as-written.ts";

/** Words for units, as lists of them say. */
export const UNIT_WORDS = `${UNITS}|khu|tổ`;

/** Words for merging. */
export const MERGE = "sáp nhập|hợp nhất|nhập|gộp";

const MERGED =
  "sáp nhập|hợp nhất|nhập|gồm(?:\\s+có)?|bao gồm|trên cơ sở|(?:được\\s+)?(?:hình\\s+thành|thành lập)\\s+từ";

/** "3 thôn: A, B, C": how many there are to be; before a colon also where sizes stand behind. */
export const SAID = new RegExp(
  `^(\\d{1,3})\\s+(?:(?:${UNIT_WORDS})\\slà\\s(?=(?:${UNIT_WORDS})\\s)|(?=(?:${UNIT_WORDS})(?!\\p{L}))(?:(?=(?:${UNIT_WORDS})\\s*:)|(?!.*\\d\\s*hộ)))`,
  "iu",
);

/** "Sáp nhập 3 thôn: A, B, C". */
const BEFORE_SAID = new RegExp(`^(?:${MERGED})\\s+(?=\\d{1,3}\\s+(?:${UNIT_WORDS})(?!\\p{L}))`, "iu");

/** "02 thôn (A, B)". */
const SAID_IN_BRACKETS = new RegExp(
  `^(\\d{1,3}\\s+(?:${UNIT_WORDS})(?:\\s+\\p{L}+)?)\\s*\\(((?:[^()]|\\([^()]*\\)){1,600})\\)$`,
  "iu",
);

/** "Gồm: A, B", "Bao gồm:" over bullets, "Trên cơ sở sáp nhập: A và B"; how many there are, or of which kind, stays. */
const BEFORE_LIST = new RegExp(
  `^(?:được\\s+)?(?:${MERGED}|trên cơ sở\\s+(?:sáp nhập|hợp nhất|nhập)|sáp nhập từ)(?:\\s*:|\\s+[-–]|\\s*\\n)\\s*(?=[\\p{L}\\d])`,
  "iu",
);

/** "Sáp nhập các thôn: Thôn A, Thôn B": the units say their kind themselves. */
const KINDS_BEFORE = new RegExp(
  `^(?:(?:${MERGED}|trên cơ sở\\s+(?:sáp nhập|hợp nhất|nhập))\\s+)?(?:các|những)\\s+(?:${UNIT_WORDS})(?:\\s*,\\s*(?:${UNIT_WORDS}))*\\s*:\\s*(?=(?:(?:toàn bộ|cả|một phần|phần còn lại(?:\\s+của)?|\\d[\\d.]*\\s+hộ(?:\\s+của)?)\\s+)?(?:${UNIT_WORDS}|tổ)\\s)`,
  "iu",
);

const DASH_BULLET = /(^|[\n;])[^\S\n]*[-–—•●*▪]\s*(?=\p{L}|\d[\d.]*\s?(?:hộ|phần)(?!\p{L}))/gu;

const NUMBER_BULLET =
  /(^|[\n;,])[^\S\n]*(\d{1,2})[.)](?:\s*(?=\p{L})|\s+(?=\d[\d.]*\s?(?:hộ|phần)(?!\p{L})))/gu;

/** "a) Thôn A", "(1) Thôn A", "I. Thôn A". */
const LETTER_BULLET = new RegExp(
  `(^|[\\n;])[^\\S\\n]*(?:\\((?:\\d{1,2}|[a-zđ])\\)|[a-zđ]\\)|${ROMAN}[.)](?=\\s))[^\\S\\n]*` +
    "(?=\\p{L}|\\d[\\d.]*\\s?(?:hộ|phần)(?!\\p{L}))",
  "gu",
);

/** "Thôn A có 40 hộ", "Thôn A với 40 hộ và 160 khẩu": how large it is, where no other name follows. */
const SIZED =
  /\s(?:hiện(?:\s(?:nay|tại))?\s)?(?:với|có|gồm)\s(?=\d[\d.]*\s?hộ(?:\s(?:dân|gia đình))?(?:\s?(?:[,;/–-]|và|với)\s?\d[\d.]*\s?(?:người|nhân khẩu|khẩu))?(?:$|\s?[;+\n]|,(?!\s?\d)|,(?=\s?\d[\d.]*\s?hộ(?!\p{L}))|\svà\s(?!\d)|\s(?:vào|thành)\s))/giu;

/** "Thôn A (số hộ: 40, số khẩu: 160)": what is counted stands before its number. */
const LABELLED =
  /(?<!\p{L})(?:tổng\s)?(?:số\s)?(hộ|nhân khẩu|khẩu)(?:\sdân)?\s?(?::|=|là\s)\s?(\d[\d.]*)(?![\d.]|\s?(?:hộ|nhân khẩu|khẩu|người))/giu;

/** "Thôn A, trừ 40 hộ sang Thôn B", outside of brackets: what is left of Thôn A. Lengths are bounded, so that no cell takes long. */
const LESS = latePattern(
  `[,;.]?\\s+(?:và\\s+)?${GIVING}\\s+((?:${MEASURES}|một phần(?:\\s+(?:diện tích|dân số|số hộ|và))*)(?:\\s+(?:chuyển|nhập|ghép|điều chỉnh))?\\s+(?:sang|về|vào|cho)\\s+(?:(?!\\s+và\\s)[^,;+()\\n]){1,80})(?![^()]{0,200}\\))`,
  "giu",
);

/** Words between a list and the new name behind it: "…, đổi tên thành Thôn C", "… thành lập Thôn C", "…; tên gọi mới: Thôn C". */
const BEFORE_NAME =
  /\s*[,;.]?\s+(?:(?:và|để)\s+)?(?:đổi tên|lấy tên(?:\s+gọi)?|đặt tên|có tên(?:\s+gọi)?|tên(?:\s+gọi)?(?=(?:\s+mới)?(?:\s+là\s|\s*:))|thành lập(?:\s+mới)?|thành)(?:\s+mới)?(?:\s+(?:là|thành))?\s*:?(?=\s)/giu;

/** "Thôn Xuân Thành thành Thôn C": the first is of the name before. */
const ENDS_IN_THANH = /^\s+thành(?=\s+thành$)/iu;

/** "… sáp nhập lại thành", "… giữ nguyên tên": of a name that follows no more than that it follows. */
const USUAL_NAMING: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?<!(?:${UNIT_WORDS}))\\s(?:được\\s)?(?:${MERGE})(?:\\slại)?\\s(?=(?:để\\s)?thành\\s)`,
      "giu",
    ),
    " ",
  ],
  [/(?<=\s)(?:(?:vẫn\s)?giữ(?:\snguyên)?|mang)\stên(?=\s)/giu, "lấy tên"],
];

/** "… thành một thôn mới", before "lấy tên là Thôn C". */
const INTO_ONE = new RegExp(
  `[,;]?\\s(?:(?:và|để)\\s)?thành(?:\\slập)?\\s(?:(?:một|0?1)\\s)?(?:${UNIT_WORDS})(?:\\smới)?[,;]?$`,
  "iu",
);

/** "Thôn A chuyển đổi thành tổ dân phố": of which kind it becomes, without a name. */
const INTO_KIND = new RegExp(`\\s(?:chuyển(?: đổi)?|nâng cấp)\\s(?:thành|lên)\\s(?:${UNIT_WORDS})$`, "iu");

/** The new name before a list: "Thành lập Thôn C trên cơ sở …". */
const NAME_BEFORE =
  /^(?:thành lập|lập|hình thành)(?:\s+mới)?\s+((?:(?!\s(?:trên cơ sở|từ)\s).){1,80})\s(?:trên cơ sở|từ)(?:\s+việc)?\s+/iu;

/** Words before a name that are tried, from the last. */
const MOST_TRIED = 8;

const UNIT = new RegExp(`^(?:${UNIT_WORDS}|tổ)\\s`, "iu");

/** "02 (hai) thôn": the number in words beside it. */
const IN_WORDS =
  /(?<=(?<![\d.,])\d{1,3}) ?\((?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|lăm|mốt|tư|linh| )+\)(?= \p{L})/giu;

/** "1,497 hộ": households and people are whole, so that three digits behind a comma are of thousands; behind another number, or a kind, it parts names. */
const COMMA_THOUSANDS = latePattern(
  `(?<![\\p{L}\\d.,]|\\d\\s?[,;+]\\s?|(?:${ALL_UNIT_KINDS}|phố|(?<!tổng\\s)số)\\s)(\\d{1,3}),(?=\\d{3}\\s?(?:hộ|nhân khẩu|khẩu|người)(?!\\p{L}))`,
  "giu",
);

/** "số hộ: 1,497". */
const LABELLED_THOUSANDS =
  /(?<=(?:hộ|nhân khẩu|khẩu)(?:\sdân)?\s?(?::|=|là\s)\s?)(\d{1,3})[ ,](?=\d{3}(?![\d.,]*\d))/giu;

/** "(1 497 hộ)", "có 1 497 hộ": behind a name the first number may be of it. */
const SPACED_THOUSANDS =
  /(?<=[([:]\s?|\s(?:[-–]|có|với|gồm|là|còn|quy mô|toàn bộ|tổng(?: số)?|từ|hộ\s?[,;–/-])\s?)(\d{1,3})\s(?=\d{3}\s?(?:hộ|nhân khẩu|khẩu|người)(?!\p{L}))/giu;

/** A text in NFC with the marks of its words, and with single spaces and line ends, so that no pattern goes over a run of them again and again. */
export function spaced(text: string): string {
  return withMarks(text.normalize("NFC").replace(/[^\S\n]+/g, " "))
    .replace(IN_WORDS, "")
    .replace(COMMA_THOUSANDS(), "$1.")
    .replace(SPACED_THOUSANDS, "$1.")
    .replace(LABELLED_THOUSANDS, "$1.")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}

/** The end of a clause among others: "…;", "…." */
const CLAUSE_END = /\s?(?:;|(?<![.…])\.)$/u;

/** The same without what ends it as a clause. */
export function clauseOf(text: string): string {
  return spaced(text).replace(CLAUSE_END, "");
}

/** What stands before a new name in the words that are looked for. */
export function usualNaming(text: string): string {
  return USUAL_NAMING.reduce((plain, [form, usual]) => plain.replace(form, usual), text);
}

/** A list in the form of the grammar. */
export function plainList(written: string): string {
  const own = clauseOf(written);
  const text = withoutNumbers(own.replace(DASH_BULLET, "$1").replace(LETTER_BULLET, "$1"))
    .replace(LABELLED, "$2 $1")
    .replace(SIZED, ": ")
    .replace(LESS(), " (trừ $1)")
    .replace(BEFORE_SAID, "")
    .replace(BEFORE_LIST, "")
    .replace(KINDS_BEFORE, "");
  return text.replace(SAID_IN_BRACKETS, "$1: $2");
}

/** A list without the numbers before its items, where these run from 1. */
function withoutNumbers(text: string): string {
  const numbers = [...text.matchAll(NUMBER_BULLET)].map(([, , number]) => Number(number));
  return numbers.every((number, at) => number === at + 1) ? text.replace(NUMBER_BULLET, "$1") : text;
}

/**
 * A list and the new name that stands behind it in prose, or before it: "Sáp nhập A và B, đổi tên thành C". Where the plan names the new
 * unit otherwise, the words stay in the list, in which nothing can be made of them.
 */
export function withoutNewName(list: string, name: string): ListWithName {
  return readMarked(
    list,
    (marked) => listAndName(marked, name),
    (found) => ({
      list: withoutMarks(found.list),
      name: found.name === name ? name : withoutMarks(found.name),
    }),
  );
}

interface ListWithName {
  readonly list: string;
  readonly name: string;
}

function listAndName(list: string, name: string): ListWithName {
  const text = clauseOf(list);
  const arrow = name === "" ? madeByArrow(text) : arrowIn(text);
  if (arrow !== null && (name === "" || isSameAsWritten(arrow.made, name)))
    return { list: arrow.list, name: name || arrow.made };
  const [before = "", first = ""] = NAME_BEFORE.exec(text) ?? [];
  if (name === "" ? UNIT.test(first) : isSameAsWritten(first, name))
    return { list: text.slice(before.length), name: name || first };
  // "Thành" may be part of a name: the last words that the new name follows are it.
  const found = [...text.matchAll(BEFORE_NAME)]
    .slice(-MOST_TRIED)
    .reverse()
    .find(({ index, 0: words }) => {
      const said = text.slice(index + words.length).trim();
      return index > 0 && (name === "" ? UNIT.test(said) : isSameAsWritten(said, name));
    });
  if (found === undefined) return { list: list.replace(INTO_KIND, ""), name };
  const said = text.slice(found.index + found[0].length).trim();
  const ofName = ENDS_IN_THANH.exec(found[0])?.[0].length ?? 0;
  return { list: text.slice(0, found.index + ofName).replace(INTO_ONE, ""), name: name || said };
}
