/** The register of places before (danh mục đơn vị): a table in, places in register order out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../../core/diagnostics/diagnostic.ts";
import { isUnitKind, levelOf } from "../../../core/model/kinds.ts";
import type { Kind, Origin, Place, Register } from "../../../core/model/place.ts";
import { positionFinder } from "../../../core/model/position-finder.ts";
import { inRegisterOrder, parentsByCode } from "../../../core/reorganise/register.ts";
import { fold } from "../../../core/text/fold.ts";
import { lineOf } from "../../cells/grid.ts";
import { countOf, parseClass, parseKind, parseStatus } from "../../cells/values.ts";
import { REGISTER_COLUMNS } from "../../columns/columns.ts";
import { withGroups } from "../../places/group-rows.ts";
import { isShortened } from "../../places/scientific.ts";
import { areaHeader, areaParser } from "../../table/areas.ts";
import { type FactType, factsAt, type Readers, readersOf } from "../../table/column-readers.ts";
import { withoutFootnoteMarks } from "../../table/footnote-marks.ts";
import { type Columns, findColumns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";
import { codesAlike } from "./codes-alike.ts";
import { headedParents, kindHeading, levelInTable } from "./register-headings.ts";
import { tellFar, tellKinds, tellSeveral, tellTwice } from "./register-notes.ts";
import { checkParents, withNamedParents } from "./register-parents.ts";
import { tellUnits } from "./unit-tables.ts";

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
  given: Table,
  facts: ReadonlyMap<string, FactType>,
  sum: readonly string[] = [],
): Read<RegisterReading> {
  const diagnostics: Diagnostic[] = [];
  const written = withoutFootnoteMarks(given, "register", diagnostics);
  const found = findColumns(written, REGISTER_COLUMNS, requiredOf(written));
  for (const one of found.diagnostics) diagnostics.push(one);
  const refused = new Set(written.broken);
  if (hasErrors(found.diagnostics)) return madeOf(NO_PLACES, found.value, sum, refused, diagnostics);
  const { table, columns } = withGroups(
    written,
    found.value,
    { levelIn: levelInTable(written, found.value), otherIn: kindHeading },
    diagnostics,
  );
  const readers = readersOf(table, columns, diagnostics);
  tellUnits(written, table, columns, (row) => isUnitAt(table, columns, row), diagnostics);
  const { places: listed, position } = placesIn(table, columns, readers, facts, refused, diagnostics);
  const parentAt = (place: Place): Origin => readers.inColumnOf(place.origin, "parent");
  const places = withNamedParents(listed, position, parentAt, diagnostics);
  const positionOf = positionFinder({ places, position });
  const find = (code: string): Place | undefined => places[positionOf(code)];
  checkParents(places, find, refused, parentAt, diagnostics);
  tellSeveral(places, diagnostics);
  tellKinds(places, diagnostics);
  tellFar(places, diagnostics);
  tellTwice(places, diagnostics);
  codesAlike(places, (place) => readers.inColumnOf(place.origin, "code"), diagnostics);
  return madeOf({ places, position }, columns, sum, refused, diagnostics);
}

/** Whether a row says that its place is a unit. */
function isUnitAt(table: Table, { at }: Columns, row: number): boolean {
  const kind = parseKind(table.value(row, at.get("kind") ?? -1));
  return kind.ok && isUnitKind(kind.value);
}

const NO_PLACES: Listed = { places: [], position: new Map() };

function madeOf(
  { places, position }: Listed,
  { all }: Columns,
  sum: readonly string[],
  refused: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
): Read<RegisterReading> {
  const wanted = new Set(sum.map(fold));
  const columns = all.map((column) =>
    column.name === null && wanted.has(fold(column.header)) ? { ...column, isSummed: true } : column,
  );
  const { register } = inRegisterOrder(places, parentsByCode(places, position), columns, "code", position);
  // With faults, parents may lead in loops: the places then only serve to check other inputs against.
  const read = hasErrors(diagnostics) ? { ...register, places, position } : register;
  return { value: { register: read, refused }, diagnostics };
}

/** Places in the order of the file, with the position of each by its code. */
interface Listed {
  readonly places: readonly Place[];
  readonly position: ReadonlyMap<string, number>;
}

/** The places of the rows that have no fault. */
function placesIn(
  table: Table,
  columns: Columns,
  readers: Readers,
  facts: ReadonlyMap<string, FactType>,
  refused: Set<string>,
  diagnostics: Diagnostic[],
): Listed {
  const originAt = (row: number, column: string): Origin => readers.originOf(lineOf(table, row), column);
  const places: Place[] = [];
  const position = new Map<string, number>();
  const { texts, kinds, placeAt } = rowReader(table, columns, readers, facts);
  const headed = headedParents(table, columns);
  for (let row = 0; row < table.size; row++) {
    const code = texts.code(row);
    const kind = kinds[row] ?? null;
    if (code === "" || texts.name(row) === "" || kind === null) {
      const required = { code, kind: texts.kind(row), name: texts.name(row) };
      for (const [column, value] of Object.entries(required)) {
        if (value !== "") continue;
        diagnostics.push(diagnostic("value/blank", originAt(row, column), { facts: { column } }));
      }
      refused.add(code);
      continue;
    }
    if (isShortened(code)) {
      diagnostics.push(diagnostic("places/scientific-code", originAt(row, "code"), { value: code }));
      refused.add(code);
      continue;
    }
    const met = position.get(code);
    const twin = met === undefined ? undefined : places[met];
    if (twin) {
      const details = { value: code, place: code, related: [twin.origin] };
      diagnostics.push(diagnostic("register/repeated-code", originAt(row, "code"), details));
      continue;
    }
    position.set(code, places.length);
    const parent = texts.parent(row) || (isUnitKind(kind) ? headed(row) : null);
    places.push(placeAt(row, code, kind, parent));
  }
  return { places, position };
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
  const households = read("households", countOf("households"));
  const population = read("population", countOf("people"));
  const areaAt = columns.at.get("area") ?? -1;
  const area = read("area", areaParser(areaHeader(table, areaAt), table.column(areaAt)));
  const ranks = read("class", parseClass);
  const statuses = read("status", parseStatus);
  const typed = factsOf(facts);
  const placeAt = (row: number, code: string, kind: Kind, parent: string | null): Place => ({
    code,
    parent,
    kind,
    kindLabel: texts.kind(row),
    level: levelOf(kind, parent !== null),
    name: texts.name(row),
    households: households[row] ?? null,
    population: population[row] ?? null,
    area: area[row] ?? null,
    class: ranks[row] ?? null,
    branches: listOf(texts.branch(row)),
    status: statuses[row] ?? "done",
    tags: listOf(texts.tags(row)),
    extra: extra(row),
    facts: factsAt(typed, row),
    origin: originIn(table, lineOf(table, row)),
  });
  return { texts, kinds, placeAt };
}

/** What all places without branches, or without tags, share. */
const NONE: readonly string[] = [];

/** Several values in one cell are parted by `|`. */
function listOf(text: string): readonly string[] {
  if (text === "") return NONE;
  if (!text.includes("|")) return [text];
  return [...new Set(text.split("|").map((part) => part.trim()))].filter((part) => part !== "");
}
