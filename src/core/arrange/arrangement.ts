/** What arranging comes to: who holds which post afterwards, computed or as it really came out. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type {
  HoldingPosition,
  ListBy,
  NewPlace,
  OldPlace,
  PersonPosition,
  Positions,
  TitlePosition,
} from "../model/positions.ts";
import type { HeldPosts, Posts, Roster } from "../model/roster.ts";
import { oncePer } from "../numbers/once.ts";
import type { DispositionKind } from "./disposition.ts";
import type { Keeps } from "./keeps.ts";

/** The roster that really came out. */
export interface Actual {
  /** As it was read: its people have positions of its own, not those of the arrangement. */
  readonly roster: Roster<NewPlace>;
}

/** Who holds what afterwards, and what became of each person: data alone. */
export interface Arrangement {
  /** The roster that was arranged. */
  readonly roster: Roster<OldPlace>;
  /**
   * The roster in whose rows rules look for facts of people: the one that was arranged or, with a roster after, the
   * rows of both.
   */
  readonly evidence: Roster;
  /** The marks of the roster on who keeps which post, and who leaves (giữ lại, thôi); null: it has none. */
  readonly keeps: Keeps | null;
  /** Present where the seats are those of a roster that really came out; null where they were computed. */
  readonly actual: Actual | null;
  /** Who holds what afterwards: places by their positions in the new register. */
  readonly seats: HeldPosts<NewPlace>;
  /** The positions of the seats of person p: `sorted[first[p]]` up to `sorted[first[p + 1]]`. */
  readonly seatsByPerson: { readonly first: Int32Array; readonly sorted: Positions<HoldingPosition> };
  /** Posts without holder afterwards (khuyết). */
  readonly vacant: Posts<NewPlace>;
  /** What became of each person. */
  readonly dispositions: ListBy<PersonPosition, DispositionKind>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The positions of a person's seats. */
export function seatsOf(
  { seatsByPerson: { first, sorted } }: Arrangement,
  person: PersonPosition,
): HoldingPosition[] {
  const own: HoldingPosition[] = [];
  const end = first[person + 1] ?? 0;
  for (let at = first[person] ?? 0; at < end; at++) own.push(sorted[at] ?? -1);
  return own;
}

/** Whether anybody holds a title at a new place afterwards. */
export function isHeldAt(arrangement: Arrangement, at: NewPlace, title: TitlePosition): boolean {
  return titlesHeld(arrangement).get(at)?.has(title) ?? false;
}

/** The titles held at each new place afterwards, put together once for all that is asked of an arrangement. */
const titlesHeld = oncePer(({ seats }: Arrangement): ReadonlyMap<NewPlace, ReadonlySet<TitlePosition>> => {
  const held = new Map<NewPlace, Set<TitlePosition>>();
  for (let seat = 0; seat < seats.size; seat++) {
    const at = seats.place[seat] ?? -1;
    const titles = held.get(at) ?? new Set();
    held.set(at, titles.add(seats.title[seat] ?? -1));
  }
  return held;
});
