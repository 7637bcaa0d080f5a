/**
 * Adjustments (điều chỉnh): an old place that goes on under its own code or name, and gives parts only to places that go on
 * as well. Drafts in; the same with those parts marked out: they are no split and no merger.
 */
import type { Place, Register } from "../model/place.ts";
import type { OldPlace } from "../model/positions.ts";
import { addTo } from "../numbers/groups.ts";
import { isSameName } from "../text/place-name.ts";
import { type Draft, nameOf } from "./drafts.ts";
import type { Part } from "./lineage.ts";

export function withTransfers(drafts: readonly Draft[], { places }: Register<OldPlace>): readonly Draft[] {
  const split = new Map<OldPlace, Draft[]>();
  for (const draft of drafts) {
    for (const part of draft.parts) if (part.of > 1) addTo(split, part.from, draft);
  }
  const transfers = new Set<Part>();
  const stays = new Set<Part>();
  for (const [from, into] of split) {
    const own = continuationOf(from, into, places);
    const partIn = (draft: Draft): Part | undefined => draft.parts.find((part) => part.from === from);
    const others = into.filter((draft) => draft !== own);
    const isAdjusted =
      own !== null &&
      others.every((draft) => !partIn(draft)?.isMarked && continuesAnother(draft, from, places)) &&
      others.length > 0;
    if (!isAdjusted) continue;
    const kept = partIn(own);
    if (kept) stays.add(kept);
    for (const draft of others) {
      const part = partIn(draft);
      if (part) transfers.add(part);
    }
  }
  if (transfers.size === 0) return drafts;
  return drafts.map((draft) => {
    if (!draft.parts.some((part) => transfers.has(part) || stays.has(part))) return draft;
    const parts = draft.parts.map((part): Part => {
      if (transfers.has(part)) return { ...part, main: false, isTransfer: true };
      return stays.has(part) ? { ...part, main: true } : part;
    });
    return { ...draft, parts };
  });
}

/** Of the new places that an old one goes into, the one under its own code, else its own name; null for none. */
function continuationOf(from: OldPlace, into: readonly Draft[], places: readonly Place[]): Draft | null {
  const old = places[from];
  if (!old) return null;
  const byCode = into.find(({ code }) => code === old.code);
  return byCode ?? into.find((draft) => isNamedAs(draft, old)) ?? null;
}

/** Whether a new place keeps the code or the name of one of its parts other than `from`. */
function continuesAnother(draft: Draft, from: OldPlace, places: readonly Place[]): boolean {
  return draft.parts.some((part) => {
    const old = places[part.from];
    return part.from !== from && old !== undefined && (old.code === draft.code || isNamedAs(draft, old));
  });
}

function isNamedAs(draft: Draft, old: Place): boolean {
  const name = nameOf(draft);
  return name !== null && isSameName(name, old.name);
}
