/** Published figures of a cell, as they are printed: counts, changes, products and percentages with their signs and words. */

import type { PrintedPercent } from "../../core/published.ts";
import { type Cell, digitsOf, textOfCell } from "../cells/cell.ts";
import type { Parsed } from "../cells/parsed.ts";
import { parseCount, parseCountText } from "../cells/values.ts";

/** A figure as printed: its value, the decimals that it is printed with, and whether it is in per cent. */
export interface PrintedFigure {
  readonly value: number;
  readonly decimals: number;
  readonly isPercent: boolean;
  /** What the factors of a product come to where it is printed as something else. */
  readonly due?: number;
}

/** What 1.68 may stand for is told in the form of print, 1.680. */
function inPrint(parsed: Parsed<number>): Parsed<number> {
  if (parsed.ok || parsed.code !== "value/ambiguous-number") return parsed;
  return { ...parsed, reading: parsed.reading.replace(/(?=\d{3}$)/, ".") };
}

/** "giảm 14.583", "tăng: 20": the word in the place of a sign. */
const CHANGE_WORD = /^(tăng|giảm)\s*:?\s*(?=\d)/iu;

/** Marks of footnotes behind a figure: "32.933 (*)", "18.350**", "1.144¹". */
const FOOTNOTE = /(?<=\d%?)\s*(?:\(\*{1,3}\)|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹])$/u;

/** A text without marks of footnotes, its sign without brackets: "(-) 36". */
function bareFigure(text: string): string {
  return text
    .trim()
    .replace(FOOTNOTE, "")
    .replace(/^\(([-+\u2212\u2013])\)\s*(?=\d)/u, "$1");
}

/** A text whose word for the way of a change is its sign. */
function signed(text: string): string {
  return text.replace(CHANGE_WORD, (_, word: string) => (word.toLowerCase() === "giảm" ? "-" : "+"));
}

const UNCHANGED = /^(?:không\s+(?:đổi|thay đổi|tăng,?\s+(?:không\s+)?giảm)|giữ\s+nguyên)$/iu;

/** A change as printed: as other figures, with a word for its sign, or in words none. */
export function parseChange(cell: Cell): Parsed<PrintedFigure> {
  if (cell.kind !== "text") return parsePrinted(cell);
  const text = cell.text.trim();
  return UNCHANGED.test(text) ? figureOf(0, 0) : parsePrinted({ ...cell, text: signed(text) });
}

const DASH = /^[-\u2212\u2013\u2014]$/;

/**
 * A figure with its sign (minus signs of every kind, or a plus): a count, with a decimal comma a figure that is not whole
 * (1.546,3), in per cent (64,2%), a product (16,0 × 1.490.000), and behind it a word for its size or for what it counts. A dash is none, as statistics print it.
 */
export function parsePrinted(cell: Cell): Parsed<PrintedFigure> {
  if (cell.kind === "number") return numberAsPrinted(cell);
  if (cell.kind !== "text") return asFigure(parseCount(cell));
  const text = bareFigure(cell.text);
  if (DASH.test(text)) return { ok: true, value: { value: 0, decimals: 0, isPercent: false }, note: "dash" };
  const [, sign = "", rest = ""] = /^([-+\u2212\u2013]?)\s*(?!\s)(.*)$/.exec(text) ?? [];
  const parsed = withWords(rest);
  if (!parsed.ok || sign === "" || sign === "+") return parsed;
  const { value, ...look } = parsed.value;
  return { ok: true, value: { ...look, value: value === 0 ? 0 : -value } };
}

/** How many places the words for sizes move a decimal comma. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ["nghìn", 3],
  ["ngàn", 3],
  ["triệu", 6],
  ["tỷ", 9],
  ["tỉ", 9],
]);

/** "1,5 triệu đồng", "15 nghìn người", "32.933 người". */
const WORDED = new RegExp(
  `^([\\d.,]+)\\s*(${[...SIZES.keys()].join("|")})?(?:\\s*(?:đồng|đ|người|nhân khẩu|khẩu|hộ|thôn|tổ dân phố|TDP|tổ|xã|phường|đơn vị|chi bộ|ha|km2|km²))?$`,
  "iu",
);

/** A figure with or without words behind it. */
function withWords(text: string): Parsed<PrintedFigure> {
  const [, digits, word = ""] = WORDED.exec(text) ?? [];
  if (digits === undefined) return printedText(text);
  const parsed = printedText(digits);
  const places = SIZES.get(word.toLowerCase()) ?? 0;
  if (!parsed.ok || places === 0) return parsed;
  const decimals = Math.max(0, parsed.value.decimals - places);
  return figureOf(Number((parsed.value.value * 10 ** places).toFixed(decimals)), decimals);
}

/** A number of a workbook: whole, in per cent, or with the decimals that its format shows. */
function numberAsPrinted({ value, format }: Extract<Cell, { kind: "number" }>): Parsed<PrintedFigure> {
  if (format.kind === "percent")
    return figureOf(Number((value * 100).toFixed(format.decimals)), format.decimals, true);
  if (Number.isSafeInteger(value)) return figureOf(value, 0);
  if (format.kind === "fixed" && format.decimals > 0)
    return figureOf(Number(value.toFixed(format.decimals)), format.decimals);
  return asFigure(inPrint(parseCountText(digitsOf(value))));
}

function figureOf(value: number, decimals: number, isPercent = false): Parsed<PrintedFigure> {
  return { ok: true, value: { value, decimals, isPercent } };
}

function asFigure(parsed: Parsed<number>): Parsed<PrintedFigure> {
  return parsed.ok ? { ...parsed, value: { value: parsed.value, decimals: 0, isPercent: false } } : parsed;
}

const DECIMAL_COMMA = /^(\d{1,3}(?:\.\d{3})*|\d+),(\d{1,2}|\d{4,6})$/;

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

function printedText(text: string): Parsed<PrintedFigure> {
  const share = /^(.*\d)\s*(?:điểm\s*)?(?:%|phần trăm)$/u.exec(text)?.[1];
  if (share !== undefined) {
    const parsed = printedText(share.replace(/^(\d+)\.(\d{1,2})$/, "$1,$2"));
    return parsed.ok ? { ok: true, value: { ...parsed.value, isPercent: true } } : parsed;
  }
  const [, whole, rest] = DECIMAL_COMMA.exec(text) ?? [];
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

/** A percentage as printed: 44,2 or -44.2%, 492,3 %, 1.234,5; of a cell in a per cent format, what the sheet shows. A dash: none. */
export function parsePercent(cell: Cell): Parsed<PrintedPercent | null> {
  if (cell.kind === "error")
    return { ok: false, code: cell.text === "" ? "xlsx/no-value" : "xlsx/error-cell" };
  const text = cell.kind === "number" ? shownPercent(cell) : signed(bareFigure(textOfCell(cell)));
  if (DASH.test(text)) return { ok: true, value: null };
  const form =
    /^([-+\u2212\u2013]?)\s*(\d{1,6}|\d{1,3}(?:\.\d{3})+(?=,))(?:[.,](\d{1,6}))?\s*(?:%|phần trăm)?$/;
  const [match, sign = "", whole = "", rest = ""] = form.exec(text) ?? [];
  if (match === undefined) return { ok: false, code: "value/percent" };
  const scaled = Number(whole.replace(/\./g, "") + rest);
  return {
    ok: true,
    value: { scaled, decimals: rest.length, sign: sign === "" ? 0 : sign === "+" ? 1 : -1 },
  };
}
