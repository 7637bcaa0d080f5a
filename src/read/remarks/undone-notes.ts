/** Rows of a plan that say of themselves that they are not to be done ("Không thực hiện", "Chưa thống nhất", "Thôn 1 (bỏ)"): each counts as done. */
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { isStruck, saysNo } from "../cells/struck-words.ts";
import type { Columns } from "../table/headers.ts";
import { saidRows, tellSaid } from "../table/said-rows.ts";
import type { Table } from "../table/table.ts";

/**
 * What is said of a row that is not done, not agreed to, done later, or another choice, folded. Not of some who do not agree ("Có 5 hộ
 * không đồng ý"), nor of what is yet to be done or decided ("Chưa thực hiện"), as every row of a plan is.
 */
const UNDONE = new RegExp(
  [
    "^tam (?:dung|hoan)(?:$| lai$)|^(?:lui|de|dung) lai$",
    "\\b(?:khong|(?:tam )?dung|(?:tam )?hoan|thoi) (?:thuc hien|sap nhap|sap xep|trien khai|nhap)\\b",
    "(?<!\\b(?:ho|cu tri|nguoi|phieu|y kien|ty le|so) )\\b(?:khong|chua) (?:duoc )?(?:dong y|dong thuan|thong nhat|tan thanh|nhat tri|chap thuan)\\b",
    "\\bkhong (?:duoc )?(?:thong qua|phe duyet|duyet)\\b",
    "\\b(?:de nghi|kien nghi|xin|nguyen vong|mong muon) (?:duoc )?(?:giu nguyen|giu on dinh|de nguyen)\\b",
    "\\b(?:giai doan|nam|dot) sau\\b|\\blui (?:thoi gian|thoi diem|tien do)\\b",
    "^phuong an (?:[2-9]|ii|iii|b|c|du phong|thay the)$",
  ].join("|"),
);

/** The same in one word, which needs its marks: "Hoàn" and "Dũng" are names. */
const STOPPED = /^(?:dừng|hoãn|rút)$/iu;

/** Headers under which *không* says so, folded. */
const ASKED = /^(?:thuc hien|dong thuan|thong nhat|dong y|nhat tri|tan thanh|chap thuan)$/;

/** What stands behind a name in brackets. */
const BEHIND = /^[^([]+[([]([^)\]]*)/u;

/** What no name without that has. */
const BRACKET = /[([]/;

/** Tells rows that change something of which a note, a further column, or what stands behind a name says that they are not done. */
export function tellUndone(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  const names = ["from", "parts", "into_name"].flatMap((name) => at.get(name) ?? []);
  const notes = [at.get("note") ?? [], ...extra.values()].flat();
  const rows = saidRows(table, [...names, ...notes], (position) => {
    const isName = names.includes(position);
    const isAsked = ASKED.test(fold(table.header[position] ?? ""));
    const says = (own: string): boolean => {
      const written = isName ? (BEHIND.exec(own)?.[1] ?? "") : own;
      const said = fold(written);
      const isBack = STOPPED.test(written) || isStruck(written);
      return isBack || UNDONE.test(said) || (isAsked && saysNo(said));
    };
    return { says, only: isName ? BRACKET : null };
  }).filter(({ row }) => changes(table, at, row));
  tellSaid("changes/undone-note", table, rows, diagnostics);
}

/** Whether a row may change something: one that keeps its unit may well say that it is not merged. */
export function changes(table: Table, at: Columns["at"], row: number): boolean {
  const [from = "", into = "", operation = ""] = ["from", "into_name", "operation"].map((name) =>
    fold(table.cell(row, at.get(name) ?? -1)),
  );
  if (/^(?:giu nguyen|keep)\b/.test(operation)) return false;
  return !at.has("from") || (into !== from && !(into === "" && !at.has("into")) && into !== "giu nguyen");
}
