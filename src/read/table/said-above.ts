/** Which place, and which title, a line above a table says that its people are of: "DANH SÁCH TRƯỞNG THÔN XÃ MẪU", "Thôn Đông, xã Mẫu". */

import { withCapital } from "../../core/text/capital.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ROMAN } from "../../core/text/roman.ts";
import { UNIT_KINDS, WORDS_FOR_TDP, WORDS_FOR_THON } from "../../core/text/unit-words.ts";
import { withMarksOfLine, withoutMarks } from "../../core/text/with-marks.ts";
import { isPolicyTitle, titleHeading } from "../columns/title-facts.ts";
import { RUNNING } from "../rows/worded-headings.ts";

/** The levels of places that people of a list are said to be of. */
export type SaidLevel = "commune" | "unit";

const KINDS: Readonly<Record<SaidLevel, string>> = {
  commune: "xã|phường|thị trấn|đặc khu",
  unit: `thôn|(?!khối(?! phố))(?:${WORDS_FOR_TDP.join("|")})|(?:tổ|khối)(?=\\s+(?:số\\s+)?\\d)`,
};

/** Kinds of units that are parts of other names as well: "Xã Bản Lầu". */
const SHORT_KINDS = WORDS_FOR_THON.filter((word) => word !== "thôn").join("|");

const WIDER = "huyện|quận|thị xã|thành phố|tỉnh|tp|tx";

/** A kind that a name follows; before it nothing that makes it a part of another word ("nông thôn", "cấp xã", "trưởng thôn", "các thôn"). */
const KIND = new RegExp(
  `(?<!(?:thị|nông|cấp|các|những|mỗi|văn|hợp tác|trưởng|phó|đội|${KINDS.commune})\\s+)(?<!\\p{L})(?:(${KINDS.commune})|(?:${KINDS.unit}|${SHORT_KINDS}))(?!\\p{L})\\s*[.:]?\\s*`,
  "giu",
);

/** Where a name ends: what follows it in a title. */
const BEHIND = new RegExp(
  '(?:\\s*[,;:()"“”–—\\n]|\\s+-|-\\s+|\\.\\s|\\s+(?:' +
    `${KINDS.commune}|${KINDS.unit}|${WIDER}|(?:năm|tháng|quý|đến|từ)\\s+(?=[\\dIVX]|năm|tháng|ngày)|ngày|tính đến|` +
    "theo|kèm|của|thuộc|trực thuộc|trên địa bàn|hưởng|được|nhận|nghỉ|thôi|giai đoạn|nhiệm kỳ|khóa|khoá|hiện nay|hiện có|" +
    "(?:sau|trước) (?=sắp|sáp|khi)|tham gia|đề nghị|dự kiến|không|chuyên trách|hoạt động|đang|có|là|và|tại|để|đề án|phương án" +
    ")(?!\\p{L})|$)",
  "iu",
);

/** What may follow the name of a place behind a comma or a dash: what it stands in, or a day; else others are named too. */
const AFTER: Readonly<Record<SaidLevel, RegExp>> = {
  unit: new RegExp(
    `^[\\s,;–—-]+(?:${KINDS.commune}|${WIDER}|năm|tháng|quý|ngày|danh sách|biểu|bảng)(?!\\p{L})`,
    "iu",
  ),
  commune: new RegExp(`^[\\s,;–—-]+(?:${WIDER}|năm|tháng|quý|ngày|danh sách|biểu|bảng)(?!\\p{L})`, "iu"),
};

/** Words of which no name of a place consists: "thôn bản", "thôn mới", "xã hội", "thôn đội". */
const NO_NAME =
  /^(?:(?:bản|ấp|xóm|buôn|làng|khóm|tổ|phố|mới|nông|đoàn)$|(?:hội|đội|trưởng|phó|viên|văn hóa|văn hoá|đặc biệt|loại|khu vực|miền núi|bãi ngang|vùng|thông minh)(?!\p{L}))/iu;

const MOST_WORDS = 5;

/** Longer lines are no titles. */
const LONGEST = 300;

/** The name at the beginning of a text; null where it has none. A word in small letters ends it, but in a line of capitals. */
function nameAtStart(text: string, isCapitals: boolean): string | null {
  const end = (BEHIND.exec(` ${text}`)?.index ?? text.length + 1) - 1;
  const whole = text.slice(0, Math.max(0, end)).trim();
  const words = whole.split(/\s+/);
  const small = isCapitals ? -1 : words.findIndex((word) => !/^(?:\p{Lu}|\d|số$)/u.test(word));
  const name = words.slice(0, small < 0 ? words.length : small).join(" ");
  const isName = /^[\p{L}\d]/u.test(name) && !NO_NAME.test(name) && name.split(" ").length <= MOST_WORDS;
  return isName ? name : null;
}

/** Digits, and Roman numbers. */
const STAYS = new RegExp(`\\d|^${ROMAN}$`);

/** A word of a name in capitals as names are written; a Roman number stays. */
function quiet(word: string): string {
  const isLoud = word.length > 1 && word === word.toUpperCase() && !STAYS.test(word);
  return !isLoud ? word : word === "SỐ" ? "số" : capital(word);
}

function capital(word: string): string {
  return /^tdp$/i.test(word) ? "TDP" : withCapital(word.toLowerCase());
}

/** A place that a line names. */
export interface SaidPlace {
  readonly level: SaidLevel;
  /** With the word for its kind, what is all in capitals with one to each word; null where others are named beside it. */
  readonly name: string | null;
}

/** The places that a line names. */
export function placesSaid(written: string): readonly SaidPlace[] {
  if (written.length > LONGEST) return [];
  const text = withMarksOfLine(written);
  const said = placesNamed(text);
  if (text === written) return said;
  return said.map(({ level, name }) => ({ level, name: name === null ? null : withoutMarks(name) }));
}

function placesNamed(text: string): readonly SaidPlace[] {
  const isCapitals = text === text.toUpperCase();
  return [...text.matchAll(KIND)].flatMap((found): readonly SaidPlace[] => {
    const level = found[1] === undefined ? "unit" : "commune";
    const from = found.index + found[0].length;
    const name = nameAtStart(text.slice(from), isCapitals);
    if (name === null) return [];
    const rest = text.slice(from + text.slice(from).indexOf(name) + name.length);
    const isAmongOthers = /^\s*[,;+–—-]|^\s+(?:và|đến)(?!\p{L})/iu.test(rest) && !AFTER[level].test(rest);
    const words = [capital(found[0].replace(/[.:\s]+$/, "")), ...name.split(/\s+/).map(quiet)];
    return [{ level, name: isAmongOthers ? null : words.join(" ") }];
  });
}

/** What a heading may say before its place: "Đơn vị: Thôn Đông", "Xã: Bên", "DANH SÁCH THÔN TÂY". */
const BEFORE = latePattern(
  `^(?:(?:tên\\s+)?(?:đơn vị|địa bàn|xã|phường|${UNIT_KINDS})\\s*:|danh sách\\s)`,
  "iu",
);

/** The one place behind such words; null for none or several. */
export function placeBehind(text: string): { readonly level: SaidLevel; readonly name: string } | null {
  const [first, ...others] = BEFORE().test(withMarksOfLine(text)) ? placesSaid(text) : [];
  return first?.name && others.length === 0 ? { level: first.level, name: first.name } : null;
}

/** What a list begins with, before the title of its people. */
const OF_LIST =
  /^(?:(?:danh sách|ds|biểu|bảng|tổng hợp|trích ngang)(?!\p{L})[\s:]*)+(?:(?:các|đội ngũ)\s+)?/iu;

/** What follows the title of the people of a list: where and when they hold it. */
const OF_WHERE = new RegExp(`^\\s*(?:[(–-]|(?:các|ở|cấp|${KINDS.commune}|${KINDS.unit})(?!\\p{L}))`, "iu");

/** Words of a title at most. */
const MOST_OF_TITLE = 10;

/** Whether a further title stands behind one: "BÍ THƯ CHI BỘ VÀ TRƯỞNG THÔN" says of nobody which of them. */
function hasTitle(words: readonly string[], meanings: ReadonlyMap<string, string>): boolean {
  return words.some((_, from) =>
    words
      .slice(from, from + MOST_OF_TITLE)
      .some((_, at) => isPolicyTitle(words.slice(from, from + at + 1).join(" "), meanings)),
  );
}

/** The title that a line says, with the column as which it is known; null for none. */
export function titleSaid(
  line: string,
  meanings: ReadonlyMap<string, string>,
): { readonly text: string; readonly title: string } | null {
  if (line.length > LONGEST) return null;
  const text = line.replace(OF_LIST, "").trim();
  const [lead = "", ...others] = text.split(/\s+/);
  const words = others.length > 0 && RUNNING.test(lead) ? others : [lead, ...others];
  for (let size = words.length; size > 0; size--) {
    const behind = ` ${words.slice(size).join(" ")}`;
    if (size < words.length && !OF_WHERE.test(behind) && BEHIND.exec(behind)?.index !== 0) continue;
    const own = words
      .slice(0, size)
      .join(" ")
      .replace(/[,;:.]$/, "");
    const title = titleHeading(own, meanings);
    if (title !== null) return hasTitle(words.slice(size), meanings) ? null : { text: own, title };
  }
  return null;
}
