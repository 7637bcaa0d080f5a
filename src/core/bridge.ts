/** The bridge from people before to people after, in steps that add up exactly for every scope. */
import type { PeopleCounts } from "./indicators.ts";
import type { Place, Policy } from "./model.ts";
import type { Reorganisation } from "./reorganise.ts";
import { rollUp, type Scopes } from "./scopes.ts";
import type { Post, Side, Tally } from "./tally.ts";

/** Steps in the order in which they are told. */
export const STEPS = ["merging", "abolished", "added", "dissolved", "vacancies", "concurrent"] as const;
export type Step = (typeof STEPS)[number];

export type Bridge = Readonly<Record<Step, ArrayLike<number>>>;

/**
 * Per new place and counted title: B = posts before over its predecessors, M = the largest single predecessor's,
 * A = posts after. merging = −(B − M); abolished = −max(0, M − A); added = max(0, A − M); dissolved = −B of
 * dissolved places; vacancies and concurrent = −(change of vacancies; of holdings less persons).
 * Throws where the steps do not lead from persons before to persons after: that is a fault of this program.
 */
export function bridge(
  scopes: Scopes,
  { before, partsInto }: Reorganisation,
  people: PeopleCounts,
  official: Uint8Array,
  policy: Policy,
): Bridge {
  const zeros = (): Float64Array => new Float64Array(scopes.list.length);
  const steps = { merging: zeros(), abolished: zeros(), added: zeros(), dissolved: zeros() };
  const width = policy.titles.length;
  const position = new Map(before.places.map((place, index) => [place.code, index]));
  const old = countedPosts(people.before.side, before.places.length, policy, official, (place) =>
    position.get(place.code),
  );
  const made = countedPosts(people.after.side, scopes.list.length, policy, official, (place) =>
    scopes.ofNew.get(place.code),
  );
  scopes.list.forEach(({ place, register, level }, scope) => {
    if (!place || (level !== "commune" && level !== "unit")) return;
    const parts = register === "old" ? [] : (partsInto.get(place.code) ?? []);
    const from = register === "old" ? [place] : parts.filter((part) => part.main).map((part) => part.from);
    for (let title = 0; title < width; title++) {
      if (policy.titles[title]?.level !== level) continue;
      let all = 0;
      let most = 0;
      for (const { code } of from) {
        const posts = old[(position.get(code) ?? 0) * width + title] ?? 0;
        all += posts;
        most = Math.max(most, posts);
      }
      if (register === "old") increase(steps.dissolved, scope, -all);
      else {
        const after = made[scope * width + title] ?? 0;
        increase(steps.merging, scope, most - all);
        increase(steps.abolished, scope, -Math.max(0, most - after));
        increase(steps.added, scope, Math.max(0, after - most));
      }
    }
  });
  for (const figures of Object.values(steps)) rollUp(scopes, figures);
  const was = people.before.tally;
  const is = people.after.tally;
  const extra = (side: Tally, scope: number): number =>
    (side.holdings[scope] ?? 0) - (side.persons[scope] ?? 0);
  const vacancies = zeros().map((_, scope) => (was.vacancies[scope] ?? 0) - (is.vacancies[scope] ?? 0));
  const concurrent = zeros().map((_, scope) => extra(was, scope) - extra(is, scope));
  const all = { ...steps, vacancies, concurrent };
  scopes.list.forEach(({ place }, scope) => {
    const change = STEPS.reduce((sum, step) => sum + (all[step][scope] ?? 0), 0);
    if ((was.persons[scope] ?? 0) + change !== (is.persons[scope] ?? 0)) {
      throw new Error(`the bridge of ${place?.code ?? "the sum"} does not add up`);
    }
  });
  return all;
}

/** Counted posts, held by people who are not officials or vacant, by row and title. */
function countedPosts(
  side: Side,
  rows: number,
  { titles }: Policy,
  official: Uint8Array,
  rowOf: (place: Place) => number | undefined,
): Float64Array {
  const column = new Map(titles.map((title, index) => [title, index]));
  const posts = new Float64Array(rows * titles.length);
  const add = ({ place, title }: Post): void => {
    if (title.counted) increase(posts, (rowOf(place) ?? 0) * titles.length + (column.get(title) ?? 0), 1);
  };
  side.posts.forEach((post, index) => {
    if (official[side.person[index] ?? 0] === 0) add(post);
  });
  side.empty.forEach(add);
  return posts;
}

function increase(figures: Float64Array, at: number, by: number): void {
  figures[at] = (figures[at] ?? 0) + by;
}
