/** Published figures to be verified: a table in, its rows as printed out. */

import { type Diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import type { PrintedPercent, PublishedRow, Relation } from "../../core/verify.ts";
import { type Cell, digitsOf, textOfCell } from "../table/cell.ts";
import { readersOf } from "../table/column-readers.ts";
import { FIGURES_COLUMNS } from "../table/columns.ts";
import { findColumns } from "../table/headers.ts";
import type { Parsed } from "../table/parsed.ts";
import type { Shape } from "../table/shapes.ts";
import type { Table } from "../table/table.ts";
import { parseCount, parseCountText } from "../table/values.ts";

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
  const source = textOf("source");
  const before = read("before", parsePrintedCount);
  const after = read("after", parsePrintedCount);
  const change = read("change", parseChange);
  const percent = read("percent", parsePercent);
  const relation = read("relation", parseRelation);
  const value = Array.from(
    { length: table.size },
    (_, row): PublishedRow => ({
      label: label(row),
      before: before[row] ?? null,
      after: after[row] ?? null,
      change: change[row] ?? null,
      percent: percent[row] ?? null,
      relation: relation[row] ?? null,
      source: source(row),
      origin: { file: table.file, line: table.line(row) },
    }),
  );
  return { value, diagnostics };
}

/** A count; what 1.68 may stand for is told in the form of print, 1.680. */
function parsePrintedCount(cell: Cell): Parsed<number> {
  return inPrint(parseCount(cell));
}

function inPrint(parsed: Parsed<number>): Parsed<number> {
  if (parsed.ok || parsed.code !== "value/ambiguous-number") return parsed;
  return { ...parsed, reading: parsed.reading.replace(/(?=\d{3}$)/, ".") };
}

/** A count with its sign: minus signs of every kind, or a plus. */
function parseChange(cell: Cell): Parsed<number> {
  if (cell.kind === "number" && cell.format.kind !== "percent" && Number.isSafeInteger(cell.value)) {
    return { ok: true, value: cell.value };
  }
  if (cell.kind !== "text") return parsePrintedCount(cell);
  const [, sign = "", digits = ""] = /^([-+\u2212\u2013]?)\s*(.*)$/.exec(cell.text) ?? [];
  const parsed = inPrint(parseCountText(digits));
  return parsed.ok && sign !== "" && sign !== "+" && parsed.value > 0
    ? { ok: true, value: -parsed.value }
    : parsed;
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
