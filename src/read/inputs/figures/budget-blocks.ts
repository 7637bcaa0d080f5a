/** Published budgets: columns of what is planned and what was spent ("Dự toán", "Quyết toán"), which are no figures before and after. */
import { fold } from "../../../core/text/fold.ts";
import { withoutNote } from "../../columns/header-words.ts";
import type { TableColumn } from "../../table/table.ts";
import type { FigureBlock } from "./year-blocks.ts";

/** Headers of amounts, folded: "Dự toán", "Kế hoạch năm 2026", "Thực hiện", "Quyết toán". */
const AMOUNT =
  /^(?:tong )?(?:kinh phi )?(?:du toan|ke hoach|quyet toan|(?:uoc )?thuc hien)(?: (?:duoc )?giao| chi)?(?: nam)?(?: \d{4})?$/;

/** Two at least: one alone may be of anything. */
const FEWEST = 2;

/**
 * The blocks of such a table, an amount each, so that each is held against its totals; null for any other table. `isFigure`: headers of figures
 * before and after.
 */
export function budgetBlocks(
  columns: readonly TableColumn[],
  isFigure: (header: string) => boolean,
): readonly FigureBlock[] | null {
  const amounts = columns.flatMap(({ header, name }, at) =>
    name === null && AMOUNT.test(fold(withoutNote(header))) ? [at] : [],
  );
  if (amounts.length < FEWEST || columns.some(({ header }) => isFigure(header))) return null;
  return amounts.map((own) => ({
    counted: columns[own]?.header ?? "",
    columns: columns.map((column, at) => {
      if (at === own) return { ...column, name: "before" };
      // What a rate compares is not said: it is a further column.
      return amounts.includes(at)
        ? { ...column, header: "", name: null }
        : { ...column, name: column.name === "percent" ? null : column.name };
    }),
  }));
}
