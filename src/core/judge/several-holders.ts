/** Posts of which the policy has one in each place and that several people of the roster hold: each of them counts. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import type { Register } from "../model/place.ts";
import type { Policy, Title } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";

/** Told once, at the first further holder, with how many posts there are; of whom it is said that they leave, nothing is. */
export function severalHolders(
  { holdings, rows, people, marks }: Roster,
  { places }: Pick<Register, "places">,
  { titles }: Policy,
): readonly Diagnostic[] {
  const isSingle = titles.map(hasOnePost);
  const { place, title, person, row } = holdings;
  const hasMarks = marks !== undefined || rows.keep !== null;
  const isLeaving = (at: number): boolean => {
    const mark = marks?.get(person[at] ?? -1) ?? rows.keep?.[row[at] ?? -1];
    return mark === "leave" || mark === "drop";
  };
  /** By place and title one more than the position of its first holder; 0 for none. */
  const firsts = new Int32Array(places.length * titles.length);
  const further: { readonly first: number; readonly at: number }[] = [];
  for (let at = 0; at < holdings.size; at++) {
    if (isSingle[title[at] ?? -1] !== true || (hasMarks && isLeaving(at))) continue;
    const post = (place[at] ?? 0) * titles.length + (title[at] ?? 0);
    const first = (firsts[post] ?? 0) - 1;
    if (first < 0) firsts[post] = at + 1;
    else if (person[first] !== person[at]) further.push({ first, at });
  }
  const [found] = further;
  if (found === undefined) return [];
  const { first, at } = found;
  const own = places[place[at] ?? -1];
  const details = {
    value: titleName(titles[title[at] ?? -1], own?.kind),
    place: own?.code ?? null,
    person: people.ids[person[at] ?? -1] ?? null,
    related: [originOfRow(rows.origins, row[first] ?? 0)],
    facts: { count: new Set(further.map((one) => one.first)).size, name: own?.name ?? "" },
  };
  return [diagnostic("roster/several-holders", originOfRow(rows.origins, row[at] ?? 0), details)];
}

/** Whether there is one post of a title in whatever place; of deputies there may have been several before the policy. */
export function hasOnePost({ name, posts: [first, ...others] }: Title): boolean {
  const isOne = others.length === 0 && first?.when.length === 0 && first.value === 1;
  return isOne && !/(?:^|\s)phó(?:\s|$)/iu.test(name);
}
