/** The column of a register that says what lies beside each place (giáp ranh): codes or names in, pairs of codes out. */
import { type Diagnostic, diagnostic, type Read } from "../../../core/diagnostics/diagnostic.ts";
import type { Neighbours } from "../../../core/model/inputs.ts";
import type { Origin, Place } from "../../../core/model/place.ts";
import { nameFinder } from "../../../core/model/position-finder.ts";
import { firstOf } from "../../../core/text/shorten.ts";
import { suggester } from "../../../core/text/suggester.ts";
import { lineOf } from "../../cells/grid.ts";
import { REGISTER_COLUMNS } from "../../columns/columns.ts";
import { foundCounter } from "../../places/found.ts";
import type { PlaceFound } from "../../places/name-ladder.ts";
import { lookIn, type PlaceFinder } from "../../places/place-finder.ts";
import { readersOf } from "../../table/column-readers.ts";
import { findColumns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";
import { isCalled, isOutside, type Outside, severalPlaces, tellOutside } from "./place-codes.ts";
import type { RegisterReading } from "./register.ts";

/** Candidates that a message names. */
const MOST_NAMED = 5;

/**
 * Reads the column; null where the register has none. A name is looked for in the commune of its row first. A pair that
 * only one of its two rows gives is read both ways, and told once.
 */
export function readRegisterNeighbours(
  table: Table,
  { register: { places, position }, refused }: RegisterReading,
): Read<readonly Neighbours[] | null> {
  const columns = findColumns(table, REGISTER_COLUMNS, []).value;
  if (!columns.at.has("neighbours")) return { value: null, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const { originOf, textOf } = readersOf(table, columns, []);
  const [codes, cells] = [textOf("code"), textOf("neighbours")];
  const counter = foundCounter();
  const look = lookIn({ places, position });
  const value: Neighbours[] = [];
  const outside: Outside[] = [];
  const suggest = suggester(() => places.flatMap(({ code, name }) => [code, name]));
  for (let row = 0; row < table.size; row++) {
    const place = places[position.get(codes(row)) ?? -1];
    const cell = cells(row);
    if (!place || cell === "") continue;
    const line = lineOf(table, row);
    const isName = (name: string): boolean => position.has(name) || isCalled(findBeside(look, name, place));
    for (const name of isName(cell) ? [cell] : severalPlaces(cell, isName)) {
      const found = findBeside(look, name, place);
      if (found.kind === "found") {
        counter.add(found.by, line);
        value.push({ a: place.code, b: places[found.at]?.code ?? "", origin: originIn(table, line) });
      } else if (found.kind === "none" && place.level === "unit" && isOutside(name)) {
        outside.push({ name, origin: originOf(line, "neighbours") });
      } else if (!refused.has(name)) {
        diagnostics.push(notFound(name, found, originOf(line, "neighbours"), places, suggest));
      }
    }
  }
  for (const one of [
    ...counter.told((line) => originIn(table, line)),
    ...oneWay(value, nameFinder({ places, position })),
    ...tellOutside(outside),
  ])
    diagnostics.push(one);
  return { value, diagnostics };
}

/** A place by what its neighbour calls it: one of the same parent, else any. */
function findBeside(look: PlaceFinder["look"], name: string, { parent }: Place): PlaceFound {
  const near = parent === null ? look(name) : look(name, [parent]);
  return near.kind === "none" ? look(name) : near;
}

function notFound(
  value: string,
  found: Exclude<PlaceFound, { readonly kind: "found" }>,
  origin: Origin,
  places: readonly Place[],
  suggest: (name: string) => string | null,
): Diagnostic {
  const shown = (among: readonly number[]): readonly string[] =>
    firstOf(
      among.slice(0, MOST_NAMED + 1).map((at) => `${places[at]?.code} (${places[at]?.name})`),
      MOST_NAMED,
    );
  switch (found.kind) {
    case "several":
      return diagnostic("neighbours/several-places", origin, {
        value,
        facts: { codes: shown(found.among) },
      });
    case "zeros": {
      const facts = { codes: shown(found.among), named: shown(found.named) };
      return diagnostic("places/zeros-lost", origin, { value, facts });
    }
    case "none":
      return diagnostic("neighbours/unknown-place", origin, { value, suggestion: suggest(value) });
  }
}

/** Tells once how many pairs only one of the two gives, with the first of them. */
export function oneWay(
  pairs: readonly Neighbours[],
  nameOf: (code: string) => string,
): readonly Diagnostic[] {
  const given = new Set(pairs.map(({ a, b }) => JSON.stringify([a, b])));
  const alone = pairs.filter(({ a, b }) => a !== b && !given.has(JSON.stringify([b, a])));
  const [first] = alone;
  if (first === undefined) return [];
  const count = new Set(alone.map(({ a, b }) => JSON.stringify([a, b]))).size;
  const facts = { count, name: nameOf(first.b), other: first.a, otherName: nameOf(first.a) };
  return [diagnostic("neighbours/one-way", first.origin, { value: first.b, place: first.b, facts })];
}
