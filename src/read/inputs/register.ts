/** The register of places before (danh mục đơn vị): a table in, places in register order out. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { levelOf, mayHold } from "../../core/model/kinds.ts";
import type { Place, Register } from "../../core/model/place.ts";
import { inRegisterOrder, parentsByCode } from "../../core/reorganise/register.ts";
import { suggester } from "../../core/text/suggester.ts";
import { type FactType, factsAt, readersOf } from "../table/column-readers.ts";
import { REGISTER_COLUMNS } from "../table/columns.ts";
import { findColumns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { parseClass, parseCount, parseKind, parseStatus } from "../table/values.ts";

export interface RegisterReading {
  readonly register: Register;
  /** Codes of rows that have a fault: they exist, though nothing can be made of them. */
  readonly refused: ReadonlySet<string>;
}

/** A register that was made, not read, for what reads others against it. */
export function asRead(register: Register): RegisterReading {
  return { register, refused: new Set() };
}

const REQUIRED = [["code"], ["parent"], ["kind"], ["name"]];

/** Reads a register. `facts`: further columns that the policy's rules look at. */
export function readRegister(table: Table, facts: ReadonlyMap<string, FactType>): Read<RegisterReading> {
  const columns = findColumns(table, REGISTER_COLUMNS, REQUIRED);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  const refused = new Set(table.broken);
  const places: Place[] = [];
  const met = new Map<string, number>();
  const reading = (): Read<RegisterReading> => {
    const parents = parentsByCode(places, met);
    const { register } = inRegisterOrder(places, parents, columns.value.all, "code");
    // With faults, parents may lead in loops: the places then only serve to check other inputs against.
    const read = hasErrors(diagnostics) ? { ...register, places, position: met } : register;
    return { value: { register: read, refused }, diagnostics };
  };
  if (hasErrors(columns.diagnostics)) return reading();
  const {
    originOf,
    inColumnOf,
    read,
    textOf,
    facts: factsOf,
    extra,
  } = readersOf(table, columns.value, diagnostics);
  const codes = textOf("code");
  const parents = textOf("parent");
  const names = textOf("name");
  const kindTexts = textOf("kind");
  const kinds = read("kind", parseKind);
  const households = read("households", parseCount);
  const population = read("population", parseCount);
  const ranks = read("class", parseClass);
  const statuses = read("status", parseStatus);
  const branches = textOf("branch");
  const tags = textOf("tags");
  const typed = factsOf(facts);

  for (let row = 0; row < table.size; row++) {
    const line = table.line(row);
    const code = codes(row);
    const name = names(row);
    const kind = kinds[row] ?? null;
    const kindLabel = kindTexts(row);
    if (code === "" || name === "" || kind === null) {
      const required = { code, kind: kindLabel, name };
      for (const [column, value] of Object.entries(required)) {
        if (value !== "") continue;
        diagnostics.push(diagnostic("value/blank", originOf(line, column), { facts: { column } }));
      }
      refused.add(code);
      continue;
    }
    const parent = parents(row) || null;
    const place: Place = {
      code,
      parent,
      kind,
      kindLabel,
      level: levelOf(kind, parent !== null),
      name,
      households: households[row] ?? null,
      population: population[row] ?? null,
      class: ranks[row] ?? null,
      branches: listOf(branches(row)),
      status: statuses[row] ?? "done",
      tags: listOf(tags(row)),
      extra: extra(row),
      facts: factsAt(typed, row),
      origin: originIn(table, line),
    };
    const twin = places[met.get(code) ?? -1];
    if (twin) {
      const origin = originOf(line, "code");
      const details = { value: place.code, place: place.code, related: [twin.origin] };
      diagnostics.push(diagnostic("register/repeated-code", origin, details));
      continue;
    }
    met.set(code, places.length);
    places.push(place);
  }
  const find = (code: string): Place | undefined => places[met.get(code) ?? -1];
  checkParents(places, find, refused, (place) => inColumnOf(place.origin, "parent"), diagnostics);
  return reading();
}

/** Several values in one cell are parted by `|`. */
function listOf(text: string): string[] {
  if (text === "") return [];
  if (!text.includes("|")) return [text];
  return [...new Set(text.split("|").map((part) => part.trim()))].filter((part) => part !== "");
}

/** Each place must stand in one that is there and may hold it, and none in itself. */
function checkParents(
  places: readonly Place[],
  find: (code: string) => Place | undefined,
  refused: ReadonlySet<string>,
  originAt: (place: Place) => Place["origin"],
  diagnostics: Diagnostic[],
): void {
  // Every loop has a step that leads to no wider place.
  const isSound = ({ parent, level }: Place): boolean => {
    if (parent === null) return level !== "unit";
    const above = find(parent);
    return above !== undefined && mayHold(above.level, level);
  };
  if (places.every(isSound)) return;
  const suggest = suggester(() => places.map(({ code }) => code));
  const looping = loops(places, find);
  for (const place of places) {
    if (place.parent === null) {
      // A commune or unit on its own is a root; only what must stand in something is told of.
      if (place.level === "unit") {
        const facts = { level: place.level, above: null };
        diagnostics.push(diagnostic("register/parent-level", originAt(place), { place: place.code, facts }));
      }
      continue;
    }
    const details = { value: place.parent, place: place.code };
    const above = find(place.parent);
    if (!above) {
      if (refused.has(place.parent)) continue;
      const suggestion = suggest(place.parent);
      diagnostics.push(diagnostic("register/unknown-parent", originAt(place), { ...details, suggestion }));
    } else if (looping.has(place.code)) {
      if (looping.get(place.code)) diagnostics.push(diagnostic("register/loop", originAt(place), details));
    } else if (!mayHold(above.level, place.level)) {
      const facts = { level: place.level, above: above.level };
      diagnostics.push(diagnostic("register/parent-level", originAt(place), { ...details, facts }));
    }
  }
}

/** Codes whose parents lead back to them; true for the one of each loop that is told. */
function loops(
  places: readonly Place[],
  find: (code: string) => Place | undefined,
): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  const safe = new Set<string>();
  for (const start of places) {
    const path: string[] = [];
    let at: string | null = start.code;
    while (at !== null && !safe.has(at) && !found.has(at) && !path.includes(at)) {
      path.push(at);
      at = find(at)?.parent ?? null;
    }
    const loop: string[] = at !== null && path.includes(at) ? path.slice(path.indexOf(at)) : [];
    const told = [...loop].sort()[0];
    for (const code of loop) found.set(code, code === told);
    for (const code of path) if (!found.has(code)) safe.add(code);
  }
  return found;
}
