/** A table at random as an office has it: cells, and how they are written down, as text or as a workbook. */
import fc from "fast-check";
import { lettersOf } from "../../src/core/text/letters.ts";
import { withoutMarks } from "../../src/core/text/with-marks.ts";
import { cell, row, textCell, workbookOf } from "../read/xlsx/workbooks.ts";

export type Row = readonly (string | number)[];

/** How a table is written down. */
export interface Writing {
  readonly isWorkbook: boolean;
  readonly delimiter: "," | ";" | "\t";
  readonly isQuoted: boolean;
  readonly lineEnd: "\n" | "\r\n";
  readonly encoding: "utf8" | "bom" | "utf16";
  /** Letters with their marks in them, behind them (NFD), or without any. */
  readonly letters: "whole" | "decomposed" | "unmarked";
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
  letters: "whole",
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
  letters: fc.constantFrom("whole", "decomposed", "unmarked"),
  isTitled: fc.boolean(),
  hasColumnNumbers: fc.boolean(),
  note: fc.constantFrom("", "", "Ghi chú: số liệu đến ngày 30/6/2026", "Danh sách này có nhiều người"),
  signed: fc.constantFrom(...SIGNED),
});

/** What a list has beside its rows. In a workbook wide and tall cells are merged; in text wide ones have blanks beside them. */
export interface Frame {
  /** A line above the header that says what list this is; null for none. */
  readonly title: string | null;
  /** Above the header: what stands over several columns, and blank right of it; "" where the header says all. */
  readonly over: readonly string[] | null;
  /** Columns of which cells that follow each other and are the same are one. */
  readonly columns: readonly number[];
}

/** The bytes of a table: its header, the rows below, and what stands around them. */
export function written(
  header: readonly string[],
  rows: readonly Row[],
  how: Writing,
  { title, over, columns }: Frame = { title: null, over: null, columns: [] },
): Uint8Array {
  const line = (...cells: Row): Row => [...cells, ...header.slice(cells.length).map(() => "")];
  const all: Row[] = [
    ...(how.isTitled ? [line("UBND XÃ MẪU"), line("DANH SÁCH, PHƯƠNG ÁN"), line()] : []),
    ...(title === null ? [] : [line(title), line()]),
    ...(over === null ? [] : [over]),
    header,
    ...(how.hasColumnNumbers ? [header.map((_, at) => String(at + 1))] : []),
    ...rows,
    ...(how.note === "" ? [] : [line(how.note)]),
    ...how.signed.map(([left, right]) => [left, ...header.slice(2).map(() => ""), right]),
  ];
  const spelled = all.map((row) =>
    row.map((one) => (typeof one === "string" ? inLetters(one, how.letters) : one)),
  );
  if (!how.isWorkbook) return asText(spelled, how);
  const top = all.indexOf(header);
  const start = all.indexOf(rows[0] ?? []);
  const wide = over === null ? [] : wideCells(over, top);
  const tall = columns.flatMap((column) => tallCells(spelled, column, start, start + rows.length));
  return asWorkbook(spelled, [...wide, ...tall]);
}

function inLetters(text: string, letters: Writing["letters"]): string {
  if (letters === "unmarked") return withoutMarks(text);
  return letters === "decomposed" ? text.normalize("NFD") : text;
}

/** A range of cells, as positions from 0 on, both ends included. */
type Range = readonly [left: number, top: number, right: number, bottom: number];

/** Of each text over a header the blank cells right of it, above the header's row. */
function wideCells(over: readonly string[], top: number): Range[] {
  return over.flatMap((text, left): Range[] => {
    if (text === "") return [];
    const next = over.findIndex((one, at) => at > left && one !== "");
    const right = Math.min(next < 0 ? over.length - 1 : next - 1, left + 1);
    return right > left ? [[left, top - 1, right, top - 1]] : [];
  });
}

/** Cells of a column that follow each other and are the same, from one row up to another. */
function tallCells(rows: readonly Row[], column: number, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (let top = start; top < end; ) {
    let next = top + 1;
    while (next < end && rows[top]?.[column] !== "" && rows[next]?.[column] === rows[top]?.[column]) next++;
    if (next - top > 1) ranges.push([column, top, column, next - 1]);
    top = next;
  }
  return ranges;
}

function asWorkbook(rows: readonly Row[], merged: readonly Range[]): Uint8Array {
  const cellOf = (one: string | number): string =>
    one === "" ? "<c/>" : typeof one === "number" ? cell(String(one)) : textCell(one);
  const isHidden = (column: number, line: number): boolean =>
    merged.some(
      ([left, top, right, bottom]) =>
        left <= column && column <= right && top <= line && line <= bottom && (column > left || line > top),
    );
  const shown = rows.map((cells, line) => cells.map((one, column) => (isHidden(column, line) ? "" : one)));
  const refs = merged.map(
    ([left, top, right, bottom]) =>
      `<mergeCell ref="${lettersOf(left)}${top + 1}:${lettersOf(right)}${bottom + 1}"/>`,
  );
  const behind = refs.length === 0 ? "" : `<mergeCells count="${refs.length}">${refs.join("")}</mergeCells>`;
  return workbookOf({ rows: shown.map((cells) => row(...cells.map(cellOf))).join(""), behind }, 0);
}

function asText(rows: readonly Row[], { delimiter, isQuoted, lineEnd, encoding }: Writing): Uint8Array {
  const quoted = (text: string): string =>
    isQuoted || text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = rows.map((row) => row.map((one) => quoted(String(one))).join(delimiter) + lineEnd).join("");
  if (encoding === "utf16") return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  return new TextEncoder().encode(encoding === "bom" ? `\ufeff${text}` : text);
}
