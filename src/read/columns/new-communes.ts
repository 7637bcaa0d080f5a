/** Columns of a plan that name the commune in which a new unit stands ("Xã mới", "Xã sau sắp xếp"). */
import { fold } from "../../core/text/fold.ts";

/** Headers of communes, folded, with the words for when behind or before them. */
const OF_COMMUNE = /(?<![a-z])(?:xa|phuong)(?![a-z])/;

/** Columns where that of new communes is that of all communes: no other names any, and old places are told by name. */
export function withNewCommunes<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  if (columns.some(({ name }) => name === "commune" || name === "into")) return columns;
  return columns.map((one) =>
    one.name === "into_parent" && OF_COMMUNE.test(fold(one.header)) ? { ...one, name: "commune" } : one,
  );
}
