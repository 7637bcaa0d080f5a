/**
 * Rows that head a group ("I. Thôn Đông (5 người)", "Tổ dân phố (14)"), and names of sheets: the rows below belong to what
 * they name, until the next heading of the same rank or a wider one. They become cells of the columns of levels, or of
 * the column of what else they name.
 */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { levelOf } from "../../core/model/kinds.ts";
import { LEVELS, type Level, type Register } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { looksPersonal } from "../../core/text/personal.ts";
import { placeName } from "../../core/text/place-name.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { cellOfText } from "../cells/cell.ts";
import { type GridColumn, lineOf } from "../cells/grid.ts";
import { kindOfName } from "../cells/values.ts";
import type { Columns } from "../table/headers.ts";
import { placeBehind } from "../table/said-above.ts";
import { type Heading, originIn, type Table, withColumns } from "../table/table.ts";
import { nameLadder } from "./name-ladder.ts";

/** Headings that a message names. */
const MOST_NAMED = 5;

/** What a heading other than a place names: the column that it fills, and the cell that the column gets. */
export interface OtherHeading {
  readonly column: string;
  readonly text: string;
}

/** What headings may name. */
export interface HeadingNames {
  /** The level of a place that the register has under a name; null for none. */
  readonly levelIn: (name: string) => Level | null;
  /** What is no place: kinds, operations; null for none of these. */
  readonly otherIn?: (text: string) => OtherHeading | null;
  /** How many things the rows from one to another are, where a heading says a number that is not that of the rows. */
  readonly countIn?: (table: Table, from: number, to: number) => number;
}

interface Placed extends OtherHeading {
  readonly heading: Heading;
  /** Of a place, its level among LEVELS; what is no place stands below all of them. */
  readonly rank: number;
}

/** The rank of what is no place, and of titles that head places. */
const BELOW = LEVELS.length;
const ABOVE = -1;

/** The table with what its headings name in the columns that they fill. */
export function withGroups(
  table: Table,
  columns: Columns,
  names: HeadingNames,
  diagnostics: Diagnostic[],
): { readonly table: Table; readonly columns: Columns } {
  if (table.headings.length === 0) return { table, columns };
  const placed: Placed[] = [];
  const unknown = (heading: Heading): void => {
    if (heading.line === null) return;
    const value = heading.text.split(/[,;|]/).some((part) => looksPersonal(part.trim()))
      ? null
      : heading.text;
    diagnostics.push(diagnostic("table/heading", originIn(table, heading.line), { value }));
  };
  for (const heading of table.headings) {
    const found = meaningOf(heading, names);
    if (found === null) unknown(heading);
    else placed.push({ heading, ...found });
  }
  widenTitles(placed);
  // Of what is no row the widest comes first: the name of a sheet may be wider than what stands above its table.
  placed.sort((a, b) => a.heading.row - b.heading.row || (isUnseen(a) && isUnseen(b) ? a.rank - b.rank : 0));
  const heads = placed.filter((one, at) => endOf(placed, at, table.size) > one.heading.row || isUnseen(one));
  for (const one of placed) if (!isUnseen(one) && !heads.includes(one)) unknown(one.heading);
  tellGroups(table, heads, names, diagnostics);
  return filled(table, columns, heads, diagnostics);
}

/**
 * Where a title heads the places below it ("A. Bí thư chi bộ", "I. Xã Mẫu"), titles are wider than all places; else they stand below
 * the place that their rows are of. A sheet called by a title is all of that title's.
 */
function widenTitles(placed: Placed[]): void {
  const [first, second] = placed.filter((one) => !isUnseen(one));
  const isOuter =
    first?.column === "title" && second?.column !== "title" && first.heading.row === second?.heading.row;
  placed.forEach((one, at) => {
    if (one.column === "title" && (isOuter || isUnseen(one))) placed[at] = { ...one, rank: ABOVE };
  });
}

/** Whether a heading is no row: the name of a sheet, or what the scenario says beside the file. */
function isUnseen({ heading }: Placed): boolean {
  return heading.line === null;
}

function meaningOf(
  { text, level, line, title }: Heading,
  { levelIn, otherIn }: HeadingNames,
): Omit<Placed, "heading"> | null {
  if (title !== undefined) return { column: "title", text, rank: BELOW };
  const other = line === null ? null : (otherIn?.(text) ?? null);
  if (other !== null) return { ...other, rank: BELOW };
  const own = level ?? levelIn(text) ?? levelOfName(text);
  if (own !== null) return { column: own, text, rank: LEVELS.indexOf(own) };
  const said = line === null ? null : placeBehind(text);
  return said && { column: said.level, text: said.name, rank: LEVELS.indexOf(said.level) };
}

/** Where the rows of a heading end: at the next one that is wider, or of its own rank and column, and with its file or sheet. */
function endOf(placed: readonly Placed[], at: number, size: number): number {
  const own = placed[at];
  if (!own) return 0;
  const next = placed
    .slice(at + 1)
    .find(({ rank, column }) =>
      rank === own.rank ? column === own.column : rank < own.rank && !(rank === ABOVE && isUnseen(own)),
    );
  return Math.min(next?.heading.row ?? size, own.heading.until ?? size);
}

/** The level of a place by the first word of its name; null where that is no kind. */
export function levelOfName(name: string): Level | null {
  const kind = kindOfName(name)?.kind;
  return kind === undefined ? null : levelOf(kind, kind !== "tinh");
}

/** The levels of the places that a register has, by name; null without a register, or where it has no such place. */
export function levelsOf(register: Register | null): (name: string) => Level | null {
  if (register === null) return () => null;
  let ladder: ReturnType<typeof nameLadder> | null = null;
  return (name) => {
    ladder ??= nameLadder(register.places);
    const found = ladder.find(name);
    const at = found.kind === "found" ? found.at : found.kind === "several" ? found.among[0] : undefined;
    return register.places[at ?? -1]?.level ?? null;
  };
}

function tellGroups(
  table: Table,
  placed: readonly Placed[],
  { countIn }: HeadingNames,
  diagnostics: Diagnostic[],
): void {
  const rows = placed.filter((one) => !isUnseen(one));
  const [first] = rows;
  if (!first) return;
  const facts = {
    count: rows.length,
    names: firstOf(
      rows.map(({ heading }) => heading.text),
      MOST_NAMED,
    ),
  };
  diagnostics.push(diagnostic("table/groups", originIn(table, first.heading.line ?? 1), { facts }));
  placed.forEach(({ heading }, at) => {
    if (heading.count === null || heading.line === null) return;
    const end = endOf(placed, at, table.size);
    const below = end - heading.row;
    if (below === heading.count || countIn?.(table, heading.row, end) === heading.count) return;
    const facts = { name: heading.text, said: heading.count, rows: below };
    diagnostics.push(diagnostic("table/group-count", originIn(table, heading.line), { facts }));
  });
}

/** Writes the headings into blank cells of the columns of what they name; a row's own cell stands, and is told where it differs. */
function filled(
  table: Table,
  columns: Columns,
  placed: readonly Placed[],
  diagnostics: Diagnostic[],
): { readonly table: Table; readonly columns: Columns } {
  const at = new Map(columns.at);
  const made = new Map<number, GridColumn>();
  let width = table.header.length;
  for (const column of new Set(placed.map((one) => one.column))) {
    const position = at.get(column) ?? width++;
    at.set(column, position);
    made.set(position, columnOfGroups(table, table.column(position), placed, column, diagnostics));
  }
  const all = Array.from({ length: width }, (_, position) => made.get(position) ?? table.column(position));
  return { table: withColumns(table, all), columns: { ...columns, at } };
}

function columnOfGroups(
  table: Table,
  own: GridColumn,
  placed: readonly Placed[],
  column: string,
  diagnostics: Diagnostic[],
): GridColumn {
  const codes = own.codes.slice();
  const texts: string[] = [];
  placed.forEach((one, index) => {
    if (one.column !== column) return;
    const end = endOf(placed, index, table.size);
    const code = own.size + texts.push(one.text) - 1;
    // A sheet of which every row says one place may be copied from that of another place.
    const said = new Set(own.codes.subarray(one.heading.row, end));
    const isSheetOfOne = !isSaid(one) && said.size === 1 && kindOfName(one.text)?.label !== one.text;
    for (let row = one.heading.row; row < end; row++) {
      const written = codes[row] ?? 0;
      if (written === 0) codes[row] = code;
      else if (
        (isSaid(one) || (isSheetOfOne && row === one.heading.row)) &&
        !isSame(column, own.text(written), one.text)
      ) {
        const facts = { heading: one.text, isSheet: isSheetOfOne };
        const origin = originIn(table, lineOf(table, row));
        diagnostics.push(diagnostic("roster/heading-differs", origin, { value: own.text(written), facts }));
      }
    }
  });
  const cells = texts.map(cellOfText);
  return {
    codes,
    isText: false,
    isDistinct: false,
    size: own.size + texts.length,
    cell: (code) => (code < own.size ? own.cell(code) : (cells[code - own.size] ?? own.cell(0))),
    text: (code) => (code < own.size ? own.text(code) : (texts[code - own.size] ?? "")),
    search: null,
  };
}

/** Whether a cell says what its heading does; of titles, whose words vary, one may say more ("Bí thư", "Bí thư kiêm Trưởng thôn"). */
function isSame(column: string, cell: string, heading: string): boolean {
  if (column !== "title") return keyIn(column, cell) === keyIn(column, heading);
  const [one, other] = [fold(cell), fold(heading)];
  return one.includes(other) || other.includes(one);
}

/** What a cell of a heading's column is compared by: kinds by what they mean ("TDP", "Tổ dân phố"), places by their names. */
function keyIn(column: string, text: string): string {
  const kind = column === "kind" ? kindOfName(text.replace(/_/g, " "))?.kind : undefined;
  return kind ?? placeName(text).numbered;
}

/** Whether a heading says where its rows stand: a line of the list, or the scenario; the name of a sheet may be anything. */
const isSaid = ({ heading: { line, level } }: Placed): boolean => line !== null || level !== undefined;
