/** A place of which an input says no more than where it stands, what it is called and of which kind it is. */
import { NO_SIZES } from "../../core/model/inputs.ts";
import type { Place } from "../../core/model/place.ts";

/** The place, with nothing else known of it. */
export function namedPlace(
  known: Pick<Place, "code" | "parent" | "kind" | "kindLabel" | "level" | "name" | "origin">,
): Place {
  return {
    ...known,
    ...NO_SIZES,
    class: null,
    branches: [],
    status: "done",
    tags: [],
    extra: new Map(),
    facts: new Map(),
  };
}
