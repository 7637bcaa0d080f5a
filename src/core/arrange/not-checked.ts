/** Posts held by a blank: who holds what afterwards in; how many hold a post whose condition nothing tells of, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Condition } from "../model/condition.ts";
import type { Policy } from "../model/policy.ts";
import type { PersonPosition, TitlePosition } from "../model/positions.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { unknownMarks } from "../rules/roster-filter.ts";
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
  const { seats, evidence } = arrangement;
  const unknown = unknownMarks(evidence, policy.reference?.year ?? null);
  const alone = policy.titles.map(({ requires }) => blankPasses(requires));
  const several = blankPasses(policy.holding.concurrentRequires);
  if (several.length === 0 && alone.every((asked) => asked.length === 0)) return [];
  const marksOf = (columns: readonly string[]): Uint8Array[] =>
    columns.map(unknown).filter((marks) => marks.includes(1));
  const ofSeveral = marksOf(several);
  const ofTitle = alone.map((asked) => [...marksOf(asked), ...ofSeveral]);
  if (ofTitle.every((marks) => marks.length === 0)) return [];
  const open: PersonPosition[] = [];
  for (let seat = 0; seat < seats.size; seat++) {
    const person = seats.person[seat] ?? 0;
    const marks = ofTitle[seats.title[seat] ?? 0] ?? [];
    for (let column = 0; column < marks.length; column++)
      if (marks[column]?.[person] === 1) open.push(person);
  }
  const people = new Set<PersonPosition>();
  const columns = new Set<string>();
  const titles = new Set<TitlePosition>();
  const note = (person: PersonPosition, asked: readonly string[], title: TitlePosition): void => {
    for (const column of asked) {
      if (unknown(column)[person] !== 1) continue;
      people.add(person);
      columns.add(column);
      titles.add(title);
    }
  };
  for (const person of [...new Set(open)].sort((a, b) => a - b)) {
    const held = seatsOf(arrangement, person)
      .filter((seat) => after.places[seats.place[seat] ?? -1]?.status === "done")
      .map((seat) => seats.title[seat] ?? -1);
    for (const title of held) note(person, alone[title] ?? [], title);
    if (held.length > 1) for (const title of held) note(person, several, title);
  }
  if (people.size === 0) return [];
  const names = new Set([...titles].map((title) => titleName(policy.titles[title], undefined)));
  const facts = { people: people.size, columns: [...columns], titles: [...names] };
  return [diagnostic("policy/not-checked", null, { value: String(people.size), facts })];
}

/** Columns of a condition that a blank passes. */
function blankPasses(condition: Condition): string[] {
  return condition.filter(({ test }) => test.blank === "pass").map(({ column }) => column);
}
