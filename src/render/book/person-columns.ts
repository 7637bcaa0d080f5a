/** Who somebody is, as the lists of a book write it: the id, and the full name where names were asked for. */

import { fullNamesOf } from "../../core/model/full-names.ts";
import { left } from "../tables/columns.ts";
import type { ReportColumn } from "../tables/table.ts";
import type { BookView } from "./view.ts";

/** Columns that say who somebody is, and what stands in them. */
export interface PersonColumns {
  readonly columns: readonly ReportColumn[];
  readonly cells: (person: number) => string[];
  /** The same for nobody: a word, and blanks. */
  readonly blank: (word: string) => string[];
}

/**
 * The id and, with names, the full name. Where names stand and the roster has no ids of its own, they stand alone: ids
 * that were made up say nothing to a reader.
 */
export function personColumns({ run, language, names }: BookView): PersonColumns {
  const { word } = language;
  const roster = run.arrangement?.roster ?? null;
  const ids = roster?.people.ids ?? [];
  const namesOf = roster && names && fullNamesOf(roster, names);
  const hasIds = roster?.columns.some(({ name }) => name === "person") ?? false;
  const isIdShown = names === null || hasIds;
  const columns = [...(isIdShown ? [left(word("person"))] : []), ...(names ? [left(word("full.name"))] : [])];
  return {
    columns,
    cells: (person) => [
      ...(isIdShown ? [ids[person] ?? ""] : []),
      ...(names ? [namesOf?.(person).join(", ") ?? ""] : []),
    ],
    blank: (text) => columns.map((_, at) => (at === 0 ? text : "")),
  };
}
