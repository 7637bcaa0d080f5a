/** Cells in Vietnamese and international forms: text in, a value or the code of what is wrong with it out. */
import type { CommuneClass, Kind, Status } from "../../core/model/place.ts";
import { DAY, yearOf } from "../../core/numbers/days.ts";
import { fold } from "../../core/text/fold.ts";

/** A parsed cell, or what is wrong with its text. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & CellFault);

/** What is wrong with the text of a cell; `reading` is what an ambiguous number may stand for, `choices` the words that would do. */
export type CellFault =
  | { readonly code: "value/number" | "value/date" | "value/year" | "value/yes-no" | "value/percent" }
  | { readonly code: "value/ambiguous-number"; readonly reading: string }
  | { readonly code: "value/choice"; readonly choices: readonly string[] };

const fail = (fault: CellFault): Parsed<never> => ({ ok: false, ...fault });

const ok = <T>(value: T): Parsed<T> => ({ ok: true, value });

const PLAIN = /^\d{1,15}$/;

const GROUPED = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:[ \u00A0\u202F]\d{3})+)$/;

const DECIMAL = /^(\d{1,3})[.,](\d{1,2})$/;

/** A count: digits, or groups of three parted by dots, commas or spaces (1.144 is 1144). `1.68` is no number. */
export function parseCount(text: string): Parsed<number> {
  if (PLAIN.test(text)) return ok(Number(text));
  if (GROUPED.test(text)) return ok(Number(text.replace(/\D/g, "")));
  const [, whole = "", rest = ""] = DECIMAL.exec(text) ?? [];
  if (rest !== "") return fail({ code: "value/ambiguous-number", reading: `${whole}${rest.padEnd(3, "0")}` });
  return fail({ code: "value/number" });
}

/** A year of four digits, 1900 to 2100, or that of a whole date; a bare number of five digits is a slip, not a date. */
export function parseYear(text: string): Parsed<number> {
  const date = /^\d{5,}$/.test(text) ? fail({ code: "value/year" }) : parseDate(text);
  return date.ok ? ok(yearOf(date.value)) : fail({ code: "value/year" });
}

/** Forms of a date, with the groups of its day, month and year; null: it has none, which means the first. */
const DATE_FORMS = [
  { form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, d: 1, m: 2, y: 3 },
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, d: 3, m: 2, y: 1 },
  { form: /^(\d{1,2})[/.-](\d{4})$/, d: null, m: 1, y: 2 },
  { form: /^(\d{4})-(\d{1,2})$/, d: null, m: 2, y: 1 },
  { form: /^(\d{4})$/, d: null, m: null, y: 1 },
];

/** Days from Excel's day 0 to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

/**
 * A date as days since 1970-01-01: 1/7/2019, 01-07-2019, 2019-07-01, 7/2019 and 2019 (their first day); five digits are
 * Excel's number of a day (43647), from 1927 on.
 */
export function parseDate(text: string): Parsed<number> {
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
export function parseYesNo(text: string): Parsed<boolean> {
  const word = fold(text);
  if (YES.has(word) || text === "✓" || text === "✔") return ok(true);
  return NO.has(word) || text === "-" ? ok(false) : fail({ code: "value/yes-no" });
}

/** Reads one of some words, folded. */
function choice<T>(words: Readonly<Record<string, T>>): (text: string) => Parsed<T> {
  const folded = new Map(Object.entries(words).map(([word, value]) => [fold(word), value]));
  return (text) => {
    const value = folded.get(fold(text));
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
