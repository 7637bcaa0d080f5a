/**
 * What filters ask of a place beside its own columns: the place above it (`parent.COLUMN`), what it was (`was.kind`, `was.code`:
 * its main part before), and how it was made (`made`). A reorganisation in; the same with these written down at its places.
 */

import type { MADE_OF } from "../model/condition.ts";
import type { Facts, Place, Register, Value } from "../model/place.ts";
import { placeWith } from "../model/place-with.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import { largest } from "../numbers/partial.ts";
import { type Reorganisation, takenOver } from "../reorganise/lineage/lineage.ts";
import { placeColumn } from "../rules/condition.ts";

/** Of an old place the class that it has: what was merged, say; of a new one how it came to be. */
export type Made = (typeof MADE_OF)[number];

/** The reorganisation with some columns of surroundings among the facts of each place; none asked for: as it was. */
export function withSurroundings(reorganisation: Reorganisation, columns: readonly string[]): Reorganisation {
  if (columns.length === 0) return reorganisation;
  const { before, after, operations } = reorganisation;
  if (!asksOrigins(columns)) {
    const unasked = (): Origins => NEW;
    return {
      ...reorganisation,
      before: seen(before, columns, unasked),
      after: seen(after, columns, unasked),
    };
  }
  return {
    ...reorganisation,
    before: seen(before, columns, (place, at: OldPlace) => ({ was: place, made: operations[at] ?? "kept" })),
    after: seen(after, columns, (_, at) => originOf(reorganisation, at)),
  };
}

/** A unit as a merger of some in its commune makes it, or as it stands, with the columns of its surroundings; `was`: its main part. */
export function unitWithSurroundings(
  unit: Place,
  above: Place | null,
  was: Place,
  parts: number,
  columns: readonly string[],
): Place {
  if (columns.length === 0) return unit;
  const around: Surroundings = { above, was, made: parts > 1 ? "merged" : "kept" };
  const facts = columns.map((column) => [column, facetOf(column, around)] as const);
  return placeWith(unit, { facts: new Map([...unit.facts, ...facts]) });
}

/** Whether some column is of what a place comes from; all others are of the place above it. */
function asksOrigins(columns: readonly string[]): boolean {
  return columns.some((column) => !column.startsWith(ABOVE));
}

const ABOVE = "parent.";

/** What a place was and how it was made. */
interface Origins {
  /** null: it is new. */
  readonly was: Place | null;
  readonly made: Made;
}

const NEW: Origins = { was: null, made: "created" };

/** The main part of a new place is its largest, the first of equals. */
function originOf({ before, parts, home, operations }: Reorganisation, at: NewPlace): Origins {
  const own = takenOver(parts[at] ?? []);
  const main = own.length > 1 ? own[largest(own.map(({ households }) => households))] : own[0];
  const was = (main && before.places[main.from]) ?? null;
  if (!main || was === null) return NEW;
  if (own.length === 1)
    return { was, made: home[main.from] === at ? (operations[main.from] ?? "kept") : "split" };
  const continued = own.filter(({ from }) => home[from] === at).map(({ from }) => operations[from] ?? "kept");
  const other = continued.find((operation) => operation !== "merged" && operation !== "split");
  return { was, made: other ?? "merged" };
}

function seen<P extends number>(
  { places, parents, ...register }: Register<P>,
  columns: readonly string[],
  originsOf: (place: Place, at: P) => Origins,
): Register<P> {
  const added = factsAdder(columns);
  const all: readonly Place[] = places.map((place, index) => {
    const at = index as P;
    const above = places[parents[at] ?? (-1 as P)] ?? null;
    return placeWith(place, { facts: added(place.facts, above, originsOf(place, at)) });
  });
  return { ...register, parents, places: all };
}

/** Adds the columns of surroundings to the facts of places; those that follow each other mostly have the same ones. */
function factsAdder(columns: readonly string[]) {
  let last: { readonly own: Facts; readonly above: Place | null; readonly from: Origins } | null = null;
  let facts: Map<string, Value> = new Map();
  const values = new Array<Value>(columns.length).fill(null);
  return (own: Facts, above: Place | null, from: Origins): Facts => {
    if (own === last?.own && above === last.above && from === last.from) return facts;
    let isSame = own === last?.own;
    last = { own, above, from };
    for (let index = 0; index < columns.length; index++) {
      const value = facetOf(columns[index] ?? "", { above, ...from });
      if (value === values[index]) continue;
      values[index] = value;
      isSame = false;
    }
    if (isSame) return facts;
    facts = new Map(own);
    for (let index = 0; index < columns.length; index++)
      facts.set(columns[index] ?? "", values[index] ?? null);
    return facts;
  };
}

/** Where a place stands and what it comes from. */
interface Surroundings extends Origins {
  readonly above: Place | null;
}

function facetOf(column: string, { above, was, made }: Surroundings): Value {
  if (column === "made") return made;
  if (column === "was.kind") return was?.kind ?? null;
  if (column === "was.code") return was?.code ?? null;
  if (above === null) return null;
  const of = column.slice(ABOVE.length);
  if (of === "tags") return above.tags.join("|");
  if (of === "branch") return above.branches.join("|");
  return placeColumn(above, of);
}
