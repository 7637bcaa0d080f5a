/** Names in a roster that are more than one person's name, and years that say two genders: told, since a person would be lost. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import { type GridColumn, lineOf } from "../../cells/grid.ts";
import { parseYesNo } from "../../cells/values.ts";
import type { Readers } from "../../table/column-readers.ts";
import { type Columns, shownHeader } from "../../table/headers.ts";
import { saidRows, tellSaid } from "../../table/said-rows.ts";
import { originIn, type Table } from "../../table/table.ts";

/** What parts several names in one cell; numbers before them do too ("1. Mẫu Một 2. Mẫu Hai"). */
const PARTING =
  /\s*(?:[;,\n+&/|→\\]|[-=]?>)\s*|\s+(?:và|VA|cùng|với|hoặc|-|\u2013)\s+|\s{3,}|\s+(?=\d{1,2}[.)]\s*\p{Lu})/u;

/** A name of two words and more, perhaps with a bullet before it. */
export const NAME = /^(?:\d{1,2}[.)]\s*|[-\u2013]\s*)?\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*)+$/u;

/** "Mẫu Văn Một (kiêm Trưởng thôn)", "(Kiêm) Mẫu Văn Một": in small letters behind a name, since Kiêm is a name too. */
const TITLE =
  /^\([Kk]iêm(?:\s+nhiệm)?\)|(?:^|[\s(,;-])(?:kiêm|đồng thời)\s+\p{L}|[\s(,;-]kiêm(?:\s+nhiệm)?\s*\)?$/u;

/** What is found in every cell that says more: most names have nothing of it, which one search of all of them tells. */
export const MAY_SAY_MORE =
  /[;,\n+&/|→>\\]|\s(?:v[àa]|VA|c[ùu]ng|v[ớo]i|ho[ặa]c|[-\u2013])\s|\s{3}|\s\d{1,2}[.)]|[Kk]i[êe]m|đồng thời|dong thoi/u;

/** Longer texts are no names. */
const LONGEST = 200;

/** Whether a cell of a name says more than one name. */
export function saysMore(written: string): boolean {
  if (written.length > LONGEST) return false;
  const text = withMarks(written);
  if (TITLE.test(text)) return true;
  const pieces = text.split(PARTING);
  return pieces.length > 1 && pieces.filter((piece) => NAME.test(piece.trim())).length > 1;
}

/** Whether most cells of a column are somebody's name. */
function holdsNames({ codes, text }: GridColumn): boolean {
  let [names, others] = [0, 0];
  const used = new Set(codes);
  used.delete(0);
  for (const code of used) {
    if (NAME.test(text(code))) names++;
    else others++;
  }
  return names > others;
}

/** Tells further columns beside those of titles that have names in them: people whose title the policy does not know. */
export function unreadNames(table: Table, diagnostics: Diagnostic[]): void {
  table.columns.forEach(({ header, name }, position) => {
    if (name !== null || header === "" || !holdsNames(table.column(position))) return;
    const value = shownHeader(table, position, header);
    const origin = originIn(table, table.headerLine, value);
    diagnostics.push(diagnostic("roster/unread-names", origin, { value }));
  });
}

/** Tells rows whose name is several names or has a title in it; each counts as one person in the row's posts alone. */
export function oddNames(table: Table, { at }: Columns, diagnostics: Diagnostic[]): void {
  const position = at.get("full_name") ?? -1;
  const rows = saidRows(table, [position], () => ({ says: saysMore, only: MAY_SAY_MORE }));
  tellSaid("roster/several-names", table, rows, diagnostics);
}

/** Tells rows with a year, or a mark, both under "Nam" and under "Nữ": one person has one gender. */
export function twoGenders(
  table: Table,
  { at }: Columns,
  { originOf }: Pick<Readers, "originOf">,
  diagnostics: Diagnostic[],
): void {
  for (const told of ["birth_year", "gender"]) {
    const [male, female] = [at.get(`${told}_male`), at.get(`${told}_female`)];
    if (male === undefined || female === undefined) continue;
    const [men, women] = [table.column(male), table.column(female)];
    const isNo = ({ codes, cell }: GridColumn, row: number): boolean => {
      const code = codes[row] ?? 0;
      const answer = told === "gender" && code !== 0 ? parseYesNo(cell(code)) : null;
      return code === 0 || (answer?.ok === true && !answer.value);
    };
    for (let row = 0; row < table.size; row++) {
      if (isNo(men, row) || isNo(women, row)) continue;
      diagnostics.push(diagnostic("roster/two-genders", originOf(lineOf(table, row), `${told}_female`)));
    }
  }
}
