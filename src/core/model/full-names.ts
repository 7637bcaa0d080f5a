/** Full names (họ và tên) of the people of a roster, out of its rows. */

import { byCodeUnit } from "../text/order.ts";
import { heldBy } from "./people.ts";
import type { PersonPosition } from "./positions.ts";
import type { Roster, RosterCell } from "./roster.ts";

/** The names that the rows of a person give, each once, by code unit; none where the roster has no names. */
export function fullNamesOf(
  { people, holdings, columns }: Roster,
  cell: RosterCell,
): (person: PersonPosition) => string[] {
  const column = columns.findIndex(({ name }) => name === "full_name");
  if (column < 0) return () => [];
  return (person) => {
    const own = heldBy(people, person).map((holding) => cell(holdings.row[holding] ?? -1, column));
    const names = own.filter((name) => name !== "");
    return names.length < 2 ? names : [...new Set(names)].sort(byCodeUnit);
  };
}
