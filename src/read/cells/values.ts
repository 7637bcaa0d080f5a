/** What cells mean: a cell in, a value or the code of what is wrong with it out; texts in Vietnamese and international forms. */

import { isUnitKind } from "../../core/model/kinds.ts";
import type { CommuneClass, Kind, Status } from "../../core/model/place.ts";
import type { KeepMark } from "../../core/model/roster.ts";
import { fold } from "../../core/text/fold.ts";
import { foldTones } from "../../core/text/spelling.ts";
import { WORDS_FOR_TDP, WORDS_FOR_THON } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { isBody } from "./bodies.ts";
import { type Cell, textOfCell } from "./cell.ts";
import { errorIn, fail, ok, type Parsed } from "./parsed.ts";

const PLAIN = /^\d{1,15}$/;

/** Groups of three; none begins with 0, which "0.125" does. */
const GROUPED = /^(?!0[.,\s]\d*[1-9])\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:[ \u00A0\u202F]\d{3})+)$/;

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

/** Words behind numbers of households, of people, and of members of a party cell. */
const UNIT_WORDS = {
  households: /\s*hộ(?:\s+(?:dân|gia đình))?\.?$/iu,
  people: /\s*(?:nhân khẩu|khẩu|người)\.?$/iu,
  members: /\s*(?:đảng viên|đồng chí|đ\/c|người)\.?$/iu,
};

/** The longest text that is looked at for a unit. */
const LONGEST_COUNT = 40;

/** The reader of counts of one thing, whose own word may stand behind the number: "120 hộ". */
export function countOf(of: keyof typeof UNIT_WORDS): (cell: Cell) => Parsed<number> {
  return (cell) => {
    const shown = wordsShown(cell);
    if (shown !== null && /\p{L}/u.test(withMarks(shown).replace(UNIT_WORDS[of], "")))
      return fail({ code: "value/number", shown });
    const bare =
      cell.kind === "text" && cell.text.length <= LONGEST_COUNT
        ? withMarks(cell.text).replace(UNIT_WORDS[of], "")
        : "";
    if (cell.kind !== "text" || bare === "" || bare === cell.text) return parseCount(cell);
    const count = parseCountText(bare);
    return count.ok ? ok(count.value, count.note ?? "unit-word") : fail({ code: "value/number" });
  };
}

/** What a cell shows of a number in a format with words (0" nghìn hộ", "khoảng "0); null for one without. */
function wordsShown(cell: Cell): string | null {
  if (cell.kind !== "number" || cell.format.kind === "percent") return null;
  if (cell.format.kind === "id") return cell.format.text;
  const { unit } = cell.format;
  return unit === undefined ? null : `${textOfCell(cell)} ${unit}`;
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

const FRACTION = /^(\d{1,9}|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,6})|\.(\d{1,2}|\d{4,6}|(?<=^0\.)\d{3}))$/;

/** A number that may have decimals: a count, or a decimal comma or point ("34,2", "34.25"); three digits behind a point are thousands, but for those of "0.125". */
export function parseDecimal(cell: Cell): Parsed<number> {
  if (cell.kind === "number") {
    const isPlain = cell.format.kind !== "percent" && Number.isFinite(cell.value) && cell.value >= 0;
    return isPlain ? ok(Number(cell.value.toFixed(6))) : fail({ code: "value/number" });
  }
  if (cell.kind !== "text") return errorIn(cell) ?? fail({ code: "value/number" });
  const [, whole, comma, point] = FRACTION.exec(cell.text) ?? [];
  const isGrouped = whole?.includes(".") ?? false;
  if (whole === undefined || (isGrouped && comma === undefined)) return parseCountText(cell.text);
  return ok(Number(`${whole.replace(/\./g, "")}.${comma ?? point}`));
}

const YES = new Set(["co", "x", "yes", "y", "true", "1", "dung"]);

const NO = new Set(["khong", "no", "n", "false", "0", "k", "sai"]);

/** Yes or no: có, x, ✓, ☑, 1, yes, true; không, 0, no, false. */
export function parseYesNo(cell: Cell): Parsed<boolean> {
  if (cell.kind === "yes-no") return ok(cell.value);
  const failed = errorIn(cell);
  if (failed) return failed;
  return parseYesNoText(textOfCell(cell));
}

/** The same for a text. */
export function parseYesNoText(text: string): Parsed<boolean> {
  const word = fold(text);
  if (YES.has(word) || /^[✓✔☑]$/.test(text)) return ok(true);
  return NO.has(word) || text === "-" ? ok(false) : fail({ code: "value/yes-no" });
}

/** What is written of somebody's membership of the Party, folded: đảng viên, ĐV; quần chúng, QC, chưa (not, or not yet). */
const PARTY: ReadonlyMap<string, boolean> = new Map([
  ["dang vien", true],
  ["dv", true],
  ["quan chung", false],
  ["qc", false],
  ["chua", false],
]);

/** The day or the year on which somebody joined the Party. */
const JOINED = /^(?:(?:\d{1,2}[/.-]){1,2}|)(?:19|20)\d{2}$/;

/** Whether somebody is a Party member: yes or no, the words for who is and who is not, or since when somebody is. */
export function parsePartyMember(cell: Cell): Parsed<boolean> {
  const said = cell.kind === "text" ? PARTY.get(fold(cell.text)) : undefined;
  if (said !== undefined) return ok(said);
  return cell.kind === "day" || JOINED.test(textOfCell(cell)) ? ok(true) : parseYesNo(cell);
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

/** Words for giving up one post, folded. */
const DROP = /^(?:drop|thoi (?:giu )?(?:chuc danh|chuc vu)(?: nay)?|thoi kiem nhiem)$/;

/** Yes: keeps the post; no: leaves altogether; drop (thôi chức danh này): gives up this post alone. */
export function parseKeep(cell: Cell): Parsed<KeepMark> {
  if (cell.kind === "text" && DROP.test(fold(cell.text))) return ok("drop");
  const read = parseYesNo(cell);
  if (read.ok) return ok(read.value ? "keep" : "leave");
  return read.code === "value/yes-no"
    ? fail({ code: "value/choice", choices: ["có", "không", "thôi chức danh này"] })
    : read;
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
  ...Object.fromEntries(WORDS_FOR_THON.map((word) => [word, "thon"] as const)),
  ...Object.fromEntries([...WORDS_FOR_TDP, "tổ"].map((word) => [word, "tdp"] as const)),
};

const KIND_OF = new Map(Object.entries(KINDS).map(([word, kind]) => [fold(word), kind]));

/** The words with their marks: in a name that is written with marks, "Ban" is no "Bản". */
const MARKED = new Set(Object.keys(KINDS).map(foldTones));

const ASCII = /^[\0-\x7F]*$/;

/** A kind of place, with or without marks; `thi_xa`, `thị xã` and `Thị xã` are one word. */
export const parseKind = choice<Kind>(KINDS);

/** The kind that a name begins with ("Tổ dân phố số 1"), and the words that say so; null for none. */
export function kindOfName(name: string): { readonly kind: Kind; readonly label: string } | null {
  if (isBody(name)) return null;
  const words = name.split(/\s+/);
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const label = words.slice(0, count).join(" ");
    const kind = KIND_OF.get(fold(label));
    if (kind && (ASCII.test(name) || MARKED.has(foldTones(label)))) return { kind, label };
  }
  return null;
}

/** Whether a name begins with a kind of unit ("Thôn 1"). */
export function saysUnit(name: string): boolean {
  const kind = kindOfName(name);
  return kind !== null && isUnitKind(kind.kind);
}
