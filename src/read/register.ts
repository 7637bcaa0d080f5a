/** The register of places before (danh mục đơn vị): a table in, places in register order out. */
import { type Diagnostic, diagnostic, hasErrors, type Read } from "../core/diagnostic.ts";
import { levelOf, mayHold } from "../core/kinds.ts";
import type { Place, Register } from "../core/model.ts";
import { inRegisterOrder, parentsByCode } from "../core/register.ts";
import { type FactType, factsAt, missingFacts, readersOf } from "./cells.ts";
import type { Table } from "./csv.ts";
import { findColumns, REGISTER_COLUMNS } from "./headers.ts";
import { originIn } from "./sources.ts";
import { suggester } from "./suggester.ts";
import { parseClass, parseCount, parseKind, parseStatus } from "./values.ts";

export interface RegisterReading {
  readonly register: Register;
  /** Codes of rows that have a fault: they exist, though nothing can be made of them. */
  readonly refused: ReadonlySet<string>;
}

const REQUIRED = [["code"], ["parent"], ["kind"], ["name"]];

/** Reads a register. `facts`: further columns that the policy's rules look at. */
export function readRegister(table: Table, facts: ReadonlyMap<string, FactType>): Read<RegisterReading> {
  const columns = findColumns(table, REGISTER_COLUMNS, REQUIRED);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  const refused = new Set(table.broken);
  const reading = (places: readonly Place[]): Read<RegisterReading> => {
    const parents = parentsByCode(places);
    const { register } = inRegisterOrder(places, parents, columns.value.all, "code");
    // With faults, parents may lead in loops: the places then only serve to check other inputs against.
    return {
      value: { register: hasErrors(diagnostics) ? { ...register, places } : register, refused },
      diagnostics,
    };
  };
  if (hasErrors(columns.diagnostics)) return reading([]);
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
  for (const column of missingFacts(facts, columns.value.extra.keys())) {
    const origin = originIn(table, table.headerLine);
    diagnostics.push(diagnostic("register/rule-column", origin, { value: column }));
  }

  const places = new Map<string, Place>();
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
    const twin = places.get(place.code);
    if (twin) {
      const origin = originOf(line, "code");
      const details = { value: place.code, place: place.code, related: [twin.origin] };
      diagnostics.push(diagnostic("register/repeated-code", origin, details));
    } else places.set(place.code, place);
  }
  checkParents(places, refused, (place) => inColumnOf(place.origin, "parent"), diagnostics);
  return reading([...places.values()]);
}

/** Several values in one cell are parted by `|`. */
function listOf(text: string): string[] {
  if (text === "") return [];
  if (!text.includes("|")) return [text];
  return [...new Set(text.split("|").map((part) => part.trim()))].filter((part) => part !== "");
}

function checkParents(
  places: ReadonlyMap<string, Place>,
  refused: ReadonlySet<string>,
  originAt: (place: Place) => Place["origin"],
  diagnostics: Diagnostic[],
): void {
  const suggest = suggester(() => places.keys());
  // Every loop has a step that leads to no wider place.
  const sound = [...places.values()].every((place) => {
    const above = places.get(place.parent ?? "");
    return !above || mayHold(above.level, place.level);
  });
  const looping = sound ? NO_LOOPS : loops(places);
  for (const place of places.values()) {
    if (place.parent === null) {
      // A commune or unit on its own is a root; only what must stand in something is told of.
      if (place.level === "unit") {
        const facts = { level: place.level, above: null };
        diagnostics.push(diagnostic("register/parent-level", originAt(place), { place: place.code, facts }));
      }
      continue;
    }
    const details = { value: place.parent, place: place.code };
    const above = places.get(place.parent);
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

const NO_LOOPS: ReadonlyMap<string, boolean> = new Map();

/** Codes whose parents lead back to them; true for the one of each loop that is told. */
function loops(places: ReadonlyMap<string, Place>): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const safe = new Set<string>();
  for (const start of places.keys()) {
    const path: string[] = [];
    let at: string | null = start;
    while (at !== null && !safe.has(at) && !found.has(at) && !path.includes(at)) {
      path.push(at);
      at = places.get(at)?.parent ?? null;
    }
    const loop: string[] = at !== null && path.includes(at) ? path.slice(path.indexOf(at)) : [];
    const told = [...loop].sort()[0];
    for (const code of loop) found.set(code, code === told);
    for (const code of path) if (!found.has(code)) safe.add(code);
  }
  return found;
}
