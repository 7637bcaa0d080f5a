/** Who a row of a roster is, where the scenario says that several columns together tell it (`identity:`). */

import { fold } from "../../core/text/fold.ts";
import { byCodeUnit } from "../../core/text/order.ts";
import { foldTones } from "../../core/text/spelling.ts";
import { ROSTER_COLUMNS } from "../table/columns.ts";
import { type Columns, meaningsOf } from "../table/headers.ts";
import type { Table } from "../table/table.ts";

export interface Identity {
  /** The id of a row's person; "" where one of the columns is blank. */
  readonly person: (row: number) => string;
  /** Columns that the file does not have. */
  readonly missing: readonly string[];
}

/**
 * Rows that agree in all the columns are one person. Ids are numbers in the order of what is in the columns, which they
 * do not show: `N1`, `N2`, … Case, spaces and the place of a tone do not count.
 */
export function identityBy(names: readonly string[], table: Table, columns: Columns): Identity {
  const headers = new Map([...columns.extra].map(([header, at]) => [fold(header), at]));
  const meaning = meaningsOf(ROSTER_COLUMNS, table.meanings);
  const positions = names.map((name) => columns.at.get(meaning(name) ?? "") ?? headers.get(fold(name)) ?? -1);
  const missing = names.filter((_, index) => positions[index] === -1);
  if (missing.length > 0) return { person: () => "", missing };
  const folded = new Map<string, string>();
  const textOf = (row: number, column: number): string => {
    const text = table.cell(row, column);
    const known = folded.get(text) ?? foldTones(text);
    folded.set(text, known);
    return known;
  };
  const keys = Array.from({ length: table.size }, (_, row) => {
    const parts = positions.map((column) => textOf(row, column));
    return parts.includes("") ? "" : parts.join("\u0000");
  });
  const order = [...new Set(keys)].filter((key) => key !== "").sort(byCodeUnit);
  const ids = new Map(order.map((key, index) => [key, `N${index + 1}`]));
  return { person: (row) => ids.get(keys[row] ?? "") ?? "", missing };
}
