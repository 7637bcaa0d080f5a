/**
 * Rows that head a group of a roster ("I. Thôn Đông (5 người)"), and names of sheets: the rows below belong to the place
 * that they name, until the next heading of the same level or a wider one. They become cells of the columns of levels.
 */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { levelOf } from "../../core/model/kinds.ts";
import { LEVELS, type Level } from "../../core/model/place.ts";
import { placeName } from "../../core/text/place-name.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { cellOfText } from "../table/cell.ts";
import type { GridColumn } from "../table/grid.ts";
import type { Columns } from "../table/headers.ts";
import { type Heading, originIn, type Table, withColumns } from "../table/table.ts";
import { kindOfName } from "../table/values.ts";

/** Headings that a message names. */
const MOST_NAMED = 5;

interface Placed {
  readonly heading: Heading;
  readonly level: Level;
}

/**
 * The table with the places of its headings in the columns of levels. `levelIn`: the level of a place that the register
 * has under a name; null for none.
 */
export function withGroups(
  table: Table,
  columns: Columns,
  levelIn: (name: string) => Level | null,
  diagnostics: Diagnostic[],
): { readonly table: Table; readonly columns: Columns } {
  if (table.headings.length === 0) return { table, columns };
  const placed: Placed[] = [];
  for (const heading of table.headings) {
    const level = levelIn(heading.text) ?? levelOfName(heading.text);
    if (level !== null) placed.push({ heading, level });
    else if (heading.line !== null) {
      diagnostics.push(diagnostic("table/heading", originIn(table, heading.line), { value: heading.text }));
    }
  }
  const heads = placed.filter((one, at) => hasRows(placed, at, table.size) || one.heading.line === null);
  for (const { heading } of placed) {
    if (heading.line === null || heads.some((one) => one.heading === heading)) continue;
    diagnostics.push(diagnostic("table/heading", originIn(table, heading.line), { value: heading.text }));
  }
  tellGroups(table, heads, diagnostics);
  return filled(table, columns, heads, diagnostics);
}

/** Whether rows stand below a heading before the next one of its level or a wider one. */
function hasRows(placed: readonly Placed[], at: number, size: number): boolean {
  const own = placed[at];
  if (!own) return false;
  const next = placed.slice(at + 1).find((one) => LEVELS.indexOf(one.level) <= LEVELS.indexOf(own.level));
  return (next?.heading.row ?? size) > own.heading.row;
}

function levelOfName(name: string): Level | null {
  const kind = kindOfName(name)?.kind;
  return kind === undefined ? null : levelOf(kind, kind !== "tinh");
}

function tellGroups(table: Table, placed: readonly Placed[], diagnostics: Diagnostic[]): void {
  const rows = placed.filter(({ heading }) => heading.line !== null);
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
  placed.forEach(({ heading, level }, at) => {
    if (heading.count === null || heading.line === null) return;
    const next = placed.slice(at + 1).find((one) => LEVELS.indexOf(one.level) <= LEVELS.indexOf(level));
    const below = (next?.heading.row ?? table.size) - heading.row;
    if (below === heading.count) return;
    const facts = { name: heading.text, said: heading.count, rows: below };
    diagnostics.push(diagnostic("table/group-count", originIn(table, heading.line), { facts }));
  });
}

/** Writes the headings into blank cells of the columns of their levels; a row's own cell stands, and is told where it differs. */
function filled(
  table: Table,
  columns: Columns,
  placed: readonly Placed[],
  diagnostics: Diagnostic[],
): { readonly table: Table; readonly columns: Columns } {
  const at = new Map(columns.at);
  const made = new Map<number, GridColumn>();
  let width = table.header.length;
  for (const level of LEVELS) {
    const own = placed.filter((one) => LEVELS.indexOf(one.level) <= LEVELS.indexOf(level));
    if (!own.some((one) => one.level === level)) continue;
    const position = at.get(level) ?? width++;
    at.set(level, position);
    made.set(position, columnOfGroups(table, table.column(position), own, level, diagnostics));
  }
  const all = Array.from({ length: width }, (_, position) => made.get(position) ?? table.column(position));
  return { table: withColumns(table, all), columns: { ...columns, at } };
}

function columnOfGroups(
  table: Table,
  own: GridColumn,
  placed: readonly Placed[],
  level: Level,
  diagnostics: Diagnostic[],
): GridColumn {
  const codes = own.codes.slice();
  const texts: string[] = [];
  placed.forEach((one, index) => {
    const end = placed[index + 1]?.heading.row ?? table.size;
    // A wider heading ends the group of this level, and begins none.
    if (one.level !== level) return;
    const code = own.size + texts.push(one.heading.text) - 1;
    const key = placeName(one.heading.text).numbered;
    for (let row = one.heading.row; row < end; row++) {
      const written = codes[row] ?? 0;
      if (written === 0) codes[row] = code;
      else if (one.heading.line !== null && placeName(own.text(written)).numbered !== key) {
        const facts = { heading: one.heading.text };
        const origin = originIn(table, table.line(row));
        diagnostics.push(diagnostic("roster/heading-differs", origin, { value: own.text(written), facts }));
      }
    }
  });
  const cells = texts.map(cellOfText);
  return {
    codes,
    size: own.size + texts.length,
    cell: (code) => (code < own.size ? own.cell(code) : (cells[code - own.size] ?? own.cell(0))),
    text: (code) => (code < own.size ? own.text(code) : (texts[code - own.size] ?? "")),
  };
}
