/** Published figures to be verified: a table in, its rows as printed out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../../core/diagnostics/diagnostic.ts";
import { fold } from "../../../core/text/fold.ts";
import { inOneLine } from "../../../core/text/one-line.ts";
import { ROMAN } from "../../../core/text/roman.ts";
import type { PrintedPercent, PublishedRow, Relation } from "../../../core/verify/published.ts";
import { type Cell, textOfCell } from "../../cells/cell.ts";
import { lineOf } from "../../cells/grid.ts";
import type { Parsed } from "../../cells/parsed.ts";
import { FIGURES_COLUMNS } from "../../columns/columns.ts";
import { isCompared } from "../../columns/figure-headers.ts";
import { type ColumnValues, readersOf } from "../../table/column-readers.ts";
import { findColumns } from "../../table/headers.ts";
import type { Shape } from "../../table/shapes.ts";
import { originIn, type Table, type TableColumn } from "../../table/table.ts";
import { figureBlocks } from "./figure-blocks.ts";
import { inMeasure, inPlaces, placesOf } from "./header-sizes.ts";
import { inNotation, type Notation, notationOf } from "./notation.ts";
import { notedFigures } from "./noted-changes.ts";
import { paired } from "./paired-rows.ts";
import {
  type MarkedPercent,
  type PrintedFigure,
  parseAmount,
  parseChange,
  parseMove,
  parsePercent,
  type parsePrinted,
} from "./printed.ts";
import { transposed } from "./transposed.ts";
import { inWords } from "./worded-cells.ts";

const REQUIRED = [["label"], ["before", "after", "change", "increase", "decrease", "percent"]];

/** What a table of published figures looks like. */
export const FIGURES_SHAPE: Shape = {
  names: FIGURES_COLUMNS,
  required: REQUIRED,
  key: ["label"],
  hasTotals: true,
  groups: [],
  joint: ["label"],
};

/** Reads published figures, those of each thing that is counted behind each other; with any fault in a cell the row's figure is null and the fault told. */
export function readFigures(written: Table): Read<readonly PublishedRow[]> {
  const turned = transposed(written) ?? paired(written);
  const table = turned ?? written;
  const blocks = figureBlocks(table);
  const isCount = ({ name }: TableColumn): boolean => COUNTS.has(name ?? "");
  const counts = table.columns.flatMap((_, at) =>
    blocks.some(({ columns }) => columns[at] && isCount(columns[at])) ? [at] : [],
  );
  const notation = notationOf(table, counts);
  const things = blocks.map(({ counted, columns }) => figuresOf({ ...table, columns }, counted, notation));
  const told = things.flatMap(({ diagnostics }, index) =>
    diagnostics.filter(({ code }) => index === 0 || code !== "csv/unknown-column"),
  );
  const turning = turned
    ? [diagnostic("verify/turned", originIn(table, table.headerLine))]
    : mergedLabels(written);
  return { value: things.flatMap(({ value }) => value), diagnostics: [...turning, ...told] };
}

/** Tells labels merged over rows of which each has figures of its own: what these are of is not known. */
function mergedLabels(table: Table): readonly Diagnostic[] {
  return (table.merged ?? []).map(({ column, rows, cell }) => {
    const header = table.columns.find(({ name }) => name === column)?.header;
    return diagnostic("xlsx/merged-cell", originIn(table, lineOf(table, rows[0] ?? 0), header), {
      facts: { cell },
    });
  });
}

/** Columns of figures other than percentages. */
const COUNTS: ReadonlySet<string> = new Set(["before", "after", "change", "increase", "decrease"]);

function figuresOf(table: Table, counted: string, notation: Notation): Read<readonly PublishedRow[]> {
  const columns = findColumns(table, FIGURES_COLUMNS, REQUIRED);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) return { value: [], diagnostics };
  const { read, textOf } = readersOf(table, columns.value, diagnostics);
  const headerOf = (column: string): string => table.header[columns.value.at.get(column) ?? -1] ?? "";
  const over = (column: string): string => {
    const { over = "", between = "" } = table.columns[columns.value.at.get(column) ?? -1] ?? {};
    return between || over;
  };
  const [named, numbered] = [textOf("label"), textOf("number")];
  const labelAt = columns.value.at.get("label") ?? 0;
  /** "Tổng cộng" in a cell merged over several columns stands under the first of them: the number, the district. */
  const wordBefore = (row: number): string => {
    for (let at = labelAt - 1; at >= 0; at--) if (WORD.test(table.cell(row, at))) return table.cell(row, at);
    return "";
  };
  const label = (row: number): string => inOneLine(named(row) || wordBefore(row));
  const number = (row: number): string => (WORD.test(numbered(row)) ? "" : numbered(row));
  const source = textOf("source");
  const group = textOf("group");
  const counts = [...COUNTS].filter((name) => columns.value.at.has(name));
  const places = placesOf(new Map(counts.map((name) => [name, headerOf(name)])));
  const count = (name: string, parse: typeof parsePrinted): ColumnValues<PrintedFigure> =>
    read(name, inWords(inPlaces(inMeasure(inNotation(parse, notation), headerOf(name)), places.get(name))));
  const [before, after] = [count("before", parseAmount), count("after", parseAmount)];
  const change = count("change", parseChange);
  const [increase, decrease] = [count("increase", parseMove), asFalls(count("decrease", parseMove))];
  const percent = withShares(read("percent", inWords(parsePercent)), headerOf("percent"), over("percent"));
  const relation = read("relation", parseRelation);
  const has = (column: string): boolean => columns.value.at.has(column);
  const mayBeNoted = counted === "" && has("before") && has("after") && !has("change");
  const noted = mayBeNoted ? notedFigures(table, [...columns.value.extra.values()], diagnostics) : [];
  const hasRises = has("increase") || has("decrease");
  const value = Array.from(
    { length: table.size },
    (_, row): PublishedRow => ({
      label: label(row),
      counted,
      number: number(row),
      group: group(row),
      ...countsOf(
        before[row] ?? null,
        after[row] ?? null,
        change[row] ??
          changeOf(increase[row] ?? null, decrease[row] ?? null) ??
          (hasRises ? null : noted[row]?.change) ??
          (hasRises ? noChange(before[row] ?? null, after[row] ?? null) : null),
        percent[row] ?? noted[row]?.percent ?? null,
      ),
      ...movedOf(change[row] ?? null, increase[row] ?? null, decrease[row] ?? null),
      relation: relation[row] ?? null,
      source: source(row),
      origin: originIn(table, lineOf(table, row)),
    }),
  );
  return { value, diagnostics };
}

/** Percentages of a column, those marked that may be shares of one ("0,5" below "Tỷ lệ", or beside "50%") and those that may say what is left. */
function withShares(
  percents: ColumnValues<MarkedPercent>,
  header: string,
  over: string,
): readonly (PrintedPercent | null)[] {
  const mayBe = !header.includes("%") || percents.some((one) => one?.isMarked);
  const compared = isCompared(`${over} ${header}`) ? ({ mayBeLeft: true } as const) : {};
  return percents.map((one) => {
    if (one === null) return null;
    const { isMarked, ...printed } = one;
    const percent = { ...printed, ...compared };
    const isSmall = percent.scaled < 10 ** percent.decimals;
    return mayBe && isSmall && !isMarked && percent.scaled !== 0 ? { ...percent, mayBeShare: true } : percent;
  });
}

/** More than a running number, which may be Roman ("III", "VIII."). */
const WORD = new RegExp(`^(?!${ROMAN}[.)]?$).*(?:\\p{L}{2,}.*\\p{L}|\\p{L}{3})`, "su");

/** A column of decreases as changes: most have no sign, some a minus; where both stand, one with a minus is a rise. */
function asFalls(decreases: ColumnValues<PrintedFigure>): ColumnValues<PrintedFigure> {
  const isSigned = decreases.some((one) => one !== null && one.way === undefined && one.value > 0);
  return decreases.map((one) => {
    if (one === null || one.way !== undefined) return one;
    return { ...one, value: 0 - (isSigned ? one.value : Math.abs(one.value)) };
  });
}

/** What a rise and a fall come to beside a change. */
function movedOf(
  change: PrintedFigure | null,
  increase: PrintedFigure | null,
  falls: PrintedFigure | null,
): Pick<PublishedRow, "moved"> {
  const moved = change && increase && falls ? changeOf(increase, falls) : null;
  return moved ? { moved: moved.value } : {};
}

/** The change of a row that says by how much it rises and falls in columns of their own. */
function changeOf(increase: PrintedFigure | null, falls: PrintedFigure | null): PrintedFigure | null {
  if (increase === null || falls === null) return increase ?? falls;
  const decimals = Math.max(increase.decimals, falls.decimals);
  return { ...falls, decimals, value: Number((increase.value + falls.value).toFixed(decimals)) };
}

/** The change of a row that says by nothing how much it rises or falls, and has one figure before and after: none. */
function noChange(before: PrintedFigure | null, after: PrintedFigure | null): PrintedFigure | null {
  return before && after?.value === before.value ? { ...before, value: 0 } : null;
}

/** The three figures of a row, with the most decimals among them. */
function countsOf(
  before: PrintedFigure | null,
  after: PrintedFigure | null,
  change: PrintedFigure | null,
  percent: PrintedPercent | null,
): Pick<
  PublishedRow,
  | "before"
  | "after"
  | "change"
  | "percent"
  | "openBefore"
  | "openAfter"
  | "changeRelation"
  | "decimals"
  | "isPercent"
  | "products"
> {
  const all = [before, after, change].filter((one) => one !== null);
  return {
    products: all.flatMap(({ value, due }) => (due === undefined ? [] : [{ printed: value, due }])),
    before: before?.value ?? null,
    after: after?.value ?? null,
    change: change?.value ?? null,
    percent: percent ?? change?.rate ?? null,
    ...(before?.relation !== undefined && { openBefore: before.relation }),
    ...(after?.relation !== undefined && { openAfter: after.relation }),
    ...(change?.relation !== undefined && { changeRelation: change.relation }),
    decimals: all.reduce((most, { decimals }) => Math.max(most, decimals), 0),
    isPercent: all.some(({ isPercent }) => isPercent),
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
