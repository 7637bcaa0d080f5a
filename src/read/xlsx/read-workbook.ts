/** A workbook in, the tables of the sheets that are to be read out, with all that is odd about them told. */

import { type Diagnostic, diagnostic, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { repairOf, told } from "../decode/detect.ts";
import { looksForeign } from "../decode/syllables.ts";
import { meaningsOf } from "../table/headers.ts";
import { headerAmong, type Reading, type Shape } from "../table/shapes.ts";
import type { Table } from "../table/table.ts";
import { type Grid, lettersOf, readSheet, type SheetRow } from "./sheet.ts";
import { fillGroups, headerBottom, headsOf, type Row } from "./sheet-layout.ts";
import { openWorkbook, type SheetEntry } from "./workbook.ts";

/** Reads the sheet that `how` names, all that are shown for `*`, else the first one that looks like such a table. */
export function tablesOfWorkbook(
  bytes: Uint8Array,
  file: string,
  shape: Shape,
  how: Reading,
): Read<readonly Table[]> {
  const workbook = openWorkbook(bytes);
  if (typeof workbook === "string") {
    const origin = { file, line: 1 };
    if (workbook === "broken" || workbook === "too-large")
      return { value: [], diagnostics: [diagnostic(`xlsx/${workbook}`, origin)] };
    return { value: [], diagnostics: [diagnostic("csv/not-text", origin, { facts: { looks: workbook } })] };
  }
  const { sheets, xmlOf } = workbook;
  const diagnostics: Diagnostic[] = [];
  const gridOf = (sheet: SheetEntry): Grid | null => {
    const xml = xmlOf(sheet);
    const grid = xml === null ? null : readSheet(xml, workbook);
    if (grid === null) diagnostics.push(diagnostic("xlsx/broken", { file, sheet: sheet.name, line: 1 }));
    return grid;
  };
  const chosen = how.sheet === null ? choose(sheets, gridOf, shape, how) : named(sheets, how.sheet, gridOf);
  if (chosen.read.length === 0 && diagnostics.length === 0) {
    const names = sheets.map(({ name }) => name);
    diagnostics.push(
      how.sheet === null
        ? diagnostic("csv/empty", { file, line: 1 })
        : diagnostic("xlsx/no-sheet", { file, line: 1 }, { value: how.sheet, facts: { sheets: names } }),
    );
  }
  const tell = (
    code: `xlsx/${"sheet" | "sheets-left" | "hidden-sheet"}`,
    of: readonly SheetEntry[],
  ): void => {
    if (of.length === 0) return;
    const value = chosen.read.map(({ sheet }) => sheet.name).join(", ");
    diagnostics.push(
      diagnostic(code, { file, line: 1 }, { value, facts: { sheets: of.map(({ name }) => name) } }),
    );
  };
  if (chosen.read.length > 0) {
    const others = sheets.filter((sheet) => !chosen.read.some((one) => one.sheet === sheet));
    const hidden = others.filter((sheet) => sheet.hidden);
    const alike = others.filter((sheet) => chosen.alike.includes(sheet));
    tell("xlsx/hidden-sheet", hidden);
    tell("xlsx/sheets-left", alike);
    if (how.sheet === null) {
      tell(
        "xlsx/sheet",
        others.filter((sheet) => !hidden.includes(sheet) && !alike.includes(sheet)),
      );
    }
  }
  const value = chosen.read.flatMap(({ sheet, grid }) => {
    const table = tableOf(grid, file, sheet.name, shape, how);
    for (const one of table.diagnostics) diagnostics.push(one);
    return table.value ?? [];
  });
  return { value, diagnostics };
}

interface Chosen {
  readonly read: readonly { readonly sheet: SheetEntry; readonly grid: Grid }[];
  /** Sheets that are shown, not read, and look like such a table too. */
  readonly alike: readonly SheetEntry[];
}

type GridOf = (sheet: SheetEntry) => Grid | null;

function named(sheets: readonly SheetEntry[], name: string, gridOf: GridOf): Chosen {
  const wanted =
    name === "*"
      ? sheets.filter((sheet) => !sheet.hidden)
      : [
          sheets.find((sheet) => sheet.name === name) ??
            sheets.find((sheet) => fold(sheet.name) === fold(name)) ??
            (/^\d{1,4}$/.test(name) ? sheets[Number(name) - 1] : undefined),
        ];
  const read = wanted.flatMap((sheet) => {
    const grid = sheet && gridOf(sheet);
    return sheet && grid ? [{ sheet, grid }] : [];
  });
  return { read: name === "*" ? read.filter(({ grid }) => grid.rows.length > 0) : read, alike: [] };
}

function choose(sheets: readonly SheetEntry[], gridOf: GridOf, shape: Shape, how: Reading): Chosen {
  const shown = sheets.filter((sheet) => !sheet.hidden);
  const filled = (shown.length > 0 ? shown : sheets).flatMap((sheet) => {
    const grid = gridOf(sheet);
    return grid && grid.rows.length > 0 ? [{ sheet, grid }] : [];
  });
  const meaning = meaningsOf(shape.names, how.meanings);
  const fitting = filled.filter(({ grid }) => {
    const at = headerAmong(grid.rows.map(dense), shape, how);
    const columns = new Set(dense(grid.rows[at] ?? EMPTY).map(meaning));
    return columns.size - (columns.has(undefined) ? 1 : 0) > 1;
  });
  const first = fitting[0] ?? filled[0];
  return { read: first ? [first] : [], alike: fitting.slice(1).map(({ sheet }) => sheet) };
}

const EMPTY: SheetRow = { number: 0, cells: [] };

function dense({ cells }: SheetRow): string[] {
  return Array.from(cells, (cell) => cell ?? "");
}

/** One sheet as a table: its header found, merged groups filled down, odd cells told. */
function tableOf(
  grid: Grid,
  file: string,
  sheet: string,
  shape: Shape,
  how: Reading,
): { readonly value: Table | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const originOf = (line: number, column?: string): Origin => ({
    file,
    sheet,
    line,
    ...(column !== undefined && { column }),
  });
  const rows = repaired(
    grid.rows.map(({ number, cells }) => ({ number, cells: dense({ number, cells }) })),
    {
      file,
      sheet,
      how,
      diagnostics,
    },
  );
  const at =
    how.header === null
      ? headerAmong(
          rows.map(({ cells }) => cells),
          shape,
          how,
        )
      : rows.findIndex(({ number }) => number === how.header);
  const first = rows[at];
  if (!first) {
    const line = how.header ?? 1;
    return { value: null, diagnostics: [...diagnostics, diagnostic("csv/empty", originOf(line))] };
  }
  if (how.header === null && at > 0) {
    diagnostics.push(diagnostic("table/header", originOf(first.number), { facts: { rows: at } }));
  }
  const bottom = headerBottom(first.number, grid.merges);
  const width = rows.slice(at).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const heads = headsOf(rows, first.number, bottom, grid.merges, width);
  const below = rows.filter(({ number }) => number > bottom);
  const used = [...heads.keys()].filter(
    (column) => heads[column] !== "" || below.some(({ cells }) => (cells[column] ?? "") !== ""),
  );
  const meaning = meaningsOf(shape.names, how.meanings);
  fillGroups(
    below,
    grid.merges,
    (column) => meaning(heads[column] ?? ""),
    shape,
    (merge, column) => {
      const name = `${lettersOf(merge.left)}${merge.top}:${lettersOf(merge.right)}${merge.bottom}`;
      diagnostics.push(
        diagnostic("xlsx/merged-cell", originOf(merge.top, heads[column] ?? ""), { facts: { cell: name } }),
      );
    },
  );
  for (const { name, row, column, value } of grid.bad) {
    if (row <= bottom || !used.includes(column)) continue;
    const code = value === "" ? "xlsx/no-value" : "xlsx/error-cell";
    diagnostics.push(
      diagnostic(code, originOf(row, heads[column] || undefined), {
        value: value || null,
        facts: { cell: name },
      }),
    );
  }
  const hidden = grid.hiddenRows.filter((row) => row > bottom);
  if (hidden.length > 0) {
    const facts = { rows: hidden.length, list: firstOf(hidden.map(String), 10) };
    diagnostics.push(diagnostic("xlsx/hidden-rows", originOf(hidden[0] ?? 0), { facts }));
  }
  const hiddenColumns = used.filter((column) =>
    grid.hiddenColumns.some(([from, to]) => from <= column && column <= to),
  );
  if (hiddenColumns.length > 0) {
    const facts = { list: hiddenColumns.map((column) => heads[column] || lettersOf(column)) };
    diagnostics.push(diagnostic("xlsx/hidden-columns", originOf(first.number), { facts }));
  }
  return {
    value: {
      file,
      header: used.map((column) => heads[column] ?? ""),
      headerLine: first.number,
      size: below.length,
      cell: (row, column) => below[row]?.cells[used[column] ?? -1] ?? "",
      line: (row) => below[row]?.number ?? 0,
      broken: new Set(),
      sources: [{ file, sheet, before: 0, headers: new Map() }],
      meanings: how.meanings,
    },
    diagnostics,
  };
}

/** Texts typed in fonts of old encodings, or read as Latin, made Unicode; the whole sheet or nothing of it. */
function repaired(
  rows: Row[],
  { file, sheet, how, diagnostics }: { file: string; sheet: string; how: Reading; diagnostics: Diagnostic[] },
): Row[] {
  const text = rows.map(({ cells }) => cells.join("\n")).join("\n");
  const chosen = looksForeign(text) ? repairOf(text, how.encoding) : null;
  if (chosen === null) return rows;
  if (how.encoding === null) diagnostics.push(told({ file, sheet, line: 1 }, chosen.encoding, chosen));
  return rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => chosen.read(cell) ?? cell) }));
}
