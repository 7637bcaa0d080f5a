/** The columns of consultations and of lists of neighbours together: a meaning that depends on which others there are. */
import { withAsked, withFirstPlaces, withPlanAsked } from "./answer-headers.ts";
import type { ColumnNames } from "./columns.ts";
import { CONSULTATION_COLUMNS, NEIGHBOURS_COLUMNS } from "./plan-columns.ts";

/** Columns of consultations and neighbours where what one is depends on which others there are. */
export function withListsOfPlaces<T extends { readonly header: string; readonly name: string | null }>(
  names: ColumnNames,
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  if (names === CONSULTATION_COLUMNS) return withAsked(withPlanAsked(columns));
  return names === NEIGHBOURS_COLUMNS ? withFirstPlaces(columns) : columns;
}
