/** What became of a person: posts before and after in, the disposition and the rules behind it out. */
import type { Arrangement } from "./arrange.ts";
import { barTo } from "./bars.ts";
import { areTogether } from "./cell.ts";
import { firstFitting } from "./condition.ts";
import type { HeldPosts, Policy, Roster } from "./model.ts";
import { heldBy } from "./people.ts";
import type { Reorganisation } from "./reorganise.ts";

export type DispositionKind = "retained" | "reassigned" | "concurrent" | "released";

/**
 * What became of each person over all places: two posts or more is `concurrent`, none `released`; one is `retained`
 * where its title was held before.
 */
export function dispositionsOf({ people, holdings }: Roster, seats: HeldPosts): DispositionKind[] {
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

/**
 * The rules that led to a person's disposition: paths of the policy, as `--set` writes them, `places.…` for what the
 * plan did and `status.…` for places that it did not reach.
 */
export function rulesBehind(
  person: number,
  arrangement: Arrangement,
  reorganisation: Reorganisation,
  policy: Policy,
): string[] {
  const { seats, roster } = arrangement;
  const { place, title } = roster.holdings;
  const before = heldBy(roster.people, person).sort(
    (a, b) => (place[a] ?? 0) - (place[b] ?? 0) || (title[a] ?? 0) - (title[b] ?? 0),
  );
  const after = arrangement.seatsOf(person);
  const rules = new Set(
    before.flatMap((holding) => {
      const rule = ruleOver(holding, before, after, arrangement, reorganisation, policy);
      const at = reorganisation.home[place[holding] ?? -1] ?? -1;
      const merged = (reorganisation.parts[at]?.length ?? 0) > 1;
      return merged ? ["places.merged", rule] : [rule];
    }),
  );
  const arranged = after.filter(
    (seat) => reorganisation.after.places[seats.place[seat] ?? -1]?.status === "done",
  );
  if (arrangement.actual !== null) return [...rules, ...(before.length === 0 ? ["roster.after"] : [])];
  if (arranged.some((seat) => !before.some((holding) => title[holding] === seats.title[seat])))
    rules.add("holding.objective");
  const together = (a: number, b: number): boolean =>
    areTogether(reorganisation.after, policy, seats.place[a] ?? -1, seats.place[b] ?? -1);
  if (arranged.some((seat, n) => arranged.some((other, m) => m < n && together(other, seat))))
    rules.add("holding.max_posts");
  const homes = new Set(before.map((holding) => reorganisation.home[place[holding] ?? -1]));
  if (arranged.some((seat) => !homes.has(seats.place[seat]))) rules.add("holding.candidates");
  return [...rules];
}

/** The rule that decided over one post that a person held, among all of theirs before and after. */
export function ruleOver(
  holding: number,
  before: readonly number[],
  after: readonly number[],
  { seats, roster: { holdings }, sieve, keeps, actual }: Arrangement,
  { home, after: register }: Reorganisation,
  policy: Policy,
): string {
  const homeOf = (one: number): number => home[holdings.place[one] ?? -1] ?? -1;
  const into = homeOf(holding);
  const place = register.places[into];
  const own = holdings.title[holding] ?? -1;
  const title = policy.titles[own];
  if (!place || !title) return "places.dissolved";
  if (place.status !== "done") return `status.${place.status}`;
  if (actual !== null) return "roster.after";
  if (keeps !== null && (keeps.kept[holding] === 1 || keeps.leaving[holdings.person[holding] ?? -1] === 1))
    return "roster.keep";
  if (after.some((seat) => seats.place[seat] === into && seats.title[seat] === own))
    return "holding.incumbent";
  if ((firstFitting(title.posts, place) ?? 0) === 0) return `titles.${title.id}.posts`;
  const here = Int32Array.from(before.filter((other) => areTogether(register, policy, homeOf(other), into)));
  const bar = barTo(title, here, holdings, policy, sieve);
  if (bar !== null) return `titles.${title.id}.${bar}`;
  const isFilled = (): boolean => seats.place.some((at, seat) => at === into && seats.title[seat] === own);
  return title.optional && !isFilled() ? `titles.${title.id}.optional` : "holding.objective";
}
