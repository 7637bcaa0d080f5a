/** Figures of a plan on either side of the new name: "Tên cũ | Số hộ | Tên mới | Số hộ" has those before and those afterwards. */
import { SUMMED } from "../../core/reorganise/figures/sums.ts";
import { fold } from "../../core/text/fold.ts";

/** Headers of totals, folded: "Tổng số hộ", "Tổng nhân khẩu". */
const TOTALS = {
  households: /^tong (?:cong )?(?:so )?ho(?: dan| gia dinh)?$/,
  population: /^tong (?:cong )?(?:so )?(?:nhan khau|khau|dan|dan so)$/,
  area: /^tong (?:cong )?dien tich(?: tu nhien)?$/,
} as const;

/** Columns where a total beside figures of the old units ("Số hộ", "Tổng số hộ") is that of the new one. */
export function withTotalsOfNews<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const names = new Set(columns.map(({ name }) => name));
  if (!names.has("into_name") || !(names.has("from") || names.has("parts"))) return columns;
  const after = new Map<T, string>();
  for (const size of SUMMED) {
    const isTotal = ({ header }: T): boolean => TOTALS[size].test(fold(header.replace(/\s*\(.*\)$/, "")));
    const totals = columns.filter((one) => (one.name === size || one.name === null) && isTotal(one));
    const isBeside = columns.some((one) => one.name === size && !totals.includes(one));
    const [total] = totals;
    if (total && totals.length === 1 && isBeside && !names.has(`${size}_after`))
      after.set(total, `${size}_after`);
  }
  return columns.map((one) => ({ ...one, name: after.get(one) ?? one.name }));
}

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
