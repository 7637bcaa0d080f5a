/** Headers of published figures, which are written in many ways, by the one that the table of columns has; all are folded. */
import { type ColumnNames, FIGURES_COLUMNS } from "./columns.ts";

/** What is counted, before the word for when: "Số thôn, TDP trước sắp xếp". */
const COUNTED = "(?:tong )?so(?: [a-z]+){1,6}";

const ACT = "(?: (?:khi )?(?:sap xep|sap nhap|thuc hien))?";

const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ty|ti) le (?:tang )?giam$/, "ty le"],
  [/^(?:so(?: [a-z]+){0,6} )?giam$/, "giam"],
  [/^so(?: [a-z]+){0,6} tang giam$/, "tang giam"],
  [/^tang giam (?:so luong|so|so tuyet doi|tuyet doi)$/, "tang giam"],
  [/^giam (?:so luong|so|so tuyet doi|tuyet doi)$/, "giam"],
  [new RegExp(`^(?:${COUNTED} )?(?:truoc${ACT}|hien nay|hien co|hien trang)$`), "truoc"],
  [new RegExp(`^(?:${COUNTED} )?(?:sau${ACT}|con lai)$`), "sau"],
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
