/** What a total of a list of people says: "Cộng thôn Đông: 3 người", "Tổng cộng: 12 (mười hai) người, 15 vị trí". */

import { latePattern } from "../../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS } from "../../../core/text/unit-words.ts";
import { withMarks, withoutMarks } from "../../../core/text/with-marks.ts";
import { kindOfName } from "../../cells/values.ts";
import { TITLE_COLUMN } from "../../columns/columns.ts";
import type { Title } from "../../table/table.ts";

/**
 * What is counted: people (`paid`: those who hold posts part-time, without officials), posts, held or vacant, titles (*chức danh*:
 * the posts as well), or `any` of these, where only a number is said.
 */
export type CountedIn = "people" | "paid" | "posts" | "titles" | "any";

export interface SaidCount {
  readonly count: number;
  readonly of: CountedIn;
}

export interface SaidTotal {
  readonly counts: readonly SaidCount[];
  /** The name of the place whose rows it is of; null: of rows near it, or of all. */
  readonly place: string | null;
  /** The title whose holders stand in the column of the number, by its id; null for none. */
  readonly titleId: string | null;
}

const NUMBER = "(\\d{1,3}(?:\\.\\d{3})+|\\d{1,7})";

const PART_TIME = "hoạt động không chuyên trách";

/** A number with what it counts, and nothing behind that says of whom: "3 người nữ" is not of all. */
const COUNTS = new RegExp(
  `(?<![\\p{L}\\d./–-])(?<!\\d[,\\s])${NUMBER}\\s*(?:\\(\\s*\\p{L}[\\p{L}\\s]*\\)\\s*)?` +
    `(người|đồng chí|đ/c|vị trí|chức danh|định suất|suất)(\\s+${PART_TIME})?` +
    "(?=\\s*(?:$|[,;.:()+–-]|/\\s*\\d|và\\s|trong đó))",
  "giu",
);

/** A number alone. */
const ALONE = new RegExp(`^${NUMBER}$`, "u");

/** A number alone behind the words of a total. */
const LAST = new RegExp(`^(.*?)(?<![\\s:=])[\\s:=]+${NUMBER}[\\s.]*$`, "su");

/** What may stand between two numbers of one total; any other words say of whom the second is. */
const BETWEEN = /^[\s,;.:()+/–-]*(?:và\s+)?$/iu;

/** How totals begin. */
const TOTAL_WORDS =
  /^(?:(?:[ivxlc]+[.)]?\s+)?(?:tổng\s+số|tổng\s+cộng|tong\s+so|tong\s+cong|cộng\s+dồn|tổng|cộng|(?:grand |sub)?total)|(?:ấn định\s+)?danh sách(?:\s+(?:này|trên))?)(?!\p{L})[\s:,.;]*/iu;

/** Words behind those that say no more than "in all". */
const IN_ALL = latePattern(
  `^(?:có|gồm|là|số|chung|cả|toàn|bộ|các|danh sách|xã|phường|thị trấn|đặc khu|${ALL_UNIT_KINDS}|nhóm|mục|phần|đơn vị|[ivxlc]|[\\s:=,+()–-])*$`,
  "iu",
);

/** What is counted, in front of the number: "Tổng số người: 12". */
const LEADING = new RegExp(
  `(?<!\\s)\\s*(?:số\\s+)?(người|vị trí|chức danh|suất)(\\s+${PART_TIME})?[\\s:=]*$`,
  "iu",
);

/** Reads a title; null where it says no number of people or posts, or not plainly of which rows. */
export function saidIn({ text, column, total }: Title): SaidTotal | null {
  const said = saidWith({
    text: withMarks(text),
    ...(column !== undefined && { column }),
    ...(total !== undefined && { total: withMarks(total) }),
  });
  const isMarked = withMarks(total ?? text) === (total ?? text);
  return said === null || said.place === null || isMarked
    ? said
    : { ...said, place: withoutMarks(said.place) };
}

function saidWith({
  text,
  column,
  total = text,
}: Pick<Title, "text" | "column" | "total">): SaidTotal | null {
  const written = text.trim();
  const titleId = column?.startsWith(TITLE_COLUMN) ? column.slice(TITLE_COLUMN.length) : null;
  const [number] = ALONE.exec(written) ?? [];
  if (number !== undefined) {
    if (column === undefined) return null;
    const words = total === text ? "" : total;
    const said = unitBehind(words);
    const of = said?.of ?? (column === "count" ? "people" : "any");
    return scoped(said?.before ?? words, [{ count: numberOf(number), of }], titleId);
  }
  const { counts, before } = countsIn(written);
  if (counts.length > 0) {
    if (total === text) return scoped(before, counts, null);
    return before.trim() === "" ? scoped(total, counts, titleId) : null;
  }
  if (total !== text) return null;
  const [, words = "", last] = LAST.exec(written) ?? [];
  if (last === undefined) return null;
  const { of, before: rest } = unitBehind(words) ?? { of: "any", before: words };
  // "Cộng thôn 3" is the name of a place, as "Cộng Thôn Đông 3" may be; a colon parts a number from it.
  const isPlain = /[:=]\s*[\d.]+(?:\s[\s.]*)?$/u.test(written) || IN_ALL_BUT_NAMES.test(withoutTotal(rest));
  return isPlain ? scoped(rest, [{ count: numberOf(last), of }], null) : null;
}

/** What the words in front of a number say that it counts ("Tổng số người"), and what stands before that; null where they do not. */
function unitBehind(words: string): { readonly of: CountedIn; readonly before: string } | null {
  const [leading = "", unit, partTime] = LEADING.exec(words) ?? [];
  if (unit === undefined) return null;
  return { of: countedBy(unit, partTime), before: words.slice(0, words.length - leading.length) };
}

/** Nothing behind the words of a total. */
const IN_ALL_BUT_NAMES = /^(?:có|gồm|là|số|chung|[\s:=])*$/iu;

/** The numbers of a text with what they count, and the words before the first. */
function countsIn(text: string): { readonly counts: readonly SaidCount[]; readonly before: string } {
  const counts: SaidCount[] = [];
  let [before, end] = ["", -1];
  for (const match of text.matchAll(COUNTS)) {
    const [all, number = "", unit = "", partTime] = match;
    if (end < 0) before = text.slice(0, match.index);
    else if (!BETWEEN.test(text.slice(end, match.index))) break;
    end = match.index + all.length;
    counts.push({ count: numberOf(number), of: countedBy(unit, partTime) });
  }
  return { counts, before };
}

function countedBy(unit: string, partTime: string | undefined): CountedIn {
  const word = unit.toLowerCase();
  if (word === "chức danh") return "titles";
  if (word === "vị trí" || word.endsWith("suất")) return "posts";
  return partTime === undefined ? "people" : "paid";
}

function numberOf(number: string): number {
  return Number(number.replaceAll(".", ""));
}

/** With the place that the words of a total name; null where they say something else. */
function scoped(words: string, counts: readonly SaidCount[], titleId: string | null): SaidTotal | null {
  const rest = withoutTotal(words);
  if (IN_ALL().test(rest)) return { counts, place: null, titleId };
  const name = rest
    .replace(/^(?:cả|toàn|của|số)\s+/iu, "")
    .replace(/(?<![\s:=,;.(–-])[\s:=,;.(–-]+(?:(?:có|gồm|là)[\s:=]*)?$/iu, "");
  return kindOfName(name) === null ? null : { counts, place: name, titleId };
}

function withoutTotal(words: string): string {
  return words.trim().replace(TOTAL_WORDS, "").trim();
}
