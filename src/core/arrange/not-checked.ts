/** Posts held by a blank: who holds what afterwards in; how many hold a post whose condition nothing tells of, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Condition } from "../model/condition.ts";
import type { Policy } from "../model/policy.ts";
import type { PersonPosition, TitlePosition } from "../model/positions.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { unknownFact } from "../rules/roster-filter.ts";
import type { Arrangement } from "./arrangement.ts";

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
  const { first, sorted } = seatsByPerson;
  const people = new Set<PersonPosition>();
  const columns = new Set<string>();
  const titles = new Set<string>();
  const isUnknown = unknownFact(evidence, policy.reference?.year ?? null);
  const alone = policy.titles.map(({ requires }) => blankPasses(requires));
  const several = blankPasses(policy.holding.concurrentRequires);
  const note = (person: PersonPosition, asked: readonly string[], title: TitlePosition): void => {
    for (const column of asked) {
      if (!isUnknown(column, person)) continue;
      people.add(person);
      columns.add(column);
      titles.add(titleName(policy.titles[title], undefined));
    }
  };
  const isAsked = several.length > 0 || alone.some((asked) => asked.length > 0);
  for (let person = 0; isAsked && person < first.length - 1; person++) {
    const held: TitlePosition[] = [];
    for (let index = first[person] ?? 0; index < (first[person + 1] ?? 0); index++) {
      const seat = sorted[index] ?? 0;
      if (after.places[seats.place[seat] ?? -1]?.status === "done") held.push(seats.title[seat] ?? -1);
    }
    for (const title of held) note(person, alone[title] ?? [], title);
    if (held.length > 1) for (const title of held) note(person, several, title);
  }
  if (people.size === 0) return [];
  const facts = { people: people.size, columns: [...columns], titles: [...titles] };
  return [diagnostic("policy/not-checked", null, { value: String(people.size), facts })];
}

/** Columns of a condition that a blank passes. */
function blankPasses(condition: Condition): string[] {
  return condition.filter(({ test }) => test.blank === "pass").map(({ column }) => column);
}
