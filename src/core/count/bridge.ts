/** The bridge from people before to people after, in steps that add up exactly for every scope. */

import type { Level } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Positions } from "../model/positions.ts";
import type { Posts } from "../model/roster.ts";
import { grouped } from "../numbers/groups.ts";
import { combined, increase } from "../numbers/increase.ts";
import { oncePer } from "../numbers/once.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import type { PeopleCounts, SideCounts } from "./indicators.ts";
import type { Tally } from "./scopes/people.ts";
import {
  increaseOld,
  noCounts,
  rollUp,
  type Scope,
  type ScopePosition,
  type Scopes,
} from "./scopes/scopes.ts";

/** Steps in the order of the tables. */
export const BRIDGE_STEPS = [
  /** Sáp nhập đơn vị: of the posts of places that become one, those of the largest remain. */
  "merging",
  /** Bỏ chức danh: a title has fewer posts (định biên) than the largest predecessor had. */
  "abolished",
  /** Thêm vị trí: a title has more. */
  "added",
  /** Giải thể đơn vị. */
  "dissolved",
  /** Chuyển đơn vị: posts of places that come from another place, or leave for one. */
  "moved",
  /** Tăng, giảm khuyết. */
  "vacancies",
  /** Kiêm nhiệm: posts that somebody holds beside another. */
  "concurrent",
] as const;

/** A step, in people. */
export type BridgeStep = (typeof BRIDGE_STEPS)[number];

/** The change of people that each step makes, by scope. */
export type Bridge = Readonly<Record<BridgeStep, Int32Array>>;

/** The steps that a bridge tells, in the order of the tables: that of places that move only where one does. */
export function bridgeSteps(steps: Bridge | null): readonly BridgeStep[] {
  return steps === null ? WITHOUT_MOVES : told(steps);
}

const WITHOUT_MOVES = BRIDGE_STEPS.filter((step) => step !== "moved");

/** Found out once for each bridge: every scope is asked for. */
const told = oncePer(({ moved }: Bridge) =>
  moved.some((persons) => persons !== 0) ? BRIDGE_STEPS : WITHOUT_MOVES,
);

/** The steps of the bridge of one scope; none for a unit. */
export function bridgeAt(
  { bridge: steps, scopes }: { readonly bridge: Bridge | null; readonly scopes: readonly Scope[] },
  at: ScopePosition,
): { readonly step: BridgeStep; readonly persons: number }[] {
  const scope = scopes[at];
  if (steps === null || !scope || scope.level === "unit") return [];
  return bridgeSteps(steps).map((step) => ({ step, persons: steps[step][at] ?? 0 }));
}

/**
 * Per new place and counted title: B = posts before over its predecessors, M = the largest single predecessor's,
 * A = posts after. merging = −(B − M); abolished = −max(0, M − A); added = max(0, A − M); dissolved = −B of
 * dissolved places; moved = B of places that moved in, less that of those that moved out; vacancies and concurrent = −(change of vacancies; of holdings less persons).
 * Throws where the steps do not lead from persons before to persons after: that is a fault of this program.
 */
export function bridge(
  scopes: Scopes,
  reorganisation: Reorganisation,
  people: PeopleCounts,
  policy: Policy,
): Bridge {
  const posts = postSteps(scopes, reorganisation, people, policy);
  const [was, is] = [people.before.tally, people.after.tally];
  const extra = ({ holdings, persons }: Tally): Int32Array => combined(holdings, persons, -1);
  const steps = {
    ...posts,
    vacancies: combined(was.vacancies, is.vacancies, -1),
    concurrent: combined(extra(was), extra(is), -1),
  };
  scopes.list.forEach(({ place }, scope) => {
    const change = BRIDGE_STEPS.reduce((sum, step) => sum + (steps[step][scope] ?? 0), 0);
    if ((was.persons[scope] ?? 0) + change !== (is.persons[scope] ?? 0)) {
      throw new Error(`the bridge of ${place?.code ?? "the sum"} does not add up`);
    }
  });
  return steps;
}

/** The steps that posts make: where places become one, where titles have fewer or more posts, where places end. */
function postSteps(
  scopes: Scopes,
  { home }: Reorganisation,
  people: PeopleCounts,
  policy: Policy,
): Pick<Bridge, "merging" | "abolished" | "added" | "dissolved" | "moved"> {
  const steps = {
    merging: noCounts(scopes),
    abolished: noCounts(scopes),
    added: noCounts(scopes),
    dissolved: noCounts(scopes),
    moved: noCounts(scopes),
  };
  const old = postsByTitle(people.before, policy);
  const made = postsByTitle(people.after, policy);
  const predecessors = grouped(home as Int32Array, scopes.ofNew.length);
  for (let at = 0; at < scopes.ofNew.length; at++) {
    const start = made.first[at] ?? 0;
    const titles = (made.first[at + 1] ?? 0) - start;
    const end = predecessors.first[at + 1] ?? 0;
    let merging = 0;
    let abolished = 0;
    let added = 0;
    for (let title = 0; title < titles; title++) {
      let all = 0;
      let most = 0;
      for (let index = predecessors.first[at] ?? 0; index < end; index++) {
        const posts = old.posts[(old.first[predecessors.sorted[index] ?? 0] ?? 0) + title] ?? 0;
        all += posts;
        if (posts > most) most = posts;
      }
      const change = (made.posts[start + title] ?? 0) - most;
      merging += most - all;
      if (change < 0) abolished += change;
      else added += change;
    }
    const scope = scopes.ofNew[at] ?? 0;
    increase(steps.merging, scope, merging);
    increase(steps.abolished, scope, abolished);
    increase(steps.added, scope, added);
  }
  for (let from = 0; from < home.length; from++) {
    const at = home[from] ?? -1;
    // A place without figures of its own is counted in the one that it left, which needs no detour.
    if (at >= 0 && scopes.ofOld[from] === scopes.ofNew[at] && !scopes.detours.has(from)) continue;
    const end = old.first[from + 1] ?? 0;
    let posts = 0;
    for (let index = old.first[from] ?? 0; index < end; index++) posts += old.posts[index] ?? 0;
    increaseOld(scopes, at < 0 ? steps.dissolved : steps.moved, from, -posts);
    if (at >= 0) increase(steps.moved, scopes.ofNew[at] ?? 0, posts);
  }
  for (const figures of Object.values(steps)) rollUp(scopes, figures);
  return steps;
}

/** How many counted posts a side has: of place p, by the titles of its level in the policy's order, from `posts[first[p]]` on. */
interface PostsByTitle {
  readonly first: Int32Array;
  readonly posts: Int32Array;
}

function postsByTitle(
  { side: { register, held, empty }, counted }: SideCounts,
  { titles }: Policy,
): PostsByTitle {
  const widths = new Map<Level, number>();
  const rank = Int32Array.from(titles, ({ level }) => {
    const width = widths.get(level) ?? 0;
    widths.set(level, width + 1);
    return width;
  });
  const { places } = register;
  const first: Positions<number> = new Int32Array(places.length + 1);
  for (let at = 0; at < places.length; at++) {
    first[at + 1] = (first[at] ?? 0) + (widths.get(places[at]?.level ?? "province") ?? 0);
  }
  const posts = new Int32Array(first[places.length] ?? 0);
  const add = ({ size, place, title }: Posts, isCounted: Uint8Array): void => {
    for (let post = 0; post < size; post++) {
      if (isCounted[post] !== 1) continue;
      const at = (first[place[post] ?? 0] ?? 0) + (rank[title[post] ?? 0] ?? 0);
      posts[at] = (posts[at] ?? 0) + 1;
    }
  };
  add(held, counted.held);
  add(empty, counted.empty);
  return { first, posts };
}
