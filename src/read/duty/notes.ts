/** What notes and names in the tables of a duty say that no rule looks at: cells that no longer meet, people who are gone or away, nobody. */
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { saysGone, saysLeaving } from "../cells/note-words.ts";
import { vacantWords } from "../cells/vacant-words.ts";
import type { Columns } from "../table/headers.ts";
import { saidRows, tellSaid } from "../table/said-rows.ts";
import type { Table } from "../table/table.ts";

/** What is said of a cell that is no more or does not meet, folded. */
const NOT_MEETING =
  /\b(?:da (?:duoc )?(?:sap nhap|giai the|nhap (?:vao|ve)|ket thuc)|giai the (?:tu|ngay)|(?:tam )?(?:dung|ngung) (?:sinh hoat|hoat dong)|khong (?:con|sinh hoat|hop))\b|^tam (?:dung|ngung)$/;

/** What is said of somebody who is away, folded. */
const AWAY =
  /^(?:dang )?(?:di hoc|hoc (?:tap trung|xa)|di cong tac|biet phai|vang|nghi (?:om|thai san|phep|khong luong)|om|dieu tri|di nuoc ngoai)\b/;

/** Tells rows of cells whose note or further column says that the cell does not meet: each is planned. */
export function tellCellNotes(table: Table, { extra }: Columns, diagnostics: Diagnostic[]): void {
  const rows = saidRows(table, [...extra.values()], () => ({ says: (note) => NOT_MEETING.test(fold(note)) }));
  tellSaid("duty/note", table, rows, diagnostics);
}

/** Tells rows of leaders whose note or further column says that somebody is gone or away, and names of nobody: each is planned. */
export function tellLeaderNotes(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  const name = at.get("full_name") ?? -1;
  const isNobody = vacantWords([]);
  const says = (note: string): boolean => {
    const said = fold(note);
    return AWAY.test(said) || saysGone(said, note) || saysLeaving(said);
  };
  const rows = saidRows(table, [name, ...extra.values()], (position) => ({
    says: position === name ? isNobody : says,
  }));
  tellSaid("duty/note", table, rows, diagnostics);
}
