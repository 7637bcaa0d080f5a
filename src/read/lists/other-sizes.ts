/** Sentences of a plan that say another size of their new unit than stands in a column beside them: rows in; the same with that of the column out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Sizes } from "../../core/model/inputs.ts";
import type { Origin } from "../../core/model/place.ts";
import { SUMMED } from "../../core/reorganise/figures/sums.ts";

/** What is looked at of a row. */
interface SizedRow {
  readonly parts: string;
  readonly sizes: Sizes;
  readonly after: Sizes;
  readonly origin: Origin;
}

/** `rows`: as they are written; where some of their figures are headed as those afterwards, the others may differ. `meant`: with what their sentences say. */
export function withColumnSizes<R extends SizedRow>(
  rows: readonly R[],
  meant: readonly R[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): readonly R[] {
  const own = SUMMED.filter((size) => rows.every(({ after }) => after[size] === null));
  const differing = ({ sizes, after }: R): typeof own =>
    own.filter((size) => sizes[size] !== null && after[size] !== null && sizes[size] !== after[size]);
  const others = meant.filter((row) => differing(row).length > 0);
  const [first] = others;
  if (!first) return meant;
  const value = rows.find(({ origin }) => origin === first.origin)?.parts ?? first.parts;
  const details = { value, facts: { count: others.length } };
  diagnostics.push(diagnostic("table/noted-figure", inColumn(first.origin, "parts"), details));
  return meant.map((row) => {
    const isOther = new Set(differing(row));
    const of = (size: keyof Sizes): number | null => (isOther.has(size) ? row.sizes : row.after)[size];
    return {
      ...row,
      after: { households: of("households"), population: of("population"), area: of("area") },
    };
  });
}
