/**
 * Adjustments (điều chỉnh): an old place that goes on under its own code or name, and gives parts only to places that go on
 * as well. New places with their parts in; the same with those parts marked out: they are no split and no merger.
 */
import type { Place } from "../../model/place.ts";
import type { ListBy, OldPlace } from "../../model/positions.ts";
import { addTo } from "../../numbers/groups.ts";
import { isSameName } from "../../text/place-name.ts";
import type { Part } from "./lineage.ts";

/** A new place: its code and the parts that it is made of. */
interface Made {
  readonly code: string;
  readonly parts: readonly Part[];
}

/** `nameOf`: the name of a new place; null where it has none. `places`: the old ones. */
export function withTransfers<One extends Made>(
  drafts: readonly One[],
  nameOf: (draft: One) => string | null,
  places: ListBy<OldPlace, Place>,
): readonly One[] {
  const split = new Map<OldPlace, One[]>();
  for (const draft of drafts) {
    for (const part of draft.parts) if (part.of > 1) addTo(split, part.from, draft);
  }
  const transfers = new Set<Part>();
  const stays = new Set<Part>();
  for (const [from, into] of split) {
    const old = places[from];
    const isNamedAs = (draft: One, { name }: Place): boolean => isSameName(nameOf(draft) ?? "", name);
    const own = old ? continuationOf(old, into, isNamedAs) : null;
    const partIn = (draft: One): Part | undefined => draft.parts.find((part) => part.from === from);
    const others = into.filter((draft) => draft !== own);
    const isAdjusted =
      own !== null &&
      others.every((draft) => !partIn(draft)?.isMarked && continuesAnother(draft, from, places, isNamedAs)) &&
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

type IsNamedAs<One> = (draft: One, old: Place) => boolean;

/** Of the new places that an old one goes into, the one under its own code, else its own name; null for none. */
function continuationOf<One extends Made>(
  old: Place,
  into: readonly One[],
  isNamedAs: IsNamedAs<One>,
): One | null {
  const byCode = into.find(({ code }) => code === old.code);
  return byCode ?? into.find((draft) => isNamedAs(draft, old)) ?? null;
}

/** Whether a new place keeps the code or the name of one of its parts other than `from`. */
function continuesAnother<One extends Made>(
  draft: One,
  from: OldPlace,
  places: ListBy<OldPlace, Place>,
  isNamedAs: IsNamedAs<One>,
): boolean {
  return draft.parts.some((part) => {
    const old = places[part.from];
    return part.from !== from && old !== undefined && (old.code === draft.code || isNamedAs(draft, old));
  });
}
