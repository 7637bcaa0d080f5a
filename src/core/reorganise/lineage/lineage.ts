/** Lineage: which old places each new place comes from, where each old place went, and by which operation. */

import type { Sizes } from "../../model/inputs.ts";
import type { Origin, Place, Register } from "../../model/place.ts";
import type { ListBy, MarksBy, NewPlace, OldPlace, Positions, PositionsBy } from "../../model/positions.ts";
import { increase } from "../../numbers/increase.ts";

/** What of an old place goes into one new place. */
export interface Part {
  /** Position in the old register. */
  readonly from: OldPlace;
  readonly households: number | null;
  readonly population: number | null;
  readonly area: number | null;
  /** Whether this is the main part of the old place: people, posts, branches and the place itself go with that one. */
  readonly main: boolean;
  /** How many new places the old place goes into. */
  readonly of: number;
  /** Whether a row says that the holders follow this part. */
  readonly isMarked?: boolean;
  /** Whether an old place that goes on gives this part to one that goes on as well (điều chỉnh): no split and no merger. */
  readonly isTransfer?: boolean;
  /** Whether a step before divided what it had become one with, so that no later one tells how much of it this part is. */
  readonly isMixed?: boolean;
  /** The plan's row, or the place's own where the plan has none. */
  readonly origin: Origin;
}

/** All of an old place, which goes on with it. */
export function wholePart(
  from: OldPlace,
  { households, population, area, origin }: Sizes & Pick<Part, "origin">,
): Part {
  return { from, households, population, area, main: true, of: 1, origin };
}

/** The parts that a new place is made of; what others, which go on, only hand over to it is none. */
export function takenOver(parts: readonly Part[]): readonly Part[] {
  for (let at = 0; at < parts.length; at++)
    if (parts[at]?.isTransfer) return parts.filter(({ isTransfer }) => !isTransfer);
  return parts;
}

/**
 * What became of an old place, the first that fits: dissolved (giải thể), split (chia tách), merged (sáp nhập), adjusted
 * (điều chỉnh: it goes on and gives or gets parts), moved (chuyển đến: it stands where its parent did not go), converted
 * (chuyển đổi, another kind: thôn to TDP), renamed (đổi tên), kept (giữ nguyên).
 */
export type Operation =
  | "dissolved"
  | "split"
  | "merged"
  | "adjusted"
  | "moved"
  | "converted"
  | "renamed"
  | "kept";

/** What of old places is in no part of a new one, by what steps did with it. */
export interface Gone {
  /** Parts that were dissolved (giải thể). */
  readonly ended: ReadonlyMap<OldPlace, Sizes>;
  /** What a split left to nobody. */
  readonly unassigned: ReadonlyMap<OldPlace, Sizes>;
}

/** Old and new places by their positions in the two registers. */
export interface Reorganisation {
  readonly before: Register<OldPlace>;
  /** The old places, each with the households and population that it has by itself, beside the units that stand in it. */
  readonly own: ListBy<OldPlace, Place>;
  readonly after: Register<NewPlace>;
  /** The parts of old places that each new place is made of; none for a created one. */
  readonly parts: ListBy<NewPlace, readonly Part[]>;
  /** What was no unit and is attached to each new place (ghép); null for nothing. */
  readonly attached: ListBy<NewPlace, Sizes | null>;
  /** What steps left to no part of old places of which others go on; not there where a plan is one step. */
  readonly gone?: Gone;
  /** The new place that the main part of each old place goes into, and with it its people and posts; -1: dissolved. */
  readonly home: PositionsBy<OldPlace, NewPlace>;
  /** By old place. */
  readonly operations: ListBy<OldPlace, Operation>;
  /** 1 for each old place whose main part ends elsewhere than in what its parent became. */
  readonly isMoved: MarksBy<OldPlace>;
}

/** A reorganisation as one step of several: what became of old places is told of all steps together. */
export type AppliedStep = Omit<Reorganisation, "operations" | "isMoved">;

/** Where the main part of each old place goes; -1: nowhere. */
export function homesIn(
  { places }: Register<OldPlace>,
  parts: ListBy<NewPlace, readonly Part[]>,
): PositionsBy<OldPlace, NewPlace> {
  const home: Positions<NewPlace> = new Int32Array(places.length).fill(-1);
  for (let at: NewPlace = 0; at < parts.length; at++) {
    const own = parts[at] ?? [];
    for (let index = 0; index < own.length; index++) {
      const part = own[index];
      if (part?.main) home[part.from] = at;
    }
  }
  return home;
}

/** A reorganisation with what became of each old place. */
export function withOperations(applied: AppliedStep): Reorganisation {
  const { before, after, parts, home } = applied;
  const { ways, gives } = waysOf(before, parts);
  const isMoved = movedMarks(before, after, parts, home);
  const operations = new Array<Operation>(before.places.length).fill("dissolved");
  for (let from = 0; from < home.length; from++) {
    const at = home[from] ?? -1;
    const old = before.places[from];
    const into = after.places[at];
    if (!old || !into) continue;
    const own = parts[at] ?? [];
    let made = 0;
    for (let index = 0; index < own.length; index++) if (!own[index]?.isTransfer) made++;
    const isAdjusted = gives[from] === 1 || made < own.length;
    operations[from] = operationOn(old, into, ways[from] ?? 1, made, isAdjusted, isMoved[from] === 1);
  }
  return { ...applied, operations, isMoved };
}

/** By old place: how many places take it or a part of it over, and whether it hands over a part (`isTransfer`). */
function waysOf({ places }: Register<OldPlace>, parts: ListBy<NewPlace, readonly Part[]>) {
  const ways = new Int32Array(places.length);
  const gives = new Uint8Array(places.length);
  for (let at = 0; at < parts.length; at++) {
    const own = parts[at] ?? [];
    for (let index = 0; index < own.length; index++) {
      const part = own[index];
      if (part?.isTransfer) gives[part.from] = 1;
      else if (part) increase(ways, part.from);
    }
  }
  return { ways, gives };
}

/** The operation on an old place. `ways`: into how many new places it goes; `made`: of how many parts the new one is made. */
function operationOn(
  from: Place,
  into: Place,
  ways: number,
  made: number,
  isAdjusted: boolean,
  isMoved: boolean,
): Operation {
  if (ways > 1) return "split";
  if (made > 1) return "merged";
  if (isAdjusted) return "adjusted";
  if (isMoved) return "moved";
  if (into.kind !== from.kind) return "converted";
  return into.name === from.name ? "kept" : "renamed";
}

/** Whether a new place takes over an old place, or a part of it; what that only hands over to another (`isTransfer`) does not count. */
export function takerOf(
  parts: ListBy<NewPlace, readonly Part[]>,
): (from: OldPlace, into: NewPlace) => boolean {
  return (from, into) => (parts[into] ?? []).some((part) => part.from === from && !part.isTransfer);
}

/** 1 for each old place whose main part stands in what is none of the places that its parent became. */
function movedMarks(
  before: Register<OldPlace>,
  after: Register<NewPlace>,
  parts: ListBy<NewPlace, readonly Part[]>,
  home: PositionsBy<OldPlace, NewPlace>,
): Uint8Array {
  const takesOver = takerOf(parts);
  const marks = new Uint8Array(home.length);
  for (let from = 0; from < marks.length; from++) {
    const parent = before.parents[from] ?? -1;
    const at = home[from] ?? -1;
    if (parent < 0 || at < 0) continue;
    const into = after.parents[at] ?? -1;
    // Mostly the parent's main part is where the place stands.
    if (into === home[parent] && into >= 0) continue;
    if (into < 0 || !takesOver(parent, into)) marks[from] = 1;
  }
  return marks;
}
