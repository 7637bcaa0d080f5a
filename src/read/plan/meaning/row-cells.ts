/** The cells of a row of a plan that several readings of it share: where its units stand, and how large they are. */
import type { Sizes } from "../../../core/model/inputs.ts";
import { countOf } from "../../cells/values.ts";
import { type PartWord, parseHouseholds } from "../../lists/part-words.ts";
import { areaHeader, areaParser } from "../../table/areas.ts";
import type { Readers } from "../../table/column-readers.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";

/** Columns of the places that units stand in, the widest first. */
export const LEVELS_ABOVE = ["province", "district", "commune"] as const;

/** The figures of a row, or those that are headed as afterwards. */
export function sizesOf(table: Table, columns: Columns, { read }: Readers, suffix: "" | "_after") {
  const households = read(`households${suffix}`, parseHouseholds);
  const population = read(`population${suffix}`, countOf("people"));
  const at = columns.at.get(`area${suffix}`) ?? -1;
  const area = read(`area${suffix}`, areaParser(areaHeader(table, at), table.column(at)));
  const sizes = (row: number): Sizes => {
    const written = households[row] ?? null;
    return {
      households: typeof written === "string" ? null : written,
      population: population[row] ?? null,
      area: area[row] ?? null,
    };
  };
  /** What stands instead of a number of households. */
  const word = (row: number): PartWord | null => {
    const written = households[row] ?? null;
    return typeof written === "string" ? written : null;
  };
  return { sizes, word };
}
