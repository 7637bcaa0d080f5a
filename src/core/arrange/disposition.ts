/** What became of each person: posts before and after in, a disposition a person out. */
import type { ListBy, PersonPosition } from "../model/positions.ts";
import type { HeldPosts, Roster } from "../model/roster.ts";

/**
 * Keeps a title held before (tiếp tục), holds another one (chuyển chức danh), holds several posts (kiêm nhiệm), holds
 * none (thôi tham gia công tác), or, by a roster that really came out, held none before (mới tham gia).
 */
export type DispositionKind = "retained" | "reassigned" | "concurrent" | "released" | "appointed";

/**
 * What became of each person over all places: none is `released`; who held nothing before is `appointed`; two posts or more
 * is `concurrent`; one is `retained` where its title was held before.
 */
export function dispositionsOf(
  { people, holdings }: Roster,
  seats: HeldPosts,
): ListBy<PersonPosition, DispositionKind> {
  const { first, held } = people;
  const kinds = new Array<DispositionKind>(people.ids.length).fill("released");
  for (let seat = 0; seat < seats.size; seat++) {
    const person = seats.person[seat] ?? 0;
    const start = first[person] ?? 0;
    const end = first[person + 1] ?? start;
    if (start === end) kinds[person] = "appointed";
    else if (kinds[person] !== "released") kinds[person] = "concurrent";
    else {
      kinds[person] = "reassigned";
      for (let at = start; at < end; at++)
        if (holdings.title[held[at] ?? 0] === seats.title[seat]) kinds[person] = "retained";
    }
  }
  return kinds;
}
