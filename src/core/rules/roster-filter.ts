/** Conditions on the facts of people, looked up once for each distinct row of facts. */

import type { Value } from "../model/place.ts";
import type { Condition } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import { satisfies } from "./condition.ts";

/** Tests of rules over the people of a roster, each tried once for all holdings, when it is first asked for. */
export interface RosterFilter {
  /** 1 for each holding whose row matches a test. */
  readonly matches: (test: Condition[number]) => Uint8Array;
  /**
   * The first column of `condition` that somebody with these `holdings` does not satisfy: a test holds when it holds
   * for one of them. null: all hold.
   */
  readonly firstUnmet: (condition: Condition, holdings: ArrayLike<number>) => string | null;
}

/** `effectiveYear` makes `age`; null: no age is known. */
export function rosterFilterOf(roster: Roster, effectiveYear: number | null): RosterFilter {
  const known = new Map<Condition[number], Uint8Array>();
  // Titles ask the same of people in tests of their own.
  const alike = new Map<string, Uint8Array>();
  const matches = (one: Condition[number]): Uint8Array => {
    const tried = known.get(one);
    if (tried) return tried;
    const key = JSON.stringify(one); // no number of a policy is infinite
    const same = alike.get(key);
    if (same) {
      known.set(one, same);
      return same;
    }
    const value = personColumn(roster, one.column, effectiveYear);
    const passed = new Uint8Array(roster.holdings.size);
    // Columns have few values, and the same one often stands in many rows together.
    let last: Value = null;
    let holds = satisfies(last, one.test);
    for (let holding = 0; holding < passed.length; holding++) {
      const own = value(holding);
      if (own !== last) {
        last = own;
        holds = satisfies(own, one.test);
      }
      if (holds) passed[holding] = 1;
    }
    known.set(one, passed);
    alike.set(key, passed);
    return passed;
  };
  const firstUnmet = (condition: Condition, holdings: ArrayLike<number>): string | null => {
    for (const one of condition) {
      const passed = matches(one);
      let holds = false;
      for (let index = 0; index < holdings.length && !holds; index++) {
        holds = passed[holdings[index] ?? 0] === 1;
      }
      if (!holds) return one.column;
    }
    return null;
  };
  return { matches, firstUnmet };
}

/** What the rows of holdings say under a column that rules know. */
function personColumn(
  { rows, holdings, people }: Roster,
  column: string,
  effectiveYear: number | null,
): (holding: number) => Value {
  const { row, person } = holdings;
  const from =
    (values: readonly Value[]): ((holding: number) => Value) =>
    (holding) =>
      values[row[holding] ?? -1] ?? null;
  switch (column) {
    case "age":
      return (holding) => {
        const year = rows.birthYear[row[holding] ?? -1] ?? null;
        return year === null || effectiveYear === null ? null : effectiveYear - year;
      };
    case "birth_year":
      return from(rows.birthYear);
    case "gender":
      return from(rows.gender);
    case "party_member":
      return from(rows.partyMember);
    case "since":
      return from(rows.since);
    case "official":
      return (holding) => rows.official[row[holding] ?? -1] ?? false;
    case "person":
      return (holding) => people.ids[person[holding] ?? -1] ?? null;
    default:
      return from(rows.facts.get(column) ?? []);
  }
}
