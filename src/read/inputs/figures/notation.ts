/** How a table of published figures writes numbers: whether "14,814" there is thousands, or has three decimals. */
import type { Cell } from "../../cells/cell.ts";
import type { Parsed } from "../../cells/parsed.ts";
import type { Table } from "../../table/table.ts";
import type { PrintedFigure } from "./printed.ts";

/** Signs between digits that other figures of a table have. */
export interface Notation {
  /** A comma before decimals, which can be nothing else: "5,5", "1.546,3". */
  readonly hasDecimalComma: boolean;
  /** Dots between thousands: "32.933". */
  readonly hasDots: boolean;
}

const DECIMAL_COMMA = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,6}))(?![\d.,])/u;
const DOTS = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/u;

/** "14,814", with whatever stands around it. */
const THREE = /^([^\d]*)(?!0)(\d{1,3}),(\d{3})(?![\d.,])([^\d]*)$/u;

/** The notation of some columns of a table. */
export function notationOf(table: Table, positions: readonly number[]): Notation {
  const texts = positions.flatMap((position) => {
    const { size, text } = table.column(position);
    return Array.from({ length: size }, (_, code) => text(code));
  });
  return {
    hasDecimalComma: texts.some((text) => DECIMAL_COMMA.test(text)),
    hasDots: texts.some((text) => DOTS.test(text)),
  };
}

/** A reader of figures for whom three digits behind a comma are decimals in a table with decimal commas, and told to be thousands beside dots. */
export function inNotation(
  parse: (cell: Cell) => Parsed<PrintedFigure | null>,
  { hasDecimalComma, hasDots }: Notation,
): (cell: Cell) => Parsed<PrintedFigure | null> {
  if (!hasDecimalComma && !hasDots) return parse;
  return (cell) => {
    const [, before = "", whole, rest = "", behind = ""] =
      cell.kind === "text" ? (THREE.exec(cell.text) ?? []) : [];
    if (whole === undefined || cell.kind !== "text") return parse(cell);
    const parsed = parse({ ...cell, text: `${before}${Number(whole + rest)}${behind}` });
    if (!parsed.ok || parsed.value === null) return parsed;
    if (!hasDecimalComma) return { ...parsed, note: "two-notations" };
    const value = Number((parsed.value.value / 1000).toFixed(3));
    const decimals = String(value).split(".")[1]?.length ?? 0;
    return { ok: true, value: { ...parsed.value, value, decimals }, note: "three-decimals" };
  };
}
