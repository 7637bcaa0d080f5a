/** How many people a heading of a roster may say that it has: "Thôn Đông (2 người)" above three posts. */
import { vacantWords } from "../../cells/vacant-words.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";

/** How many people some rows name: who stands in several of them once, a post that is vacant as nobody. `vacant`: words that a scenario adds. */
export function peopleIn(
  { at }: Columns,
  vacant: readonly string[],
): (table: Table, from: number, to: number) => number {
  const column = at.get("full_name") ?? at.get("person") ?? -1;
  const isVacant = vacantWords(vacant);
  return (table, from, to) => {
    const names = new Set<string>();
    for (let row = from; row < to; row++) {
      const name = table.cell(row, column);
      if (name !== "" && !isVacant(name)) names.add(name);
    }
    return names.size;
  };
}
