/** What cells mean: a cell in, a value or the code of what is wrong with it out; texts in Vietnamese and international forms. */
import type { CommuneClass, Kind, Status } from "../../core/model/place.ts";
import { DAY, yearOf } from "../../core/numbers/days.ts";
import { fold } from "../../core/text/fold.ts";
import { type Cell, textOfCell } from "./cell.ts";

/** What was read though it was not written as it should be, told by its number: a whole number with ".0", a time behind a day. */
export type Note = "point-zero" | "time-of-day";

/** A parsed cell, or what is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly note?: Note }
  | ({ readonly ok: false } & CellFault);

/** What is wrong with the text of a cell; `reading` is what an ambiguous number may stand for, `choices` the words that would do. */
export type CellFault =
  | {
      readonly code:
        | "value/number"
        | "value/date"
        | "value/year"
        | "value/yes-no"
        | "value/percent"
        | "xlsx/error-cell"
        | "xlsx/no-value";
    }
  | { readonly code: "value/ambiguous-number" | "value/typed-year"; readonly reading: string }
  | { readonly code: "value/choice"; readonly choices: readonly string[] };

const fail = (fault: CellFault): Parsed<never> => ({ ok: false, ...fault });

const ok = <T>(value: T, note?: Note): Parsed<T> => ({
  ok: true,
  value,
  ...(note !== undefined && { note }),
});

/** A failed formula is no value, whatever column it stands in. */
function errorIn(cell: Cell): Parsed<never> | null {
  if (cell.kind !== "error") return null;
  return fail({ code: cell.text === "" ? "xlsx/no-value" : "xlsx/error-cell" });
}

const PLAIN = /^\d{1,15}$/;

const GROUPED = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:[ \u00A0\u202F]\d{3})+)$/;

const DECIMAL = /^(\d{1,3})[.,](\d{1,2})$/;

/** "180.0", "1.144,00": how pandas and R write whole numbers of a column with blanks. */
const POINT_ZERO = /^(\d{1,15}|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)[.,]0{1,2}$/;

/** A count: digits, or groups of three parted by dots, commas or spaces (1.144 is 1144). `1.68` is no number; of a number cell, the number must be whole. */
export function parseCount(cell: Cell): Parsed<number> {
  if (cell.kind === "number") {
    if (cell.format.kind === "percent") return fail({ code: "value/number" });
    return Number.isSafeInteger(cell.value) && cell.value >= 0
      ? ok(cell.value)
      : fail({ code: "value/number" });
  }
  if (cell.kind !== "text") return errorIn(cell) ?? fail({ code: "value/number" });
  return parseCountText(cell.text);
}

/** The same for a text. */
export function parseCountText(text: string): Parsed<number> {
  if (PLAIN.test(text)) return ok(Number(text));
  if (GROUPED.test(text)) return ok(Number(text.replace(/\D/g, "")));
  const zero = POINT_ZERO.exec(text)?.[1];
  if (zero !== undefined) return ok(Number(zero.replace(/\D/g, "")), "point-zero");
  const [, whole = "", rest = ""] = DECIMAL.exec(text) ?? [];
  if (rest !== "") return fail({ code: "value/ambiguous-number", reading: `${whole}${rest.padEnd(3, "0")}` });
  return fail({ code: "value/number" });
}

/** A year of four digits, 1900 to 2100, or that of a whole date; a bare number of five digits is a slip, not a date. */
export function parseYear(cell: Cell): Parsed<number> {
  if (cell.kind === "day") return yearOfDay(cell.day, cell.serial);
  if (cell.kind === "number")
    return cell.format.kind === "percent" ? fail({ code: "value/year" }) : yearOfText(String(cell.value));
  if (cell.kind !== "text") return errorIn(cell) ?? fail({ code: "value/year" });
  const zero = /^(\d{4})[.,]0$/.exec(cell.text)?.[1];
  if (zero === undefined) return yearOfText(cell.text);
  const year = yearOfText(zero);
  return year.ok ? ok(year.value, "point-zero") : year;
}

function yearOfText(text: string): Parsed<number> {
  const date = /^\d{5,}$/.test(text) ? fail({ code: "value/year" }) : parseDateText(text);
  return date.ok ? ok(yearOf(date.value)) : fail({ code: "value/year" });
}

/** A year typed into a cell in a format of days (1965 shows 18/05/1905) is one beyond doubt: nobody of a roster was born so early. */
function yearOfDay(day: number, serial: number): Parsed<number> {
  return Number.isInteger(serial) && serial >= 1900 && serial <= 2100
    ? fail({ code: "value/typed-year", reading: String(serial) })
    : ok(yearOf(day));
}

/** Forms of a date, with the groups of its day, month and year; null: it has none, which means the first. */
const DATE_FORMS = [
  { form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, d: 1, m: 2, y: 3 },
  { form: /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/, d: 3, m: 2, y: 1 },
  { form: /^(\d{1,2})[/.-](\d{4})$/, d: null, m: 1, y: 2 },
  { form: /^(\d{4})[/-](\d{1,2})$/, d: null, m: 2, y: 1 },
  { form: /^(\d{4})$/, d: null, m: null, y: 1 },
];

/** Days from Excel's day 0 to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

/** A time of day behind a date, and the ISO form with a T. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A date as days since 1970-01-01: a day of a workbook, or 1/7/2019, 01-07-2019, 2019-07-01, 2019/07/01, 7/2019 and 2019
 * (their first day); five digits are Excel's number of a day (43647), from 1927 on. A time of day behind it is passed over and told.
 */
export function parseDate(cell: Cell): Parsed<number> {
  if (cell.kind === "day") {
    const { day, serial } = cell;
    const isYear = Number.isInteger(serial) && serial >= 1900 && serial <= 2100;
    return isYear ? fail({ code: "value/typed-year", reading: String(serial) }) : inCentury(day);
  }
  if (cell.kind === "number") {
    const isPlain = cell.format.kind !== "percent" && Number.isInteger(cell.value);
    return isPlain ? parseDateText(String(cell.value)) : fail({ code: "value/date" });
  }
  if (cell.kind !== "text") return errorIn(cell) ?? fail({ code: "value/date" });
  const bare = cell.text.replace(TIME, "");
  if (bare !== cell.text) {
    const date = parseDateText(bare);
    return date.ok ? { ...date, note: "time-of-day" } : date;
  }
  return parseDateText(bare);
}

function inCentury(day: number): Parsed<number> {
  const year = yearOf(day);
  return year >= 1900 && year <= 2100 ? ok(day) : fail({ code: "value/date" });
}

/** The same for a text. */
export function parseDateText(text: string): Parsed<number> {
  for (let index = 0; index < DATE_FORMS.length; index++) {
    const own = DATE_FORMS[index];
    const parts = own?.form.exec(text);
    if (!own || !parts) continue;
    const year = Number(parts[own.y]);
    const month = own.m === null ? 1 : Number(parts[own.m]);
    const day = own.d === null ? 1 : Number(parts[own.d]);
    const time = Date.UTC(year, month - 1, day);
    const isReal = month >= 1 && month <= 12 && day >= 1 && time < Date.UTC(year, month, 1);
    return isReal && year >= 1900 && year <= 2100 ? ok(time / DAY) : fail({ code: "value/date" });
  }
  if (/^[1-6]\d{4}$/.test(text)) return ok(Number(text) - SERIAL_OF_1970);
  return fail({ code: "value/date" });
}

const YES = new Set(["co", "x", "yes", "y", "true", "1", "dung"]);

const NO = new Set(["khong", "no", "n", "false", "0", "k", "sai"]);

/** Yes or no: có, x, ✓, 1, yes, true; không, 0, no, false. */
export function parseYesNo(cell: Cell): Parsed<boolean> {
  if (cell.kind === "yes-no") return ok(cell.value);
  const failed = errorIn(cell);
  if (failed) return failed;
  return parseYesNoText(textOfCell(cell));
}

/** The same for a text. */
export function parseYesNoText(text: string): Parsed<boolean> {
  const word = fold(text);
  if (YES.has(word) || text === "✓" || text === "✔") return ok(true);
  return NO.has(word) || text === "-" ? ok(false) : fail({ code: "value/yes-no" });
}

/** Reads one of some words, folded. */
function choice<T>(words: Readonly<Record<string, T>>): (cell: Cell) => Parsed<T> {
  const folded = new Map(Object.entries(words).map(([word, value]) => [fold(word), value]));
  return (cell) => {
    const failed = errorIn(cell);
    if (failed) return failed;
    const value = folded.get(fold(textOfCell(cell)));
    return value === undefined ? fail({ code: "value/choice", choices: Object.keys(words) }) : ok(value);
  };
}

export const parseGender = choice<"female" | "male">({
  nữ: "female",
  nam: "male",
  female: "female",
  male: "male",
  f: "female",
  m: "male",
});

export const parseStatus = choice<Status>({
  done: "done",
  pending: "pending",
  exempt: "exempt",
  "hoàn thành": "done",
  "đã hoàn thành": "done",
  xong: "done",
  "chưa hoàn thành": "pending",
  "chưa xong": "pending",
  miễn: "exempt",
  "không sắp xếp": "exempt",
});

export const parseClass = choice<CommuneClass>({
  1: 1,
  2: 2,
  3: 3,
  I: 1,
  II: 2,
  III: 3,
  "loại I": 1,
  "loại II": 2,
  "loại III": 3,
  "loại 1": 1,
  "loại 2": 2,
  "loại 3": 3,
});

const KINDS: Readonly<Record<string, Kind>> = {
  tỉnh: "tinh",
  "thành phố": "thanh_pho",
  quận: "quan",
  huyện: "huyen",
  "thị xã": "thi_xa",
  phường: "phuong",
  xã: "xa",
  "thị trấn": "thi_tran",
  "đặc khu": "dac_khu",
  thôn: "thon",
  tdp: "tdp",
  "tổ dân phố": "tdp",
  ấp: "thon",
  bản: "thon",
  buôn: "thon",
  khóm: "thon",
  xóm: "thon",
  làng: "thon",
  "khu phố": "tdp",
  tổ: "tdp",
  khối: "tdp",
};

const KIND_OF = new Map(Object.entries(KINDS).map(([word, kind]) => [fold(word), kind]));

/** A kind of place, with or without marks; `thi_xa`, `thị xã` and `Thị xã` are one word. */
export const parseKind = choice<Kind>(KINDS);

/** The kind that a name begins with ("Tổ dân phố số 1"), and the words that say so; null for none. */
export function kindOfName(name: string): { readonly kind: Kind; readonly label: string } | null {
  const words = name.split(/\s+/);
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const label = words.slice(0, count).join(" ");
    const kind = KIND_OF.get(fold(label));
    if (kind) return { kind, label };
  }
  return null;
}
