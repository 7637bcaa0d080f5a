/** How the lists that a register is made from were understood, and what they tell: no run reads them, so that no check could show it. */
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { CheckedInput } from "../../core/document.ts";
import { tellDaysAsNames } from "../../read/table/days-as-names.ts";
import { layoutOf } from "../load/layouts.ts";
import { LIST_SHAPE } from "./list-shape.ts";
import type { RoledSheet } from "./roles.ts";

/** How each list was understood. */
export function listsOf(known: readonly RoledSheet[]): CheckedInput[] {
  return known
    .filter(({ role }) => role === "list")
    .map(({ table, sheet }) => {
      const tables = [{ ...table, sources: [{ file: table.file, sheet, before: 0, headers: new Map() }] }];
      const laid = layoutOf({
        role: "register",
        names: LIST_SHAPE.names,
        tables,
        whole: tables[0] ?? null,
        ruleColumns: [],
        used: null,
      });
      const cameTo = { people: null, posts: null, vacancies: null, places: table.size };
      const counts = { read: table.size, held: table.size, vacant: null, leftOut: null };
      return { ...laid, cameTo, counts };
    });
}

/** What reading the lists tells. */
export function toldOfLists(known: readonly RoledSheet[]): readonly Diagnostic[] {
  return known
    .filter(({ role }) => role === "list")
    .flatMap(({ table, toldAs }) => [...toldAs(LIST_SHAPE), ...tellDaysAsNames(table)]);
}
