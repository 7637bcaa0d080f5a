/** Published figures of a cell, as they are printed: counts, changes, products and percentages with their signs and words. */

import { ALL_UNIT_KINDS } from "../../../core/text/unit-words.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import type { PrintedPercent, Relation } from "../../../core/verify/published.ts";
import { type Cell, digitsOf, textOfCell } from "../../cells/cell.ts";
import type { Parsed } from "../../cells/parsed.ts";
import { parseCount, parseCountText } from "../../cells/values.ts";
import { bareFigure, wordingOf } from "./printed-words.ts";

/** A figure as printed: its value, the decimals that it is printed with, and whether it is in per cent. */
export interface PrintedFigure {
  readonly value: number;
  readonly decimals: number;
  readonly isPercent: boolean;
  /** What the factors of a product come to where it is printed as something else. */
  readonly due?: number;
  /** The way of a change that a word or an arrow beside it says. */
  readonly way?: -1 | 1;
  /** A word of approximation beside it. */
  readonly relation?: Relation;
  /** The percentage that stands behind a change. */
  readonly rate?: PrintedPercent;
}

/** What 1.68 may stand for is told in the form of print, 1.680. */
function inPrint(parsed: Parsed<number>): Parsed<number> {
  if (parsed.ok || parsed.code !== "value/ambiguous-number") return parsed;
  return { ...parsed, reading: parsed.reading.replace(/(?=\d{3}$)/, ".") };
}

const UNCHANGED = /^(?:không\s+(?:đổi|thay đổi|tăng,?\s+(?:không\s+)?giảm)|giữ\s+nguyên)$/iu;

/** A change as printed: as other figures, with a word or an arrow for its sign, in brackets for a minus, a word of approximation before and its percentage behind it; or in words none. */
export function parseChange(cell: Cell): Parsed<PrintedFigure | null> {
  if (cell.kind !== "text") return parsePrinted(cell);
  if (UNCHANGED.test(withMarks(cell.text.trim()))) return figureOf(0, 0);
  const { text, way, relation, rate, isBracketed } = wordingOf(cell.text);
  const parsed = parsePrinted({ ...cell, text });
  if (!parsed.ok || parsed.value === null) return parsed;
  const percent = rate === null ? null : parsePercentText(rate);
  if (percent?.ok === false) return percent;
  const sign = isBracketed ? -1 : way === 0 ? 1 : way;
  const value: PrintedFigure = {
    ...parsed.value,
    value: parsed.value.value === 0 ? 0 : sign * parsed.value.value,
    ...(way !== 0 && { way }),
    ...(relation !== null && { relation }),
    ...(percent !== null && { rate: percent.value }),
  };
  const note = isBracketed ? "brackets" : parsed.note;
  return { ok: true, value, ...(note !== undefined && { note }) };
}

/** A rise or a fall in a column of its own, where brackets would say nothing of its way. */
export function parseMove(cell: Cell): Parsed<PrintedFigure | null> {
  const parsed = parseChange(cell);
  return parsed.ok && parsed.note === "brackets" ? { ok: false, code: "value/number" } : parsed;
}

/** A figure before or after as printed, with a word of approximation before it or without: "hơn 32.900". */
export function parseAmount(cell: Cell): Parsed<PrintedFigure | null> {
  if (cell.kind !== "text") return parsePrinted(cell);
  const { text, way, relation, rate, isBracketed } = wordingOf(cell.text);
  if (relation === null || way !== 0 || rate !== null || isBracketed) return parsePrinted(cell);
  const parsed = parsePrinted({ ...cell, text });
  return parsed.ok && parsed.value !== null ? { ...parsed, value: { ...parsed.value, relation } } : parsed;
}

const DASH = /^[-\u2212\u2013\u2014]$/;

/** What statistics print for a figure that is not known. */
const UNKNOWN = /^(?:\.{2,4}|\u2026)$/;

/**
 * A figure with its sign (minus signs of every kind, or a plus): a count, with a decimal comma a figure that is not whole
 * (1.546,3), in per cent (64,2%), a product (16,0 × 1.490.000), and behind it a word for its size or for what it counts. A dash is none, as statistics print it, and dots are not known.
 */
export function parsePrinted(cell: Cell): Parsed<PrintedFigure | null> {
  if (cell.kind === "number") return numberAsPrinted(cell);
  if (cell.kind !== "text") return asFigure(parseCount(cell));
  const text = bareFigure(cell.text);
  if (UNKNOWN.test(text)) return { ok: true, value: null };
  if (DASH.test(text)) return { ok: true, value: { value: 0, decimals: 0, isPercent: false }, note: "dash" };
  const [, sign = "", rest = ""] = /^([-+\u2212\u2013\u2014]?)\s*(?!\s)(.*)$/.exec(text) ?? [];
  const parsed = withWords(rest);
  if (!parsed.ok || sign === "" || sign === "+") return parsed;
  const { value, ...look } = parsed.value;
  return { ok: true, value: { ...look, value: value === 0 ? 0 : -value } };
}

/** How many places the words for sizes move a decimal comma. */
export const SIZES: ReadonlyMap<string, number> = new Map([
  ["nghìn", 3],
  ["ngàn", 3],
  ["triệu", 6],
  ["tỷ", 9],
  ["tỉ", 9],
]);

/** "1,5 triệu đồng", "15 nghìn người", "32.933 người". */
const WORDED = new RegExp(
  `^([\\d.,]+)\\s*(${[...SIZES.keys()].join("|")})?(?:\\s*(?:đồng|đ|VNĐ|VND|người|nhân khẩu|khẩu|hộ|${ALL_UNIT_KINDS}|TDP|xã|phường|đơn vị|chi bộ|ha|km2|km²))?$`,
  "iu",
);

/** A figure with or without words behind it. */
function withWords(text: string): Parsed<PrintedFigure> {
  const [, digits, word = ""] = WORDED.exec(withMarks(text)) ?? [];
  if (digits === undefined) return printedText(text);
  const parsed = printedText(digits);
  const places = SIZES.get(word.toLowerCase()) ?? 0;
  if (!parsed.ok || places === 0) return parsed;
  const decimals = Math.max(0, parsed.value.decimals - places);
  return figureOf(Number((parsed.value.value * 10 ** places).toFixed(decimals)), decimals);
}

/** Digits of a number that is no thousand that lost its zeros, as 1.25 may be: 1250.5, 0.125. */
const NO_THOUSANDS = /^-?(?:\d{4,}\.\d+|\d+\.\d{4,}|0\.\d+)$/;

/** Decimals beyond these are those of a division, not of a figure. */
const MOST_DECIMALS = 6;

/** A number of a workbook with its decimals. */
export function decimalsOf(number: number): Parsed<PrintedFigure> {
  const value = Number(number.toFixed(MOST_DECIMALS));
  return figureOf(value, String(value).split(".")[1]?.length ?? 0);
}

/** A number of a workbook: whole, in per cent, or with the decimals that its format shows. */
function numberAsPrinted({ value, format }: Extract<Cell, { kind: "number" }>): Parsed<PrintedFigure> {
  if (format.kind === "percent")
    return figureOf(Number((value * 100).toFixed(format.decimals)), format.decimals, true);
  if (Number.isSafeInteger(value)) return figureOf(value, 0);
  if (format.kind === "fixed" && format.decimals > 0)
    return figureOf(Number(value.toFixed(format.decimals)), format.decimals);
  if (NO_THOUSANDS.test(digitsOf(value))) return decimalsOf(value);
  return asFigure(inPrint(parseCountText(digitsOf(value))));
}

function figureOf(value: number, decimals: number, isPercent = false): Parsed<PrintedFigure> {
  return { ok: true, value: { value, decimals, isPercent } };
}

function asFigure(parsed: Parsed<number>): Parsed<PrintedFigure> {
  return parsed.ok ? { ...parsed, value: { value: parsed.value, decimals: 0, isPercent: false } } : parsed;
}

const DECIMAL_COMMA = /^(\d{1,3}(?:\.\d{3})*|\d+),(\d{1,2}|\d{4,6}|(?<=^0,)\d{3})$/;

/** Factors with a sign of multiplication between them, each with a word for what it counts; the product may stand behind them. */
const FACTOR = /[\d.,]+(?:\s*(?:đồng|đ|người|tháng|năm|hộ))?/u;
const PRODUCT = new RegExp(
  `^(${FACTOR.source}(?:\\s*[×xX*]\\s*${FACTOR.source})+)(?:\\s*=\\s*(${FACTOR.source}))?$`,
  "u",
);

/** A factor without the word behind it. */
function bare(factor: string): string {
  return factor.trim().replace(/(?<![^\d.,])[^\d.,]+$/u, "");
}

function printedText(written: string): Parsed<PrintedFigure> {
  const text = withMarks(written);
  const share = /^(.*\d)\s*(?:[đd]i[ểe]m\s*)?(?:%|phần trăm)$/iu.exec(text)?.[1];
  if (share !== undefined) {
    const parsed = printedText(share.replace(/^(\d+)\.(\d{1,2})$/, "$1,$2"));
    return parsed.ok ? { ok: true, value: { ...parsed.value, isPercent: true } } : parsed;
  }
  const [, whole, rest] = DECIMAL_COMMA.exec(text.replace(/^0\.(?=\d{3}$)/, "0,")) ?? [];
  if (whole !== undefined && rest !== undefined)
    return figureOf(Number(`${whole.replace(/\./g, "")}.${rest}`), rest.length);
  const [, factors, said] = PRODUCT.exec(text) ?? [];
  if (factors === undefined) return asFigure(inPrint(parseCountText(text)));
  return productOf(
    factors.split(/[×xX*]/).map((factor) => printedText(bare(factor).replace(/^(\d+)\.(\d{1,2})$/, "$1,$2"))),
    said === undefined ? null : printedText(bare(said)),
  );
}

/** What factors come to; where the product is printed too, that, with what it should be. */
function productOf(
  factors: readonly Parsed<PrintedFigure>[],
  said: Parsed<PrintedFigure> | null,
): Parsed<PrintedFigure> {
  let [value, decimals] = [1, 0];
  for (const factor of factors) {
    if (!factor.ok) return factor;
    decimals += factor.value.decimals;
    value = Number((value * factor.value.value).toFixed(decimals));
  }
  if (said !== null && !said.ok) return said;
  const own = { value, decimals: Number.isInteger(value) ? 0 : decimals, isPercent: false };
  if (said === null || said.value.value === value) return { ok: true, value: own };
  return { ok: true, value: { ...said.value, due: value } };
}

/** A number of a workbook as the sheet shows it. */
function shownPercent({ value, format }: Extract<Cell, { kind: "number" }>): string {
  if (format.kind === "percent") return (value * 100).toFixed(format.decimals);
  return format.kind === "fixed" ? value.toFixed(format.decimals) : digitsOf(value);
}

/** A percentage, and whether a sign or a word beside it says that it is one. */
export type MarkedPercent = PrintedPercent & { readonly isMarked: boolean };

/** A percentage as printed: 44,2 or -44.2%, 492,3 %, 1.234,5; of a cell in a per cent format, what the sheet shows. A dash: none. */
export function parsePercent(cell: Cell): Parsed<MarkedPercent | null> {
  if (cell.kind === "error")
    return { ok: false, code: cell.text === "" ? "xlsx/no-value" : "xlsx/error-cell" };
  if (cell.kind === "number") {
    const shown = parsePercentText(shownPercent(cell));
    return shown.ok
      ? { ok: true, value: { ...shown.value, isMarked: cell.format.kind === "percent" } }
      : shown;
  }
  const { text, way, relation, rate } = wordingOf(textOfCell(cell));
  if (DASH.test(text) || UNKNOWN.test(text)) return { ok: true, value: null };
  const parsed = parsePercentText(text);
  if (!parsed.ok || rate !== null) return { ok: false, code: "value/percent" };
  return {
    ok: true,
    value: {
      ...parsed.value,
      ...(way !== 0 && { sign: way }),
      ...(relation !== null && { relation }),
      isMarked: /%|ph[ầa]n tr[ăa]m/iu.test(text),
    },
  };
}

const PERCENT =
  /^([-+\u2212\u2013\u2014]?)\s*(\d{1,6}|\d{1,3}(?:\.\d{3})+(?=,))(?:[.,](\d{1,6}))?\s*(?:%|phần trăm)?$/;

function parsePercentText(text: string): Parsed<PrintedPercent> {
  const [match, sign = "", whole = "", rest = ""] = PERCENT.exec(text) ?? [];
  if (match === undefined) return { ok: false, code: "value/percent" };
  const scaled = Number(whole.replace(/\./g, "") + rest);
  return {
    ok: true,
    value: { scaled, decimals: rest.length, sign: sign === "" ? 0 : sign === "+" ? 1 : -1 },
  };
}
