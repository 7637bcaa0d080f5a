/** What became of each person: posts before and after in, a disposition a person out. */
import type { ListBy, PersonPosition } from "../model/positions.ts";
import type { HeldPosts, Roster } from "../model/roster.ts";

/**
 * Keeps a title held before (tiếp tục), holds another one (chuyển chức danh), holds several posts (kiêm nhiệm), or holds
 * none (thôi tham gia công tác).
 */
export type DispositionKind = "retained" | "reassigned" | "concurrent" | "released";

/**
 * What became of each person over all places: two posts or more is `concurrent`, none `released`; one is `retained`
 * where its title was held before.
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
    if (count !== 1) return count === 0 ? "released" : "concurrent";
    for (let index = people.first[person] ?? 0; index < (people.first[person + 1] ?? 0); index++) {
      if (holdings.title[people.held[index] ?? 0] === titles[person]) return "retained";
    }
    return "reassigned";
  });
}
