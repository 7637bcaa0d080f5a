/** The names in the level columns of a roster: spellings that mean one place are brought to the one most rows have. */

import { byCodeUnit } from "../../../core/text/order.ts";
import { placeName } from "../../../core/text/place-name.ts";
import type { Table } from "../../table/table.ts";

export interface LevelNames {
  /** The name to use for the one that a row has at a level, counted from the widest column. */
  readonly of: (row: number, level: number) => string;
  /** Names that were written in more than one way, the one taken first. */
  readonly joined: readonly (readonly string[])[];
}

/** `columns`: the positions of the level columns, from the widest. Spellings are told apart within one parent. */
export function levelNames(table: Table, columns: readonly number[]): LevelNames {
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const { kind, numbered } = placeName(name);
    const key = `${kind}:${numbered}`;
    keys.set(name, key);
    return key;
  };
  const spellings = new Map<string, Map<string, number>>();
  const groups = new Map<string, readonly string[]>();
  const groupsOf = (row: number): readonly string[] => {
    const names = columns.map((column) => table.cell(row, column));
    const path = names.join("\u0000");
    const known = groups.get(path);
    if (known) return known;
    const made: string[] = [];
    for (const name of names) made.push(`${made.at(-1) ?? ""}\u0000${name === "" ? "" : keyOf(name)}`);
    groups.set(path, made);
    return made;
  };
  const rows = Array.from({ length: table.size }, (_, row) => {
    const own = groupsOf(row);
    columns.forEach((column, level) => {
      const name = table.cell(row, column);
      if (name === "") return;
      const group = own[level] ?? "";
      const counts = spellings.get(group) ?? new Map<string, number>();
      counts.set(name, (counts.get(name) ?? 0) + 1);
      spellings.set(group, counts);
    });
    return own;
  });
  const inOrder = [...spellings].map(([group, counts]) => {
    const names = [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b)).map(([name]) => name);
    return [group, names] as const;
  });
  const taken = new Map(inOrder.map(([group, [first = ""]]) => [group, first]));
  return {
    of: (row, level) => {
      const name = table.cell(row, columns[level] ?? -1);
      return name === "" ? "" : (taken.get(rows[row]?.[level] ?? "") ?? name);
    },
    joined: inOrder
      .map(([, names]) => names)
      .filter((names) => names.length > 1)
      .sort(([a = ""], [b = ""]) => byCodeUnit(a, b)),
  };
}
