/** New places out of their drafts (`drafts.ts`), once their parents are known: those that a plan does not touch, and those that it makes. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Sizes } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import { placeWith } from "../model/place-with.ts";
import type { ListBy, NewPlace, OldPlace, Positions, PositionsBy } from "../model/positions.ts";
import { attachedTo, complete, type DraftPosition, type Drafts, sumOf } from "./drafts.ts";
import { type Part, wholePart } from "./lineage.ts";
import { type CheckedPlan, UNTOUCHED } from "./plan.ts";

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
  for (let at: DraftPosition = 0; at < kept.length; at++) {
    const from = kept[at] ?? -1;
    const place = own[from];
    const above = parents[at] ?? -1;
    if (!place) continue;
    const waits = notAgreed.size > 0 && place.status === "done" && notAgreed.has(place.code);
    // Mostly what it stands in is kept as well.
    if (!waits && kept[above] === before.parents[from]) places.push(place);
    else places.push(keptPlace(place, codeAt(above), waits));
  }
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
  for (let at: DraftPosition = 0; at < kept.length; at++) {
    const from = kept[at] ?? -1;
    const place = own[from];
    if (place) parts[positions[at] ?? -1] = [wholePart(from, place)];
  }
  made.forEach((draft, index) => {
    const at = positions[kept.length + index] ?? -1;
    parts[at] = draft.parts;
    const added = attachedTo(draft.rows, draft.parts);
    if (added.length > 0) attached[at] = sumOf(added);
  });
  return { parts, attached };
}
