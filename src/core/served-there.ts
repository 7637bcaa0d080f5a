/**
 * Posts that depend on who served in a place (`person` under `posts` of a title): a reorganisation, the roster before and the tests of
 * the policy in; the same reorganisation with the answers written down at its new places, where filters look for them, out.
 */

import type { Condition } from "./model/condition.ts";
import { heldBy } from "./model/people.ts";
import { placeWith } from "./model/place-with.ts";
import type { Policy, ServedTest } from "./model/policy.ts";
import type { NewPlace } from "./model/positions.ts";
import type { Roster } from "./model/roster.ts";
import type { Reorganisation } from "./reorganise/lineage/lineage.ts";
import { rosterFilterOf } from "./rules/roster-filter.ts";

/** Without a roster, or tests: as it was. */
export function withServed(
  reorganisation: Reorganisation,
  roster: Roster | null,
  { servedThere, titles, reference }: Pick<Policy, "servedThere" | "titles" | "reference">,
): Reorganisation {
  if (roster === null || servedThere.length === 0) return reorganisation;
  const { after, home } = reorganisation;
  const { holdings, people } = roster;
  const filter = rosterFilterOf(roster, reference?.year ?? null);
  const passing = (condition: Condition): boolean[] =>
    people.ids.map((_, person) => filter.passes(condition, heldBy(people, person)));
  /** The new places where somebody who held a post of the level before passes. */
  const placesOf = ({ level, condition }: ServedTest): ReadonlySet<NewPlace> => {
    const passes = passing(condition);
    const found = new Set<NewPlace>();
    for (let holding = 0; holding < holdings.size; holding++) {
      if (titles[holdings.title[holding] ?? -1]?.level !== level) continue;
      if (passes[holdings.person[holding] ?? -1]) found.add(home[holdings.place[holding] ?? -1] ?? -1);
    }
    return found;
  };
  const answers = servedThere.map((test) => ({ column: test.column, places: placesOf(test) }));
  const places = after.places.map((place, at: NewPlace) => {
    const facts = answers.map(({ column, places: found }) => [column, found.has(at)] as const);
    return placeWith(place, { facts: new Map([...place.facts, ...facts]) });
  });
  return { ...reorganisation, after: { ...after, places } };
}
