/** What a balance of sizes has to look at: a reorganisation in; what came from nowhere and what did not go on as one out. */
import type { Place } from "../model/place.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import type { Part, Reorganisation } from "../reorganise/lineage/lineage.ts";

/** What came from nowhere, and what did not go on as one, whatever is counted of it: all else has what it had. */
export interface Ends {
  /** New places made of no old one, each with those that stand in it. */
  readonly created: ReadonlyMap<NewPlace, readonly NewPlace[]>;
  /** New places to which something is attached (ghép). */
  readonly attached: readonly NewPlace[];
  /** Old places of which no part is all, each with its parts. */
  readonly divided: ReadonlyMap<OldPlace, readonly Part[]>;
}

/** Whether an old place goes on as one part, or has others. */
const [ONE, OTHERS] = [1, 2];

/** Finds them. */
export function endsOf({ own, after, parts, attached }: Reorganisation): Ends {
  const created = new Map<NewPlace, NewPlace[]>();
  const hosts: NewPlace[] = [];
  const goes = new Uint8Array(own.length);
  for (let at: NewPlace = 0; at < parts.length; at++) {
    const made = parts[at] ?? [];
    // A place stands behind the one that it stands in.
    if (created.size > 0) created.get(after.parents[at] ?? -1)?.push(at);
    if (made.length === 0) created.set(at, []);
    if (attached[at]) hosts.push(at);
    for (let index = 0; index < made.length; index++) {
      const part = made[index];
      if (part) goes[part.from] = goes[part.from] === 0 && isAll(part, own[part.from]) ? ONE : OTHERS;
    }
  }
  const divided = new Map<OldPlace, Part[]>();
  for (let from: OldPlace = 0; from < goes.length; from++) if (goes[from] !== ONE) divided.set(from, []);
  if (divided.size > 0)
    for (let at: NewPlace = 0; at < parts.length; at++)
      for (const part of parts[at] ?? []) if (goes[part.from] === OTHERS) divided.get(part.from)?.push(part);
  return { created, attached: hosts, divided };
}

/** Whether a part is all of an old place, as far as that is known. */
function isAll(part: Part, old: Place | undefined): boolean {
  return (
    part.main &&
    part.of === 1 &&
    part.households === old?.households &&
    part.population === old.population &&
    part.area === old.area
  );
}
