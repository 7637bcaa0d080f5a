/** Marks for the cell above ("nt", "-nt-", "″", "//") among places and titles: each stands for what that cell says. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { LEVELS } from "../../../core/model/place.ts";
import { isTotal } from "../../../core/text/total-words.ts";
import { codesWith, lineOf } from "../../cells/grid.ts";
import { writerOf } from "../../cells/written-columns.ts";
import type { Within } from "./fill.ts";

/** Columns of which a cell may repeat the one above; in the place of a person's name or a number the mark is a fault. */
const REPEATING: ReadonlySet<string> = new Set(["place", "parent", "kind", "title", "into_name", ...LEVELS]);

/** The marks; "NT" may be a code. */
const DITTO =
  /^(?:nt|[nN]\.[tT]\.?|[nN]h[ưu] (?:d[òo]ng )?tr[êe]n|\((?:nt|[nN]h[ưu] (?:d[òo]ng )?tr[êe]n)\)|["″”〃]|''|\/\/|,,|([-"])\s*(?:nt|NT|["″”]|\/\/)\s*\1)$/u;

/** What is found in each of them, within its line. */
const MAY_BE_DITTO = /^["'(-]?[^\S\r\n]*(?:nt|NT|[nN]\.[tT]|[Nn]h[ưu] |["″”〃']|\/\/|,,)/mu;

/** Writes into such cells what stands above them, row by row; told by column. Below a blank cell or a total a mark stays, and is a fault. */
export function fillDitto(within: Within, diagnostics: Diagnostic[]): void {
  const { columns, names, headers } = within;
  const writer = writerOf(columns);
  for (const [at, column] of columns.entries()) {
    if (!REPEATING.has(names[at] ?? "")) continue;
    const marks = new Set(codesWith(column, MAY_BE_DITTO).filter((code) => DITTO.test(column.text(code))));
    if (marks.size === 0) continue;
    const isNone = (code: number): boolean => code === 0 || marks.has(code) || isTotal(column.text(code));
    let [above, count] = [0, 0];
    for (const [row, code] of column.codes.entries()) {
      if (!marks.has(code)) above = row;
      else if (!isNone(column.codes[above] ?? 0)) {
        writer.repeat(at, above, [row]);
        count++;
      }
    }
    if (count === 0) continue;
    const origin = within.originOf(
      lineOf(
        within,
        column.codes.findIndex((code) => marks.has(code)),
      ),
      headers[at] ?? "",
    );
    diagnostics.push(diagnostic("table/ditto", origin, { facts: { count } }));
  }
  columns.splice(0, columns.length, ...writer.finished());
}
