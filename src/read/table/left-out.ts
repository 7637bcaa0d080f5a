/** Rows of a table that are none of its data: totals, the row of column numbers, the header again, signatures. */

import { type Diagnostic, diagnostic, type Read } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { besideOf, keyOf, type Shape } from "./shapes.ts";
import { cellsOf, originIn, type Table } from "./table.ts";

/** What may follow the word in a total: "Tổng số: 5", "Cộng phường A", "Tổng cộng (I + II)"; not "Cộng tác viên". */
const FOLLOWS =
  "phường|xã|thị|quận|huyện|tỉnh|thành|thôn|tổ|tdp|khu|khối|ấp|bản|xóm|chung|dồn|toàn|các|cả|số|người|hộ|mục|phần|đơn|[ivxl]+";

const TOTAL = new RegExp(
  "^(?:[ivxl]+[.]?\\s+)?(?:tổng\\s+số|tổng\\s+cộng|tong\\s+so|tong\\s+cong|tổng|cộng|(?:grand |sub)?total)" +
    `(?:(?=\\s*(?:$|[^\\p{L}\\s]))|(?=\\s+(?:${FOLLOWS})(?!\\p{L})))`,
  "iu",
);

/** How any of them begins: most cells are codes or titles, and this much is seen of them at once. */
const MAY_BE_TOTAL = /^(?:[ivxl]+[.\s]|t[oổ]ng|c[oộ]ng|(?:grand |sub)?total)/iu;

/** What stands below a table, folded: "Người lập biểu", "TM. UBND xã", "(Ký, đóng dấu)", "…, ngày … tháng … năm …". */
const SIGNATURE =
  /^(?:nguoi lap|lap bieu|ke toan truong|tm |kt |t m |k t |thu truong|chu tich ubnd|ky (?:ten|ghi ro|dong dau|va )|xac nhan cua|noi nhan|.*\bngay\b.*\bthang\b.*\bnam\b)/;

/** People who sign side by side. */
const MOST_SIGNERS = 3;

/** A total's number where words are wanted: "5", "1.144 người". */
const COUNT = /^\d[\d.,\s]*(?:người|vị trí|chức danh)?$/iu;

const NUMBERED = /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/;

type Why = "total" | "numbers" | "header" | "signature";

/**
 * Takes such rows out, each with a remark. Only a row whose key cells are blank, or hold the word itself, can be one,
 * and where the key is words, a total that counts there and signatures below: what can be read as data is never left out.
 */
export function leaveOut(table: Table, shape: Shape): Read<Table> & { readonly leftOut: number } {
  const key = keyOf(table, shape);
  const diagnostics: Diagnostic[] = [];
  if (key.length === 0) return { value: table, diagnostics, leftOut: 0 };
  const beside = besideOf(table, shape);
  const hasTitles = beside.length > 0;
  const reasons = new Map<number, Why>();
  let signed = false;
  // Many rows have few titles among them: each is looked at once. Codes are as many as rows.
  const titles = new Set<string>();
  /** What no title is, but may stand below one: a count, a signature. */
  const isNoTitle = (cell: string): boolean => hasTitles && (COUNT.test(cell) || isSignature(cell));
  const isDatum = (cell: string, at: number): boolean => {
    if (hasTitles && titles.has(cell)) return true;
    if (cell === "" || cell === table.header[at] || (cell.length < 60 && isTotal(cell))) return false;
    if (isNoTitle(cell)) return false;
    if (hasTitles) titles.add(cell);
    return true;
  };
  const hasDatum = (row: number): boolean => {
    for (let index = 0; index < key.length; index++) {
      const at = key[index] ?? 0;
      if (isDatum(table.cell(row, at), at)) return true;
    }
    return false;
  };
  const isBare = (row: number): boolean => beside.every((at) => table.cell(row, at) === "");
  let last: number | null = null;
  /** The last row that has both words and a place: below it, signatures may be in any column. */
  const lastRow = (): number => {
    if (last !== null) return last;
    for (last = table.size - 1; last >= 0 && (isBare(last) || !hasDatum(last)); ) last--;
    return last;
  };
  /** Looks at a row that may be none of the data. */
  const look = (row: number, isData: boolean): void => {
    const cells = cellsOf(table, row);
    const isDoubtful = key.some((at) => isNoTitle(table.cell(row, at)));
    const isBelow = (): boolean => isBare(row) && row > lastRow();
    let why: Why | null = null;
    if (isData || isDoubtful) {
      if (row === 0 && isNumbered(cells)) why = "numbers";
      else if (isDoubtful) why = whyOfDoubtful(cells);
      if (why === null && hasTitles && isSigning(cells, signed) && isBelow()) why = "signature";
    } else why = whyOf(cells, table.header, signed && (isBare(row) || row > lastRow()));
    signed = why === "signature" || (signed && !isData);
    if (why === null) return;
    reasons.set(row, why);
    const value = why === "total" ? (cells.find(isTotal) ?? null) : null;
    const origin = originIn(table, table.line(row));
    diagnostics.push(diagnostic("table/left-out", origin, { value, facts: { why } }));
  };
  for (let row = 0; row < table.size; row++) {
    const isData = hasDatum(row);
    if (!isData || row === 0 || signed) look(row, isData);
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
  if (cells.some(isTotal)) return "total";
  if (cells.every((cell, at) => cell === header[at])) return "header";
  return signed || cells.some(isSignature) ? "signature" : null;
}

/** Of a row whose key cells are but a count or like a signature: a total with its count, or nothing but signatures. */
function whyOfDoubtful(cells: readonly string[]): Why | null {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.every(isSignature)) return "signature";
  if (!filled.some(isTotal)) return null;
  return filled.every((cell) => isTotal(cell) || COUNT.test(cell)) ? "total" : null;
}

/** Whether a row may be of a block of signatures: few cells of words, one of them telling, or such a row above. */
function isSigning(cells: readonly string[], signed: boolean): boolean {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length > MOST_SIGNERS || filled.some((cell) => COUNT.test(cell))) return false;
  return signed || filled.some(isSignature);
}

function isTotal(cell: string): boolean {
  return MAY_BE_TOTAL.test(cell) && TOTAL.test(cell);
}

function isSignature(cell: string): boolean {
  return SIGNATURE.test(fold(cell));
}

/** "A, B, 1, 2, 3 = 2 − 1": the row of column numbers below a header. */
function isNumbered(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return (
    filled.length > 2 && filled.every((cell) => NUMBERED.test(cell)) && new Set(filled).size === filled.length
  );
}
