/** Tables whose headers have their areas in different units ("Diện tích (km²)", "Diện tích (ha)"), before they are put together: each cell says its own. */
import { type AreaUnit, areaUnitOf } from "../../core/text/area.ts";
import type { Cell } from "../cells/cell.ts";
import { columnOf, type GridColumn } from "../cells/grid.ts";
import { areaHeader, hasAreaUnit } from "./areas.ts";
import { type Table, withColumns } from "./table.ts";

const AREAS: ReadonlySet<string | null> = new Set(["area", "area_after"]);

const BEHIND: Readonly<Record<AreaUnit, string>> = { ha: " ha", km2: " km²", m2: " m²" };

/** The tables; of those put together the header of the first counts for all. */
export function withAreaUnits(tables: readonly Table[]): readonly Table[] {
  const units = new Set(tables.flatMap((table) => areasIn(table).map((at) => unitIn(table, at))));
  return units.size < 2 ? tables : tables.map(withUnits);
}

function areasIn({ columns }: Table): readonly number[] {
  return columns.flatMap(({ name }, at) => (AREAS.has(name) ? [at] : []));
}

function unitIn(table: Table, at: number): AreaUnit {
  return areaUnitOf(areaHeader(table, at));
}

function withUnits(table: Table): Table {
  const areas = new Set(areasIn(table));
  const columns = table.columns.map((_, at) =>
    areas.has(at) ? inUnit(table.column(at), BEHIND[unitIn(table, at)]) : table.column(at),
  );
  return { ...table, ...withColumns(table, columns) };
}

function inUnit(column: GridColumn, unit: string): GridColumn {
  return columnOf(
    column.codes,
    Array.from({ length: column.size }, (_, code) => cellIn(column.cell(code), unit)),
  );
}

function cellIn(cell: Cell, unit: string): Cell {
  if (cell.kind === "text")
    return /\d$/.test(cell.text) && !hasAreaUnit(cell.text) ? { ...cell, text: `${cell.text}${unit}` } : cell;
  if (cell.kind !== "number" || cell.format.kind === "percent" || cell.format.kind === "id") return cell;
  return cell.format.unit === undefined ? { ...cell, format: { ...cell.format, unit } } : cell;
}
