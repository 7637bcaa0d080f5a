/** Conditions on the facts of people (`requires`, `where`): a roster and a test in, the holdings that match it out. */

import type { Condition } from "../model/condition.ts";
import type { Value } from "../model/place.ts";
import type { HoldingPosition } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { satisfies } from "./condition.ts";

/** Tests of rules over the people of a roster, each tried once for all holdings, when it is first asked for. */
export interface RosterFilter {
  /** 1 for each holding whose row matches a test; a blank as the test says, unless another row of the person tells. */
  readonly matches: (test: Condition[number]) => Uint8Array;
  /** Whether somebody with these holdings passes a condition: each test holds for one of them. */
  readonly passes: (condition: Condition, holdings: readonly HoldingPosition[]) => boolean;
}

/** `referenceYear`: the year that ages are counted to; null: no age is known. */
export function rosterFilterOf(roster: Roster, referenceYear: number | null): RosterFilter {
  const known = new Map<Condition[number], Uint8Array>();
  const matches = (test: Condition[number]): Uint8Array => {
    const matched = known.get(test) ?? matchesOf(test, roster, referenceYear);
    known.set(test, matched);
    return matched;
  };
  return {
    matches,
    passes: (condition, holdings) =>
      condition.every((test) => {
        const matched = matches(test);
        return holdings.some((holding) => matched[holding] === 1);
      }),
  };
}

/** 1 for each holding whose row matches a test. */
function matchesOf(
  { column, test }: Condition[number],
  roster: Roster,
  referenceYear: number | null,
): Uint8Array {
  const value = personColumn(roster, column, referenceYear);
  const matched = new Uint8Array(roster.holdings.size);
  // A column has few distinct values, and equal ones often stand one below the other: each run of them is tested once.
  let last: Value = null;
  let isMatch = satisfies(last, test);
  for (let holding = 0; holding < matched.length; holding++) {
    const own = value(holding);
    if (own !== last) {
      last = own;
      isMatch = satisfies(own, test);
    }
    if (isMatch) matched[holding] = 1;
  }
  if (test.blank === "pass") withdrawKnown(matched, value, roster);
  return matched;
}

/** A blank passes only where nothing is known of the person: who is known not to pass in another row does not. */
function withdrawKnown(
  matched: Uint8Array,
  value: (holding: HoldingPosition) => Value,
  { people: { first, held } }: Roster,
): void {
  for (let person = 0; person < first.length - 1; person++) {
    const start = first[person] ?? 0;
    const end = first[person + 1] ?? 0;
    if (end - start < 2) continue;
    const own = held.subarray(start, end);
    if (own.every((holding) => value(holding) === null)) continue;
    for (const holding of own) if (value(holding) === null) matched[holding] = 0;
  }
}

/** Whether no row of some holdings tells what a column says. */
export type UnknownFact = (column: string, holdings: readonly HoldingPosition[]) => boolean;

/** Makes that question for one roster; each column is looked up once. */
export function unknownFact(roster: Roster, referenceYear: number | null): UnknownFact {
  const known = new Map<string, (holding: HoldingPosition) => Value>();
  return (column, holdings) => {
    const value = known.get(column) ?? personColumn(roster, column, referenceYear);
    known.set(column, value);
    return holdings.every((holding) => value(holding) === null);
  };
}

/**
 * What the row of a holding says under a column that rules know: age, gender, Party membership, … or one of the
 * file's own.
 */
function personColumn(
  { rows, holdings, people }: Roster,
  column: string,
  referenceYear: number | null,
): (holding: HoldingPosition) => Value {
  const { row, person } = holdings;
  const from =
    (values: readonly Value[]): ((holding: HoldingPosition) => Value) =>
    (holding) =>
      values[row[holding] ?? -1] ?? null;
  switch (column) {
    case "age":
      return (holding) => {
        const year = rows.birthYear[row[holding] ?? -1] ?? null;
        return year === null || referenceYear === null ? null : referenceYear - year;
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
