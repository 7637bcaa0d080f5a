/** The filters of an indicator over titles, places and people (`where` of a policy), made ready to ask of posts. */

import type { Arrangement } from "../../arrange/arrangement.ts";
import type { Condition } from "../../model/condition.ts";
import { heldBy } from "../../model/people.ts";
import type { Register } from "../../model/place.ts";
import type { CountDefinition, Policy } from "../../model/policy.ts";
import type { PersonPosition, TitlePosition } from "../../model/positions.ts";
import type { HeldPosts, Posts } from "../../model/roster.ts";
import { placeMatches } from "../../rules/condition.ts";
import type { RosterFilter } from "../../rules/roster-filter.ts";
import type { PeopleSide } from "./people.ts";

/** Columns of people that every roster is read for. */
const OF_PEOPLE = new Set(["age", "birth_year", "gender", "party_member", "since", "official", "person"]);

function isFurther({ column }: Condition[number]): boolean {
  return !OF_PEOPLE.has(column);
}

/** Which posts an indicator counts. */
export interface PostFilter {
  /** Whether a title is among those counted. */
  readonly fits: (title: TitlePosition) => boolean;
  /** 1 for each held post of a side that is counted. */
  readonly held: (side: PeopleSide) => Uint8Array;
  /** 1 for each vacant post of a side that is counted; none where the definition asks something of people. */
  readonly empty: (side: PeopleSide) => Uint8Array;
}

/**
 * The filter of a definition; null: the posts of counted titles, but for those of full-time officials. `filter`: who of
 * the roster passes which test.
 */
export function filterOf(
  definition: CountDefinition | null,
  { titles }: Policy,
  { roster, evidence }: Pick<Arrangement, "roster" | "evidence">,
  filter: RosterFilter,
): PostFilter {
  const { official } = roster.people;
  const { titles: ids = null, level = null, place = [], person = [], officials = false } = definition ?? {};
  // What the roster has no column for is asked of the place.
  const asPlaces = person.filter(isFurther).filter(({ column }) => !evidence.rows.facts.has(column));
  const ofPerson = person.filter((test) => !asPlaces.includes(test));
  const fitting = titles.map(
    (title) =>
      (ids === null ? title.counted : ids.includes(title.id)) && (level ?? title.level) === title.level,
  );
  const asked = [...place, ...asPlaces];
  // Mostly no test is on holders: nobody is an official.
  const asksHolder =
    ofPerson.length > 0 || officials === true || (officials === false && official.includes(1));
  const countsHolder = (owner: PersonPosition): boolean =>
    (officials === null || (official[owner] === 1) === officials) &&
    (ofPerson.length === 0 || filter.passes(ofPerson, heldBy(evidence.people, owner)));
  /** The posts whose titles and places are counted, and their holders, where some are asked for. */
  const standing = ({ places }: Register, posts: Posts, holders: HeldPosts["person"] | null): Uint8Array => {
    const stands = asked.length > 0 ? places.map((one) => placeMatches(asked, one)) : null;
    const counted = new Uint8Array(posts.size);
    if (stands === null && holders === null && fitting.every((fits) => fits)) return counted.fill(1);
    for (let post = 0; post < counted.length; post++) {
      if (!fitting[posts.title[post] ?? -1]) continue;
      if (stands !== null && !stands[posts.place[post] ?? -1]) continue;
      if (holders === null || countsHolder(holders[post] ?? -1)) counted[post] = 1;
    }
    return counted;
  };
  return {
    fits: (title) => fitting[title] ?? false,
    held: ({ register, held }) => standing(register, held, asksHolder ? held.person : null),
    empty: ({ register, empty }) =>
      ofPerson.length > 0 || officials === true
        ? new Uint8Array(empty.size)
        : standing(register, empty, null),
  };
}
