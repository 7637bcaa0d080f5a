/** The bridge from people before to people after, in steps that add up exactly for every scope. */
import type { PeopleCounts } from "./indicators.ts";
import type { Policy } from "./model.ts";
import type { Reorganisation } from "./reorganise.ts";
import { increase, rollUp, type Scopes, zeros } from "./scopes.ts";
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
  { parts }: Reorganisation,
  people: PeopleCounts,
  official: Uint8Array,
  policy: Policy,
): Bridge {
  const steps = {
    merging: zeros(scopes),
    abolished: zeros(scopes),
    added: zeros(scopes),
    dissolved: zeros(scopes),
  };
  const width = policy.titles.length;
  const old = countedPosts(people.before.side, policy, official);
  const made = countedPosts(people.after.side, policy, official);
  const { places: oldPlaces } = people.before.side.register;
  for (let at = 0; at < parts.length; at++) {
    const own = parts[at] ?? [];
    let merging = 0;
    let abolished = 0;
    let added = 0;
    for (let title = 0; title < width; title++) {
      let all = 0;
      let most = 0;
      for (const part of own) {
        const posts = part.main ? (old[part.from * width + title] ?? 0) : 0;
        all += posts;
        if (posts > most) most = posts;
      }
      const after = made[at * width + title] ?? 0;
      merging += most - all;
      if (most > after) abolished += after - most;
      else added += after - most;
    }
    const scope = scopes.ofNew[at] ?? 0;
    increase(steps.merging, scope, merging);
    increase(steps.abolished, scope, abolished);
    increase(steps.added, scope, added);
  }
  for (let at = 0; at < oldPlaces.length; at++) {
    const scope = scopes.ofOld[at] ?? 0;
    if (scopes.list[scope]?.register !== "old") continue;
    for (let title = 0; title < width; title++) {
      increase(steps.dissolved, scope, -(old[at * width + title] ?? 0));
    }
  }
  for (const figures of Object.values(steps)) rollUp(scopes, figures);
  const was = people.before.tally;
  const is = people.after.tally;
  const extra = (side: Tally, scope: number): number =>
    (side.holdings[scope] ?? 0) - (side.persons[scope] ?? 0);
  const vacancies = zeros(scopes).map((_, scope) => (was.vacancies[scope] ?? 0) - (is.vacancies[scope] ?? 0));
  const concurrent = zeros(scopes).map((_, scope) => extra(was, scope) - extra(is, scope));
  const all = { ...steps, vacancies, concurrent };
  scopes.list.forEach(({ place }, scope) => {
    const change = STEPS.reduce((sum, step) => sum + (all[step][scope] ?? 0), 0);
    if ((was.persons[scope] ?? 0) + change !== (is.persons[scope] ?? 0)) {
      throw new Error(`the bridge of ${place?.code ?? "the sum"} does not add up`);
    }
  });
  return all;
}

/** Counted posts of a side, held by people who are not officials or vacant, by place and title. */
function countedPosts({ register, held, empty }: Side, { titles }: Policy, official: Uint8Array): Int32Array {
  const width = titles.length;
  const posts = new Int32Array(register.places.length * width);
  const isCounted = titles.map(({ counted }) => counted);
  for (let index = 0; index < held.size; index++) {
    const title = held.title[index] ?? 0;
    if (!isCounted[title] || official[held.person[index] ?? 0] === 1) continue;
    increase(posts, (held.place[index] ?? 0) * width + title);
  }
  for (let index = 0; index < empty.size; index++) {
    const title = empty.title[index] ?? 0;
    if (isCounted[title]) increase(posts, (empty.place[index] ?? 0) * width + title);
  }
  return posts;
}
