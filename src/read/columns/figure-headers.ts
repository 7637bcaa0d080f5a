/** Headers of published figures, which are written in many ways, by the one that the table of columns has; all are folded. */

import { fold } from "../../core/text/fold.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../core/text/unit-words.ts";
import { type ColumnNames, FIGURES_COLUMNS } from "./columns.ts";
import { flatThings } from "./flat-things.ts";
import { withoutNote } from "./header-words.ts";

/** People, posts and money, which are counted without the word "số" as well: "Người hoạt động không chuyên trách", "Đảng viên". */
const COUNTED_ALONE =
  "(?:nguoi|nhan su|can bo|cong chuc|vien chuc|nhan vien|lao dong|bien che|dang vien|hoi vien|chi bo|chi hoi|ho|khau|vi tri|dinh suat|quy|phu cap|ngan sach|muc chi)";

/** Units, which stand for their number beside a word for when: "Thôn trước", "TDP sau sắp xếp". */
const UNITS_ALONE = `(?:thon to dan pho|thon tdp|${ALL_UNIT_KINDS_FOLDED})`;

/** What is counted or measured: "Số thôn, TDP", "Dân số", "Diện tích tự nhiên". */
const THING = `(?:${UNITS_ALONE}|so(?! voi| sanh)(?: [a-z]+){1,8}?|${COUNTED_ALONE}(?: [a-z]+){0,8}?|dan so|nhan khau|dien tich(?: tu nhien)?|kinh phi(?: [a-z]+){0,4}?)`;

/** The same before the word for when: "Tổng số thôn trước sắp xếp". */
const COUNTED = `(?:tong )?${THING}`;

/** "Tổng trước", "Tổng số sau sắp xếp": of all that the table counts. */
const TOTAL = "tong(?: so| cong)?";

/** A day, as "Trước ngày 01/7/2026" has it. */
const ON_DAY = "(?: ngay)? \\d{1,2} \\d{1,2} \\d{4}";

/** With what a change compares. */
const COMPARED = "(?: (?:nam )?\\d{4})*(?: (?:hien nay|hien tai|truoc)(?: khi)?)?(?: (?:sap xep|sap nhap))?";

const ACT = "(?: (?:khi )?(?:sap xep|sap nhap|thuc hien))?";

/** What makes people too many: "Số người dôi dư sau sắp xếp". */
const SURPLUS_OF = " (?:do|sau)(?: khi)? (?:sap xep|sap nhap)";

const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ty|ti) le (?:tang )?giam$/, "ty le"],
  [/^(?:ty|ti) le (?:so sanh|so voi(?: nam)?|con lai|sau)(?: |$)/, "ty le"],
  [/^sau(?: sap xep| sap nhap)?(?: so voi)? truoc(?: sap xep| sap nhap)?$/, "ty le"],
  [new RegExp(`^(?:(?:so|${COUNTED}) )?doi du(?:${SURPLUS_OF})?$`), "giam"],
  // Signs alone fold to nothing, and stand as they are written.
  [/^[(\s]*(?:±|\+[\s/,;]*[-\u2013\u2212])[)\s]*$/, "tang giam"],
  [/^so(?: [a-z]+){0,6} tang giam$/, "tang giam"],
  [/^(?:so(?: [a-z]+){0,6} )?giam$/, "giam"],
  [/^(?:so(?: [a-z]+){0,6} )?tang$/, "tang"],
  [/^(?:so )?tang giam (?:so luong|so|so tuyet doi|tuyet doi)$/, "tang giam"],
  [new RegExp(`^(?:so sanh(?: voi)?|(?:(?:tang giam|chenh lech|so sanh) )?so voi)${COMPARED}$`), "tang giam"],
  [new RegExp(`^giam so voi${COMPARED}$`), "giam"],
  [/^(?:so )?giam (?:so luong|so|so tuyet doi|tuyet doi)$/, "giam"],
  [/^(?:so )?tang (?:so luong|so|so tuyet doi|tuyet doi)$/, "tang"],
  [
    new RegExp(`^(?:(?:${COUNTED}|${TOTAL}) )?(?:truoc${ACT}|truoc${ON_DAY}|hien nay|hien co|hien trang)$`),
    "truoc",
  ],
  [
    new RegExp(`^(?:(?:${COUNTED}|${TOTAL}) )?(?:(?:du kien )?sau${ACT}|(?:sau|tu)${ON_DAY}|con lai)$`),
    "sau",
  ],
  [new RegExp(`^(?:${COUNTED} )?dau ky$`), "truoc"],
  [new RegExp(`^(?:${COUNTED} )?cuoi ky$`), "sau"],
  [/^(?:so )?tang trong ky$/, "tang"],
  [/^(?:so )?giam trong ky$/, "giam"],
  [new RegExp(`^(?:tang giam|chenh lech) ${THING}$`), "tang giam"],
  [new RegExp(`^giam ${THING}$`), "giam"],
];

/** The usual spelling of a header of published figures, folded; null: it has no other. */
export function usualFigureHeader(names: ColumnNames, folded: string): string | null {
  if (names !== FIGURES_COLUMNS) return null;
  return FIGURES.find(([form]) => form.test(folded))?.[1] ?? null;
}

const CHANGES = new Set(["change", "increase", "decrease"]);

/** Whether a header that means a change is that of its percentage: "Giảm (%)". */
export function isRateOfChange(names: ColumnNames, header: string, column: string | undefined): boolean {
  return names === FIGURES_COLUMNS && header.includes("%") && CHANGES.has(column ?? "");
}

/** Whether a header of percentages compares figures, and does not say by how much they change: "So sánh (%)", "Tỷ lệ còn lại". */
export function isCompared(header: string): boolean {
  const folded = fold(header);
  return (
    /(?:so sanh|so voi|con lai|^(?:(?:ty|ti) le )?sau .*truoc)/.test(folded) &&
    !/(?:^| )(?:tang|giam|chenh lech)(?: |$)/.test(folded)
  );
}

/** "Số thôn trước", "Số hộ giảm", "Tăng, giảm số xã": what is counted, and the words for the figure. */
const COUNTED_FIGURE = [
  new RegExp(
    `^(?:tong )?(${THING}) (?:(?:truoc|(?:du kien )?sau)(?:${ACT}|${ON_DAY})|tu${ON_DAY}|hien nay|hien co|hien trang|con lai|tang giam|giam|tang|doi du(?:${SURPLUS_OF})?)$`,
  ),
  new RegExp(`^(?:tang giam|chenh lech|giam|tang) (?!so luong$|so tuyet doi$|so voi )(${THING})$`),
];

/** What a header says that is counted, as written: "Số thôn" of "Tổng số thôn trước sắp xếp"; "" where it says nothing. */
export function countedIn(header: string): string {
  const folded = fold(withoutNote(header));
  const year = usualFigureHeader(FIGURES_COLUMNS, folded) === null ? yearIn(header) : null;
  const counted = year ? year.counted : COUNTED_FIGURE.flatMap((form) => form.exec(folded)?.[1] ?? [])[0];
  if (counted === undefined || GENERIC.has(counted)) return "";
  const words = header.split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const found = words.findIndex(
      (_, to) => to >= from && fold(words.slice(from, to + 1).join(" ")) === counted,
    );
    if (found >= 0)
      return words
        .slice(from, found + 1)
        .join(" ")
        .replace(/[,:;]$/, "");
  }
  return counted;
}

const DATED = /^((?:[a-z]+ )*?)(?:(\d{1,2}) )?(?:thang )?(?:(\d{1,2}) )?(?:nam )?((?:19|20)\d{2})$/;

/** Words before a day or a year that say nothing of what is counted. */
const UNTIL = /(?:^| )(?:tinh den|den|tai|thoi diem|vao|ngay|thang|nam)(?= |$)/g;

/** The year or the day that a header ends with, as a number that rises with time, and what it says before that, folded. */
export function yearIn(header: string): { readonly time: number; readonly counted: string } | null {
  const [, words, day, month, year] = DATED.exec(fold(withoutNote(header))) ?? [];
  if (words === undefined || /(?:^| )(?:dau|cuoi) /.test(words)) return null;
  const [d, m] = month === undefined ? [0, Number(day ?? 0)] : [Number(day ?? 0), Number(month)];
  const counted = words
    .trim()
    .replace(UNTIL, "")
    .trim()
    .replace(/^tong /, "");
  return { time: Number(year) * 10_000 + m * 100 + d, counted };
}

/** What says nothing of what is counted, folded, alone below "Trước" or before it; signs fold to nothing. */
const GENERIC = new Set([
  "",
  "so luong",
  "so don vi",
  "so",
  "tuyet doi",
  "so tuyet doi",
  "tong so",
  "tong",
  "tong cong",
  "cong",
]);

/** Whether a header is that of the sum of what stands beside it. */
export function isSumHeader(header: string): boolean {
  return /^(?:tong(?: so| cong)?|cong)$/.test(fold(withoutNote(header)));
}

export function isGenericFigure(header: string): boolean {
  return GENERIC.has(fold(withoutNote(header)));
}

/** How headers of what rows are of are worded where none is usual: names of places, and of what is listed. */
const OF_ROWS =
  /^(?:(?:ten|cap|cac|dia ban|don vi|hanh chinh|quan|huyen|xa|phuong|tinh|thanh pho|thi tran|thi xa|dac khu|thon|to dan pho|tdp)(?: |$))+$|^(?:danh muc|hang muc|tieu chi|chuc danh|doi tuong|khoan muc|loai hinh|noi dung chi|nhiem vu chi|nhiem vu|dien giai)$/;

/** Columns of published figures: what stands below a word for when is a figure, whatever else it might mean; without a usual header of what rows are of, the last that names it. */
export function withRowLabels<T extends Column>(
  columns: readonly T[],
  meaning: (header: string) => string | undefined,
): readonly (T & { readonly name: string | null })[] {
  const isBelowTime = ({ over }: T): boolean => ["before", "after"].includes(meaning(over) ?? "");
  const own = flatThings(columns).map((column) =>
    column.name === "label" && isBelowTime(column) ? { ...column, name: null } : column,
  );
  if (own.some(({ name }) => name === "label")) return own;
  const label = own.findLast(
    (column) => column.name === null && column.over === "" && OF_ROWS.test(fold(withoutNote(column.header))),
  );
  return own.map((column) => (column === label ? { ...column, name: "label" } : column));
}

interface Column {
  readonly header: string;
  readonly name: string | null;
  readonly over: string;
}
