/**
 * What a blank leaves open of a policy's own indicators (`where`): both sides and the filters in; for each indicator how many people,
 * vacant posts and places fail its filter by a blank, out. They are not counted.
 */

import type { Arrangement } from "../../arrange/arrangement.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Condition } from "../../model/condition.ts";
import type { Place } from "../../model/place.ts";
import {
  type AnyCount,
  type CountDefinition,
  type IndicatorDefinition,
  isOfPlaces,
  type PlaceCountDefinition,
  type Policy,
} from "../../model/policy.ts";
import { eachOnce } from "../../numbers/once.ts";
import type { Reorganisation } from "../../reorganise/lineage/lineage.ts";
import { passingBlanks, placeColumn } from "../../rules/condition.ts";
import { leavesOpen, personColumn } from "../../rules/person-column.ts";
import type { RosterFilter } from "../../rules/roster-filter.ts";
import { filterOf } from "./filter.ts";
import { placeTestOf } from "./own-places.ts";
import type { PeopleSide } from "./people.ts";

/** People of both sides, and who of them passes which test. */
export interface AskedPeople {
  readonly sides: readonly PeopleSide[];
  readonly arrangement: Arrangement;
  readonly filter: RosterFilter;
}

/** One warning for each indicator that a blank leaves open. `people`: null without a roster. */
export function openIndicators(
  policy: Policy,
  { before, after }: Pick<Reorganisation, "before" | "after">,
  people: AskedPeople | null,
): Diagnostic[] {
  const isOpen = openTest(() => [...before.places, ...after.places], people, policy);
  const openIn = (count: AnyCount, columns: readonly string[]): ReadonlySet<string> => {
    if (isOfPlaces(count)) return openPlaces(count, { before, after }, columns);
    return people ? openPosts(count, people, policy, columns) : new Set<string>();
  };
  return policy.indicators.flatMap((one) => {
    const counts = one.to === null ? [one.of] : [one.of, one.to];
    const columns = [
      ...new Set(
        counts
          .flatMap(testsOf)
          .filter(isOpen)
          .map(({ column }) => column),
      ),
    ];
    if (columns.length === 0) return [];
    const open = (some: readonly string[]): number =>
      new Set(counts.flatMap((count) => [...openIn(count, some)])).size;
    const cases = open(columns);
    if (cases === 0) return [];
    const deciding = columns.filter((column) => open(columns.filter((other) => other !== column)) < cases);
    return [told(one, cases, deciding.length > 0 ? deciding : columns)];
  });
}

function told(
  { id, name, nameEn }: IndicatorDefinition,
  cases: number,
  columns: readonly string[],
): Diagnostic {
  return diagnostic("indicators/by-blank", null, { value: id, facts: { name, nameEn, cases, columns } });
}

function testsOf(count: AnyCount): Condition {
  return isOfPlaces(count) ? count.place : [...count.place, ...count.person];
}

/** Tells of a test whether blanks of its column leave open what is counted: what nothing has is told by itself. */
function openTest(
  placesOf: () => readonly Place[],
  people: AskedPeople | null,
  { reference }: Policy,
): (test: Condition[number]) => boolean {
  const roster = people?.arrangement.evidence;
  const ofPlaces = eachOnce((column: string) => placesOf().map((place) => placeColumn(place, column)));
  return ({ column, test }) => {
    if (roster && leavesOpen(personColumn(roster, column, reference?.year ?? null).values, test)) return true;
    // What a created place was is no blank.
    return !column.startsWith("was.") && leavesOpen(ofPlaces(column), test);
  };
}

/** Codes of the places on either side that a count would take if their blanks passed. */
function openPlaces(
  count: PlaceCountDefinition,
  reorganisation: Pick<Reorganisation, "before" | "after">,
  columns: readonly string[],
): ReadonlySet<string> {
  const takes = placeTestOf(count, reorganisation);
  const mayTake = placeTestOf({ ...count, place: passingBlanks(count.place, columns) }, reorganisation);
  const { before, after } = reorganisation;
  const open = [...before.places, ...after.places].filter((place) => mayTake(place) && !takes(place));
  return new Set(open.map(({ code }) => `place ${code}`));
}

/** The people and vacant posts on either side that a count would take if blanks passed. */
function openPosts(
  count: CountDefinition,
  { sides, arrangement, filter }: AskedPeople,
  policy: Policy,
  columns: readonly string[],
): ReadonlySet<string> {
  const loose = {
    ...count,
    place: passingBlanks(count.place, columns),
    person: passingBlanks(count.person, columns),
  };
  const takes = filterOf(count, policy, arrangement, filter);
  const mayTake = filterOf(loose, policy, arrangement, filter);
  const open = new Set<string>();
  sides.forEach((side, at) => {
    const [held, mayHeld] = [takes.held(side), mayTake.held(side)];
    mayHeld.forEach((may, post) => {
      if (may === 1 && held[post] === 0) open.add(`person ${side.held.person[post]}`);
    });
    const [empty, mayEmpty] = [takes.empty(side), mayTake.empty(side)];
    mayEmpty.forEach((may, post) => {
      if (may === 1 && empty[post] === 0) open.add(`vacant ${at} ${post}`);
    });
  });
  return open;
}
