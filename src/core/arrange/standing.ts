/**
 * A commune arranged as one (`candidates: commune`) may have places that are pending or exempt, where every holder stays.
 * Who holds posts there may hold fewer in the rest of the commune.
 */

import { heldBy } from "../model/people.ts";
import type { Policy, PostLevel, Title } from "../model/policy.ts";
import type { NewPlace, PersonPosition } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { incompatibility } from "../rules/concurrency.ts";
import type { Columns } from "./candidate-columns.ts";
import { communeAt } from "./cell-places.ts";
import { mask } from "./establishment.ts";
import type { Rules } from "./rules-in-force.ts";

/**
 * Takes from each candidate of a cell the titles, and from `maxPosts` the posts, for which standing titles leave no
 * room. `at`: a place of the cell.
 */
export function leaveRoom(
  candidates: Columns,
  titles: readonly Title[],
  at: NewPlace,
  rules: Rules,
  reorganisation: Pick<Reorganisation, "home" | "after">,
): void {
  const { eligible, maxPosts, people, size } = candidates;
  for (let candidate = 0; candidate < size; candidate++) {
    const standing = standingOf(people[candidate] ?? -1, at, rules, reorganisation);
    if (standing.length === 0) continue;
    const left = (maxPosts[candidate] ?? 0) - standing.length;
    const open = mask(titles, (title) => left > 0 && fitsBeside(title, standing, rules.policy));
    eligible[candidate] = (eligible[candidate] ?? 0) & open;
    maxPosts[candidate] = Math.max(1, left);
  }
}

/** The standing titles of a person: those held in pending and exempt places of the commune of `at`. */
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

/**
 * Whether who has standing titles may hold one more: within the posts of its level, in one unit only, and no
 * forbidden pair.
 */
function fitsBeside(title: Title, standing: readonly Title[], policy: Policy): boolean {
  const ofLevel = (level: PostLevel): number => standing.filter((own) => own.level === level).length;
  return (
    ofLevel(title.level) < policy.holding.maxPosts[title.level] &&
    !(title.level === "unit" && ofLevel("unit") > 0) &&
    standing.every((own) => own !== title && incompatibility(title, own, policy) === null)
  );
}
