/** What arranging comes to: who holds which post afterwards, computed or as it really came out. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type {
  HoldingPosition,
  ListBy,
  NewPlace,
  OldPlace,
  PersonPosition,
  Positions,
} from "../model/positions.ts";
import type { HeldPosts, Posts, Roster } from "../model/roster.ts";
import type { DispositionKind } from "./disposition.ts";
import type { Keeps } from "./keeps.ts";

/** What is known of people from the roster after beside the one before. */
export interface Actual {
  /** As it was read; its people are numbered by themselves. */
  readonly roster: Roster<NewPlace>;
  /** People who held nothing before: they are appointed, neither retained nor reassigned. */
  readonly newcomers: ReadonlySet<PersonPosition>;
}

/** Who holds what afterwards, and what became of each person: data alone. */
export interface Arrangement {
  /** The roster that was arranged. */
  readonly roster: Roster<OldPlace>;
  /** The roster in whose rows rules look people up: the one arranged or, with one after, both, one behind the other. */
  readonly evidence: Roster;
  /** What the roster says of who keeps what, and who leaves; null: nothing. */
  readonly keeps: Keeps | null;
  /** The roster that really came out, where nothing was arranged; null: this was arranged. */
  readonly actual: Actual | null;
  /** Who holds what afterwards: places by their positions in the new register. */
  readonly seats: HeldPosts<NewPlace>;
  /** The positions of the seats of person p: `sorted[first[p]]` up to `sorted[first[p + 1]]`. */
  readonly seatsByPerson: { readonly first: Int32Array; readonly sorted: Positions<HoldingPosition> };
  /** Posts without holder afterwards. */
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
  return [...sorted.subarray(first[person], first[person + 1])];
}
