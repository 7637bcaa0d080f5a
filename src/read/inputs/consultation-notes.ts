/** What a consultation says beside its figures: columns of those asked that are not read, and results that the figures are not. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { codesWith } from "../cells/grid.ts";
import { isStruck } from "../cells/struck-words.ts";
import { isAnswer, isRate } from "../columns/answer-headers.ts";
import type { Columns } from "../table/headers.ts";
import { saidRows } from "../table/said-rows.ts";
import { originIn, type Table } from "../table/table.ts";

/** Headers of numbers of people who are asked, folded; not "Họ và tên". */
const ASKED =
  /^(?:(?:tong|so|sl|so luong) )*(?:cu tri|ho(?! (?:va )?ten)|nguoi|dai bieu|dai dien|phieu|nhan khau|khau|dan)(?![a-z])/;

/** Headers of what comes back, or of what others answer, folded. */
const ANSWERED = /(?<![a-z])(?:khong|khac|trang|hop le|thu ve|dong y|tan thanh|vang)(?![a-z])/;

/** Tells columns of how many were asked where none is read: the households of the register stand for them. */
export function tellUnreadVoters(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  if (at.has("households")) return;
  const headers = [...extra].flatMap(([header, position]) => {
    const folded = fold(header);
    if (!ASKED.test(folded) || ANSWERED.test(folded) || isAnswer(folded) || isRate(header, folded)) return [];
    const column = table.column(position);
    return codesWith(column, null).some((code) => /^\d/.test(column.text(code))) ? [header] : [];
  });
  const [first] = headers;
  if (first === undefined) return;
  const origin = originIn(table, table.headerLine, first);
  diagnostics.push(diagnostic("consultation/unread-voters", origin, { facts: { headers } }));
}

/** What is said of a place that did not agree, or of one whose answer does not count, folded. */
const REFUSED =
  /^(?:ket qua )?(?:khong|chua) (?:dat|du|thong qua|dong y|dong thuan|thong nhat|tan thanh|hop le|lay y kien|to chuc|co ket qua)(?![a-z])|^(?:dang |cho |phai |se )?lay lai y kien|^(?:dang|cho) lay y kien/;

/**
 * The rows of which a note or a further column says that the place did not agree, or that its answer does not count, each with
 * the header that says so.
 */
export function refusedRows(table: Table, { at, extra }: Columns): ReadonlyMap<number, string | undefined> {
  const further = [...extra.values()].filter((position) => position !== at.get("agree"));
  const rows = saidRows(table, further, () => ({ says: (own) => isStruck(own) || REFUSED.test(fold(own)) }));
  return new Map(rows.map(({ row, header }) => [row, header]));
}
