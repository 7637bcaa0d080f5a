/** Rows of a table that are none of its data: totals, the row of column numbers, the header again, signatures. */
import { type Diagnostic, diagnostic, type Read } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import { cellsOf, type Table } from "./csv.ts";
import { keyOf, type Shape } from "./shapes.ts";
import { originIn } from "./sources.ts";

/** What may follow the word in a total: "Tổng số: 5", "Cộng phường A", "Tổng cộng (I + II)"; not "Cộng tác viên". */
const FOLLOWS =
  "phường|xã|thị|quận|huyện|tỉnh|thành|thôn|tổ|tdp|khu|khối|ấp|bản|xóm|chung|dồn|toàn|các|cả|số|người|hộ|mục|phần|đơn|[ivxl]+";
const TOTAL = new RegExp(
  "^(?:[ivxl]+[.]?\\s+)?(?:tổng\\s+số|tổng\\s+cộng|tong\\s+so|tong\\s+cong|tổng|cộng|(?:grand |sub)?total)" +
    `(?:(?=\\s*(?:$|[^\\p{L}\\s]))|(?=\\s+(?:${FOLLOWS})(?!\\p{L})))`,
  "iu",
);
/** What stands below a table, folded: "Người lập biểu", "TM. UBND xã", "…, ngày … tháng … năm …". */
const SIGNATURE =
  /^(?:nguoi lap|lap bieu|ke toan truong|tm |kt |t m |k t |thu truong|chu tich ubnd|ky |noi nhan|.*\bngay\b.*\bthang\b.*\bnam\b)/;
const NUMBERED = /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/;

type Why = "total" | "numbers" | "header" | "signature";

/**
 * Takes such rows out, each with a remark. Only a row whose key cells are blank, or hold the word itself, can be one:
 * what can be read as data is never left out.
 */
export function leaveOut(table: Table, shape: Shape): Read<Table> & { readonly leftOut: number } {
  const key = keyOf(table, shape);
  const diagnostics: Diagnostic[] = [];
  if (key.length === 0) return { value: table, diagnostics, leftOut: 0 };
  const reasons = new Map<number, Why>();
  let signed = false;
  // Few texts stand in a key column of many rows: each is looked at once.
  const data = key.map(() => new Set<string>());
  const isDatum = (cell: string, at: number): boolean => {
    const known = data[key.indexOf(at)];
    if (known?.has(cell)) return true;
    if (cell === "" || cell === table.header[at] || (cell.length < 60 && TOTAL.test(cell))) return false;
    known?.add(cell);
    return true;
  };
  for (let row = 0; row < table.size; row++) {
    const isData = key.some((at) => isDatum(table.cell(row, at), at));
    if (isData && row > 0) continue;
    const cells = cellsOf(table, row);
    if (isData && !isNumbered(cells)) continue;
    const why: Why | null = isData ? "numbers" : whyOf(cells, table.header, signed);
    if (why === null) continue;
    signed ||= why === "signature";
    reasons.set(row, why);
    const value = why === "total" ? (cells.find((cell) => TOTAL.test(cell)) ?? null) : null;
    const origin = originIn(table, table.line(row));
    diagnostics.push(diagnostic("table/left-out", origin, { value, facts: { why } }));
  }
  if (reasons.size === 0) return { value: table, diagnostics, leftOut: 0 };
  const kept = Int32Array.from({ length: table.size }, (_, row) => row).filter((row) => !reasons.has(row));
  const at = (row: number): number => kept[row] ?? -1;
  return {
    value: {
      ...table,
      size: kept.length,
      cell: (row, column) => table.cell(at(row), column),
      line: (row) => table.line(at(row)),
    },
    diagnostics,
    leftOut: reasons.size,
  };
}

function whyOf(cells: readonly string[], header: readonly string[], signed: boolean): Why | null {
  if (cells.some((cell) => TOTAL.test(cell))) return "total";
  if (cells.every((cell, at) => cell === header[at])) return "header";
  return signed || cells.some((cell) => SIGNATURE.test(fold(cell))) ? "signature" : null;
}

/** "A, B, 1, 2, 3 = 2 − 1": the row of column numbers below a header. */
function isNumbered(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return (
    filled.length > 2 && filled.every((cell) => NUMBERED.test(cell)) && new Set(filled).size === filled.length
  );
}
