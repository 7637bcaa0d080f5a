/** What arranging comes to: who holds which post afterwards, computed or as it really came out. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { HeldPosts, Posts, Roster } from "../model/roster.ts";
import type { RosterFilter } from "../rules/roster-filter.ts";
import type { DispositionKind } from "./disposition.ts";
import type { Keeps } from "./keeps.ts";

/** What is known of people from the roster after beside the one before. */
export interface Actual {
  /** As it was read; its people are numbered by themselves. */
  readonly roster: Roster;
  /** People who held nothing before: they are appointed, neither retained nor reassigned. */
  readonly newcomers: ReadonlySet<number>;
}

export interface Arrangement {
  /** The roster that was arranged. */
  readonly roster: Roster;
  /** Who passes which rule's test. */
  readonly filter: RosterFilter;
  /** What the roster says of who keeps what, and who leaves; null: nothing. */
  readonly keeps: Keeps | null;
  /** The holdings by which the filter knows a person. */
  readonly rowsOf: (person: number) => ArrayLike<number>;
  /** The roster that really came out, where nothing was arranged; null: this was arranged. */
  readonly actual: Actual | null;
  /** Who holds what afterwards: places by their positions in the new register. */
  readonly seats: HeldPosts;
  /** The positions of a person's seats. */
  readonly seatsOf: (person: number) => readonly number[];
  /** Posts without holder afterwards. */
  readonly vacant: Posts;
  /** What became of each person. */
  readonly dispositions: readonly DispositionKind[];
  readonly diagnostics: readonly Diagnostic[];
}
