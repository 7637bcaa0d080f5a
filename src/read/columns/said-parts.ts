/** The column of a plan that says in words what becomes of what, under a header of what is done. */

import { SUMMED } from "../../core/reorganise/figures/sums.ts";
import { fold } from "../../core/text/fold.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../core/text/unit-words.ts";
import { saysKept } from "./kept-units.ts";
import { CHANGES_COLUMNS, usualHeader } from "./plan-columns.ts";

const UNITS = `(?:(?: cac)? (?:${ALL_UNIT_KINDS_FOLDED}|don vi))*`;

/** Headers of what is done, folded, under which a whole sentence may stand. */
const OF_PLAN = new RegExp(
  `^(?:${[
    `(?:du kien|de xuat)(?: phuong an)?(?: sap xep| sap nhap)+${UNITS}`,
    `(?:phuong an|noi dung|noi dung phuong an)(?: sap xep| sap nhap| thuc hien)*${UNITS}`,
    `thuc hien (?:sap xep|sap nhap)${UNITS}`,
    `(?:sap xep|sap nhap|hop nhat|nhap) tu${UNITS}`,
    "(?:nguon goc|co so) (?:hinh thanh|thanh lap|sap nhap|sap xep)",
    `(?:${ALL_UNIT_KINDS_FOLDED}|don vi) (?:duoc )?sap nhap`,
  ].join("|")})$`,
);

/** Whether a header is of what is done, so that a sentence below it may say what is made of what. */
export function saysWhatIsDone(header: string): boolean {
  return OF_PLAN.test(fold(header));
}

/**
 * Columns where "Thôn" alone, beside new names or what is done, is that of the old units, and beside lists of parts that of the new ones:
 * no other column names them. Beside running numbers and sizes alone it is that of old units, below new ones that head them, and beside the
 * reason why units stay.
 */
export function withBareOlds<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const names = new Set(columns.map(({ name }) => name));
  const namesNew = ["into", "into_name"].some((name) => names.has(name));
  const isSized =
    SUMMED.some((size) => names.has(size)) &&
    (names.has("number") || columns.some(({ header }) => saysKept(header)));
  const isPlan =
    namesNew || names.has("parts") || isSized || columns.some(({ header }) => saysWhatIsDone(header));
  if (!isPlan || names.has("from") || (names.has("parts") && namesNew)) return columns;
  const [bare, other] = columns.filter(({ name, header }) => name === null && isUnitWord(header));
  if (bare === undefined || other !== undefined) return columns;
  const meant = names.has("parts") ? "into_name" : "from";
  return columns.map((one) => (one === bare ? { ...one, name: meant } : one));
}

/** "Thôn", "TDP", "Thôn, tổ dân phố". */
function isUnitWord(header: string): boolean {
  const folded = fold(header);
  return (usualHeader(CHANGES_COLUMNS, folded) ?? folded) === "thon";
}

/**
 * Columns where "Phương án sắp xếp" says what no other column does: beside old units what each becomes, else what each new unit is made
 * of, be its name in a column of its own or in the sentence.
 */
export function withSaidParts<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const names = new Set(columns.map(({ name }) => name));
  if (["parts", "into"].some((name) => names.has(name))) return columns;
  if (names.has("from") && names.has("into_name")) return columns;
  const saying = columns.filter(
    ({ name, header }) => (name === "operation" || name === null) && saysWhatIsDone(header),
  );
  // "Phương án" beside "Nội dung sắp xếp": which of them says it is not known.
  if (saying.length !== 1) return columns;
  const meant = names.has("from") ? "into_name" : "parts";
  return columns.map((one) => (one === saying[0] ? { ...one, name: meant } : one));
}
