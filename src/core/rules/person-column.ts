/**
 * What rows say of people under a column that rules know (age, gender, Party membership, … or one of the file's own): a
 * roster in, the few distinct values of the column and which of them each holding has, out. A rule is then tried on each
 * value, not on each person.
 */

import type { Test } from "../model/condition.ts";
import type { Value } from "../model/place.ts";
import type { HoldingPosition, PersonPosition } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { eachOnce, oncePer } from "../numbers/once.ts";
import { satisfies } from "./condition.ts";

export interface PersonColumn {
  /** null: a blank cell. */
  readonly values: readonly Value[];
  /** By holding: which of the values its row says. */
  readonly said: Int32Array;
}

/** A column of a roster. `referenceYear`: the year that ages are counted to; null: no age is known. */
export function personColumn(roster: Roster, column: string, referenceYear: number | null): PersonColumn {
  if (column !== "age") return columnsOf(roster)(column);
  const { values, said } = columnsOf(roster)("birth_year");
  const age = (year: Value): Value =>
    typeof year === "number" && referenceYear !== null ? referenceYear - year : null;
  return { values: values.map(age), said };
}

/**
 * Whether blanks of a column leave open who passes a test: others say something there, and not all of them the yes that is asked for, as
 * marks (*x*) do.
 */
export function leavesOpen(values: readonly Value[], test: Test): boolean {
  const isMark = (value: Value): boolean => value === true && satisfies(value, test);
  return values.includes(null) && values.some((value) => value !== null && !isMark(value));
}

/** What the row of a holding says; null: nothing. */
export function saidOf({ values, said }: PersonColumn, holding: HoldingPosition): Value {
  return values[said[holding] ?? -1] ?? null;
}

/** By person: 1 where no row tells what a column says. */
export function unknownIn(column: PersonColumn, { people: { first, held } }: Roster): Uint8Array {
  const unknown = new Uint8Array(first.length - 1);
  if (!column.values.includes(null)) return unknown;
  unknown.fill(1);
  if (column.values.every((value) => value === null)) return unknown;
  for (let person: PersonPosition = 0; person < unknown.length; person++) {
    for (let index = first[person] ?? 0; index < (first[person + 1] ?? 0); index++)
      if (saidOf(column, held[index] ?? -1) !== null) unknown[person] = 0;
  }
  return unknown;
}

/** The columns of a roster but the ages, each put together once. */
const columnsOf = oncePer((roster: Roster) =>
  eachOnce((column: string): PersonColumn => {
    const { rows, holdings, people } = roster;
    const of = (values: readonly Value[]): PersonColumn => distinct(values, holdings.row);
    switch (column) {
      case "birth_year":
        return of(rows.birthYear);
      case "gender":
        return of(rows.gender);
      case "party_member":
        return of(rows.partyMember);
      case "since":
        return of(rows.since);
      case "official":
        return of(rows.official.map((official) => official ?? false));
      case "person":
        return { values: people.ids, said: holdings.person };
      default:
        return of(rows.facts.get(column) ?? []);
    }
  }),
);

/** A column of rows, by holding: `rowOf` tells the row of each. */
function distinct(rows: readonly Value[], rowOf: Int32Array): PersonColumn {
  const said = new Int32Array(rowOf.length);
  if (rows.length === 0) return { values: [null], said };
  const values: Value[] = [];
  const known = new Map<Value, number>();
  // Equal values often stand one below the other.
  let last: Value | undefined;
  let at = 0;
  for (let holding = 0; holding < said.length; holding++) {
    const value = rows[rowOf[holding] ?? -1] ?? null;
    if (value !== last) {
      last = value;
      const met = known.get(value);
      at = met ?? values.push(value) - 1;
      if (met === undefined) known.set(value, at);
    }
    said[holding] = at;
  }
  return { values, said };
}
