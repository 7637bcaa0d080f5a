/**
 * Who a row is by the columns of `identity`: rows that agree in all of them are one person, whose id is made of what is in the
 * columns and does not show it: the same person has the same id in every file. What is meant counts, not how it is typed: case,
 * spaces, the place of a tone, a word of address, and the form of a day or a number.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { isoDay } from "../../../core/numbers/days.ts";
import { fold } from "../../../core/text/fold.ts";
import { foldName } from "../../../core/text/person-name.ts";
import { foldTones } from "../../../core/text/spelling.ts";
import { stableId } from "../../../core/text/stable-id.ts";
import { withoutMarks } from "../../../core/text/with-marks.ts";
import { type Cell, textOfCell } from "../../cells/cell.ts";
import { parseDate, parseYear } from "../../cells/dates.ts";
import { lineOf } from "../../cells/grid.ts";
import { BIRTH_COLUMNS, ROSTER_COLUMNS } from "../../columns/columns.ts";
import { type Columns, meaningsOf } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Numbers as they are typed: digits, perhaps parted. */
const DIGITS = /^\+?\d[\d\s.\-\u00A0]*\d$/;

/** Digits of the shortest telephone or identity number, its zeros lost. */
const SHORTEST = 7;

const SCIENTIFIC = /^\d+(?:[.,]\d+)?E\+?\d+$/i;

/** What a cell says of who somebody is; and the same without what may be lost, each by itself: zeros before it or the day of a year; marks of a name; "(1)" behind it. */
interface Mark {
  readonly exact: string;
  readonly less: readonly [bare: string, unmarked: string, unnumbered: string];
}

const NOTHING: Mark = { exact: "", less: ["", "", ""] };

/** The id of each row, "" where one of the columns is blank; null where a column is missing, which is told. */
export function identityOf(
  names: readonly string[],
  table: Table,
  columns: Columns,
  diagnostics: Diagnostic[],
): ((row: number) => string) | null {
  const headers = new Map([...columns.extra].map(([header, at]) => [fold(header), at]));
  const meaning = meaningsOf(ROSTER_COLUMNS, table.meanings);
  const positions = names.map((name) => columns.at.get(meaning(name) ?? "") ?? headers.get(fold(name)) ?? -1);
  const missing = names.filter((_, index) => positions[index] === -1);
  for (const column of missing) {
    const facts = { columns: [column], aliases: ROSTER_COLUMNS[column]?.slice(0, 3) ?? [] };
    const origin = originIn(table, table.headerLine);
    diagnostics.push(diagnostic("csv/missing-column", origin, { value: column, facts }));
  }
  if (missing.length > 0) return null;
  const made = positions.map((position) => ({
    ...table.column(position),
    read: reader(table.columns[position]?.name ?? null),
    marks: [] as Mark[],
  }));
  const ids = new Map<string, string>();
  const likeness = NOTHING.less.map(alikeRows);
  const alike: { readonly row: number; readonly other: number }[] = [];
  const idsOfRows = Array.from({ length: table.size }, (_, row) => {
    const own = made.map(({ codes, cell, read, marks }): Mark => {
      const code = codes[row] ?? 0;
      marks[code] ??= code === 0 ? NOTHING : read(cell(code));
      return marks[code] ?? NOTHING;
    });
    if (own.some(({ exact }) => exact === "")) return "";
    const key = own.map(({ exact }) => exact).join("\u0000");
    if (!ids.has(key)) {
      const others = likeness.map((find, at) =>
        find(key, own.map(({ less }) => less[at] ?? "").join("\u0000"), row),
      );
      const other = others.find((one) => one !== null);
      if (other !== undefined) alike.push({ row, other: other ?? row });
    }
    const id = ids.get(key) ?? `N${stableId(own.map(({ exact }) => exact))}`;
    ids.set(key, id);
    return id;
  });
  tellAlike(table, alike, diagnostics);
  tellDamaged(table, positions, diagnostics);
  return (row) => idsOfRows[row] ?? "";
}

/** Finds, of each row, the first one that says the same but for what may be lost, where one of the two has nothing of that; null for none. */
function alikeRows(): (key: string, bare: string, row: number) => number | null {
  const short = new Map<string, number>();
  const full = new Map<string, number>();
  return (key, bare, row) => {
    const [alikes, others] = key === bare ? [short, full] : [full, short];
    if (!alikes.has(bare)) alikes.set(bare, row);
    return others.get(bare) ?? null;
  };
}

/** Reads the cells of a column by what it is. */
function reader(name: string | null): (cell: Cell) => Mark {
  if (name !== null && BIRTH_COLUMNS.includes(name)) return born;
  if (name === "full_name") return named;
  return name === null || name === "person"
    ? (cell) => numbered(textOfCell(cell))
    : (cell) => same(foldTones(textOfCell(cell)));
}

const same = (text: string): Mark => ({ exact: text, less: [text, text, text] });

/** The number of a note behind a name, or one that tells namesakes apart. */
const NUMBER_BEHIND = / ?\(\d{1,2}\)$/;

function named(cell: Cell): Mark {
  const name = foldName(textOfCell(cell));
  return { exact: name, less: [name, withoutMarks(name), name.replace(NUMBER_BEHIND, "")] };
}

/** A day of birth by its day, a year by its year; what is neither, which is told where it is read, as it stands. */
function born(cell: Cell): Mark {
  const text = foldTones(textOfCell(cell));
  const year = parseYear(cell);
  if (!year.ok) return same(text);
  const day = /^\d{4}(?:[.,]0+)?$/.test(text) ? null : parseDate(cell);
  const exact = day?.ok ? isoDay(day.value) : String(year.value);
  return { exact, less: [String(year.value), exact, exact] };
}

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, "");

/** A number without what parts its digits. */
function numbered(text: string): Mark {
  const digits = DIGITS.test(text) ? text.replace(/\D/g, "") : "";
  if (digits.length < SHORTEST) return same(foldTones(text));
  return { exact: digits, less: [withoutZeros(digits), digits, digits] };
}

function tellAlike(
  table: Table,
  alike: readonly { readonly row: number; readonly other: number }[],
  diagnostics: Diagnostic[],
): void {
  const [first] = alike;
  if (first === undefined) return;
  const related = [originIn(table, lineOf(table, first.other))];
  const origin = originIn(table, lineOf(table, first.row));
  diagnostics.push(diagnostic("roster/identity-alike", origin, { related, facts: { count: alike.length } }));
}

/** Numbers that a spreadsheet has shortened are nobody's. */
function tellDamaged(table: Table, positions: readonly number[], diagnostics: Diagnostic[]): void {
  for (const position of positions) {
    const { codes, text } = table.column(position);
    codes.forEach((code, row) => {
      if (code === 0 || !SCIENTIFIC.test(text(code))) return;
      const origin = originIn(table, lineOf(table, row), table.header[position]);
      diagnostics.push(diagnostic("roster/identity-damaged", origin));
    });
  }
}

/** Headers of numbers that nobody shares: of identity, of insurance and taxes, of Party cards. */
const OF_NUMBERS =
  /\b(?:cccd|cmnd|cmtnd|can cuoc|chung minh|dinh danh|ma so thue|mst|so the dang(?: vien)?|(?:so|the|so the|ma so|so so|ma) (?:bhxh|bhyt|bao hiem))\b/;

/** Tells further columns with identity numbers that rows share, where no column tells who people are. */
export function sharedNumbers(table: Table, columns: Columns, diagnostics: Diagnostic[]): void {
  if (columns.at.has("person")) return;
  for (const [header, position] of columns.extra) {
    if (!OF_NUMBERS.test(fold(header))) continue;
    const { codes, text } = table.column(position);
    const first = new Map<string, number>();
    const again: { readonly row: number; readonly other: number }[] = [];
    codes.forEach((code, row) => {
      const number = code === 0 || table.sameAs.has(row) ? "" : numbered(text(code)).less[0];
      if (number.length < SHORTEST) return;
      const other = first.get(number);
      if (other === undefined) first.set(number, row);
      else again.push({ row, other });
    });
    const [one] = again;
    if (one === undefined) continue;
    const related = [originIn(table, lineOf(table, one.other))];
    const facts = { count: again.length, header };
    const origin = originIn(table, lineOf(table, one.row), header);
    diagnostics.push(diagnostic("roster/same-number", origin, { related, facts }));
  }
}
