/** How headings are worded: "I. Xã Mẫu", "Tổ dân phố (14)", "II. Giữ nguyên". */

import { isUnitKind } from "../../core/model/kinds.ts";
import { ROMAN } from "../../core/text/roman.ts";
import { UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { kindOfName } from "../cells/values.ts";
import type { KeyColumns, Rows } from "./judged-rows.ts";

/** Running numbers: Roman, Arabic or a letter, with or without a point, a bracket or a stroke; or a mark of a list. */
export const RUNNING = /^(?:\(?(?:\d{1,5}(?:\.\d{1,3})*|[ivxlc]{1,9}|\p{L})[.)/-]?|[-–+*•])$/iu;

/** A word for a place at the level of communes or above. */
const HIGHER = "xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh";

const OF_PLACE = `(?:${HIGHER})\\s+[\\p{L}\\d]`;

const KIND_ALONE = `(?:các\\s+)?(?:${UNIT_KINDS})(?:\\s*[,và/]+\\s*(?:${UNIT_KINDS}))?\\s*$`;

const OPERATION_ALONE =
  `(?:${UNIT_KINDS})\\s+(?:đề nghị\\s+|được\\s+)?(?:giữ nguyên|giải thể|(?:chưa|không) sắp xếp)\\s*$|` +
  "(?:các\\s+.*)?(?:giữ nguyên|đổi tên|sáp nhập|chia tách|thành lập mới|giải thể|điều chỉnh|chuyển đổi|chưa sắp xếp)\\s*$";

/** The words of a heading: a Roman number or a letter before them, a place of communes or above, a kind or an operation alone, or how many there are. */
export const WORDED = new RegExp(
  `^(?:(?:${ROMAN}|[A-ZĐ])\\s*[.)/–-]\\s*\\p{L}` +
    `|(?:\\d{1,3}[.)/]\\s*)?${OF_PLACE}|${KIND_ALONE}` +
    "|.*\\p{L}\\s*[([]\\s*\\d{1,5}(?:\\s*\\p{L}[\\p{L}\\s,]*)?\\s*[)\\]]\\s*$" +
    `|${OPERATION_ALONE})`,
  "iu",
);

/** A number in the cell of the words behind it. */
const NUMBER_BEFORE = new RegExp(`^(?:${ROMAN}|[A-ZĐ]|\\d{1,3})[.)/–-]\\s*`, "iu");

/** A number before a heading: Roman, or a letter; an Arabic one stands before data as well. */
export const HEADING_NUMBER = new RegExp(`^\\(?(?:${ROMAN}|[A-ZĐ])[.)/-]?$`);

/** Whether a row with a key heads those below it. */
export function isHeading(rows: Rows, row: number, columns: KeyColumns): boolean {
  return isWordedHeading(rows, row, columns) || (columns.hasSums && isHeadingWithSums(rows, row, columns));
}

/** The words of a heading with sums: no unit is called so. */
const WITH_SUMS = new RegExp(
  `^(?:${OF_PLACE}|${KIND_ALONE}|${OPERATION_ALONE}|(?:cụm|vùng|miền)\\s+[\\p{L}\\d])`,
  "iu",
);

/** A place of communes or above, as it may stand in the column of these. */
export const PLACE = new RegExp(`^${OF_PLACE}`, "iu");

/** "I. Xã Mẫu", with its number, in the column of names. */
export const NUMBERED_PLACE = new RegExp(
  `^\\(?(?:${ROMAN}|[A-ZĐ])[.)/-][^\\S\\r\\n]*(?:${HIGHER})[^\\S\\r\\n]+[\\p{L}\\d]`,
  "iu",
);

const ANY_PLACE = new RegExp(`${PLACE.source}|${NUMBERED_PLACE.source}`, "iu");

/** Whether a name says by its kind that it is a unit's. */
function isUnit(name: string): boolean {
  const kind = kindOfName(name)?.kind;
  return kind !== undefined && isUnitKind(kind);
}

/** Whether a word is a place of communes or above. */
export function isOfCommunes(word: string): boolean {
  return PLACE.test(withMarks(word));
}

/** Roman numbers or a letter, as headings have before rows with Arabic ones. */
const isHeadingNumber = ({ cell }: Rows, row: number, number: number): boolean =>
  number >= 0 && HEADING_NUMBER.test(cell(row, number));

/** What stands before rows of data: 1, 1.1. */
const ARABIC = /^\d{1,5}(?:\.\d{1,3})*[.)]?$/;

/**
 * Whether a row heads those below it although it has figures, which are their sums: "I | Xã Mẫu | 310 | 285" above rows with Arabic
 * numbers, "I. Xã Mẫu | 310 | 285" above names without such a number, "1 | Xã Mẫu | 310 | 285" above a unit where all rows are of units.
 */
export function isHeadingWithSums(
  rows: Rows,
  row: number,
  { key, number, hasUnnumbered }: KeyColumns,
): boolean {
  if (row + 1 >= rows.size) return false;
  const isAboveUnit = hasUnnumbered && key.some((at) => isUnit(rows.cell(row + 1, at)));
  const isNumbered = isHeadingNumber(rows, row, number);
  const isNamed = number < 0 || rows.code(row, number) === 0;
  const isAbove = isNumbered ? ARABIC.test(rows.cell(row + 1, number)) : isNamed;
  if (!isAbove && !isAboveUnit) return false;
  const words = isNumbered ? WITH_SUMS : isAboveUnit ? ANY_PLACE : NUMBERED_PLACE;
  const isWords = (own: number, at: number): boolean => words.test(withMarks(rows.cell(own, at)));
  if (!isNumbered && key.every((at) => !isWords(row, at) || isWords(row + 1, at))) return false;
  return rows.header.every((_, at) => {
    const text = withMarks(rows.cell(row, at));
    if (at === number || text === "") return true;
    return key.includes(at) ? words.test(text) : /^[\d.,\s%]+$/.test(text) || PLACE.test(text);
  });
}

/** Whether a row is one cell of words, with or without a running number, and worded as a heading is. */
function isWordedHeading({ header, cell, code }: Rows, row: number, columns: KeyColumns): boolean {
  const { key, number, words } = columns;
  let word = -1;
  let lead = "";
  for (let at = 0; at < header.length; at++) {
    if (code(row, at) === 0) continue;
    const text = cell(row, at);
    const isNumber =
      word < 0 && lead === "" && (at === number || (at === 0 && !key.includes(at))) && RUNNING.test(text);
    if (isNumber) lead = text;
    else if (word >= 0) return false;
    else word = at;
  }
  if (word < 0) return false;
  const text = cell(row, word);
  if (!/\p{L}/u.test(text)) return false;
  // A sentence may be numbered as headings are: "a) Sáp nhập …".
  if (words === "sentences") return WITH_SUMS.test(withMarks(text.replace(NUMBER_BEFORE, "")));
  return HEADING_NUMBER.test(lead) || WORDED.test(withMarks(text));
}
