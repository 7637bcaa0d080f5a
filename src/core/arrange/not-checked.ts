/** Posts held by a blank: who holds what afterwards in; how many hold a post whose condition nothing tells of, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Condition } from "../model/condition.ts";
import { heldBy } from "../model/people.ts";
import type { Policy } from "../model/policy.ts";
import type { NewPlace, PersonPosition } from "../model/positions.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { unknownFact } from "../rules/roster-filter.ts";
import { type Arrangement, seatsOf } from "./arrangement.ts";

/**
 * One warning that counts the people who hold a post, or several, by a test that a blank passes (`blank: pass`), with the
 * columns and the titles. Places that are not done keep their people, who are not checked.
 */
export function notChecked(
  arrangement: Arrangement,
  policy: Policy,
  { after }: Pick<Reorganisation, "after">,
): Diagnostic[] {
  const { seats, seatsByPerson, evidence } = arrangement;
  const isDone = (at: NewPlace): boolean => after.places[at]?.status === "done";
  const people = new Set<PersonPosition>();
  const columns = new Set<string>();
  const titles = new Set<string>();
  const isUnknown = unknownFact(evidence, policy.reference?.year ?? null);
  const note = (person: PersonPosition, condition: Condition, title: string): void => {
    for (const column of blankPasses(condition)) {
      if (!isUnknown(column, heldBy(evidence.people, person))) continue;
      people.add(person);
      columns.add(column);
      titles.add(title);
    }
  };
  for (let person = 0; person < seatsByPerson.first.length - 1; person++) {
    const own = seatsOf(arrangement, person).filter((seat) => isDone(seats.place[seat] ?? -1));
    const held = own.flatMap((seat) => policy.titles[seats.title[seat] ?? -1] ?? []);
    for (const title of held) note(person, title.requires, titleName(title, undefined));
    if (held.length < 2) continue;
    for (const title of held) note(person, policy.holding.concurrentRequires, titleName(title, undefined));
  }
  if (people.size === 0) return [];
  const facts = { people: people.size, columns: [...columns], titles: [...titles] };
  return [diagnostic("policy/not-checked", null, { value: String(people.size), facts })];
}

/** Columns of a condition that a blank passes. */
function blankPasses(condition: Condition): string[] {
  return condition.filter(({ test }) => test.blank === "pass").map(({ column }) => column);
}
