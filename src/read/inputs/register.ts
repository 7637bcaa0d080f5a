/** The register of places before (danh mục đơn vị): a table in, places in register order out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { isUnitKind, levelOf } from "../../core/model/kinds.ts";
import type { Origin, Place, Register } from "../../core/model/place.ts";
import { inRegisterOrder, parentsByCode, positionsByCode } from "../../core/reorganise/register.ts";
import { fold } from "../../core/text/fold.ts";
import { levelled } from "../../core/text/levelled.ts";
import { withGroups } from "../places/group-rows.ts";
import { withoutZeros } from "../places/name-ladder.ts";
import { areaParser } from "../table/areas.ts";
import { type FactType, factsAt, type Readers, readersOf } from "../table/column-readers.ts";
import { REGISTER_COLUMNS } from "../table/columns.ts";
import { type Columns, findColumns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { parseClass, parseCount, parseKind, parseStatus } from "../table/values.ts";
import { headedParents, kindHeading, levelInTable } from "./register-headings.ts";
import { checkParents } from "./register-parents.ts";

export interface RegisterReading {
  readonly register: Register;
  /** Codes of rows that have a fault: they exist, though nothing can be made of them. */
  readonly refused: ReadonlySet<string>;
}

/** A register that was made, not read, for what reads others against it. */
export function asRead(register: Register): RegisterReading {
  return { register, refused: new Set() };
}

/** Columns that must be there; kinds and parents may also be said by the headings above the rows. */
function requiredOf({ headings }: Table): readonly (readonly string[])[] {
  return headings.length > 0 ? [["code"], ["name"]] : [["code"], ["parent"], ["kind"], ["name"]];
}

/**
 * Reads a register. `facts`: further columns that the policy's rules look at. `sum`: further columns that are added up
 * where places merge, by header.
 */
export function readRegister(
  written: Table,
  facts: ReadonlyMap<string, FactType>,
  sum: readonly string[] = [],
): Read<RegisterReading> {
  const found = findColumns(written, REGISTER_COLUMNS, requiredOf(written));
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const refused = new Set(written.broken);
  if (hasErrors(found.diagnostics)) return madeOf([], found.value, sum, refused, diagnostics);
  const { table, columns } = withGroups(
    written,
    found.value,
    { levelIn: levelInTable(written, found.value), otherIn: kindHeading },
    diagnostics,
  );
  const readers = readersOf(table, columns, diagnostics);
  const places = placesIn(table, columns, readers, facts, refused, diagnostics);
  const position = positionsByCode(places);
  const find = (code: string): Place | undefined => places[position.get(code) ?? -1];
  checkParents(places, find, refused, (place) => readers.inColumnOf(place.origin, "parent"), diagnostics);
  codesAlike(places, (place) => readers.inColumnOf(place.origin, "code"), diagnostics);
  return madeOf(places, columns, sum, refused, diagnostics);
}

function madeOf(
  places: readonly Place[],
  { all }: Columns,
  sum: readonly string[],
  refused: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
): Read<RegisterReading> {
  const position = positionsByCode(places);
  const wanted = new Set(sum.map(fold));
  const columns = all.map((column) =>
    column.name === null && wanted.has(fold(column.header)) ? { ...column, isSummed: true } : column,
  );
  const { register } = inRegisterOrder(places, parentsByCode(places, position), columns, "code");
  // With faults, parents may lead in loops: the places then only serve to check other inputs against.
  const read = hasErrors(diagnostics) ? { ...register, places, position } : register;
  return { value: { register: read, refused }, diagnostics };
}

/** The places of the rows that have no fault, in the order of the file. */
function placesIn(
  table: Table,
  columns: Columns,
  readers: Readers,
  facts: ReadonlyMap<string, FactType>,
  refused: Set<string>,
  diagnostics: Diagnostic[],
): readonly Place[] {
  const { originOf } = readers;
  const places: Place[] = [];
  const met = new Map<string, Place>();
  const rowAt = rowReader(table, columns, readers, facts);
  const headed = headedParents(table, columns);
  for (let row = 0; row < table.size; row++) {
    const { kind, ...own } = rowAt(row);
    const { code, name, kindLabel } = own;
    const line = table.line(row);
    if (code === "" || name === "" || kind === null) {
      const required = { code, kind: kindLabel, name };
      for (const [column, value] of Object.entries(required)) {
        if (value !== "") continue;
        diagnostics.push(diagnostic("value/blank", originOf(line, column), { facts: { column } }));
      }
      refused.add(code);
      continue;
    }
    const parent = own.parent ?? (isUnitKind(kind) ? headed(row) : null);
    const place: Place = { ...own, kind, parent, level: levelOf(kind, parent !== null) };
    const twin = met.get(code);
    if (twin) {
      const details = { value: code, place: code, related: [twin.origin] };
      diagnostics.push(diagnostic("register/repeated-code", originOf(line, "code"), details));
      continue;
    }
    met.set(code, place);
    places.push(place);
  }
  return places;
}

/** Reads what each row says of its place. */
function rowReader(
  table: Table,
  columns: Columns,
  { read, textOf, facts: factsOf, extra }: Readers,
  facts: ReadonlyMap<string, FactType>,
) {
  const texts = {
    code: textOf("code"),
    parent: textOf("parent"),
    name: textOf("name"),
    kind: textOf("kind"),
    branch: textOf("branch"),
    tags: textOf("tags"),
  };
  const kinds = read("kind", parseKind);
  const households = read("households", parseCount);
  const population = read("population", parseCount);
  const areaAt = columns.at.get("area") ?? -1;
  const area = read("area", areaParser(table.header[areaAt] ?? "", table.column(areaAt)));
  const ranks = read("class", parseClass);
  const statuses = read("status", parseStatus);
  const typed = factsOf(facts);
  return (row: number) => ({
    code: texts.code(row),
    parent: texts.parent(row) || null,
    kind: kinds[row] ?? null,
    kindLabel: texts.kind(row),
    name: texts.name(row),
    households: households[row] ?? null,
    population: population[row] ?? null,
    area: area[row] ?? null,
    class: ranks[row] ?? null,
    branches: listOf(texts.branch(row)),
    status: statuses[row] ?? ("done" as const),
    tags: listOf(texts.tags(row)),
    extra: extra(row),
    facts: factsAt(typed, row),
    origin: originIn(table, table.line(row)),
  });
}

/**
 * Two codes of one level that differ only in zeros before them, in case, in spaces, or in a ".0": most likely one, stored in
 * two ways. Codes of several levels are no doubt: district 001 has the commune 00001 by the General Statistics Office.
 */
function codesAlike(
  places: readonly Place[],
  originAt: (place: Place) => Origin,
  diagnostics: Diagnostic[],
): void {
  const met = new Map<string, Place>();
  for (const place of places) {
    const bare = levelled(place.code).replace(/^(\d+)\.0$/, "$1");
    const key = `${place.level} ${/^\d+$/.test(bare) ? withoutZeros(bare) : bare}`;
    const twin = met.get(key);
    if (!twin) met.set(key, place);
    else {
      const details = { value: place.code, place: place.code, related: [twin.origin] };
      const facts = { other: twin.code };
      diagnostics.push(diagnostic("register/codes-alike", originAt(place), { ...details, facts }));
    }
  }
}

/** Several values in one cell are parted by `|`. */
function listOf(text: string): string[] {
  if (text === "") return [];
  if (!text.includes("|")) return [text];
  return [...new Set(text.split("|").map((part) => part.trim()))].filter((part) => part !== "");
}
