/** The columns of a table out of those of its grid: names, titles and places that a list parts in several columns are one column each. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { joinAlike, type NamedColumn } from "../../cells/alike-columns.ts";
import { withGenders } from "../../cells/gender-columns.ts";
import { type Grid, lineOf, originOf } from "../../cells/grid.ts";
import { withoutPay } from "../../cells/paid-titles.ts";
import { withPartedFigures } from "../../cells/parted-figures.ts";
import { withWholeNames } from "../../cells/parted-names.ts";
import { withWholeTitles } from "../../cells/parted-titles.ts";
import { withBareUnits } from "../../cells/unit-cells.ts";
import { REGISTER_COLUMNS } from "../../columns/columns.ts";
import { type PageRows, pageRows } from "../../rows/page-rows.ts";
import { withSecondNames } from "../../table/second-names.ts";
import type { Shape } from "../../table/shapes.ts";
import type { TableColumn } from "../../table/table.ts";
import { rowsOf } from "./known-rows.ts";
import { type PickedRows, picked } from "./picked-rows.ts";

/** A column of the grid that belongs to the table. */
export interface OwnColumn extends TableColumn {
  /** Its position among the columns of the grid. */
  readonly at: number;
}

export interface JoinedColumns {
  readonly own: readonly (OwnColumn & NamedColumn)[];
  /** Found before columns are put together. */
  readonly pages: PageRows;
}

/** Puts columns of one meaning together, which is told. `kept`: the rows below the header. */
export function joinedColumns(
  grid: Grid,
  wanted: readonly OwnColumn[],
  kept: PickedRows,
  top: number,
  { people, names: known, ofUnits = false }: Shape,
  diagnostics: Diagnostic[],
): JoinedColumns {
  const filled = (people ? withWholeNames(wanted, grid, top) : wanted).map((own) => ({
    ...own,
    column: picked(grid.columns[own.at], kept),
  }));
  const sized =
    ofUnits || known === REGISTER_COLUMNS ? withPartedFigures(filled) : { columns: filled, headers: [] };
  const titles = people
    ? withWholeTitles(withGenders(withSecondNames(withoutPay(filled))))
    : { columns: sized.columns, whole: [] };
  const placed = people ? withBareUnits(titles.columns) : { columns: titles.columns, cells: [] };
  const names = placed.columns.flatMap(({ name }) => name ?? []);
  const isParted = titles.whole.length > 0 || new Set(names).size < names.length;
  const written = {
    columns: filled.map(({ column }) => column),
    headers: filled.map(({ header }) => header),
  };
  const pages = pageRows(rowsOf({ ...written, size: kept.size }), isParted);
  const { columns, joined, whole } = joinAlike(placed.columns, new Set([...pages.numbers, ...pages.headers]));
  const tell = (
    code:
      | "table/joined-columns"
      | "table/parted-figures"
      | "table/whole-names"
      | "table/whole-titles"
      | "roster/party-cells",
    headers: readonly string[],
  ): void => {
    diagnostics.push(diagnostic(code, originOf(grid, lineOf(grid, top)), { facts: { headers } }));
  };
  for (const headers of joined) tell("table/joined-columns", headers);
  for (const headers of whole) tell("table/whole-names", headers);
  if (sized.headers.length > 0) tell("table/parted-figures", sized.headers);
  if (titles.whole.length > 0) tell("table/whole-titles", titles.whole);
  if (placed.cells.length > 0) tell("roster/party-cells", placed.cells);
  return { own: columns, pages };
}
