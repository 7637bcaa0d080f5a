/** Ids of leaders: those of their list, or where it has no column of ids, such as are made of their names. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { stableId } from "../../core/text/stable-id.ts";
import type { Readers } from "../table/column-readers.ts";
import { originIn, type Table } from "../table/table.ts";
import { nameKey } from "./person-finder.ts";

/** What is looked at of a leader. */
interface Named {
  readonly person: string;
  readonly origin: Origin;
  readonly originOf: (column: string) => Origin;
}

/** The id of the leader of a row; "" for one without, or without a name where ids are made of these. */
export function leaderIds({ has, textOf }: Readers): (row: number) => string {
  if (has("person")) return textOf("person");
  const name = textOf("full_name");
  return (row) => (name(row) === "" ? "" : `N${stableId([nameKey(name(row))])}`);
}

/** Tells that ids are made of names, and names that several leaders have, by which nobody is known; each name once is kept. */
export function distinctByName<T extends Named>(
  table: Table,
  leaders: readonly T[],
  diagnostics: Diagnostic[],
): readonly T[] {
  const named = groupedBy(leaders, ({ person }) => person);
  diagnostics.push(diagnostic("duty/names-as-ids", originIn(table, table.headerLine)));
  for (const [first, ...others] of named.values()) {
    for (const { originOf } of others) {
      const related = first ? [first.origin] : [];
      diagnostics.push(diagnostic("duty/name-twice", originOf("full_name"), { related }));
    }
  }
  return [...named.values()].flatMap(([first]) => first ?? []);
}
