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
  const counts = new Int32Array(people.ids.length);
  const titles = new Int32Array(people.ids.length);
  for (let seat = 0; seat < seats.size; seat++) {
    const person = seats.person[seat] ?? 0;
    counts[person] = (counts[person] ?? 0) + 1;
    titles[person] = seats.title[seat] ?? 0;
  }
  return people.ids.map((_, person) => {
    const count = counts[person] ?? 0;
    const [start, end] = [people.first[person] ?? 0, people.first[person + 1] ?? 0];
    if (count === 0) return "released";
    if (start === end) return "appointed";
    if (count > 1) return "concurrent";
    for (let index = start; index < end; index++) {
      if (holdings.title[people.held[index] ?? 0] === titles[person]) return "retained";
    }
    return "reassigned";
  });
}
