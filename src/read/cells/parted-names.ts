/** Names that a list parts in several columns: "Họ đệm" and "Tên", "Họ", "Đệm" and "Tên", or one header merged over all. They are one column of full names. */
import { fold } from "../../core/text/fold.ts";
import { BLANK, type Cell, cellOfText } from "./cell.ts";
import { columnOf, type Grid, type GridColumn, lineOf } from "./grid.ts";

/** Headers of what stands before the given name, folded. */
const BEFORE = /^(?:ho|ho (?:va )?(?:ten |chu )?(?:dem|lot)|ho va ten (?:dem|lot))$/;

/** Headers of what stands between a family name in its own column and the given name, folded. */
const BETWEEN = /^(?:ten |chu )?(?:dem|lot)$/;

/** A column with its place in the grid. */
interface Placed {
  readonly at: number;
  readonly header: string;
  readonly name: string | null;
}

/** The columns of a list of people, those of a parted name all as full names. `top`: the row of the header in the grid. */
export function withWholeNames<T extends Placed>(
  columns: readonly T[],
  grid: Grid,
  top: number,
): readonly (T & { readonly isGivenName?: boolean })[] {
  const line = lineOf(grid, top);
  const areMerged = (left: number, right: number): boolean =>
    grid.merges.some(
      (one) => one.top <= line && line <= one.bottom && one.left <= left && right <= one.right,
    );
  const isGivenName = columns.map(({ at, header, name }, index) => {
    const left = columns[index - 1];
    if (!left || left.at !== at - 1) return false;
    if (isBetween(columns, index) || isBetween(columns, index - 1)) return true;
    if (name === "full_name" && left.name === "full_name") {
      return (
        left.header === header &&
        hasWords(grid.columns[at], top) &&
        areMerged(grid.positions[left.at] ?? -1, grid.positions[at] ?? -1)
      );
    }
    return left.name === null && name === null && BEFORE.test(fold(left.header)) && fold(header) === "ten";
  });
  return columns.map((own, index) => {
    if (isGivenName[index]) return { ...own, name: "full_name", isGivenName: true };
    return isGivenName[index + 1] ? { ...own, name: "full_name" } : own;
  });
}

/** Whether a column has what stands between the family name on its left and the given name on its right. */
function isBetween(columns: readonly Placed[], index: number): boolean {
  const parts = [-1, 0, 1].map((step) => columns[index + step]);
  const first = parts[0]?.at ?? 0;
  if (!parts.every((part, step) => part?.name === null && part.at === first + step)) return false;
  const [family = "", middle = "", given = ""] = parts.map((part) => fold(part?.header ?? ""));
  return family === "ho" && BETWEEN.test(middle) && given === "ten";
}

/** Whether what stands in a column below a row of the grid is words: a header merged over names and years of birth parts no names. */
function hasWords(column: GridColumn | undefined, top: number): boolean {
  const texts = [...new Set(column?.codes.subarray(top + 1))].map((code) => column?.text(code) ?? "");
  const words = texts.filter((text) => /\p{L}/u.test(text)).length;
  return words * 2 > texts.filter((text) => text !== "").length;
}

/** One column of the texts of two, with something between them where both are filled. `isOne`: whether a filled cell counts. */
export function textsTogether(
  a: GridColumn,
  b: GridColumn,
  between: string,
  isOne: (text: string) => boolean = () => true,
): GridColumn {
  const cells: Cell[] = [BLANK];
  const known = new Map<string, number>();
  const codes = a.codes.map((code, row) => {
    const text = [a.text(code), b.text(b.codes[row] ?? 0)]
      .filter((one) => one !== "" && isOne(one))
      .join(between);
    if (text === "") return 0;
    const made = known.get(text) ?? cells.push(cellOfText(text)) - 1;
    known.set(text, made);
    return made;
  });
  return columnOf(codes, cells);
}
