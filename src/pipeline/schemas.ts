/**
 * What files look like, for editors and programs: JSON Schema of YAML files and of the result, Table Schema (Frictionless) of
 * tables, and the data package of a folder.
 */

import {
  ATTENDED_COLUMNS,
  CELLS_COLUMNS,
  CHARGE_COLUMNS,
  type ColumnNames,
  FIGURES_COLUMNS,
  LEADERS_COLUMNS,
  REGISTER_COLUMNS,
  ROSTER_COLUMNS,
} from "../read/columns/columns.ts";
import { CHANGES_COLUMNS, CONSULTATION_COLUMNS, NEIGHBOURS_COLUMNS } from "../read/columns/plan-columns.ts";
import {
  dutyJsonSchema,
  type JsonSchema,
  policyJsonSchema,
  scenarioJsonSchema,
} from "../read/schemas/schemas.ts";
import { meaningsOf } from "../read/table/headers.ts";
import { resultJsonSchema } from "./result-schema.ts";

/** Tables by name, with their columns and those that must be there. */
const TABLES: Readonly<
  Record<string, { readonly columns: ColumnNames; readonly required: readonly string[] }>
> = {
  register: { columns: REGISTER_COLUMNS, required: ["code", "kind", "name"] },
  roster: { columns: ROSTER_COLUMNS, required: ["title"] },
  changes: { columns: CHANGES_COLUMNS, required: [] },
  neighbours: { columns: NEIGHBOURS_COLUMNS, required: ["a", "b"] },
  consultation: { columns: CONSULTATION_COLUMNS, required: ["place", "agree"] },
  figures: { columns: FIGURES_COLUMNS, required: ["label"] },
  cells: { columns: CELLS_COLUMNS, required: ["code"] },
  leaders: { columns: LEADERS_COLUMNS, required: ["person"] },
  charge: { columns: CHARGE_COLUMNS, required: ["person", "cell"] },
  attended: { columns: ATTENDED_COLUMNS, required: ["person", "cell", "date"] },
};

const FILES: Readonly<Record<string, () => JsonSchema>> = {
  scenario: scenarioJsonSchema,
  policy: policyJsonSchema,
  duty: dutyJsonSchema,
  result: resultJsonSchema,
};

/** The names that `schemaNamed` knows: files first, then tables. */
export const SCHEMA_NAMES: readonly string[] = [...Object.keys(FILES), ...Object.keys(TABLES)];

/** The schema of a file or table; throws for a name that is not among `SCHEMA_NAMES`. */
export function schemaNamed(name: string): JsonSchema {
  const file = FILES[name];
  if (file) return file();
  const table = TABLES[name];
  if (!table) throw new Error(`there is no schema ${name}`);
  return tableSchema(table.columns, table.required);
}

/** Columns whose cells are whole numbers that are not negative. */
const WHOLE = new Set([
  "households",
  "population",
  "households_after",
  "population_after",
  "count",
  "members",
  "least",
]);

/** The Table Schema of a table of our own columns; every cell may be blank but in required ones. */
function tableSchema(columns: ColumnNames, required: readonly string[]): JsonSchema {
  const fields = Object.entries(columns).map(([name, aliases]) => ({
    name,
    type: WHOLE.has(name) ? "integer" : "string",
    ...(aliases.length > 0 && { title: aliases[0], description: aliases.join("; ") }),
    ...(required.includes(name) && { constraints: { required: true } }),
  }));
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fieldsMatch: "partial",
    fields,
    missingValues: [""],
  };
}

/** The data package of a folder; `tables`: the header of each file that is a table, by its name. */
export function datapackage(tables: ReadonlyMap<string, readonly string[]>): JsonSchema {
  const resources = [...tables].flatMap(([path, header]) => {
    const name = path.replace(/\.csv$/, "");
    const table = TABLES[name];
    if (!table) return [];
    return [
      {
        name,
        type: "table",
        path,
        format: "csv",
        mediatype: "text/csv",
        schema: schemaOf(header, table.columns),
      },
    ];
  });
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "tinhgon",
    resources,
  };
}

/** The Table Schema of a file by its own header; the title of a field is the column that it is taken for. */
function schemaOf(header: readonly string[], columns: ColumnNames): JsonSchema {
  const meaning = meaningsOf(columns, undefined);
  const fields = header.map((name) => {
    const known = meaning(name);
    return { name, type: WHOLE.has(known ?? "") ? "integer" : "string", ...(known && { title: known }) };
  });
  return { fields, missingValues: [""] };
}
