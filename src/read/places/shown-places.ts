/** Places as messages name them, a few of many: the code, and in brackets the name with that of what the place stands in. */
import type { Register } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import { firstOf } from "../../core/text/shorten.ts";

/** Candidates that a message names. */
const MOST_NAMED = 5;

/** Names the first of some places of a register. */
export function placeNames({
  places,
  position,
}: Pick<Register<OldPlace>, "places" | "position">): (of: readonly OldPlace[]) => readonly string[] {
  const nameOf = (at: OldPlace): string => {
    const place = places[at];
    const above = places[position.get(place?.parent ?? "") ?? -1];
    return `${place?.code} (${place?.name}${above ? `, ${above.name}` : ""})`;
  };
  return (of) => firstOf(of.slice(0, MOST_NAMED + 1).map(nameOf), MOST_NAMED);
}
