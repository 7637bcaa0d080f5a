/** The people of a roster: rows in, one entry a person, in the order of ids, out. */
import type { Holding } from "./model.ts";
import { byCodePoint } from "./order.ts";

export interface People {
  /** In the order of code points; a person's position here stands for the person elsewhere. */
  readonly ids: readonly string[];
  /** The rows of each person. */
  readonly rows: readonly (readonly Holding[])[];
  /** The person of each row of the roster, by position. */
  readonly of: Int32Array;
  /** Whether each person is a full-time official in some row: 1 or 0. */
  readonly official: Uint8Array;
}

export function peopleOf(holdings: readonly Holding[]): People {
  const met = new Map<string, number>();
  const rows: Holding[][] = [];
  const ids: string[] = [];
  const of = new Int32Array(holdings.length);
  let sorted = true;
  holdings.forEach((row, index) => {
    const known = met.get(row.person);
    if (known !== undefined) {
      rows[known]?.push(row);
      of[index] = known;
      return;
    }
    const last = ids[ids.length - 1];
    if (last !== undefined && byCodePoint(last, row.person) > 0) sorted = false;
    of[index] = ids.length;
    met.set(row.person, ids.length);
    ids.push(row.person);
    rows.push([row]);
  });
  if (sorted) return { ids, rows, of, official: officialsOf(rows) };

  const order = ids.map((_, person) => person).sort((a, b) => byCodePoint(ids[a] ?? "", ids[b] ?? ""));
  const position = new Int32Array(order.length);
  order.forEach((person, index) => {
    position[person] = index;
  });
  const inOrder = order.map((person) => rows[person] ?? []);
  return {
    ids: order.map((person) => ids[person] ?? ""),
    rows: inOrder,
    of: of.map((person) => position[person] ?? 0),
    official: officialsOf(inOrder),
  };
}

function officialsOf(rows: readonly (readonly Holding[])[]): Uint8Array {
  const official = new Uint8Array(rows.length);
  for (let person = 0; person < rows.length; person++) {
    for (const row of rows[person] ?? []) if (row.official) official[person] = 1;
  }
  return official;
}
