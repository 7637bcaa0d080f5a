/** New places out of their drafts (`drafts.ts`), once their parents are known: those that a plan does not touch, and those that it makes. */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Change, Sizes } from "../../model/inputs.ts";
import { fitsLevel, levelOf } from "../../model/kinds.ts";
import type { Column, Kind, Origin, Place, Register } from "../../model/place.ts";
import { placeWith } from "../../model/place-with.ts";
import type { ListBy, NewPlace, OldPlace, Positions, PositionsBy } from "../../model/positions.ts";
import { shared } from "../../numbers/partial.ts";
import { type Part, takenOver, wholePart } from "../lineage/lineage.ts";
import { type CheckedPlan, stated, UNTOUCHED } from "../plan/plan.ts";
import { attachedTo, type Draft, type DraftPosition, type Drafts, nameOf, sumOf } from "./drafts.ts";
import { keptColumns } from "./kept-columns.ts";

/** The old places that a plan does not touch, in their order. */
export function keptPlaces({ fate }: CheckedPlan): Drafts["kept"] {
  const kept: OldPlace[] = [];
  for (let from: OldPlace = 0; from < fate.length; from++) if (fate[from] === UNTOUCHED) kept.push(from);
  return kept;
}

/** The places, in the order of the drafts; fewer where something of one is missing, which is told, or its code is taken. */
export function placesOf(
  drafts: Drafts,
  parents: Positions<DraftPosition>,
  own: ListBy<OldPlace, Place>,
  before: Register<OldPlace>,
  { notAgreed }: CheckedPlan,
  diagnostics: Diagnostic[],
): readonly Place[] {
  const { kept, made } = drafts;
  const codeAt = (at: DraftPosition): string | null =>
    (own[kept[at] ?? -1] ?? made[at - kept.length])?.code ?? null;
  const places: Place[] = [];
  kept.forEach((from, at: DraftPosition) => {
    const place = own[from];
    const above = parents[at] ?? -1;
    if (!place) return;
    const waits = notAgreed.size > 0 && place.status === "done" && notAgreed.has(place.code);
    // Mostly what it stands in is kept as well.
    if (!waits && kept[above] === before.parents[from]) places.push(place);
    else places.push(keptPlace(place, codeAt(above), waits));
  });
  made.forEach((draft, index) => {
    if (draft.taken) return;
    const parent = codeAt(parents[kept.length + index] ?? -1);
    const place = complete(draft, parent, own, diagnostics, before.columns);
    if (place) places.push(place);
  });
  return places;
}

function keptPlace(place: Place, parent: string | null, waits: boolean): Place {
  if (place.parent === parent && !waits) return place;
  return placeWith(place, { parent, status: waits ? "pending" : place.status });
}

/** What each new place is made of, and what is attached to it. `positions`: of the new place of each draft. */
export function partsOfDrafts(
  { kept, made }: Drafts,
  positions: PositionsBy<DraftPosition, NewPlace>,
  own: ListBy<OldPlace, Place>,
): { readonly parts: (readonly Part[])[]; readonly attached: (Sizes | null)[] } {
  const parts: (readonly Part[])[] = new Array(positions.length);
  const attached: (Sizes | null)[] = new Array<Sizes | null>(positions.length).fill(null);
  kept.forEach((from, at: DraftPosition) => {
    const place = own[from];
    if (place) parts[positions[at] ?? -1] = [wholePart(from, place)];
  });
  made.forEach((draft, index) => {
    const at = positions[kept.length + index] ?? -1;
    parts[at] = draft.parts;
    const added = attachedTo(draft.rows, draft.parts);
    if (added.length > 0) attached[at] = sumOf(added);
  });
  return { parts, attached };
}

/** A new place out of its parts and rows; null where something is missing, which is reported. */
export function complete(
  draft: Draft,
  parent: string | null,
  places: ListBy<OldPlace, Place>,
  diagnostics: Diagnostic[],
  columns: readonly Column[] = [],
): Place | null {
  const { code, parts, rows, heir, level } = draft;
  // What is handed over changes nothing of what a place is.
  const from = oldPlacesOf(takenOver(parts), places);
  const name = nameOf(draft);
  const kind: Kind | null =
    stated(rows, (row) => row.intoKind) ?? heir?.kind ?? shared(from.map((place) => place.kind));
  if (name === null || kind === null || !fitsLevel(kind, level))
    tellIncomplete(draft, name, kind, diagnostics);
  if (name === null || kind === null) return null;
  const sameKind = heir?.kind === kind ? heir : from.find((place) => place.kind === kind);
  const creation = parts.length === 0 ? rows[0] : undefined;
  const { households, population, area } = creation ?? sizesOfMade(rows, parts);
  const { extra, facts } = keptColumns(parts, places, columns);
  return {
    code,
    parent,
    kind,
    kindLabel: stated(rows, (row) => row.intoKindLabel) ?? sameKind?.kindLabel ?? kind,
    level,
    name,
    households,
    population,
    area,
    class: stated(rows, (row) => row.intoClass) ?? heir?.class ?? highestClass(from),
    branches: [], // named in branches.ts, once all places stand
    status: heir && parts.length === 1 ? heir.status : "done",
    tags: from.some(({ tags }) => tags.length > 0) ? [...new Set(from.flatMap(({ tags }) => tags))] : [],
    extra,
    facts,
    origin: heir?.origin ?? rows[0]?.origin ?? NOWHERE,
  };
}

const NOWHERE: Origin = { file: "", line: 0 };

/** Tells what a new place lacks, or that its kind is none of its level. */
function tellIncomplete(
  { code, rows, level }: Draft,
  name: string | null,
  kind: Kind | null,
  diagnostics: Diagnostic[],
): void {
  const inColumn = (column: string): Origin => ({ ...(rows[0]?.origin ?? NOWHERE), column });
  const about = { value: code, place: code, related: rows.slice(1).map((row) => row.origin) };
  if (name === null) diagnostics.push(diagnostic("changes/name-needed", inColumn("into_name"), about));
  if (kind === null) diagnostics.push(diagnostic("changes/kind-needed", inColumn("into_kind"), about));
  else if (!fitsLevel(kind, level)) {
    const facts = { levels: [level, levelOf(kind, true)] };
    diagnostics.push(diagnostic("changes/levels-differ", inColumn("into_kind"), { ...about, facts }));
  }
}

function oldPlacesOf(parts: readonly Part[], places: ListBy<OldPlace, Place>): Place[] {
  const found: Place[] = [];
  for (let index = 0; index < parts.length; index++) {
    const place = places[parts[index]?.from ?? -1];
    if (place) found.push(place);
  }
  return found;
}

/** The sum of the parts; where that is not known and the plan itself is the register, what it prints of the place. */
function sizesOfMade(rows: readonly Change[], parts: readonly Part[]): Sizes {
  const attached = attachedTo(rows, parts);
  const sum = sumOf(attached.length === 0 ? parts : [...parts, ...attached]);
  const printed = rows.find(({ isOwn, printedNew }) => isOwn && printedNew)?.printedNew;
  if (!printed) return sum;
  return {
    households: sum.households ?? printed.households,
    population: sum.population ?? printed.population,
    area: sum.area ?? printed.area,
  };
}

/** The highest class of some communes (loại I is above loại II); null where none has a class. */
function highestClass(places: readonly Place[]): Place["class"] {
  let highest: Place["class"] = null;
  for (let index = 0; index < places.length; index++) {
    const own = places[index]?.class ?? null;
    if (own !== null && (highest === null || own < highest)) highest = own;
  }
  return highest;
}
