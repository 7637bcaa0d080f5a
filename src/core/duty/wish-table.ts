/** Which person and cell satisfy which wish, as the lists of a duty say. */
import type { Charge, Duty, Wish } from "./duty.ts";

/** For each wish, 1 at person × cells + cell where the two satisfy it. */
export type WishTable = Readonly<Record<Wish, Uint8Array>>;

/** Which person and cell satisfy which wish, before any meeting of the plan. */
export function wishTableOf({ cells, leaders, charge, attended }: Duty): WishTable {
  const people = new Map(leaders.map(({ person }, index) => [person, index]));
  const codes = new Map(cells.map(({ code }, index) => [code, index]));
  const marked = (those: readonly Charge[]): Uint8Array => {
    const table = new Uint8Array(leaders.length * cells.length);
    for (const one of those) {
      const [person, cell] = [people.get(one.person), codes.get(one.cell)];
      if (person !== undefined && cell !== undefined) table[person * cells.length + cell] = 1;
    }
    return table;
  };
  const inArea = leaders.flatMap(({ person, areas }) =>
    cells.flatMap(({ code, place }) =>
      place !== "" && areas.includes(place) ? [{ person, cell: code }] : [],
    ),
  );
  return {
    charge: marked(charge),
    area: marked(inArea),
    unattended: marked(attended ?? []).map((been) => 1 - been),
  };
}
