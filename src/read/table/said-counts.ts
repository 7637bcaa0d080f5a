/** How many units the title of a list, or a total row, says that there are ("Danh sách 65 tổ dân phố", "6 thôn"): titles and names in, warnings out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { kindOfName } from "../cells/values.ts";
import { originIn, type Table, type Title } from "./table.ts";

/** "65 tổ dân phố", "16 thôn": a number of units. */
const SAID = latePattern(
  `(?<![\\p{L}\\d./-])(\\d{1,4})\\s+(thôn, tổ dân phố|thôn, tdp|${UNIT_KINDS}|khu dân cư|đơn vị)(?![\\p{L}\\d])(?!\\s*\\d)`,
  "giu",
);

/** Whether a title above a list says how many it has: "Danh sách 65 thôn", "Danh sách 12 người hoạt động không chuyên trách". */
export function isCountOfList({ text, since }: Title): boolean {
  return since === undefined && /^danh\s+(?:sách|mục)\s+(?:gồm\s+)?\d/iu.test(withMarks(text.trim()));
}

/** The lists of names that a title may count, of the rows from one to another. */
export type ListsIn = (
  column: string | undefined,
  from: number,
  to: number,
) => readonly (readonly string[])[];

/** Tells a number in a title or a total row that is of none of the lists that it may count, in all or of their kind. */
export function tellSaid(
  table: Table,
  titles: readonly Title[],
  listsIn: ListsIn,
  diagnostics: Diagnostic[],
): void {
  for (const title of titles) {
    const { text, line, column, from, to, since = from } = title;
    const said = saidIn(title);
    if (said.length === 0) continue;
    // A total row may be of all rows above it, or of those of its group.
    const lists = [...new Set([from, since])].flatMap((start) => listsIn(column, start, to));
    const lengths = lists.map((names) => names.length);
    const total = said.reduce((sum, { count }) => sum + count, 0);
    if (lengths.includes(total)) continue;
    for (const { count, word } of said) {
      if (lists.some((names) => names.length === count || ofKind(names, word) === count)) continue;
      const there = [...lengths].sort((a, b) => Math.abs(a - count) - Math.abs(b - count));
      const facts = { said: count, rows: there[0] ?? 0 };
      diagnostics.push(diagnostic("changes/said-count", originIn(table, line), { value: text, facts }));
    }
  }
}

/** How many of what a text says that there are; in a total row a number alone is one of units. */
function saidIn({ text, column }: Title): readonly { readonly count: number; readonly word: string }[] {
  if (column !== undefined && /^\d{1,4}$/.test(text.trim())) return [{ count: Number(text), word: "" }];
  return [...withMarks(text).matchAll(SAID())].map(([, count = "", word = ""]) => ({
    count: Number(count),
    word,
  }));
}

/** How many names say the kind of a word. */
function ofKind(names: readonly string[], word: string): number {
  const kind = kindOfName(`${word} 1`)?.kind ?? null;
  return kind === null ? -1 : names.filter((name) => kindOfName(name)?.kind === kind).length;
}
