/** Published figures to be verified: a table in, its rows as printed out. */

import { type Diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import type { PrintedPercent, PublishedRow, Relation } from "../../core/verify.ts";
import { readersOf } from "../table/column-readers.ts";
import { FIGURES_COLUMNS } from "../table/columns.ts";
import { findColumns } from "../table/headers.ts";
import type { Shape } from "../table/shapes.ts";
import type { Table } from "../table/table.ts";
import { type Parsed, parseCount } from "../table/values.ts";

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
function parsePrintedCount(text: string): Parsed<number> {
  const parsed = parseCount(text);
  if (parsed.ok || parsed.code !== "value/ambiguous-number") return parsed;
  return { ...parsed, reading: parsed.reading.replace(/(?=\d{3}$)/, ".") };
}

/** A count with its sign: minus signs of every kind, or a plus. */
function parseChange(text: string): Parsed<number> {
  const [, sign = "", digits = ""] = /^([-+\u2212\u2013]?)\s*(.*)$/.exec(text) ?? [];
  const parsed = parsePrintedCount(digits);
  return parsed.ok && sign !== "" && sign !== "+" && parsed.value > 0
    ? { ok: true, value: -parsed.value }
    : parsed;
}

/** A percentage as printed: 44,2 or -44.2%, 492,3 %, 1.234,5. */
function parsePercent(text: string): Parsed<PrintedPercent> {
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
function parseRelation(text: string): Parsed<Relation | null> {
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
