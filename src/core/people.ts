/** The people of a roster: rows in, one entry a person, in the order of ids, out. */
import type { Holding, Roster } from "./model.ts";
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

export function peopleOf({ holdings }: Roster): People {
  const rowsOf = new Map<string, Holding[]>();
  for (const row of holdings) {
    const own = rowsOf.get(row.person);
    if (own) own.push(row);
    else rowsOf.set(row.person, [row]);
  }
  const ids = inOrder([...rowsOf.keys()]);
  const position = new Map(ids.map((id, index) => [id, index]));
  const official = new Uint8Array(ids.length);
  const of = new Int32Array(holdings.length);
  holdings.forEach((row, index) => {
    const person = position.get(row.person) ?? 0;
    of[index] = person;
    if (row.official) official[person] = 1;
  });
  return { ids, rows: ids.map((id) => rowsOf.get(id) ?? []), of, official };
}

/** Code units sort faster, and differ from code points only beyond U+FFFF. */
function inOrder(ids: string[]): string[] {
  return ids.some((id) => /[\uD800-\uDFFF]/.test(id)) ? ids.sort(byCodePoint) : ids.sort();
}
