/** What notes and names in the tables of a duty say that no rule looks at: cells that no longer meet, people who are gone or away, nobody, charges that ended, meetings not attended. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { saysGone, saysLeaving } from "../cells/note-words.ts";
import { saysNo } from "../cells/struck-words.ts";
import { vacantWords } from "../cells/vacant-words.ts";
import type { Columns } from "../table/headers.ts";
import { saidRows, tellSaid } from "../table/said-rows.ts";
import { originIn, type Table } from "../table/table.ts";
import type { DutyRole } from "./shapes.ts";

/** What is said of a cell that is no more or does not meet, folded. */
const NOT_MEETING =
  /\b(?:da (?:duoc )?(?:sap nhap|giai the|nhap (?:vao|ve)|ket thuc)|giai the (?:tu|ngay)|(?:tam )?(?:dung|ngung) (?:sinh hoat|hoat dong)|khong (?:con|sinh hoat|hop))\b|^tam (?:dung|ngung)$/;

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
    return { says: (note) => says(fold(note), note) || (isAsked && saysNo(fold(note))) };
  });
  tellSaid("duty/note", table, rows, diagnostics);
  tellUnread(role, table, extra, diagnostics);
  if (role !== "cells") return;
  const asked = { says: (text: string) => JOINT.test(fold(text)) };
  const joint = saidRows(table, [at.get("name") ?? -1, ...extra.values()], () => asked);
  tellSaid("duty/joint", table, joint, diagnostics);
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
  cells: (note) => NOT_MEETING.test(note),
  leaders: (note, written) => AWAY.test(note) || saysGone(note, written) || saysLeaving(note),
  charge: (note) => NOT_SO.test(note),
  attended: (note) => NOT_SO.test(note),
};
