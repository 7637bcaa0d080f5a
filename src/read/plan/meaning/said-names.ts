/**
 * Plans that name new units in sentences alone ("Sáp nhập Thôn A và Thôn B thành Thôn C"): a table in; one with their names in a column
 * out, where some sentence has one.
 */
import type { Diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import { BLANK, type Cell, cellOfText } from "../../cells/cell.ts";
import { columnOf, type GridColumn } from "../../cells/grid.ts";
import { saysUnit } from "../../cells/values.ts";
import { saysWhatIsDone } from "../../columns/said-parts.ts";
import { arrowIn } from "../../lists/arrows.ts";
import { withoutNewName } from "../../lists/list-prose.ts";
import { isSentence, keepsUnits, madeAlone } from "../../lists/lone-sentences.ts";
import { isMoving } from "../../lists/moved-sentences.ts";
import { operationAlone } from "../../lists/operations.ts";
import { parsePartList } from "../../lists/part-list.ts";
import { type Table, type TableColumn, withColumns, withFurther } from "../../table/table.ts";
import { sentencesAlone } from "./said-beside-olds.ts";

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

/** The name of the new unit that a sentence makes, or ends or begins with; "" for none. */
function nameIn(sentence: string): string {
  if (operationAlone(sentence) !== null) return "";
  return madeAlone(sentence)?.intoName ?? withoutNewName(sentence, "").name;
}

/** What stands in the place of a new name instead of a sentence beside an old unit. */
function shortFor(sentence: string): string {
  return nameIn(sentence) || (keepsUnits(sentence) ? "Giữ nguyên" : sentence);
}

/** The figures that sentences beside old units say of new ones, as columns of their own where the table has none. */
function withSaidFigures(table: Table, sentences: GridColumn, at: TableColumn | undefined): Table {
  const { header, letters } = at ?? { header: "", letters: "" };
  const said = textsOf(sentences).map((text, code) => (code === 0 ? null : madeAlone(text)));
  const further = SUMMED.flatMap((size) => {
    const name = `${size}_after`;
    const cells = said.map(
      (one): Cell => (one?.after[size] == null ? BLANK : cellOfText(`${one.after[size]}`)),
    );
    const isNew = table.columns.every((column) => column.name !== name);
    if (!isNew || cells.every((cell) => cell === BLANK)) return [];
    return [
      {
        known: { header, letters, name },
        column: columnOf(
          Int32Array.from(sentences.codes, (code) => (cells[code] === BLANK ? 0 : code)),
          cells,
        ),
      },
    ];
  });
  return further.length === 0 ? table : withFurther(table, further);
}

/** Whether a plan whose new units have no column of their own names some in its sentences; true where they have one. */
export function namesItsUnits(table: Table): boolean {
  const found = sentencesIn(table.columns);
  if (found === null) return true;
  if (found.isNew && arrowsIn(table.column(found.at)) !== null) return true;
  return textsOf(table.column(found.at)).some(
    found.isNew ? isSentence : (text) => nameIn(text) !== "" || isMoving(text),
  );
}

function textsOf(column: GridColumn): readonly string[] {
  return Array.from({ length: column.size }, (_, code) => column.text(code));
}

/**
 * The table with a column for new names: beside sentences of their own a blank one, since each may make several units
 * (`sentences.ts`); in the place of sentences about old units their names. `isPlace`: whether the register has a place of some name.
 */
export function withSaidNames(
  table: Table,
  isPlace: (name: string) => boolean,
  diagnostics: Diagnostic[],
): Table {
  const found = sentencesIn(table.columns);
  if (found === null) return table;
  const { at, isNew } = found;
  const arrows = isNew ? arrowsIn(table.column(at)) : null;
  if (arrows !== null) return withOldsAndNews(table, at, arrows);
  if (!namesItsUnits(table)) return isNew ? table : withColumnAs(table, at, "operation");
  const alone = isNew ? table : sentencesAlone(table, at, isPlace, diagnostics);
  if (alone?.columns[at]?.name === "parts") {
    const { header, letters } = table.columns[at] ?? { header: "", letters: "" };
    const column = columnOf(new Int32Array(alone.size), [BLANK]);
    return withFurther(alone, [{ known: { header, name: "into_name", letters }, column }]);
  }
  const sentences = table.column(at);
  const columns = table.columns.map((_, position) => table.column(position));
  const cells = textsOf(sentences).map((text, code): Cell => {
    const short = code === 0 ? text : shortFor(text);
    return short === text ? sentences.cell(code) : cellOfText(short);
  });
  const named = { ...table, ...withColumns(table, columns.with(at, columnOf(sentences.codes, cells))) };
  return withSaidFigures(named, sentences, table.columns[at]);
}

/** By code the two sides of arrows where each text is one, with one old unit before it ("Thôn Đông → Thôn Tân Tiến"); null for other columns. */
function arrowsIn(column: GridColumn): readonly ReturnType<typeof arrowIn>[] | null {
  const used = new Set(column.codes);
  const arrows = textsOf(column).map((text, code) => (used.has(code) ? arrowIn(text) : null));
  const isOne = (list: string): boolean => {
    const [item, other] = parsePartList(list).items;
    return item !== undefined && other === undefined && saysUnit(item.text);
  };
  const isAll = [...used].every((code) => {
    const one = arrows[code] ?? null;
    return code === 0 || (one !== null && isOne(one.list));
  });
  return isAll && arrows.some((one) => one !== null) ? arrows : null;
}

/** The table with a column for what stands before arrows, the old units, and one for what they become. */
function withOldsAndNews(table: Table, at: number, arrows: NonNullable<ReturnType<typeof arrowsIn>>): Table {
  const { codes } = table.column(at);
  const column = (side: "list" | "made"): GridColumn =>
    columnOf(
      codes,
      arrows.map((one) => (one === null ? BLANK : cellOfText(one[side]))),
    );
  const columns = table.columns.map((_, position) => table.column(position));
  const { header, letters } = table.columns[at] ?? { header: "", letters: "" };
  const known = { header, name: "into_name", letters };
  const olds = withColumnAs(
    { ...table, ...withColumns(table, columns.with(at, column("list"))) },
    at,
    "from",
  );
  return withFurther(olds, [{ known, column: column("made") }]);
}

/** The table with a column known as another one. */
function withColumnAs(table: Table, at: number, name: string): Table {
  return {
    ...table,
    columns: table.columns.map((column, position) => (position === at ? { ...column, name } : column)),
  };
}
