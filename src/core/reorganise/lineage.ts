/** Lineage: which old places each new place comes from, where each old place went, and by which operation. */
import type { Origin, Place, Register } from "../model/place.ts";
import type { ListBy, NewPlace, OldPlace, PositionsBy } from "../model/positions.ts";

/** What of an old place goes into one new place. */
export interface Part {
  /** Position in the old register. */
  readonly from: OldPlace;
  readonly households: number | null;
  readonly population: number | null;
  /** Whether this is the main part of the old place: people, posts, branches and the place itself go with that one. */
  readonly main: boolean;
  /** How many new places the old place goes into. */
  readonly of: number;
  /** The plan's row, or the place's own where the plan has none. */
  readonly origin: Origin;
}

/**
 * What became of an old place, the first that fits: dissolved (giải thể), split (chia tách), merged (sáp nhập),
 * converted (chuyển đổi, another kind: thôn to TDP), renamed (đổi tên), kept (giữ nguyên).
 */
export type Operation = "dissolved" | "split" | "merged" | "converted" | "renamed" | "kept";

/** Old and new places by their positions in the two registers. */
export interface Reorganisation {
  readonly before: Register<OldPlace>;
  /** The old places, each with the households and population that it has by itself, beside the units that stand in it. */
  readonly own: ListBy<OldPlace, Place>;
  readonly after: Register<NewPlace>;
  /** The parts of old places that each new place is made of; none for a created one. */
  readonly parts: ListBy<NewPlace, readonly Part[]>;
  /** The new place that the main part of each old place goes into, and with it its people and posts; -1: dissolved. */
  readonly home: PositionsBy<OldPlace, NewPlace>;
  /** By old place. */
  readonly operations: ListBy<OldPlace, Operation>;
}

/** Where old places went, and what became of them. */
export function lineage(
  before: Register<OldPlace>,
  after: Register<NewPlace>,
  parts: ListBy<NewPlace, readonly Part[]>,
): Pick<Reorganisation, "home" | "operations"> {
  const home = new Int32Array(before.places.length).fill(-1);
  const operations = new Array<Operation>(before.places.length).fill("dissolved");
  for (let at = 0; at < parts.length; at++) {
    const own = parts[at] ?? [];
    const into = after.places[at];
    for (let index = 0; index < own.length; index++) {
      const part = own[index];
      const from = before.places[part?.from ?? -1];
      if (!part?.main || !from || !into) continue;
      home[part.from] = at;
      operations[part.from] = operationOn(from, into, part.of, own.length);
    }
  }
  return { home, operations };
}

/** The operation on an old place. `ways`: into how many new places it goes; `made`: of how many parts the new one is made. */
function operationOn(from: Place, into: Place, ways: number, made: number): Operation {
  if (ways > 1) return "split";
  if (made > 1) return "merged";
  if (into.kind !== from.kind) return "converted";
  return into.name === from.name ? "kept" : "renamed";
}
