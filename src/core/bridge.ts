/** The bridge from people before to people after, in steps that add up exactly for every scope. */
import type { Policy } from "./model.ts";
import type { Reorganisation } from "./reorganise.ts";
import { rollUp, type Scopes } from "./scopes.ts";
import type { Side, Tally } from "./tally.ts";

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
  { before, partsInto, home }: Reorganisation,
  sides: { readonly before: Side; readonly after: Side },
  people: { readonly before: Tally; readonly after: Tally },
  policy: Policy,
): Bridge {
  const zeros = (): Float64Array => new Float64Array(scopes.list.length);
  const steps = { merging: zeros(), abolished: zeros(), added: zeros(), dissolved: zeros() };
  const width = policy.titles.length;
  const column = new Map(policy.titles.map((title, index) => [title.id, index]));
  const row = new Map(before.places.map((place, index) => [place.code, index]));
  const old = postsOf(
    sides.before,
    (post) => (row.get(post.place.code) ?? 0) * width + (column.get(post.title.id) ?? 0),
  );
  const made = postsOf(sides.after, (post) => post.scope * width + (column.get(post.title.id) ?? 0));
  const postsBefore = (code: string, title: number): number =>
    old.get((row.get(code) ?? 0) * width + title) ?? 0;

  scopes.list.forEach(({ place, register }, scope) => {
    if (!place || (place.level !== "commune" && place.level !== "unit")) return;
    const from =
      register === "old"
        ? [place.code]
        : (partsInto.get(place.code) ?? []).filter((part) => part.main).map((part) => part.from.code);
    for (let title = 0; title < width; title++) {
      let all = 0;
      let most = 0;
      for (const code of from) {
        const posts = postsBefore(code, title);
        all += posts;
        most = Math.max(most, posts);
      }
      if (register === "old") {
        increase(steps.dissolved, scope, -all);
        continue;
      }
      const after = made.get(scope * width + title) ?? 0;
      increase(steps.merging, scope, most - all);
      increase(steps.abolished, scope, -Math.max(0, most - after));
      increase(steps.added, scope, Math.max(0, after - most));
    }
  });
  for (const figures of Object.values(steps)) rollUp(scopes, figures);
  const extra = (side: Tally, scope: number): number =>
    (side.holdings[scope] ?? 0) - (side.persons[scope] ?? 0);
  const vacancies = zeros().map(
    (_, scope) => (people.before.vacancies[scope] ?? 0) - (people.after.vacancies[scope] ?? 0),
  );
  const concurrent = zeros().map((_, scope) => extra(people.before, scope) - extra(people.after, scope));
  const all = { ...steps, vacancies, concurrent };
  scopes.list.forEach(({ place }, scope) => {
    const change = STEPS.reduce((sum, step) => sum + (all[step][scope] ?? 0), 0);
    if ((people.before.persons[scope] ?? 0) + change !== (people.after.persons[scope] ?? 0)) {
      throw new Error(`the bridge of ${place?.code ?? "the sum"} (${home.size} places) does not add up`);
    }
  });
  return all;
}

/** Counted posts by key: held by people who are not officials, and vacant ones. */
function postsOf(
  side: Side,
  key: (post: {
    readonly scope: number;
    readonly place: { readonly code: string };
    readonly title: { readonly id: string };
  }) => number,
): Map<number, number> {
  const posts = new Map<number, number>();
  const add = (post: Side["empty"][number]): void => {
    if (post.title.counted) posts.set(key(post), (posts.get(key(post)) ?? 0) + 1);
  };
  for (const person of side.people) for (const sitting of person) if (!sitting.official) add(sitting);
  for (const post of side.empty) add(post);
  return posts;
}

function increase(figures: Float64Array, scope: number, by: number): void {
  figures[scope] = (figures[scope] ?? 0) + by;
}
