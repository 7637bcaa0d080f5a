/** The tables of a duty: rows in; leaders, charges and what has been attended out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Attended, Charge, Leader, LeaderGroup, Span } from "../../core/duty/duty.ts";
import type { Origin } from "../../core/model/place.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { levelled } from "../../core/text/levelled.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { lineOf } from "../cells/grid.ts";
import { parseCount } from "../cells/values.ts";
import { type Readers, readersOf } from "../table/column-readers.ts";
import { findColumns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { parseAway, parseDay } from "./calendar.ts";
import { partsOf } from "./dates.ts";
import { groupNamed } from "./duty-file.ts";
import { headingOver, tellHeadings } from "./headings.ts";
import { distinctByName, leaderIds } from "./leader-ids.ts";
import { tellNotes } from "./notes.ts";
import { DUTY_SHAPES, type DutyRole } from "./shapes.ts";
import { inYears, type Planned, yearsOf } from "./years.ts";

/** A row as read, with where each of its cells stands. */
export type Row<T> = T & { readonly origin: Origin; readonly originOf: (column: string) => Origin };

/** The readers of a table of a role, its notes being told; null where it lacks a column. */
export function open(table: Table, role: DutyRole, diagnostics: Diagnostic[]): Readers | null {
  const { names, required } = DUTY_SHAPES[role];
  const columns = findColumns(table, names, required);
  for (const one of columns.diagnostics) diagnostics.push(one);
  if (hasErrors(columns.diagnostics)) return null;
  tellNotes(role, table, columns.value, diagnostics);
  tellHeadings(table, diagnostics);
  return readersOf(table, columns.value, diagnostics);
}

/** The rows of a table; `make` gives what a row is, null for one that lacks what makes it. */
export function rowsOf<T>(table: Table, make: (row: number, origin: Origin) => T | null): T[] {
  const rows: T[] = [];
  for (let row = 0; row < table.size; row++) {
    const made = make(row, originIn(table, lineOf(table, row)));
    if (made !== null) rows.push(made);
  }
  return rows;
}

/** Leaders by id, each with the group of the rules that their row names. */
export function readLeaders(
  table: Table,
  groups: readonly LeaderGroup[],
  planned: Planned | null = null,
): Read<readonly Row<Leader>[]> {
  const diagnostics: Diagnostic[] = [];
  const readers = open(table, "leaders", diagnostics);
  if (!readers) return { value: [], diagnostics };
  const { read, textOf, originOf, inColumnOf } = readers;
  const person = leaderIds(readers);
  const id = readers.has("person") ? "person" : "full_name";
  const [fullName, position] = [textOf("full_name"), textOf("position")];
  const [group, ownCell, areas] = [textOf("group"), textOf("own_cell"), textOf("areas")];
  const [most, least] = [read("most", parseCount), read("least", parseCount)];
  const yearOf = yearsOf(table, planned);
  const away = read("away", inYears(parseAway, yearOf));
  const awayBetween = spansBetween(readers, table, inYears(parseDay, yearOf), diagnostics);
  const known = groups.map(({ id }) => id);
  const leaders = rowsOf(table, (row, origin): Row<Leader> | null => {
    if (person(row) === "") {
      const facts = { column: id } as const;
      diagnostics.push(diagnostic("value/blank", originOf(origin.line, id), { facts }));
      return null;
    }
    const headed = groupNamed(headingOver(table, row), groups) ?? null;
    const own = group(row) === "" ? headed : groupNamed(group(row), groups);
    if (own === undefined) {
      const details = { value: group(row), suggestion: nearestWord(group(row), known), facts: { known } };
      diagnostics.push(diagnostic("duty/unknown-group", inColumnOf(origin, "group"), details));
    }
    return {
      person: person(row),
      fullName: fullName(row),
      position: position(row),
      group: own ?? null,
      ownCell: ownCell(row) === "" ? null : ownCell(row),
      areas: partsOf(areas(row)),
      most: most[row] ?? null,
      least: least[row] ?? null,
      away: [...(away[row] ?? []), ...awayBetween(row)],
      origin,
      originOf: (column) => inColumnOf(origin, column),
    };
  });
  const value =
    id === "person"
      ? distinct(leaders, (one) => one.person, "person", diagnostics)
      : distinctByName(table, leaders, diagnostics);
  return { value, diagnostics };
}

/** Days away whose ends stand in columns of their own; a last day without a column for first ones is of something else. */
function spansBetween(
  { has, read, originOf }: Readers,
  table: Table,
  parse: typeof parseDay,
  diagnostics: Diagnostic[],
): (row: number) => readonly Span[] {
  if (!has("away_from")) {
    const header = table.columns.find(({ name }) => name === "away_to")?.header;
    const origin = originIn(table, table.headerLine);
    if (header !== undefined)
      diagnostics.push(diagnostic("csv/unknown-column", origin, { value: header, facts: { close: null } }));
    return () => [];
  }
  const before = diagnostics.length;
  const [from, to] = [read("away_from", parse), read("away_to", parse)];
  const isSound = !hasErrors(diagnostics.slice(before));
  return (row) => {
    const [first = null, last = null] = [from[row], to[row]];
    const line = lineOf(table, row);
    if (first !== null && last !== null && first <= last) return [{ first, last }];
    if (!isSound || (first === null && last === null)) return [];
    const column = first === null ? "away_from" : "away_to";
    const origin = originOf(line, column);
    diagnostics.push(
      first === null || last === null
        ? diagnostic("value/blank", origin, { facts: { column } })
        : diagnostic("duty/away", origin, { value: isoDay(last) }),
    );
    return [];
  };
}

/** Pairs of person and cell, as they are written. */
export function readCharge(table: Table): Read<readonly Row<Charge>[]> {
  const diagnostics: Diagnostic[] = [];
  const readers = open(table, "charge", diagnostics);
  return { value: readers ? pairsOf(table, readers, diagnostics) : [], diagnostics };
}

/** What has been attended; a row without its day is a fault. */
export function readAttended(table: Table): Read<readonly Row<Attended>[]> {
  const diagnostics: Diagnostic[] = [];
  const readers = open(table, "attended", diagnostics);
  if (!readers) return { value: [], diagnostics };
  const before = diagnostics.length;
  const days = readers.read("date", inYears(parseDay, yearsOf(table, null)));
  const hasFaultyDays = hasErrors(diagnostics.slice(before));
  const value = pairsOf(table, readers, diagnostics).flatMap(({ row, ...pair }) => {
    const day = days[row] ?? null;
    if (day !== null) return [{ ...pair, day }];
    if (!hasFaultyDays) {
      diagnostics.push(diagnostic("value/blank", pair.originOf("date"), { facts: { column: "date" } }));
    }
    return [];
  });
  return { value, diagnostics };
}

/** The cells that a list of leaders says each is in charge of, as they are written; none where a row says nothing, or has a dash. */
export function readChargeOfLeaders(table: Table): Read<readonly Row<Charge>[]> {
  const readers = open(table, "leaders", []);
  if (!readers?.has("charge")) return { value: [], diagnostics: [] };
  const [person, cells] = [leaderIds(readers), readers.textOf("charge")];
  const value = rowsOf(table, (row, origin) => {
    const pair = { person: person(row), cell: cells(row) };
    if (pair.person === "" || !/[\p{L}\d]/u.test(pair.cell)) return null;
    const originOf = (column: string): Origin =>
      readers.inColumnOf(origin, column === "cell" ? "charge" : column);
    return { ...pair, origin, originOf };
  });
  return { value, diagnostics: [] };
}

function pairsOf(
  table: Table,
  { has, textOf, inColumnOf }: Readers,
  diagnostics: Diagnostic[],
): (Row<Charge> & { readonly row: number })[] {
  const id = has("person") ? "person" : "full_name";
  const [person, cell] = [textOf(id), textOf("cell")];
  return rowsOf(table, (row, origin) => {
    const pair = { person: person(row), cell: cell(row) };
    const blank = (["person", "cell"] as const).filter((column) => pair[column] === "");
    for (const column of blank) {
      const own = column === "person" ? id : column;
      diagnostics.push(diagnostic("value/blank", inColumnOf(origin, own), { facts: { column: own } }));
    }
    if (blank.length > 0) return null;
    const columnOf = (column: string): string => (column === "person" ? id : column);
    return { ...pair, row, origin, originOf: (column: string) => inColumnOf(origin, columnOf(column)) };
  });
}

/** Those whose id no earlier row has; a later row of the same id is a fault, one of the same but for case and spaces is told. */
export function distinct<T extends { readonly origin: Origin }>(
  rows: readonly T[],
  idOf: (row: T) => string,
  column: string,
  diagnostics: Diagnostic[],
): T[] {
  const first = new Map<string, T>();
  const alike = new Map<string, T>();
  for (const row of rows) {
    const id = idOf(row);
    const known = first.get(id);
    const twin = known ?? alike.get(levelled(id));
    const origin = { ...row.origin, column };
    if (!known) first.set(id, row);
    if (!twin) alike.set(levelled(id), row);
    else if (known)
      diagnostics.push(diagnostic("duty/repeated", origin, { value: id, related: [known.origin] }));
    else {
      const details = { value: id, related: [twin.origin], facts: { other: idOf(twin) } };
      diagnostics.push(diagnostic("duty/ids-alike", origin, details));
    }
  }
  return [...first.values()];
}
