/** A table at random as an office has it: cells, and how they are written down, as text or as a workbook. */
import fc from "fast-check";
import { cell, row, textCell, workbookOf } from "../read/xlsx/workbooks.ts";

export type Row = readonly (string | number)[];

/** How a table is written down. */
export interface Writing {
  readonly isWorkbook: boolean;
  readonly delimiter: "," | ";" | "\t";
  readonly isQuoted: boolean;
  readonly lineEnd: "\n" | "\r\n";
  readonly encoding: "utf8" | "bom" | "utf16";
  /** Letters with their marks behind them (NFD). */
  readonly isDecomposed: boolean;
  readonly isTitled: boolean;
  readonly hasColumnNumbers: boolean;
  /** A note below the rows, in the first column; "" for none. */
  readonly note: string;
  /** Who signs, at the left and at the right, row by row. */
  readonly signed: readonly (readonly [string, string])[];
}

/** Text with commas and nothing around the table. */
export const PLAIN: Writing = {
  isWorkbook: false,
  delimiter: ",",
  isQuoted: false,
  lineEnd: "\n",
  encoding: "utf8",
  isDecomposed: false,
  isTitled: false,
  hasColumnNumbers: false,
  note: "",
  signed: [],
};

/** Blocks of signatures, unsigned forms among them. */
export const SIGNED: Writing["signed"][] = [
  [],
  [
    ["", "TM. ỦY BAN NHÂN DÂN"],
    ["", "CHỦ TỊCH"],
    ["", "Mẫu Văn Ký"],
  ],
  [
    ["", "Mẫu, ngày 01 tháng 7 năm 2026"],
    ["Người lập biểu", "KT. CHỦ TỊCH"],
    ["", "PHÓ CHỦ TỊCH"],
    ["Mẫu Thị Lập", "Mẫu Văn Ký"],
  ],
  [
    ["Kế toán", "TM. UBND XÃ"],
    ["(Ký, họ tên)", "CHỦ TỊCH"],
  ],
  [
    ["Kế toán", "ỦY BAN NHÂN DÂN XÃ"],
    ["(Ký, ghi rõ họ tên)", "CHỦ TỊCH"],
    ["Mẫu Thị Lập", "Mẫu Văn Ký"],
  ],
  [
    ["Người lập biểu", "ỦY BAN NHÂN DÂN XÃ MẪU"],
    ["", "Chủ tịch UBND xã"],
    ["Mẫu Thị Lập", "(Đã ký)"],
  ],
  [
    ["", "ỦY BAN NHÂN DÂN XÃ MẪU"],
    ["", "CHỦ TỊCH"],
  ],
];

export const writing: fc.Arbitrary<Writing> = fc.record({
  isWorkbook: fc.boolean(),
  delimiter: fc.constantFrom(",", ";", "\t"),
  isQuoted: fc.boolean(),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  encoding: fc.constantFrom("utf8", "utf8", "bom", "utf16"),
  isDecomposed: fc.boolean(),
  isTitled: fc.boolean(),
  hasColumnNumbers: fc.boolean(),
  note: fc.constantFrom("", "", "Ghi chú: số liệu đến ngày 30/6/2026", "Danh sách này có nhiều người"),
  signed: fc.constantFrom(...SIGNED),
});

/** The bytes of a table: its header, the rows below, and what stands around them. */
export function written(header: readonly string[], rows: readonly Row[], how: Writing): Uint8Array {
  const line = (...cells: Row): Row => [...cells, ...header.slice(cells.length).map(() => "")];
  const all: Row[] = [
    ...(how.isTitled ? [line("UBND XÃ MẪU"), line("DANH SÁCH, PHƯƠNG ÁN"), line()] : []),
    header,
    ...(how.hasColumnNumbers ? [header.map((_, at) => String(at + 1))] : []),
    ...rows,
    ...(how.note === "" ? [] : [line(how.note)]),
    ...how.signed.map(([left, right]) => [left, ...header.slice(2).map(() => ""), right]),
  ];
  const spelled = how.isDecomposed
    ? all.map((row) => row.map((one) => (typeof one === "string" ? one.normalize("NFD") : one)))
    : all;
  return how.isWorkbook ? asWorkbook(spelled) : asText(spelled, how);
}

function asWorkbook(rows: readonly Row[]): Uint8Array {
  const cellOf = (one: string | number): string =>
    one === "" ? "<c/>" : typeof one === "number" ? cell(String(one)) : textCell(one);
  return workbookOf({ rows: rows.map((cells) => row(...cells.map(cellOf))).join("") }, 0);
}

function asText(rows: readonly Row[], { delimiter, isQuoted, lineEnd, encoding }: Writing): Uint8Array {
  const quoted = (text: string): string =>
    isQuoted || text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = rows.map((row) => row.map((one) => quoted(String(one))).join(delimiter) + lineEnd).join("");
  if (encoding === "utf16") return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  return new TextEncoder().encode(encoding === "bom" ? `\ufeff${text}` : text);
}
