/** What stands above the header of a table: its title block, a line or two cells a row. */
import { withMarks } from "../../../core/text/with-marks.ts";
import { type Grid, lineOf, textsOf } from "../../cells/grid.ts";

/** Rows above a header that may be its title block. */
const MOST_ROWS = 20;

/** Cells of such a row: who issues the list on the left, the motto on the right. */
const MOST_CELLS = 2;

/** Lines that are about the act behind the list, not about who is in it. */
const OF_ACT = /^\s*\(?\s*(?:kèm theo|ban hành|căn cứ|theo|thực hiện|kính gửi|số:|địa chỉ)/iu;

/** A text above a table. */
export interface Caption {
  readonly text: string;
  readonly line: number;
}

/** The texts of the title block above a header, from top to bottom; rows with more cells are of another table. */
export function captionsOf(grid: Grid, top: number): readonly Caption[] {
  const rows = Array.from(
    { length: Math.min(top, MOST_ROWS) },
    (_, at) => top - Math.min(top, MOST_ROWS) + at,
  );
  return rows.flatMap((row) => {
    const texts = new Set(textsOf(grid, row).filter((text) => text !== "" && !OF_ACT.test(withMarks(text))));
    if (texts.size > MOST_CELLS) return [];
    const [first = "", ...others] = texts;
    // "Thôn:" beside "Đông" is one text.
    const own = first.endsWith(":") ? [[first, ...others].join(" ")] : texts;
    return [...own].map((text) => ({ text, line: lineOf(grid, row) }));
  });
}
