/** Conditions on the facts of people (`requires`, `where`): a roster and a test in, the holdings that match it out. */

import type { Condition } from "../model/condition.ts";
import type { HoldingPosition, PersonPosition } from "../model/positions.ts";
import type { People, Roster } from "../model/roster.ts";
import { eachOnce, oncePer } from "../numbers/once.ts";
import { satisfies } from "./condition.ts";
import { type PersonColumn, personColumn, unknownIn } from "./person-column.ts";

/** Tests of rules over the people of a roster, each tried once for all holdings, when it is first asked for. */
export interface RosterFilter {
  /** 1 for each holding of whose person some row, at whatever place, matches a test; a blank as the test says, unless another row tells. */
  readonly matches: (test: Condition[number]) => Uint8Array;
  /** Whether somebody with these holdings passes a condition: each test holds for one of them. */
  readonly passes: (condition: Condition, holdings: readonly HoldingPosition[]) => boolean;
}

/** `referenceYear`: the year that ages are counted to; null: no age is known. */
export function rosterFilterOf(roster: Roster, referenceYear: number | null): RosterFilter {
  const matches = eachOnce((test: Condition[number]) => matchesOf(test, roster, referenceYear));
  return {
    matches,
    passes: (condition, holdings) =>
      condition.every((test) => {
        const matched = matches(test);
        return holdings.some((holding) => matched[holding] === 1);
      }),
  };
}

/** 1 for each holding of whose person some row matches a test. */
function matchesOf(
  { column, test }: Condition[number],
  roster: Roster,
  referenceYear: number | null,
): Uint8Array {
  const own = personColumn(roster, column, referenceYear);
  const passes = Uint8Array.from(own.values, (value) => Number(satisfies(value, test)));
  const matched = markedBy(own.said, passes);
  if (test.blank === "pass") withdrawKnown(matched, own, roster);
  shareAmongRows(matched, roster);
  return matched;
}

/** Marks of what positions stand for. */
function markedBy(positions: Int32Array, marks: Uint8Array): Uint8Array {
  const marked = new Uint8Array(positions.length);
  for (let index = 0; index < marked.length; index++) marked[index] = marks[positions[index] ?? -1] ?? 0;
  return marked;
}

/** A fact is the person's: what one row of theirs tells holds at each place where they have a post. */
function shareAmongRows(matched: Uint8Array, { people }: Roster): void {
  const { first, held } = people;
  for (const person of withSeveral(people)) {
    const end = first[person + 1] ?? 0;
    let isMatched = 0;
    for (let at = first[person] ?? 0; at < end; at++) isMatched |= matched[held[at] ?? 0] ?? 0;
    if (isMatched === 0) continue;
    for (let at = first[person] ?? 0; at < end; at++) matched[held[at] ?? 0] = 1;
  }
}

/** A blank passes only where nothing is known of the person: who is known not to pass in another row does not. */
function withdrawKnown(matched: Uint8Array, column: PersonColumn, { people }: Roster): void {
  const { said } = column;
  const isBlank = Uint8Array.from(column.values, (value) => Number(value === null));
  if (!isBlank.includes(1)) return;
  const { first, held } = people;
  for (const person of withSeveral(people)) {
    const end = first[person + 1] ?? 0;
    let isKnown = false;
    for (let at = first[person] ?? 0; at < end; at++)
      if (isBlank[said[held[at] ?? 0] ?? 0] === 0) isKnown = true;
    if (!isKnown) continue;
    for (let at = first[person] ?? 0; at < end; at++)
      if (isBlank[said[held[at] ?? 0] ?? 0] === 1) matched[held[at] ?? 0] = 0;
  }
}

/** The people with several holdings. */
export const withSeveral = oncePer(({ first }: People): readonly PersonPosition[] => {
  const several: PersonPosition[] = [];
  for (let person = 0; person < first.length - 1; person++)
    if ((first[person + 1] ?? 0) - (first[person] ?? 0) > 1) several.push(person);
  return several;
});

/** Whether no row of a person tells what a column says. */
export type UnknownFact = (column: string, person: PersonPosition) => boolean;

/** Makes that question for one roster; each column is looked through once. */
export function unknownFact(roster: Roster, referenceYear: number | null): UnknownFact {
  const unknown = unknownMarks(roster, referenceYear);
  return (column, person) => unknown(column)[person] === 1;
}

/** By column and person: 1 where no row of the person tells what the column says. */
export function unknownMarks(roster: Roster, referenceYear: number | null): (column: string) => Uint8Array {
  return eachOnce((column) => unknownIn(personColumn(roster, column, referenceYear), roster));
}
