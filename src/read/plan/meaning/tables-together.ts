/**
 * Tables of a plan that are put together, a sheet a commune: what each says as a whole as columns of its own, since of headers and of rows
 * that head others nothing is left in the table of all.
 */
import type { Diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { namesOldsAlone } from "../../table/new-unit-heads.ts";
import type { Table } from "../../table/table.ts";
import { withHeadedNews } from "./headed-news.ts";
import { withImpliedNews } from "./implied-news.ts";
import { withKeptUnits } from "./kept-units.ts";
import { withNameColumn } from "./name-columns.ts";

/** The tables, those of units that stay among them, each with a column of new names where it has none; one alone is read as it is. */
export function withOwnMeanings(tables: readonly Table[], diagnostics: Diagnostic[]): readonly Table[] {
  const told = withKeptUnits(tables, diagnostics);
  return told.length < 2 ? told : told.map((table) => withOwnNews(table, diagnostics));
}

function withOwnNews(table: Table, diagnostics: Diagnostic[]): Table {
  if (namesOldsAlone(table.columns.map(({ name }) => name)))
    return withHeadedNews(table) ?? withImpliedNews(table, diagnostics);
  return withNameColumn(table);
}
