/** Figures of a plan on either side of the new name: "Tên cũ | Số hộ | Tên mới | Số hộ" has those before and those afterwards. */
import { SUMMED } from "../../core/reorganise/sums.ts";

/** Columns where the second of two of one figure is that of afterwards: one stands between the old and the new name, one behind. */
export function withFiguresBesideNewNames<T extends { readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const at = (name: string): readonly number[] =>
    columns.flatMap((column, position) => (column.name === name ? [position] : []));
  const [from, second] = at("from");
  const [into, other] = at("into_name");
  if (from === undefined || into === undefined || second !== undefined || other !== undefined) return columns;
  const after = new Map<number, string>();
  for (const size of SUMMED) {
    const [before = -1, behind = -1, third] = at(size);
    const isBeside = from < before && before < into && into < behind && third === undefined;
    if (isBeside && at(`${size}_after`).length === 0) after.set(behind, `${size}_after`);
  }
  return columns.map((column, position) => ({ ...column, name: after.get(position) ?? column.name }));
}
