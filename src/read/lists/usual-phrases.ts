/**
 * Words for how much of a unit is meant, in the many orders in which councils write them ("40 hộ tách từ Thôn A", "phần còn lại (60 hộ)
 * của Thôn A", "Thôn A một phần"): an item of a list in; the same in the words that are read out. What is not of them stays.
 */

import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { MEASURES } from "./part-sizes.ts";

const KIND = `(?:${ALL_UNIT_KINDS})\\s`;

const OF = "(?:(?:của|thuộc|từ|ở|tại|trong)\\s)?";

const OF_UNIT = `(?:(?:của|thuộc)\\s|(?=${KIND}))`;

/** "Dân cư", "diện tích tự nhiên, dân số": what is counted of a unit, without how much. */
const COUNTED =
  "(?:diện tích(?:\\s(?:đất\\s)?tự nhiên)?|quy mô(?:\\sdân số)?|dân số|dân cư|số hộ|hộ dân|các hộ(?:\\sdân)?|nhân khẩu)";

const ALL_COUNTED = `${COUNTED}(?:\\s?,?\\s(?:và\\s)?${COUNTED}){0,4}`;

/** In a whole list, before commas and "và" part it. */
const IN_LISTS: readonly (readonly [() => RegExp, string])[] = [
  [
    latePattern(`(?<!\\p{L})(?:phần\\s|toàn bộ\\s)*${ALL_COUNTED}\\scòn lại\\s${OF}(?=\\S)`, "giu"),
    "phần còn lại của ",
  ],
  [latePattern(`(?<!\\p{L})(?:một|0?1)\\sphần\\s${ALL_COUNTED}\\s${OF_UNIT}`, "giu"), "một phần "],
  [latePattern(`(?<!\\p{L})(?:toàn bộ|tất cả)\\s${ALL_COUNTED}\\s${OF_UNIT}`, "giu"), "toàn bộ "],
];

/** "32,1%", "chiếm 32% số hộ": what share of its unit an amount is, which the amount itself says. */
const SHARE =
  "(?:(?:chiếm|bằng|tương đương|đạt|tỷ lệ|tỉ lệ)\\s)?\\d{1,2}(?:[,.]\\d{1,3})?\\s?%(?:\\s(?:tổng\\s)?số hộ(?:\\sdân)?)?";

/** Where some households of a unit live: within it, and no unit themselves where the unit is named behind them. */
const WITHIN =
  "(?:(?:các\\s)?(?:xóm|cụm|đội|khu|ngõ|ngách|hẻm|đường|phố|dãy|nhóm|liên gia|tổ|số nhà)|từ|phía|bên)\\s(?!.{0,80}\\d\\s?(?:hộ|khẩu|nhân khẩu|người)(?!\\p{L}))[^()]{1,80}";

/** In one item; each may make what a later one reads. */
const IN_ITEMS: readonly (readonly [() => RegExp, string])[] = [
  [latePattern(`^(?:tất cả|trọn(?:\\svẹn)?|nguyên)\\s(?=${KIND})`, "iu"), "toàn bộ "],
  [latePattern(`^(?:đơn vị|địa bàn)\\s(?=${KIND})`, "iu"), ""],
  [latePattern('^["“”«]([^"“”«»]{1,80})["“”»]', "u"), "$1"],
  [
    latePattern(
      `^(${MEASURES})\\s(?:được\\s)?(?:tách|chuyển|điều chỉnh|điều chuyển|cắt|trích|lấy)(?:\\s(?:ra|sang))?\\stừ\\s`,
      "iu",
    ),
    "$1 của ",
  ],
  [
    latePattern(`^(${MEASURES})\\s(?:(?:nằm|sinh sống)\\s(?:trong|tại|ở)|(?:trên|thuộc)\\sđịa bàn)\\s`, "iu"),
    "$1 của ",
  ],
  [latePattern(`^(?:một|0?1)\\sphần\\s\\((${MEASURES})\\)\\s${OF}(?=\\S)`, "iu"), "$1 của "],
  [
    latePattern(
      `^(\\d[\\d.]*\\shộ(?:\\sdân)?)\\s\\((\\d[\\d.]*\\s(?:nhân khẩu|khẩu|người))\\)\\s${OF}(?=\\S)`,
      "iu",
    ),
    "$1 – $2 của ",
  ],
  [latePattern(`^(${MEASURES})\\s?(?:\\(${SHARE}\\)|[,;–-]\\s?${SHARE})(?=\\s)`, "iu"), "$1"],
  [latePattern(`^(${MEASURES})\\s\\(${WITHIN}\\)\\s(?:của|thuộc)\\s(?=${KIND})`, "iu"), "$1 của "],
  [latePattern(`^(${MEASURES})\\s\\((${KIND}[^()]{1,60})\\)$`, "iu"), "$1 của $2"],
  [latePattern(`^phần còn lại\\s\\((${MEASURES})\\)\\s${OF}(\\S.*)$`, "isu"), "phần còn lại của $2 ($1)"],
  [latePattern(`^(${MEASURES})\\s\\(?còn lại\\)?\\s${OF}(\\S.*)$`, "isu"), "phần còn lại của $2 ($1)"],
  [latePattern(`^phần còn lại(?:\\s?:\\s|\\s(?:là|trong)\\s)(?=${KIND})`, "iu"), "phần còn lại của "],
  [latePattern(`^phần\\s(${KIND}.{1,80})\\scòn lại$`, "iu"), "phần còn lại của $1"],
  [
    latePattern(`^(${KIND}[^()]{1,80}?)\\s(?:[-–]\\s)?((?:một|0?1)\\sphần|phần còn lại)(?=$|\\s?\\()`, "iu"),
    "$2 của $1",
  ],
  [
    latePattern(
      `^(${KIND}[^()]{1,80}?)\\s(?:toàn bộ|nguyên trạng|giữ nguyên(?:\\s(?:hiện\\s)?trạng)?)(?=$|\\s?\\()`,
      "iu",
    ),
    "toàn bộ $1",
  ],
  [
    latePattern(`^(?:chia\\s)?tách(?:\\sra)?\\s(${KIND}[^()]{1,80}?)\\s?\\((${MEASURES})\\)$`, "iu"),
    "$2 của $1",
  ],
];

/** In brackets behind a name. */
const IN_BRACKETS: readonly (readonly [() => RegExp, string])[] = [
  [latePattern("^100\\s?%(?:\\s(?:số\\shộ|dân số|diện tích|hộ dân))?$", "iu"), "toàn bộ"],
  [latePattern(`^(?:cả|trọn|nguyên|toàn|toàn bộ)\\s(?:${ALL_UNIT_KINDS}|đơn vị)$`, "iu"), "toàn bộ"],
  [latePattern(`^(?:tổng(?:\\s(?:cộng|số))?\\s:?\\s?)(?=${MEASURES}$)`, "iu"), ""],
  [latePattern(`^(${MEASURES})\\scòn lại$`, "iu"), "còn lại, $1"],
  [latePattern(`^(?:còn|(?:số|các)\\shộ\\scòn lại:?)\\s(?=${MEASURES}$)`, "iu"), "còn lại, "],
  [latePattern("^(?:số|các)\\shộ(?:\\sdân)?\\scòn lại$", "iu"), "còn lại"],
  [latePattern(`^(${MEASURES})\\s?[,;–-]?\\s?${SHARE}$`, "iu"), "$1"],
  [latePattern(`^(?:giảm|bớt|ngoài)\\s(?=${MEASURES}$)`, "iu"), "trừ "],
  [latePattern("^(\\d[\\d.]*\\shộ)\\s(?:=\\s)?(?=\\d[\\d.]*\\s(?:nhân khẩu|khẩu|người)$)", "iu"), "$1 – "],
  [
    latePattern(
      `^(?:(?:phía|bên|dãy|khu(?:\\svực|\\sdân cư)?|cụm|xóm|đội|ngõ|ngách|đường)\\s(?!.*\\d\\s*hộ.*\\d\\s*hộ)[^()]{1,60}?)(?:\\s?[,:–-]\\s|\\s(?:có|gồm|với)\\s|\\s)(${MEASURES})$`,
      "iu",
    ),
    "$1",
  ],
];

/** What a comma parts from the unit before it and is of that unit: "…, 40 hộ", "…, trừ 40 hộ", "…, phần còn lại". */
const BEHIND = latePattern(
  `^(?:(?:gồm|có|với|quy mô|(?:ngoại )?trừ|giảm|bớt)\\s)?${MEASURES}$|^(?:phần còn lại|một phần|1 phần)$`,
  "iu",
);

/** A unit with what stands behind it and a comma; null where that is an item of its own. */
export function withBehind(unit: string, behind: string): string | null {
  if (!BEHIND().test(behind) || /[()[\]]|\d\s*hộ(?!\p{L})/u.test(unit)) return null;
  return `${unit} (${behind.replace(/^(?:với|quy mô)\s/iu, "có ")})`;
}

function rewritten(text: string, forms: readonly (readonly [() => RegExp, string])[]): string {
  let plain = text;
  for (const [form, usual] of forms) plain = plain.replace(form(), usual);
  return plain;
}

/** A list whose words for all, a part and the rest have no comma and no "và" in them. */
export function usualList(text: string): string {
  return rewritten(text, IN_LISTS);
}

/** One item of a list. */
export function usualItem(text: string): string {
  return rewritten(text, IN_ITEMS);
}

/** What stands in brackets behind a name. */
export function usualBrackets(content: string): string {
  return rewritten(content, IN_BRACKETS);
}
