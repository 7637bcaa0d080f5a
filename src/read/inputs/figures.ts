/** Published figures to be verified: a table in, its rows as printed out. */

import { type Diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { PrintedPercent, PublishedRow, Relation } from "../../core/published.ts";
import { fold } from "../../core/text/fold.ts";
import { type Cell, digitsOf, textOfCell } from "../cells/cell.ts";
import { lineOf } from "../cells/grid.ts";
import type { Parsed } from "../cells/parsed.ts";
import { parseCount, parseCountText } from "../cells/values.ts";
import { FIGURES_COLUMNS } from "../columns/columns.ts";
import { readersOf } from "../table/column-readers.ts";
import { findColumns } from "../table/headers.ts";
import type { Shape } from "../table/shapes.ts";
import type { Table } from "../table/table.ts";

const REQUIRED = [["label"], ["before", "after", "change", "percent"]];

/** What a table of published figures looks like. */
export const FIGURES_SHAPE: Shape = {
  names: FIGURES_COLUMNS,
  required: REQUIRED,
  key: ["label", "before", "after", "change", "percent"],
  groups: [],
};

/** Reads published figures; with any fault in a cell the row's figure is null and the fault told. */
export function readFigures(table: Table): Read<readonly PublishedRow[]> {
  const columns = findColumns(table, FIGURES_COLUMNS, REQUIRED);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) return { value: [], diagnostics };
  const { read, textOf } = readersOf(table, columns.value, diagnostics);
  const label = textOf("label");
  const number = textOf("number");
  const source = textOf("source");
  const group = textOf("group");
  const before = read("before", parsePrinted);
  const after = read("after", parsePrinted);
  const change = read("change", parsePrinted);
  const percent = read("percent", parsePercent);
  const relation = read("relation", parseRelation);
  const value = Array.from(
    { length: table.size },
    (_, row): PublishedRow => ({
      label: label(row),
      number: number(row),
      group: group(row),
      ...countsOf(before[row] ?? null, after[row] ?? null, change[row] ?? null),
      percent: percent[row] ?? null,
      relation: relation[row] ?? null,
      source: source(row),
      origin: { file: table.file, line: lineOf(table, row) },
    }),
  );
  return { value, diagnostics };
}

/** A figure as printed: its value, the decimals that it is printed with, and whether it is in per cent. */
interface PrintedFigure {
  readonly value: number;
  readonly decimals: number;
  readonly isPercent: boolean;
  /** What the factors of a product come to where it is printed as something else. */
  readonly due?: number;
}

/** The three figures of a row, with the most decimals among them. */
function countsOf(
  before: PrintedFigure | null,
  after: PrintedFigure | null,
  change: PrintedFigure | null,
): Pick<PublishedRow, "before" | "after" | "change" | "decimals" | "isPercent" | "products"> {
  const all = [before, after, change].filter((one) => one !== null);
  return {
    products: all.flatMap(({ value, due }) => (due === undefined ? [] : [{ printed: value, due }])),
    before: before?.value ?? null,
    after: after?.value ?? null,
    change: change?.value ?? null,
    decimals: Math.max(0, ...all.map(({ decimals }) => decimals)),
    isPercent: all.some(({ isPercent }) => isPercent),
  };
}

/** What 1.68 may stand for is told in the form of print, 1.680. */
function inPrint(parsed: Parsed<number>): Parsed<number> {
  if (parsed.ok || parsed.code !== "value/ambiguous-number") return parsed;
  return { ...parsed, reading: parsed.reading.replace(/(?=\d{3}$)/, ".") };
}

/**
 * A figure with its sign (minus signs of every kind, or a plus): a count, with a decimal comma a figure that is not whole
 * (1.546,3), in per cent (64,2%), or a product (16,0 × 1.490.000).
 */
function parsePrinted(cell: Cell): Parsed<PrintedFigure> {
  if (cell.kind === "number") return numberAsPrinted(cell);
  if (cell.kind !== "text") return asFigure(parseCount(cell));
  const [, sign = "", rest = ""] = /^([-+\u2212\u2013]?)\s*(?!\s)(.*)$/.exec(cell.text.trim()) ?? [];
  const parsed = printedText(rest);
  if (!parsed.ok || sign === "" || sign === "+") return parsed;
  const { value, ...look } = parsed.value;
  return { ok: true, value: { ...look, value: value === 0 ? 0 : -value } };
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

/** A percentage as printed: 44,2 or -44.2%, 492,3 %, 1.234,5; of a cell in a per cent format, what the sheet shows. */
function parsePercent(cell: Cell): Parsed<PrintedPercent> {
  if (cell.kind === "error")
    return { ok: false, code: cell.text === "" ? "xlsx/no-value" : "xlsx/error-cell" };
  const text = cell.kind === "number" ? shownPercent(cell) : textOfCell(cell);
  const form = /^([-+\u2212\u2013]?)\s*(\d{1,6}|\d{1,3}(?:\.\d{3})+(?=,))(?:[.,](\d{1,6}))?\s*%?$/;
  const [match, sign = "", whole = "", rest = ""] = form.exec(text) ?? [];
  if (match === undefined) return { ok: false, code: "value/percent" };
  const scaled = Number(whole.replace(/\./g, "") + rest);
  return {
    ok: true,
    value: { scaled, decimals: rest.length, sign: sign === "" ? 0 : sign === "+" ? 1 : -1 },
  };
}

const RELATIONS: Readonly<Record<Relation, readonly string[]>> = {
  over: ["hơn", "trên", "over", "more than", ">"],
  nearly: ["gần", "dưới", "nearly", "almost", "under", "<"],
  about: ["khoảng", "about", "around", "~", "≈"],
};

/** A word of approximation, folded; = and "đúng" say that there is none. */
function parseRelation(cell: Cell): Parsed<Relation | null> {
  const text = textOfCell(cell);
  const word = fold(text);
  for (const relation of ["over", "nearly", "about"] as const) {
    if (RELATIONS[relation].some((known) => known === text || (word !== "" && fold(known) === word)))
      return { ok: true, value: relation };
  }
  if (text === "=" || word === "dung" || word === "exactly") return { ok: true, value: null };
  const choices = (["over", "nearly", "about"] as const).map(
    (relation) => RELATIONS[relation][0] ?? relation,
  );
  return { ok: false, code: "value/choice", choices: [...choices, "over", "nearly", "about"] };
}
