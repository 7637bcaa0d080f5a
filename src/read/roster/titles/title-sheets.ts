/** In which form each file or sheet of a roster says who holds what: a row for each post, names below titles, or marks below them. */
import { lineOf } from "../../cells/grid.ts";
import { titlesOfColumn } from "../../columns/title-facts.ts";
import type { Table } from "../../table/table.ts";

/**
 * `post`: the row names its title and its holder. `names`: the row is a place, below the titles stand their holders. `marks`: the row
 * is a person, below the titles stand marks.
 */
export type RowForm = "post" | "names" | "marks";

/** A file or sheet, or several of one form that follow each other. */
export interface FormOfRows {
  readonly form: RowForm;
  /** Whether it has a column, told by its position. */
  readonly has: (column: number) => boolean;
}

export interface Forms {
  readonly of: (row: number) => FormOfRows;
  readonly all: ReadonlySet<RowForm>;
}

/** The form of each row; a table of one file or sheet has one form. */
export function formsOf(table: Table): Forms {
  const { columns, sources = [] } = table;
  const forms = (sources.length > 1 ? sources : [null]).map((source): FormOfRows => {
    const own = new Set(
      columns.flatMap(({ header }, at) => (source === null || source.headers.has(header) ? [at] : [])),
    );
    const names = columns.flatMap(({ name }, at) => (own.has(at) ? (name ?? []) : []));
    const hasTitles = names.some((name) => titlesOfColumn(name).length > 0);
    const form = !hasTitles ? "post" : names.includes("full_name") ? "marks" : "names";
    return { form, has: (column) => own.has(column) };
  });
  const [first = { form: "post", has: () => true }] = forms;
  const all = new Set(forms.map(({ form }) => form));
  if (forms.length === 1) return { of: () => first, all };
  // Rows are asked for in their order: those of one source stand together.
  let at = 0;
  const of = (row: number): FormOfRows => {
    const own = lineOf(table, row);
    if (own <= (sources[at]?.before ?? 0)) at = 0;
    while (at + 1 < sources.length && (sources[at + 1]?.before ?? 0) < own) at++;
    return forms[at] ?? first;
  };
  return { of, all };
}
