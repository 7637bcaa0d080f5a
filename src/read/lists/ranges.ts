/** Ranges in lists of units ("TDP số 1 đến số 6", "TDP 18A đến 18D", "TDP 1 đến 6 (trừ TDP 4)"): a piece of a list in; the names between out. */
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withoutLead } from "./part-item.ts";

/** Members of one range at most: a commune has no more units. */
const MOST_IN_RANGE = 300;

/** "thôn từ 1 đến 4", "TDP từ số 1 đến số 6", "Nguyễn Huệ từ 4 đến 8"; "Phố Huế từ số 2 đến số 90" is a part by its street. */
const FROM_BEHIND = new RegExp(
  `^((?:${ALL_UNIT_KINDS})(?:\\s+số)?)\\s+từ\\s+(?:số\\s+)?(?=\\d)|^(\\D*\\p{L})\\s+từ\\s+(?=\\d)`,
  "iu",
);

const BETWEEN = "(?:\\s+(?:đến|tới)\\s+|\\s*(?:[-=]>|[→÷~…]|\\.{2,3})\\s*)";

/** "TDP 1 đến TDP 6", "TDP 1 ÷ 6", "TDP 1...6". */
const UP_TO = new RegExp(`^(?:từ\\s+)?(.*?)(\\d{1,4})${BETWEEN}(?:hết\\s+)?(.*?)(\\d{1,4})$`, "iu");

/** "TDP 18A đến 18D", "17A-17C". */
const BY_LETTERS = new RegExp(
  `^(?:từ\\s+)?(.*?)(\\d{1,4})(\\p{L})(?:${BETWEEN}|\\s*[-–—]\\s*)(?:hết\\s+)?(\\D*?)(\\d{1,4})(\\p{L})$`,
  "iu",
);

const MEMBER = `(?:(?:${ALL_UNIT_KINDS})\\s+)?(?:số\\s+)?\\d{1,4}`;

/** "… (trừ TDP 4)", "… trừ 4 và 5": which of a range are none of it. */
const EXCEPT = new RegExp(
  `\\s*[([]?\\s*(?:ngoại\\s+)?trừ\\s+(?:các\\s+)?(${MEMBER}(?:\\s*(?:[,;+&]|(?<=\\s)và(?=\\s))\\s*${MEMBER}){0,20})\\s*[)\\]]?$`,
  "iu",
);

const MEMBER_ALONE = new RegExp(`^${MEMBER}$`, "iu");

/** Whether a piece of a list says what is none of the range before it: "trừ TDP 4", or what is joined to that by "và". */
export function isException(piece: string, joint: string, before: string): boolean {
  if (EXCEPT.exec(piece)?.index === 0) return true;
  return joint.trim().toLowerCase() === "và" && MEMBER_ALONE.test(piece) && /\strừ\s[^()]*$/iu.test(before);
}

export interface Range {
  /** None where it leads nowhere: "6 đến 1". */
  readonly names: readonly string[];
  readonly stem: string;
}

/** The names of a range; null where a piece is none. `stem`: what the name before it begins with. */
export function rangeOf(written: string, stem: string | null): Range | null {
  const except = EXCEPT.exec(written);
  const plain = except === null ? written : written.slice(0, except.index);
  const atom = withoutLead(plain).replace(FROM_BEHIND, "$1$2 ");
  const range = /\d$/.test(atom) ? numbersIn(atom, stem) : lettersIn(atom, stem);
  return except === null ? range : without(range ?? { names: [], stem: atom }, except[1] ?? "");
}

/** "TDP số 1 đến số 6", "từ 4 đến 8" behind a name, "TDP 1 - 6", "TDP 1÷6". */
function numbersIn(atom: string, stem: string | null): Range | null {
  const words = UP_TO.exec(atom);
  const dash = words ? null : /^(?:từ\s+)?(.*?)(\d{1,4})\s*[-–—]\s*()(\d{1,4})$/iu.exec(atom);
  const [, before = "", first = "", between = "", last = ""] = words ?? dash ?? [];
  if (first === "" || isStreet(before)) return null;
  const own = stemIn(before, stem);
  if (!isAlike(between, own) && dash === null) return { names: [], stem: own };
  const [from, to] = [Number(first), Number(last)];
  // "Khu 12-3" may be a name: only what rises is a range.
  if (dash && from >= to) return null;
  if (from > to || to - from >= MOST_IN_RANGE) return { names: [], stem: own };
  return named(own, to - from + 1, (at) => `${from + at}`);
}

function lettersIn(atom: string, stem: string | null): Range | null {
  const [, before = "", number = "", first = "", between = "", same = "", last = ""] =
    BY_LETTERS.exec(atom) ?? [];
  if (number === "" || isStreet(before)) return null;
  const own = stemIn(before, stem);
  const [from, to] = [first, last].map((letter) => letter.toUpperCase().charCodeAt(0));
  if (from === undefined || to === undefined || same !== number || !isAlike(between, own))
    return { names: [], stem: own };
  // Whether Đ stands between D and E, nobody says.
  const isPlain = /^[a-d]{2}$|^[e-z]{2}$/i.test(first + last) && from < to;
  if (!isPlain) return { names: [], stem: own };
  return named(own, to - from + 1, (at) => `${number}${String.fromCharCode(from + at)}`);
}

/** "Tổ 5 từ số nhà 2 đến số nhà 90": a part of a place. */
function isStreet(before: string): boolean {
  return /^\P{L}*\p{L}.*\s[tT](?:ừ|Ừ)\s/u.test(before);
}

function stemIn(before: string, stem: string | null): string {
  return /\p{L}/u.test(before) && !/^số\s*$/iu.test(before) ? before : (stem ?? before);
}

/** Whether what stands before the last of a range is what stands before its first, or nothing. */
function isAlike(between: string, own: string): boolean {
  return between.trim() === "" || /^số\s*$/iu.test(between) || sameWords(between, own);
}

function named(own: string, length: number, idOf: (at: number) => string): Range {
  const names = Array.from({ length }, (_, at) => `${own}${idOf(at)}`.replace(/\s+/g, " ").trim());
  return { names, stem: own };
}

/** A range without some of its members; one that leads nowhere where these are none of it. */
function without({ names, stem }: Range, members: string): Range {
  const numberOf = (name: string): string => /0*(\d+)\p{L}?$/u.exec(name)?.[1] ?? "";
  const out = new Set(members.match(/\d+/g)?.map(numberOf));
  const isAmong = [...out].every((number) => names.some((name) => numberOf(name) === number));
  return { names: isAmong ? names.filter((name) => !out.has(numberOf(name))) : [], stem };
}

/** Whether two stems are one but for spaces, case and "số". */
function sameWords(one: string, other: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/(?:^|\s)(?:tdp|tổ dân phố|tổ)(?=\s|$)/gu, " tdp")
      .replace(/(?:^|\s)số(?=\s|$)/gu, " ")
      .replace(/\s+/g, " ")
      .trim();
  return bare(one) === bare(other);
}
