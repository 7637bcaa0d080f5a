/**
 * What people of a commune arranged as one (`candidates: commune`) keep in its places that are not arranged: posts that
 * stand leave less room for others.
 */

import { heldBy } from "../model/people.ts";
import type { Policy, PostLevel, Title } from "../model/policy.ts";
import type { NewPlace, PersonPosition } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { incompatibility } from "../rules/concurrency.ts";
import type { Entered } from "./candidates.ts";
import { communeAt } from "./cell-places.ts";
import { mask } from "./establishment.ts";
import type { Rules } from "./rules.ts";

/** Takes from each candidate of a cell at `at` what the titles that they keep elsewhere in the commune leave no room for. */
export function leaveRoom(
  { candidates, people }: Entered,
  titles: readonly Title[],
  at: NewPlace,
  rules: Rules,
  reorganisation: Pick<Reorganisation, "home" | "after">,
): void {
  const { eligible, maxPosts } = candidates;
  for (let candidate = 0; candidate < candidates.size; candidate++) {
    const standing = standingOf(people[candidate] ?? -1, at, rules, reorganisation);
    if (standing.length === 0) continue;
    const left = (maxPosts[candidate] ?? 0) - standing.length;
    const open = mask(titles, (title) => left > 0 && fitsBeside(title, standing, rules.policy));
    eligible[candidate] = (eligible[candidate] ?? 0) & open;
    maxPosts[candidate] = Math.max(1, left);
  }
}

/** The titles that somebody keeps in places of the same commune that are not arranged. */
function standingOf(
  person: PersonPosition,
  at: NewPlace,
  { roster, policy }: Rules,
  { home, after }: Pick<Reorganisation, "home" | "after">,
): Title[] {
  const { holdings, people } = roster;
  return heldBy(people, person).flatMap((holding) => {
    const into = home[holdings.place[holding] ?? -1] ?? -1;
    const isStanding =
      after.places[into]?.status !== "done" && communeAt(after, into) === communeAt(after, at);
    const title = policy.titles[holdings.title[holding] ?? -1];
    return isStanding && title ? [title] : [];
  });
}

/** Whether somebody with standing titles may hold one more: by the posts of its level, by units, of which one, and by pairs. */
function fitsBeside(title: Title, standing: readonly Title[], policy: Policy): boolean {
  const ofLevel = (level: PostLevel): number => standing.filter((own) => own.level === level).length;
  return (
    ofLevel(title.level) < policy.holding.maxPosts[title.level] &&
    !(title.level === "unit" && ofLevel("unit") > 0) &&
    standing.every((own) => own !== title && incompatibility(title, own, policy) === null)
  );
}
