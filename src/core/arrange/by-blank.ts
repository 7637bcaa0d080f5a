/** Numbers of posts (định biên) and caps that a blank cell of a place decided: new places in; how many these are, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import { titleName } from "../model/titles.ts";
import { eachOnce } from "../numbers/once.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { openColumns, placeColumn } from "../rules/condition.ts";

/**
 * One warning that counts the places at which a blank (of households, of the class) leaves open how many posts there are, or
 * how many people at most: they go by a later case, or by none. Places that are not done keep what they have.
 */
export function postsByBlank(policy: Policy, { after }: Pick<Reorganisation, "after">): Diagnostic[] {
  const asked = askedOfPlaces(policy);
  if (asked.length === 0) return [];
  // What no file has is told by itself (`policy/unknown-column`), and what created places were is no blank.
  const hasCells = eachOnce(
    (column: string) =>
      !column.startsWith("was.") &&
      after.places.some((place) => column in place || placeColumn(place, column) !== null),
  );
  const columns = new Set<string>();
  const numbers = new Set<string>();
  const places: Place[] = [];
  for (const place of after.places) {
    if (place.status !== "done") continue;
    const open = asked.flatMap(({ level, name, cases, otherwise }) =>
      level === place.level
        ? openColumns(cases, place, otherwise)
            .filter(hasCells)
            .map((column) => ({ column, name }))
        : [],
    );
    if (open.length > 0) places.push(place);
    for (const { column, name } of open) {
      columns.add(column);
      numbers.add(name);
    }
  }
  const [first] = places;
  if (!first) return [];
  const facts = { places: places.length, name: first.name, columns: [...columns], numbers: [...numbers] };
  return [diagnostic("policy/place-blank", first.origin, { place: first.code, facts })];
}

/** The numbers of a policy that depend on the place: posts by title, and the caps where the arrangement goes by them. */
function askedOfPlaces({ titles, holding: { maxPersons, objective } }: Policy) {
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
  const all = objective === "fewest-changes" ? [...posts, ...caps] : posts;
  return all.filter(({ cases }) => cases.some(({ when }) => when.length > 0));
}
