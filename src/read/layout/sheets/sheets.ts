/** Which sheets of a workbook are read: those that a scenario names, else the first one that looks like such a table. */
import { type Diagnostic, diagnostic, type Read } from "../../../core/diagnostics/diagnostic.ts";
import { fold } from "../../../core/text/fold.ts";
import { firstOf } from "../../../core/text/shorten.ts";
import { isLike } from "../../../core/text/wildcards.ts";
import { type Grid, textsOf } from "../../cells/grid.ts";
import { repairedGrid } from "../../cells/repair.ts";
import { knownIn, namedBy, type Reading, type Shape } from "../../table/shapes.ts";
import { continuing } from "./continued-sheets.ts";
import { isOfCounts } from "./counts-below.ts";

/** A sheet of a workbook, its cells read when they are asked for. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** null, with a fault, where the sheet is damaged. */
  readonly grid: () => Read<Grid | null>;
}

/** Opens a workbook: its sheets in the order of their tabs; none, with a fault, where there is no workbook. */
export type OpenWorkbook = (bytes: Uint8Array, file: string) => Read<readonly Sheet[]>;

export interface ChosenSheets {
  readonly grids: readonly Grid[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Known columns that make a sheet such a table. */
const ENOUGH = 2;

/** Rows of a sheet that are looked at for its header. */
const MOST_LOOKED_AT = 60;

/** Sheets that a message names. */
const MOST_NAMED = 10;

/** Sheets that are looked into where none is named. */
const MOST_TRIED = 200;

/** What is told of sheets, whether they are read or not. */
type SheetsTold = "xlsx/hidden-sheet" | "xlsx/sheets-left" | "xlsx/continued-sheets" | "xlsx/sheet";

interface SheetRead {
  readonly sheet: Sheet;
  readonly grid: Grid;
  /** Whether its header is that of such a table. */
  readonly fits: boolean;
}

/** Chooses the sheets of a workbook that are read as a table of some shape, and tells which others there are. */
export function chooseSheets(
  sheets: readonly Sheet[],
  file: string,
  shape: Shape,
  how: Reading,
): ChosenSheets {
  const isNamed = how.sheet.length > 0;
  const isSeveral = how.sheet.some(isPattern);
  const wanted = isNamed ? sheetsNamed(sheets, how.sheet) : shownOf(sheets).slice(0, MOST_TRIED);
  const { filled, diagnostics } = sheetsRead(wanted, shape, how);
  const fitting = withoutSummaries(
    filled.filter(({ fits }) => fits),
    shape,
  );
  const chosen = isNamed
    ? isSeveral && fitting.length > 0
      ? fitting
      : filled
    : [fitting[0] ?? filled[0]].flatMap((one) => one ?? []);
  if (chosen.length === 0) {
    if (diagnostics.length > 0 || sheets.length === 0) return { grids: [], diagnostics };
    const none = isNamed && wanted.length === 0 ? "xlsx/no-sheet" : "csv/empty";
    return { grids: [], diagnostics: [nothingChosen(none, file, sheets, how.sheet)] };
  }
  const others = sheets.filter((sheet) => !chosen.some((one) => one.sheet === sheet));
  const alike = others.filter((sheet) => fitting.some((one) => one.sheet === sheet));
  const first = chosen.find(({ fits }) => fits);
  const continued = first ? continuedSheets(filled, first, shape, how) : [];
  const passed = others.filter((sheet) => ![...alike, ...continued].includes(sheet) && !sheet.hidden);
  const value = namesOf(chosen.map(({ sheet }) => sheet)).join(", ");
  const tell = (code: SheetsTold, of: readonly Sheet[], read = value): Diagnostic[] =>
    of.length === 0
      ? []
      : [diagnostic(code, { file, line: 1 }, { value: read, facts: { sheets: namesOf(of) } })];
  return {
    grids: chosen.map(({ grid }) => grid),
    diagnostics: [
      ...diagnostics,
      ...tell(
        "xlsx/hidden-sheet",
        others.filter(({ hidden }) => hidden),
      ),
      ...tell("xlsx/sheets-left", alike),
      ...tell("xlsx/continued-sheets", continued, first?.sheet.name),
      ...tell(
        "xlsx/sheet",
        passed.filter((sheet) => !isNamed || (isSeveral && wanted.includes(sheet))),
      ),
    ],
  };
}

/** The sheets of a workbook of people without those that count the people of others. */
function withoutSummaries(fitting: readonly SheetRead[], { people }: Shape): readonly SheetRead[] {
  if (people === undefined || fitting.length < 2) return fitting;
  const others = fitting.filter(({ grid }) => !isOfCounts(grid));
  return others.length > 0 ? others : fitting;
}

/** Sheets without a header that go on with a table. */
function continuedSheets(
  filled: readonly SheetRead[],
  table: SheetRead,
  shape: Shape,
  how: Reading,
): readonly Sheet[] {
  const bare = filled.filter(({ fits }) => !fits);
  if (bare.length === 0) return [];
  const isContinued = continuing(table.grid, shape, how);
  return bare.flatMap(({ sheet, grid }) => (isContinued(grid) ? [sheet] : []));
}

/** The sheets that are neither blank nor damaged, with all that is told of them. */
function sheetsRead(
  wanted: readonly Sheet[],
  shape: Shape,
  how: Reading,
): { readonly filled: readonly SheetRead[]; readonly diagnostics: readonly Diagnostic[] } {
  const meaning = namedBy(shape, how);
  const diagnostics: Diagnostic[] = [];
  const filled = wanted.flatMap((sheet): SheetRead[] => {
    const { value: found, diagnostics: told } = sheet.grid();
    for (const one of told) diagnostics.push(one);
    if (found === null || found.size === 0) return [];
    const { grid, diagnostics: repaired } = repairedGrid(found, how.encoding);
    for (const one of repaired) diagnostics.push(one);
    const rows = Array.from({ length: Math.min(grid.size, MOST_LOOKED_AT) }, (_, row) => textsOf(grid, row));
    return [{ sheet, grid, fits: knownIn(rows, meaning) >= ENOUGH }];
  });
  return { filled, diagnostics };
}

function nothingChosen(
  code: "xlsx/no-sheet" | "csv/empty",
  file: string,
  sheets: readonly Sheet[],
  asked: readonly string[],
): Diagnostic {
  if (code === "csv/empty") return diagnostic(code, { file, line: 1 });
  return diagnostic(code, { file, line: 1 }, { value: asked.join(", "), facts: { sheets: namesOf(sheets) } });
}

/** As many names of sheets as a message takes. */
function namesOf(sheets: readonly Sheet[]): readonly string[] {
  return firstOf(
    sheets.map(({ name }) => name),
    MOST_NAMED,
  );
}

function shownOf(sheets: readonly Sheet[]): readonly Sheet[] {
  const shown = sheets.filter(({ hidden }) => !hidden);
  return shown.length > 0 ? shown : sheets;
}

function isPattern(name: string): boolean {
  return /[*?]/.test(name) || name.startsWith("!");
}

/** Sheets by name, number or pattern, in the order of their tabs; what follows a "!" is left out. */
function sheetsNamed(sheets: readonly Sheet[], names: readonly string[]): readonly Sheet[] {
  const excluded = names.filter((name) => name.startsWith("!")).map((name) => matcher(name.slice(1)));
  const included = names.filter((name) => !name.startsWith("!"));
  const found = new Set<Sheet>();
  for (const name of included.length === 0 ? ["*"] : included) {
    if (isPattern(name)) {
      const matches = matcher(name);
      for (const sheet of shownOf(sheets)) if (matches(sheet.name)) found.add(sheet);
      continue;
    }
    const own =
      sheets.find((sheet) => sheet.name === name) ??
      sheets.find((sheet) => fold(sheet.name) === fold(name)) ??
      (/^\d{1,4}$/.test(name) ? sheets[Number(name) - 1] : undefined);
    if (own) found.add(own);
  }
  return sheets.filter((sheet) => found.has(sheet) && !excluded.some((matches) => matches(sheet.name)));
}

/** Whether a sheet's name is what a pattern means: `*` for any characters, `?` for one; case and forms of letters do not count. */
function matcher(pattern: string): (name: string) => boolean {
  const written = pattern.normalize("NFC").toLowerCase();
  return (name) => isLike(name.normalize("NFC").toLowerCase(), written);
}
