/** Plans of several stages in one file (*Giai đoạn*, *Đợt*, *Năm thực hiện*): all rows count as done at once. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { codesWith, lineOf } from "../cells/grid.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { changes } from "./undone-notes.ts";

/** Headers of further columns of stages, folded. */
const STAGE =
  /^(?:(?:giai doan|dot|buoc|lo trinh|nam|quy|thang|thoi gian|thoi diem|thoi han|ke hoach|tien do|lua chon|phuong an so)(?: (?:thuc hien|sap xep|sap nhap|trien khai|hoan thanh|(?:co )?hieu luc|ap dung|thi hanh))?|(?:co )?hieu luc(?: tu)?|(?:thuc hien|ap dung) tu)$/;

/** How a note says in which stage its row is done, folded. */
const IN_NOTE =
  /^(?:(?:thuc hien|sap xep|sap nhap|trien khai) )?(?:(?:o|trong|vao) )?((?:giai doan|dot|nam|quy) (?:\d+|[ivx]+)\b)/;

/** What a stage is told by: a number, or a Roman one. */
const NUMBERED = /\d|^(?:\S+ )?[ivx]+$/;

/** Tells rows that change something in another stage than the first one that does, where no column says on which day rows take effect. */
export function tellStages(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  if (at.has("date")) return;
  for (const [header, position] of extra) {
    if (!STAGE.test(fold(header))) continue;
    const stageOf = (cell: string): string => {
      const stage = fold(cell);
      return NUMBERED.test(stage) ? stage : "";
    };
    tellOther(table, at, position, stageOf, false, diagnostics);
  }
  const note = at.get("note") ?? -1;
  if (note < 0) return;
  tellOther(table, at, note, (cell) => IN_NOTE.exec(fold(cell))?.[1] ?? "", true, diagnostics);
}

/** `hasBlank`: whether a row that names none is of a stage of its own. */
function tellOther(
  table: Table,
  at: Columns["at"],
  position: number,
  stageOf: (cell: string) => string,
  hasBlank: boolean,
  diagnostics: Diagnostic[],
): void {
  const column = table.column(position);
  const stages = new Map(codesWith(column, null).map((code) => [code, stageOf(column.text(code))]));
  if (new Set(stages.values()).size < (hasBlank ? 1 : 2)) return;
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => changes(table, at, row));
  const named = rows.map((row) => ({ row, stage: stages.get(column.codes[row] ?? 0) ?? "" }));
  const known = hasBlank ? named : named.filter(({ stage }) => stage !== "");
  const others = known.filter(({ stage }) => stage !== known[0]?.stage);
  const [first] = others;
  if (first === undefined) return;
  const header = table.header[position] ?? "";
  const origin = originIn(table, lineOf(table, first.row), header);
  const facts = { count: others.length };
  diagnostics.push(diagnostic("changes/several-stages", origin, { value: header, facts }));
}
