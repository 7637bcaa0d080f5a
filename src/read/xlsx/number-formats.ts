/**
 * How a workbook shows a number: its formats (dd/mm/yyyy, 0.0%, "CB"0000, [<1000]0;0.0) read into what kind of cell a
 * number in them is. ECMA-376, part 1, 18.8.30 and 18.8.31.
 */
import { type Cell, type NumberFormat, wholeBeyondNoise } from "../cells/cell.ts";
import { MOST_FORMAT } from "./limits.ts";
import { type Calendar, dayOfSerial } from "./serial-days.ts";

/** A piece of a format: characters that are shown as they are, or the place of a digit. */
type Piece = { readonly text: string } | { readonly digit: "0" | "#" | "?" | "general" };

/** One of the sections of a format, which are parted by semicolons. */
interface Section {
  /** Which numbers it shows; null where the order of the sections says so. */
  readonly condition: ((value: number) => boolean) | null;
  readonly kind: NumberFormat["kind"] | "day" | "text";
  readonly decimals: number;
  readonly pieces: readonly Piece[];
  /** The words behind the digits, as a number's format has them: none, or a unit. */
  readonly unit: { readonly unit?: string };
}

export interface NumberForm {
  /** For positive and negative numbers and for zero, or by their conditions. */
  readonly sections: readonly Section[];
  /** What is shown before and behind a text; null where nothing is. */
  readonly words: { readonly before: string; readonly behind: string } | null;
}

/** Formats that a workbook need not write down; of those of days it matters only that they are such. */
const BUILT_IN: ReadonlyMap<number, string> = new Map(
  Object.entries({
    "0": [1, 37, 38, 41, 42, 59],
    "0.00": [2, 39, 40, 43, 44, 60],
    "#,##0": [3, 61],
    "#,##0.00": [4, 62],
    "0%": [9, 67],
    "0.00%": [10, 68],
    d: [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 77, 81],
  }).flatMap(([code, ids]) => ids.map((id) => [id, code] as const)),
);

/** A format by its id and, for one of the workbook's own, its code; null where that is longer than one can be. */
export function formOf(id: number, code: string | undefined): NumberForm | null {
  const own = code ?? BUILT_IN.get(id) ?? "General";
  if (own.length > MOST_FORMAT) return null;
  const sections = sectionsOf(own);
  const last = sections[sections.length - 1];
  const forText = sections[3] ?? (last?.kind === "text" ? last : undefined);
  return {
    sections: sections.slice(0, 3).filter((section) => section !== forText),
    words: forText === undefined ? null : wordsAround(forText),
  };
}

/** The cell that a number in a format is. */
export function cellOfNumber(stored: number, { sections }: NumberForm, calendar: Calendar): Cell {
  const value = wholeBeyondNoise(stored);
  const section = sectionFor(value, sections);
  const plain: Cell = { kind: "number", value, format: { kind: "plain", ...section?.unit } };
  switch (section?.kind) {
    case "fixed":
      return {
        kind: "number",
        value,
        format: { kind: "fixed", decimals: section.decimals, ...section.unit },
      };
    case "percent":
      return { kind: "number", value, format: { kind: "percent", decimals: section.decimals } };
    case "day": {
      const day = dayOfSerial(value, calendar);
      return day === null ? plain : { kind: "day", day, serial: value };
    }
    case "id": {
      // What is no whole number is no id, and is not shown as one that it is not.
      if (!Number.isSafeInteger(value)) return plain;
      const hasSign = section === sections[1] && section.condition === null;
      const text = (value < 0 && !hasSign ? "-" : "") + shownBy(section.pieces, Math.abs(value));
      return { kind: "number", value, format: { kind: "id", text } };
    }
    default:
      return plain;
  }
}

/** The section that shows a number: the first whose condition holds, else the one for its sign. */
function sectionFor(value: number, sections: readonly Section[]): Section | undefined {
  const [first, second, third] = sections;
  if (first?.condition?.(value)) return first;
  if (second?.condition?.(value)) return second;
  if (first?.condition) return second?.condition ? third : second;
  if (second?.condition) return value > 0 ? first : (third ?? first);
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}

/** A whole number from its last digit on in the places for digits; those that are left over stand before the first place. */
function shownBy(pieces: readonly Piece[], value: number): string {
  let digits = value === 0 ? "" : String(value);
  let places = pieces.filter((piece) => "digit" in piece).length;
  let text = "";
  for (const piece of [...pieces].reverse()) {
    if ("text" in piece) {
      text = piece.text + text;
      continue;
    }
    places--;
    const own = places === 0 ? digits : digits.slice(-1);
    digits = digits.slice(0, digits.length - own.length);
    text = (own === "" ? BLANK_PLACES[piece.digit] : own) + text;
  }
  return text.trim();
}

/** What is shown in a place that has no digit. */
const BLANK_PLACES = { "0": "0", "#": "", "?": " ", general: "0" } as const;

function wordsAround({ pieces }: Section): NumberForm["words"] {
  const at = pieces.findIndex((piece) => "digit" in piece);
  if (at < 0 || !hasWords(literalsOf(pieces))) return null;
  return { before: literalsOf(pieces.slice(0, at)), behind: literalsOf(pieces.slice(at)) };
}

function literalsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
}

/** Whether some characters are more than the signs, spaces and brackets that stand around numbers. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What a format is made of, each kind in a group of its own; paddings (_x, *x) are in none. */
const TOKEN =
  /"([^"]*)"?|\\(.?)|[_*].?|\[([^\]]*)\]?|(general|standard)|(am\/pm|a\/p)|(e[+-])|([0#?])|([.,%;@/])|([dybge]+|a{3,4})|(m+)|([hs]+)|(.)/gisu;

/** What was seen of a section. */
interface Seen {
  condition: Section["condition"];
  readonly pieces: Piece[];
  readonly marks: Set<"day" | "month" | "time" | "point" | "groups" | "scaled" | "text">;
  percents: number;
  decimals: number;
  /** Whether a comma was the last sign: between digits it parts groups, behind them it stands for a division by 1000. */
  isAfterComma: boolean;
}

function nothing(): Seen {
  return { condition: null, pieces: [], marks: new Set(), percents: 0, decimals: 0, isAfterComma: false };
}

function sectionsOf(code: string): Section[] {
  const all: Seen[] = [];
  let seen = nothing();
  for (const token of code.matchAll(TOKEN)) {
    const [, quoted, escaped, bracket, general, noon, exponent, digit, sign, day, month, time, other] = token;
    const literal = quoted ?? escaped ?? other;
    if (literal !== undefined) seen.pieces.push({ text: literal });
    else if (bracket !== undefined) seeBracket(seen, bracket);
    else if (general !== undefined) seen.pieces.push({ digit: "general" });
    else if (digit === "0" || digit === "#" || digit === "?") seeDigit(seen, digit);
    else if (exponent !== undefined) seen.marks.add("scaled");
    else if (day !== undefined) seen.marks.add("day");
    else if (month !== undefined) seen.marks.add("month");
    else if (time !== undefined || noon !== undefined) seen.marks.add("time");
    else if (sign === ";") {
      all.push(seen);
      seen = nothing();
    } else if (sign !== undefined) seeSign(seen, sign);
  }
  return [...all, seen].map(sectionOf);
}

/** Behind a 0 each place shows a digit: 0## is 000. */
function seeDigit(seen: Seen, digit: "0" | "#" | "?"): void {
  const isBehindZero = seen.pieces.some((piece) => "digit" in piece && piece.digit === "0");
  seen.pieces.push({ digit: isBehindZero ? "0" : digit });
  if (seen.marks.has("point")) seen.decimals++;
  if (seen.isAfterComma) seen.marks.add("groups");
  seen.isAfterComma = false;
}

function seeSign(seen: Seen, sign: string): void {
  switch (sign) {
    case "%":
      seen.percents++;
      break;
    case "@":
      seen.marks.add("text");
      seen.pieces.push({ digit: "general" });
      break;
    case ",":
      seen.isAfterComma = true;
      break;
    case ".":
      seen.marks.add(seen.isAfterComma ? "scaled" : "point");
      break;
    default:
      // A fraction, where it does not part a day from its month.
      seen.marks.add("scaled");
  }
}

/** [<1000] is a condition, [h] hours beyond a day; colours, languages and currencies change no kind. */
function seeBracket(seen: Seen, bracket: string): void {
  if (/^(?:h+|m+|s+)$/i.test(bracket)) seen.marks.add("time");
  const [, sign = "", number = ""] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(bracket) ?? [];
  const holds = COMPARISONS[sign];
  if (holds) seen.condition = (value) => holds(value, Number(number));
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "=": (a, b) => a === b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
  "<>": (a, b) => a !== b,
};

function sectionOf({ condition, pieces, marks, percents, decimals, isAfterComma }: Seen): Section {
  const last = pieces.findLastIndex((piece) => "digit" in piece);
  const unit = last < 0 ? "" : literalsOf(pieces.slice(last)).trim();
  const kind = kindOf(pieces, marks, percents, isAfterComma);
  return { condition, kind, decimals, pieces, unit: hasWords(unit) ? { unit } : {} };
}

function kindOf(
  pieces: readonly Piece[],
  marks: Seen["marks"],
  percents: number,
  isScaled: boolean,
): Section["kind"] {
  const digits = pieces.filter((piece) => "digit" in piece);
  if (marks.has("text")) return "text";
  const isOfDays = marks.has("day") || (marks.has("month") && !marks.has("time"));
  // Beside digits, letters of days are words that lack their quotes, but for parts of seconds (ss.00).
  if (isOfDays && (digits.length === 0 || marks.has("time"))) return "day";
  if (marks.has("time") || marks.has("scaled") || isScaled || percents > 1) return "plain";
  if (percents === 1) return "percent";
  const isPadded = digits.filter((piece) => piece.digit === "0").length > 1;
  const isCount = marks.has("point") || marks.has("groups");
  if (!isCount && (isPadded || hasWords(literalsOf(pieces)))) return "id";
  return digits.some((piece) => piece.digit !== "general") ? "fixed" : "plain";
}
