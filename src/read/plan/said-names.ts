/**
 * Plans that name new units in sentences alone ("Sáp nhập Thôn A và Thôn B thành Thôn C"): a table in; one with their names in a column
 * out, where some sentence has one.
 */
import { BLANK, type Cell, cellOfText } from "../cells/cell.ts";
import { columnOf, type GridColumn } from "../cells/grid.ts";
import { saysUnit } from "../cells/values.ts";
import { saysWhatIsDone } from "../columns/said-parts.ts";
import { type Table, type TableColumn, withColumns } from "../table/table.ts";
import { withoutNewName } from "./list-prose.ts";
import { operationAlone, operationAt } from "./operations.ts";
import { parsePartList } from "./part-list.ts";

/** "Sáp nhập Thôn A vào Thôn B": what goes on is called as the last unit. */
const INTO_LAST = /\s(?:vào|về)\s(?!.*\s(?:vào|về)\s)(.+)$/isu;

/** Where sentences stand, and whether each row is a new unit; null where a column of its own names what is made. */
function sentencesIn(
  columns: readonly TableColumn[],
): { readonly at: number; readonly isNew: boolean } | null {
  const position = (name: string): number => columns.findIndex((one) => one.name === name);
  const [into, parts] = [position("into_name"), position("parts")];
  if (position("into") >= 0) return null;
  if (into < 0) return position("from") < 0 && parts >= 0 ? { at: parts, isNew: true } : null;
  const header = columns[into]?.header ?? "";
  return position("from") >= 0 && saysWhatIsDone(header) ? { at: into, isNew: false } : null;
}

/** The name of the new unit that a sentence ends or begins with; "" for none. */
function nameIn(sentence: string): string {
  return operationAlone(sentence) === null ? withoutNewName(sentence, "").name : "";
}

/** The same where a row is all that is said of a new unit: what is kept, and what others go into, is called as before. */
function nameOfNew(sentence: string): string {
  const name = nameIn(sentence);
  if (name !== "") return name;
  const operation = operationAt(sentence);
  const last = operation === "merged" ? (INTO_LAST.exec(sentence)?.[1] ?? "") : "";
  const { items } = parsePartList(operation === "kept" ? sentence : last);
  const [only] = items.length === 1 ? items : [];
  return only?.readings.find(({ name: own }) => saysUnit(own))?.name ?? "";
}

/** Whether a plan whose new units have no column of their own names some in its sentences; true where they have one. */
export function namesItsUnits(table: Table): boolean {
  const found = sentencesIn(table.columns);
  if (found === null) return true;
  return textsOf(table.column(found.at)).some((text) => nameIn(text) !== "");
}

function textsOf(column: GridColumn): readonly string[] {
  return Array.from({ length: column.size }, (_, code) => column.text(code));
}

/** The table with new names in a column: one more beside lists of parts, or in the place of sentences about old units. */
export function withSaidNames(table: Table): Table {
  const found = sentencesIn(table.columns);
  if (found === null) return table;
  const { at, isNew } = found;
  if (!namesItsUnits(table)) return isNew ? table : withColumnAs(table, at, "operation");
  const sentences = table.column(at);
  const cells = textsOf(sentences).map((text, code): Cell => {
    if (code === 0) return BLANK;
    const name = isNew ? nameOfNew(text) : nameIn(text);
    return name === "" && !isNew ? sentences.cell(code) : cellOfText(name);
  });
  const names = columnOf(sentences.codes, cells);
  const columns = table.columns.map((_, position) => table.column(position));
  if (!isNew) return { ...table, ...withColumns(table, columns.with(at, names)) };
  const header = table.columns[at]?.header ?? "";
  const letters = table.columns[at]?.letters ?? "";
  return {
    ...table,
    ...withColumns(table, [...columns, names]),
    header: [...table.header, header],
    columns: [...table.columns, { header, name: "into_name", letters }],
  };
}

/** The table with a column known as another one. */
function withColumnAs(table: Table, at: number, name: string): Table {
  return {
    ...table,
    columns: table.columns.map((column, position) => (position === at ? { ...column, name } : column)),
  };
}
