/** What the rows of a roster say of people, and which columns tell who they are. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { RosterRows } from "../../core/model/roster.ts";
import { monthOf } from "../../core/numbers/days.ts";
import { foldTones } from "../../core/text/spelling.ts";
import { parseDate, parseEnd, parseYear } from "../cells/dates.ts";
import { codesWith, type GridColumn, lineOf } from "../cells/grid.ts";
import { mayBeVacant, phraseBegins, vacantWords } from "../cells/vacant-words.ts";
import { parseGender, parseKeep, parsePartyMember, parseYesNo } from "../cells/values.ts";
import { BIRTH_COLUMNS } from "../columns/columns.ts";
import type { ColumnValues, FactType, Readers } from "../table/column-readers.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, rowOriginsOf, type Table } from "../table/table.ts";
import { identityOf, sharedNumbers } from "./people/identity.ts";
import { personIds } from "./people/person-ids.ts";

export interface RosterOptions {
  /** The columns that together tell who a row is; null for `person`. */
  readonly identity: readonly string[] | null;
  /** Further words that stand for a vacant post. */
  readonly vacant: readonly string[];
}

/** What the rows say of people; faults in their cells are reported by the readers. */
export function rowsOf(table: Table, readers: Readers, facts: ReadonlyMap<string, FactType>): RosterRows {
  const { has, read, facts: factsOf } = readers;
  const { birthYear, gender } = bornAndGender(readers, table.size);
  return {
    birthYear,
    gender,
    partyMember: read("party_member", parsePartyMember),
    birthMonth: birthMonthsOf(table) ?? readers.blank(),
    since: read("since", parseDate),
    until: read("until_day", parseEnd),
    official: read("official", parseYesNo),
    keep: has("keep") ? read("keep", parseKeep) : null,
    facts: factsOf(facts),
    origins: rowOriginsOf(table),
  };
}

/** Months of birth out of the one column of births, or out of those of men and women; null where none is written. */
function birthMonthsOf(table: Table): readonly (number | null)[] | null {
  const columns = table.columns.flatMap(({ name }, at) =>
    name !== null && BIRTH_COLUMNS.includes(name) ? [birthMonths(table, at) ?? []] : [],
  );
  const written = columns.filter(({ length }) => length > 0);
  const [first = null] = written;
  return written.length < 2
    ? first
    : Array.from(
        { length: table.size },
        (_, row) => written.map((column) => column[row]).find((month) => month != null) ?? null,
      );
}

/** Months of birth, where a whole day of birth is written, null where none is; a fault in the cell is told where its year is read. */
function birthMonths(table: Table, position: number): (number | null)[] | null {
  const { codes, size, cell, text } = table.column(position);
  const known = new Array<number | null | undefined>(size);
  let months: (number | null)[] | null = null;
  for (let row = 0; row < table.size; row++) {
    const code = codes[row] ?? 0;
    let month = known[code];
    if (month === undefined) {
      const day = code === 0 || /^\d{4}$/.test(text(code)) ? null : parseDate(cell(code));
      month = day?.ok ? monthOf(day.value) : null;
      known[code] = month;
    }
    if (month === null) continue;
    months ??= new Array<number | null>(table.size).fill(null);
    months[row] = month;
  }
  return months;
}

/** Years of birth and genders; in the usual form of lists the year stands under "Nam" or under "Nữ", which says both. */
function bornAndGender(
  readers: Readers,
  size: number,
): { readonly birthYear: ColumnValues<number>; readonly gender: ColumnValues<"female" | "male"> } {
  const { has, read } = readers;
  const birthYear = read("birth_year", parseYear);
  const gender = gendersOf(readers);
  if (!has("birth_year_male") && !has("birth_year_female")) return { birthYear, gender };
  const male = read("birth_year_male", parseYear);
  const female = read("birth_year_female", parseYear);
  const sides = Array.from({ length: size }, (_, row) => ({
    male: male[row] ?? null,
    female: female[row] ?? null,
  }));
  return {
    birthYear: sides.map((side, row) => birthYear[row] ?? side.male ?? side.female),
    gender: sides.map(
      (side, row) => gender[row] ?? (side.male !== null ? "male" : side.female !== null ? "female" : null),
    ),
  };
}

/** Genders as words, or as marks under "Nam" and under "Nữ". */
function gendersOf({ has, read }: Readers): ColumnValues<"female" | "male"> {
  const said = read("gender", parseGender);
  if (!has("gender_male") && !has("gender_female")) return said;
  const male = read("gender_male", parseYesNo);
  const female = read("gender_female", parseYesNo);
  return male.map((isMale, row) => said[row] ?? (isMale ? "male" : female[row] ? "female" : null));
}

/** Who a row is. */
export interface PeopleColumns {
  /** The id of a row's person; "" where the row gives none. */
  readonly idOf: (row: number) => string;
  /** Whether a row names somebody, by an id or a name. */
  readonly isNamed: (row: number) => boolean;
  /** Whether a cell of a row that should be an id is none, which is told. */
  readonly isFaulty: (row: number) => boolean;
  /** Whether a row says by a word that nobody holds its post. */
  readonly saysNobody: (row: number) => boolean;
  /** Whether a text is such a word. */
  readonly isVacant: (text: string) => boolean;
  /** The name of a row's person in one spelling; "" for none. */
  readonly nameOf: (row: number) => string;
  /** Tells a row of somebody who is not identified by the columns that should do so. */
  readonly checkIdentified: (row: number, line: number) => void;
  /** Tells how many rows said by a word that their post is vacant. */
  readonly finish: () => void;
}

/** The columns of a roster that tell who holds a post; a roster that has none of them is told. */
export function peopleColumns(
  table: Table,
  columns: Columns,
  { identity, vacant }: RosterOptions,
  diagnostics: Diagnostic[],
): PeopleColumns {
  const isVacant = vacantWords(vacant);
  const columnOf = (name: string): GridColumn => table.column(columns.at.get(name) ?? -1);
  const names = columnOf("full_name");
  const mayBe = mayBeVacant(vacant);
  const nameless = codesOf(names, isVacant, mayBe.words);
  const ids = personIds(
    columnOf("person"),
    { is: isVacant, inAscii: mayBe.inAscii },
    (row) => originIn(table, lineOf(table, row), table.header[columns.at.get("person") ?? -1] ?? "person"),
    diagnostics,
  );
  if (!["person", "full_name", "count"].some((name) => columns.at.has(name)) && identity === null) {
    const facts = { headers: columns.all.filter(({ name }) => name === null).map((column) => column.header) };
    diagnostics.push(diagnostic("roster/no-people", originIn(table, table.headerLine), { facts }));
  }
  let [vacantRows, firstLine] = [0, 0];
  // A word for nobody in the column of names is nobody, whatever columns tell who people are.
  const isNobody = (row: number): boolean => nameless.has(names.codes[row] ?? 0);
  const person = columnOf("person").codes;
  const saysNobody = (row: number): boolean => ids.isVacant(person[row] ?? 0) || isNobody(row);
  const isVacantRow = (row: number): boolean => {
    const word = saysNobody(row);
    if (word && vacantRows++ === 0) firstLine = lineOf(table, row);
    return word;
  };
  const hasName = (row: number): boolean => names.codes[row] !== 0 && !nameless.has(names.codes[row] ?? 0);
  const own = identity === null ? null : identityOf(identity, table, columns, diagnostics);
  if (identity === null) sharedNumbers(table, columns, diagnostics);
  const idOf = own
    ? (row: number): string => (isNobody(row) ? "" : own(row))
    : (row: number): string => ids.idOf(person[row] ?? 0);
  return {
    idOf,
    isNamed: (row) => {
      if (idOf(row) !== "" || hasName(row)) return true;
      isVacantRow(row);
      return false;
    },
    checkIdentified: (row, line) => {
      if (identity === null || idOf(row) !== "") return;
      const facts = { columns: identity };
      diagnostics.push(diagnostic("roster/not-identified", originIn(table, line), { facts }));
    },
    saysNobody,
    isVacant,
    isFaulty: (row) => own === null && ids.isFaulty(person[row] ?? 0),
    nameOf: (row) => (hasName(row) ? foldTones(names.text(names.codes[row] ?? 0)) : ""),
    finish: () => {
      if (vacantRows === 0) return;
      const origin = originIn(table, firstLine);
      diagnostics.push(diagnostic("roster/vacant-words", origin, { facts: { count: vacantRows } }));
    },
  };
}

/** The codes of a column whose text stands for nobody; `words`: what is found in each that is no phrase. */
function codesOf(
  column: GridColumn,
  isVacant: (text: string) => boolean,
  words: RegExp,
): ReadonlySet<number> {
  const codes = [...codesWith(column, words), ...codesWith(column, phraseBegins())];
  return new Set(
    codes.filter((code) => {
      const text = column.text(code);
      return text !== "" && text.length <= LONGEST_WORD && isVacant(text);
    }),
  );
}

/** The longest words for nobody, with what may stand behind them. */
const LONGEST_WORD = 80;
