/** What tells rows by their positions among all, told by those among the rows of data. */
import type { MergedRows, SharedCell } from "../../table/table.ts";
import type { Within } from "./fill.ts";

/** `data`: the positions of the rows of data among all, in their order; null where all rows are data. */
export function amongData(
  { sameAs, shared, merged }: Pick<Within, "sameAs" | "shared" | "merged">,
  data: Int32Array | null,
): {
  readonly sameAs: ReadonlyMap<number, number>;
  readonly shared: readonly SharedCell[];
  readonly merged: readonly MergedRows[];
} {
  if (data === null || sameAs.size + shared.length + merged.length === 0) return { sameAs, shared, merged };
  const positions = new Map(Array.from(data, (row, at) => [row, at]));
  return {
    sameAs: new Map(
      [...sameAs].flatMap(([row, first]) => {
        const [at, from] = [positions.get(row), positions.get(first)];
        return at === undefined || from === undefined ? [] : [[at, from] as const];
      }),
    ),
    shared: shared.flatMap((one) => {
      const [row, fromRow] = [positions.get(one.row), positions.get(one.fromRow)];
      return row === undefined || fromRow === undefined ? [] : [{ ...one, row, fromRow }];
    }),
    merged: merged
      .map((one) => ({ ...one, rows: one.rows.flatMap((row) => positions.get(row) ?? []) }))
      .filter(({ rows }) => rows.length > 1),
  };
}
