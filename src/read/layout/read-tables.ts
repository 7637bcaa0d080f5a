/** Bytes in, tables out: the first steps of every tabular input, whatever kind of file it is. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { type Grid, originOf } from "../cells/grid.ts";
import { gridOfText } from "../csv/text-grid.ts";
import { kindOf } from "../decode/sniff.ts";
import { FOUND_OUT, knownIn, namedBy, type Reading, type Shape } from "../table/shapes.ts";
import { originIn, type Table } from "../table/table.ts";
import { calledAfter, inPlaceOf } from "./header/caption-headings.ts";
import { tellName } from "./header/list-names.ts";
import { type Lost, layOut } from "./layout.ts";
import { type Blocks, blocksOf } from "./sheets/blocks-abreast.ts";
import { withoutCounts } from "./sheets/counts-below.ts";
import { chooseSheets, type OpenWorkbook } from "./sheets/sheets.ts";
import { gridsOf } from "./sheets/split-grid.ts";

export interface TablesRead {
  /** One of a text file, one a sheet of a workbook; none where there is no header to read rows by. */
  readonly value: readonly Table[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether `readTables` needs the reader of workbooks for a file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return kindOf(bytes) === "xlsx";
}

/** Tells a file that is neither a workbook nor text; null where it may be a table. */
export function noTable(bytes: Uint8Array, file: string): Diagnostic | null {
  return otherThanTable(kindOf(bytes), file);
}

function otherThanTable(kind: string | null, file: string): Diagnostic | null {
  if (kind === null || kind === "xlsx") return null;
  return diagnostic("csv/not-text", { file, line: 1 }, { facts: { looks: kind } });
}

/**
 * Reads one file. `how`: what the scenario says about it. `open`: the reader of workbooks, which is not loaded where no
 * file is one. Throws where it is lacking.
 */
export function readTables(
  bytes: Uint8Array,
  file: string,
  shape: Shape,
  how: Reading = FOUND_OUT,
  open: OpenWorkbook | null = null,
): TablesRead {
  const kind = kindOf(bytes);
  if (kind === "xlsx" && !open) throw new Error("a workbook without its reader");
  if (kind === "xlsx" && open) return tablesOfWorkbook(open(bytes, file), file, shape, how);
  const fault = otherThanTable(kind, file);
  if (fault !== null) return { value: [], diagnostics: [fault] };
  const meaning = namedBy(shape, how);
  const text = gridOfText(bytes, file, how.encoding, (rows) => knownIn(rows, meaning));
  const { grid } = text;
  if (grid === null) return { value: [], diagnostics: text.diagnostics };
  const { value, diagnostics } = laidOut(grid, shape, how, text);
  const isLost = value.length === 0 && text.lost > 0;
  const told = [...text.diagnostics, ...(isLost ? [] : diagnostics)];
  if (shape.people && value.length > 0) tellName(baseName(file), "file", { file, line: 1 }, told);
  return { value: named(value, [baseName(file)], shape), diagnostics: told };
}

/** The tables of a grid. What was lost of it is told with the first of them. */
function laidOut(grid: Grid, shape: Shape, how: Reading, lost: Lost): TablesRead {
  const diagnostics: Diagnostic[] = [];
  const tables = gridsOf(withoutCounts(grid, shape, how, diagnostics), shape, how);
  const value: Table[] = [];
  for (const [at, own] of tables.entries()) {
    const one = laidAbreast(blocksOf(own, shape, how), shape, how, at === 0 ? lost : NOTHING_LOST);
    for (const finding of one.diagnostics) diagnostics.push(finding);
    for (const table of one.value) value.push(shape.people ? inPlaceOf(value.at(-1), table) : table);
  }
  if (tables.length > 1) {
    const facts = { lines: value.map(({ headerLine }) => String(headerLine)) };
    diagnostics.push(diagnostic("table/several", originOf(grid, value[0]?.headerLine ?? 1), { facts }));
  }
  return { value, diagnostics };
}

/** The tables of blocks that stand side by side, or of a grid that is one. A total that stands in one block alone is of all of them. */
function laidAbreast({ grids, signed }: Blocks, shape: Shape, how: Reading, lost: Lost): TablesRead {
  const laid = grids.map((own, at) => layOut(own, shape, how, at === 0 ? lost : NOTHING_LOST));
  const value = laid.flatMap(({ table }) => table ?? []);
  const [first] = value;
  if (!first || grids.length === 1) return { value, diagnostics: laid.flatMap((one) => one.diagnostics) };
  const isOfAll = value.filter(({ kinds }) => kinds.total > 0).length === 1;
  const isTold = ({ code }: Diagnostic, at: number): boolean =>
    code === "table/total-differs" ? !isOfAll : code !== "table/header" || at === 0;
  const originAt = (line: number) => originIn(first, line);
  return {
    value,
    diagnostics: [
      ...laid.flatMap((one, at) => one.diagnostics.filter((finding) => isTold(finding, at))),
      ...signed.map((line) => diagnostic("table/left-out", originAt(line), { facts: { why: "signature" } })),
      diagnostic("table/blocks", originAt(first.headerLine), { facts: { count: grids.length } }),
    ],
  };
}

const NOTHING_LOST = { broken: new Set<string>(), lost: 0 };

function tablesOfWorkbook(
  { value: sheets, diagnostics: told }: ReturnType<OpenWorkbook>,
  file: string,
  shape: Shape,
  how: Reading,
): TablesRead {
  const chosen = chooseSheets(sheets, file, shape, how);
  const diagnostics = [...told, ...chosen.diagnostics];
  const value: Table[] = [];
  const [only, further] = chosen.grids;
  for (const grid of chosen.grids) {
    const one = laidOut(grid, shape, how, NOTHING_LOST);
    for (const finding of one.diagnostics) diagnostics.push(finding);
    for (const table of one.value) value.push(table);
    if (shape.people) tellName(grid.sheet ?? "", "sheet", originOf(grid, 1), diagnostics);
  }
  if (shape.people) tellName(baseName(file), "file", { file, line: 1 }, diagnostics);
  const names = further ? [] : [only?.sheet ?? "", baseName(file)];
  return { value: named(value, names, shape), diagnostics };
}

/** Tables of people that stand alone, in the place that they are called after. */
function named(tables: readonly Table[], names: readonly string[], { people }: Shape): readonly Table[] {
  return people && tables.length === 1 ? tables.map((table) => calledAfter(names, table)) : tables;
}

/** The name of a file without its folders and its ending. */
function baseName(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.\w+$/, "");
}
