/** What notes and names in the tables of a duty say that no rule looks at: cells that no longer meet, people who are gone or away, nobody, charges that ended, meetings not attended. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { saysGone, saysLeaving } from "../cells/note-words.ts";
import { saysNo } from "../cells/struck-words.ts";
import { vacantWords } from "../cells/vacant-words.ts";
import type { Columns } from "../table/headers.ts";
import { type SaidRow, saidRows, tellSaid } from "../table/said-rows.ts";
import { originIn, type Table } from "../table/table.ts";
import type { DutyRole } from "./shapes.ts";

/** What is said of a cell that is no more or does not meet, folded. */
const NOT_MEETING =
  /\b(?:da (?:duoc )?(?:sap nhap|giai the|nhap (?:vao|ve)|ket thuc)|giai the (?:tu|ngay)|(?:tam )?(?:dung|ngung) (?:sinh hoat|hoat dong)|khong (?:con|sinh hoat|hop))\b|^tam (?:dung|ngung)$/;

/** What is said of a cell that meets otherwise than its day says, folded: "2 tháng/lần", "theo quý", "Tháng 8 chuyển sang ngày 7". */
const OTHERWISE =
  /\b(?:(?:[2-6]|hai|ba|sau) thang (?:(?:hop|sinh hoat) )?(?:(?:mot|1) )?(?:lan|ky|buoi)|(?:theo|h[ao]ng|moi|(?:mot|1)) quy|thang (?:le|chan)|(?:chuyen|doi|lui|hoan) (?:lich )?(?:sang|den|vao|toi) (?:ngay|thu|tuan|thang)|thang \d{1,2}(?: \d{4})? (?:nghi|khong|hoan|chuyen|doi|lui)|tru thang \d)\b/;

/** What is said of a cell that meets together with another one, folded. */
const JOINT = /\b(?:hop|sinh hoat) (?:chung|ghep)\b/;

/** What is said of somebody who is away, folded. */
const AWAY =
  /^(?:dang )?(?:di hoc|hoc (?:tap trung|xa)|di cong tac|biet phai|vang|nghi (?:om|thai san|phep|khong luong)|om|dieu tri|di nuoc ngoai)\b/;

/** What is said of a charge that somebody no longer has, or of a meeting that somebody did not attend, folded. */
const NOT_SO =
  /^(?:da )?thoi\b|\b(?:khong (?:con )?phu trach|den (?:het )?(?:ngay|thang)|da (?:ban giao|chuyen))\b|^(?:vang|du kien|khong (?:du|tham du|co mat)|hoan|huy|nghi)\b/;

/** Headers of further columns that ask whether somebody was there, folded. */
const ATTENDING = /^(?:co mat|(?:co )?(?:tham )?du|da (?:tham )?du)$/;

/** Headers of how many meetings a row is of, folded: each row counts as one. */
const COUNTED = /^(?:tong )?(?:so )?(?:lan|buoi|luot)(?: du| tham du| sinh hoat)*$/;

/** The same of whether somebody has a charge, or wishes for it. */
const CHARGED =
  /^(?:(?:duoc )?(?:phu trach|phan cong)|nguyen vong|dang ky|(?:muc do )?uu tien|muc do|dong y)$/;

/** Tells rows whose note, further column or name says that there is nothing to them; each counts all the same. */
export function tellNotes(
  role: DutyRole,
  table: Table,
  { at, extra }: Columns,
  diagnostics: Diagnostic[],
): void {
  const says = SAYS[role];
  if (says === undefined) return;
  const name = at.get("full_name") ?? -1;
  const isNobody = vacantWords([]);
  const cell = role === "cells" ? (at.get("name") ?? -1) : -1;
  const rows = saidRows(table, [name, cell, ...extra.values()], (position) => {
    if (position === name) return { says: isNobody };
    if (position === cell) return { says: (text) => says(fold(/\(.*\)/su.exec(text)?.[0] ?? ""), text) };
    const isAsked = (role === "charge" ? CHARGED : ATTENDING).test(fold(table.header[position] ?? ""));
    const isCounted = role === "attended" && COUNTED.test(fold(table.header[position] ?? ""));
    return {
      says: (note) =>
        says(fold(note), note) ||
        (isAsked && saysNo(fold(note))) ||
        (isCounted && /^(?:0|[2-9]|\d{2,})$/.test(note)),
    };
  });
  const unmarked = role === "attended" ? unmarkedRows(table, extra) : [];
  tellSaid("duty/note", table, [...rows, ...unmarked], diagnostics);
  tellUnread(role, table, extra, diagnostics);
  if (role !== "cells") return;
  const asked = { says: (text: string) => JOINT.test(fold(text)) };
  const joint = saidRows(table, [at.get("name") ?? -1, ...extra.values()], () => asked);
  tellSaid("duty/joint", table, joint, diagnostics);
}

/** The rows that are blank below a header that asks who was there, where all others have a mark there ("x", "có"). */
function unmarkedRows(table: Table, extra: Columns["extra"]): readonly SaidRow[] {
  return [...extra].flatMap(([header, position]) => {
    if (!ATTENDING.test(fold(header))) return [];
    const rows = Array.from({ length: table.size }, (_, row) => row);
    const filled = rows.filter((row) => table.cell(row, position) !== "");
    const areMarks = filled.every((row) =>
      /^(?:x|v|✓|✔|co|1)$/iu.test(fold(table.cell(row, position)) || "✓"),
    );
    if (filled.length === 0 || !areMarks) return [];
    return rows.filter((row) => table.cell(row, position) === "").map((row) => ({ row, header }));
  });
}

/** Tells further columns that say who is in charge of cells, or which cells somebody wishes for: nothing reads them. */
function tellUnread(role: DutyRole, table: Table, extra: Columns["extra"], diagnostics: Diagnostic[]): void {
  const asked = UNREAD[role];
  if (asked === undefined) return;
  for (const [header, position] of extra) {
    const { codes } = table.column(position);
    if (!asked.test(fold(header)) || !codes.some((code) => code !== 0)) continue;
    diagnostics.push(diagnostic("duty/unread-column", originIn(table, table.headerLine), { value: header }));
  }
}

const UNREAD: Readonly<Partial<Record<DutyRole, RegExp>>> = {
  cells:
    /^(?:(?:can bo|dong chi|nguoi|lanh dao|uy vien|cap uy vien) )?(?:(?:duoc )?phan cong )?(?:phu trach|theo doi|du sinh hoat)(?: chi bo)?$/,
  leaders: /^(?:nguyen vong|dang ky|de nghi|de xuat)(?: (?:chi bo|du sinh hoat|phu trach))*$/,
};

/** What is asked of notes in each table, folded and as they are written. */
const SAYS: Readonly<Partial<Record<DutyRole, (note: string, written: string) => boolean>>> = {
  cells: (note) => NOT_MEETING.test(note) || OTHERWISE.test(note),
  leaders: (note, written) => AWAY.test(note) || saysGone(note, written) || saysLeaving(note),
  charge: (note) => NOT_SO.test(note),
  attended: (note) => NOT_SO.test(note),
};
