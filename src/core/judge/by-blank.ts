/** Numbers of posts (định biên), caps and standards that a blank cell of a place decided: places in; how many these are, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Cases } from "../model/condition.ts";
import type { Level, Place } from "../model/place.ts";
import type { Policy, Thresholds } from "../model/policy.ts";
import type { NewPlace } from "../model/positions.ts";
import type { HeldPosts } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";
import { grouped, groupedBy, groupOf } from "../numbers/groups.ts";
import { eachOnce } from "../numbers/once.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { openColumns, placeColumn } from "../rules/condition.ts";
import { openStandards } from "./thresholds.ts";

/**
 * One warning that counts the places at which a blank (of households, of the class) leaves open how many posts there are, or
 * how many people at most: they go by a later case, or by none. Places that are not done keep what they have. A cap by which nobody is
 * arranged is asked for only where more people than the least one hold posts afterwards (`seats`).
 */
export function postsByBlank(
  policy: Policy,
  { after }: Pick<Reorganisation, "after">,
  seats: HeldPosts<NewPlace>,
): Diagnostic[] {
  const asked = askedOfPlaces(policy);
  if (asked.length === 0) return [];
  const askedOf = groupedBy(asked, ({ level }): Level => level);
  const seatsByPlace = grouped(seats.place, after.places.length);
  const personsAt = (at: NewPlace): number =>
    new Set(groupOf(seatsByPlace, at).map((seat) => seats.person[seat] ?? -1)).size;
  const matters = (at: NewPlace, cases: Cases): boolean =>
    policy.holding.objective === "fewest-changes" ||
    personsAt(at) > Math.min(...cases.map(({ value }) => value));
  return decidedByBlank(
    after.places,
    (place, at) =>
      askedOf.get(place.level)?.flatMap(({ name, cases, otherwise }) => {
        const open = openColumns(cases, place, otherwise);
        const counts = open.length > 0 && (otherwise !== null || matters(at, cases));
        return counts ? open.map((column) => ({ column, name })) : [];
      }) ?? NONE,
  );
}

/** The same of units that another standard of households would leave below it, or above, where a blank leaves open which fits. */
export function standardsByBlank(
  places: readonly Place[],
  partsOf: (at: number) => number,
  thresholds: Thresholds,
): Diagnostic[] {
  const asked = [...thresholds.minimum, ...thresholds.upper].flatMap(({ when }) => when);
  if (asked.every(({ column }) => NEVER_BLANK.has(column))) return [];
  return decidedByBlank(places, (place, at) => openStandards(place, partsOf(at), thresholds));
}

/** Columns that every place has. */
const NEVER_BLANK: ReadonlySet<string> = new Set(["kind", "level", "code", "name", "status"]);

/** A column of a place whose blank leaves open a number of the policy, and what that is called. */
interface OpenNumber {
  readonly column: string;
  readonly name: string;
}

/** Most places: a blank decides nothing there. */
const NONE: readonly OpenNumber[] = [];

function decidedByBlank(
  all: readonly Place[],
  openAt: (place: Place, at: number) => readonly OpenNumber[],
): Diagnostic[] {
  // What no file has is told by itself (`policy/unknown-column`), and what created places were is no blank.
  const hasCells = eachOnce(
    (column: string) =>
      !column.startsWith("was.") &&
      all.some((place) => column in place || placeColumn(place, column) !== null),
  );
  const columns = new Set<string>();
  const numbers = new Set<string>();
  const places: Place[] = [];
  all.forEach((place, at) => {
    const open = place.status === "done" ? openAt(place, at) : NONE;
    if (open.length === 0) return;
    const told = open.filter(({ column }) => hasCells(column));
    if (told.length > 0) places.push(place);
    for (const { column, name } of told) {
      columns.add(column);
      numbers.add(name);
    }
  });
  const [first] = places;
  if (!first) return [];
  const facts = { places: places.length, name: first.name, columns: [...columns], numbers: [...numbers] };
  return [diagnostic("policy/place-blank", first.origin, { place: first.code, facts })];
}

/** The numbers of a policy that depend on the place: posts by title, and the caps, which may be none. */
function askedOfPlaces({ titles, holding: { maxPersons } }: Policy) {
  const posts = titles.map((title) => ({
    level: title.level,
    name: titleName(title, undefined),
    cases: title.posts,
    otherwise: 0,
  }));
  const caps = (["unit", "commune"] as const).map((level) => ({
    level,
    name: "max_persons",
    cases: maxPersons[level],
    otherwise: null,
  }));
  return [...posts, ...caps].filter(({ cases }) => cases.some(({ when }) => when.length > 0));
}
