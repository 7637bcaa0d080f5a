/**
 * The plan (phương án sắp xếp) as it is written, in any of its four forms: a table in, its rows out. Which places its
 * codes and names mean, a register says (`resolve.ts`).
 */
import { type Diagnostic, hasErrors, type Read } from "../../../core/diagnostics/diagnostic.ts";
import { NO_SIZES } from "../../../core/model/inputs.ts";
import type { Level } from "../../../core/model/place.ts";
import { type Cell, cellOfText, textOfCell } from "../../cells/cell.ts";
import { parseDate } from "../../cells/dates.ts";
import { lineOf } from "../../cells/grid.ts";
import { ok } from "../../cells/parsed.ts";
import { parseClass, parseKind, parseYesNo } from "../../cells/values.ts";
import { CHANGES_COLUMNS } from "../../columns/plan-columns.ts";
import { operationMoves } from "../../lists/operation-moves.ts";
import { parseOperations } from "../../lists/operations.ts";
import { parsePart, partInOperation } from "../../lists/part-words.ts";
import { saidRows } from "../../lists/sentences.ts";
import { withGroups } from "../../places/group-rows.ts";
import { tellFormerCommunes } from "../../remarks/former-communes.ts";
import { tellItemNumbers } from "../../remarks/item-numbers.ts";
import { tellMergedWith } from "../../remarks/merged-with.ts";
import { tellMergingNotes } from "../../remarks/merging-notes.ts";
import { tellMovedColumns } from "../../remarks/moved-columns.ts";
import { remarksIn, tellMovingNotes } from "../../remarks/moving-notes.ts";
import { tellNotedInPlan } from "../../remarks/noted-plan.ts";
import { tellPartCounts, tellSaidCounts } from "../../remarks/said-counts.ts";
import { tellStages } from "../../remarks/stages.ts";
import { tellUndone } from "../../remarks/undone-notes.ts";
import { tellDoubtfulNames, tellWordedNames } from "../../remarks/worded-names.ts";
import { type Readers, readersOf } from "../../table/column-readers.ts";
import { type Columns, findColumns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";
import { tellThousands, tellUnread } from "../../table/unread-figures.ts";
import { besideOlds } from "../meaning/beside-olds.ts";
import { furtherHeader } from "../meaning/further-headers.ts";
import { headedKindsAt } from "../meaning/headed-kinds.ts";
import { meantTable } from "../meaning/meant-table.ts";
import { headingOfNews, newNamesIn, otherHeading } from "../meaning/plan-headings.ts";
import { LEVELS_ABOVE, sizesOf } from "../meaning/row-cells.ts";
import { withAttached } from "./attached-rows.ts";
import { tellNoOlds } from "./created-rows.ts";
import { withFiguresOfNews } from "./figures-of-news.ts";
import { byOldUnits, jointRows } from "./joint-rows.ts";
import { tellMergedOver } from "./merged-over.ts";
import { withMovedParts } from "./moved-parts.ts";
import { byNewUnits } from "./new-unit-rows.ts";
import type { PlanForm, PlanReading, PlanRow } from "./plan-row.ts";
import { unfolded } from "./unfolded-rows.ts";

/** What is read of a plan whose columns are not clear. */
const NOTHING: PlanReading = {
  form: "codes",
  rows: [],
  beside: [],
  perhapsSeveral: [],
  inColumn: (origin) => origin,
};

/** Reads a plan; a cell with a fault is told and blank in its row. `levelIn`: the level of a place by its name. */
export function readPlan(given: Table, levelIn: (name: string) => Level | null): Read<PlanReading> {
  const further = furtherHeader(given);
  if (further) return { value: NOTHING, diagnostics: [further] };
  const diagnostics: Diagnostic[] = [];
  const isPlace = (name: string): boolean => levelIn(name) !== null;
  const written = meantTable(given, isPlace, diagnostics);
  const found = findColumns(written, CHANGES_COLUMNS, [
    ["from", "parts"],
    ["into", "into_name"],
  ]);
  for (const one of found.diagnostics) diagnostics.push(one);
  if (hasErrors(found.diagnostics)) return { value: NOTHING, diagnostics };
  const known = byNewUnits(written, byOldUnits(written, found.value));
  const form = formOf(known);
  const countIn = form === "new" ? undefined : newNamesIn(known.at.get("into_name"));
  const perhapsSeveral: Diagnostic[] = [];
  const rowByRow = unfolded(written, known, isPlace, perhapsSeveral);
  for (const one of perhapsSeveral) diagnostics.push(one);
  const { table, columns } = withGroups(
    rowByRow,
    known,
    { levelIn, otherIn: written.isHeaded ? headingOfNews : otherHeading, ...(countIn && { countIn }) },
    diagnostics,
  );
  const readers = readersOf(table, columns, diagnostics);
  const listed = withAttached(rowsOf(table, columns, readers, form), isPlace);
  const placed =
    form === "old"
      ? withFiguresOfNews(listed, columns, table.merged ?? [], readers.inColumnOf, diagnostics)
      : listed;
  const joint = jointRows(placed, form, table.merged ?? [], readers.inColumnOf, diagnostics);
  tellItemNumbers(joint, readers.inColumnOf, diagnostics);
  tellListed(form, listed, { table, columns, inColumn: readers.inColumnOf }, diagnostics);
  const rows =
    form === "new"
      ? saidRows(joint, isPlace, readers.inColumnOf, diagnostics)
      : withMovedParts(joint, readers.inColumnOf, diagnostics);
  tellMovingNotes(rows, readers.inColumnOf, diagnostics);
  tellMergingNotes(rows, readers.inColumnOf, diagnostics);
  if (form === "old") tellNoOlds(joint, readers.inColumnOf, diagnostics);
  if (form === "old") tellMergedWith(joint, table, columns, readers.inColumnOf, diagnostics);
  if (form !== "codes") {
    tellWordedNames(rows, readers.inColumnOf, diagnostics);
    tellDoubtfulNames(rows, readers.inColumnOf, diagnostics);
  }
  tellColumns(table, columns, diagnostics);
  return {
    value: {
      form,
      rows,
      inColumn: readers.inColumnOf,
      beside: besideOlds(given, written, diagnostics),
      perhapsSeveral,
    },
    diagnostics,
  };
}

/** Tells what a list says beside its rows, each of which is one of the table. */
function tellListed(
  form: PlanForm,
  listed: readonly PlanRow[],
  {
    table,
    columns,
    inColumn,
  }: Pick<PlanReading, "inColumn"> & { readonly table: Table; readonly columns: Columns },
  diagnostics: Diagnostic[],
): void {
  tellSaidCounts(table, listed, diagnostics);
  tellMergedOver(listed, table.merged ?? [], inColumn, diagnostics);
  if (form === "new") tellPartCounts(table, columns, listed, diagnostics);
  if (form !== "codes") tellFormerCommunes(listed, table, columns, diagnostics);
}

/** Tells what notes and further columns say that no row does. */
function tellColumns(table: Table, columns: Columns, diagnostics: Diagnostic[]): void {
  for (const tell of [tellUndone, tellStages, tellUnread, tellThousands, tellMovedColumns, tellNotedInPlan])
    tell(table, columns, diagnostics);
}

function formOf({ at }: Columns): PlanForm {
  if (at.has("parts")) return "new";
  return at.has("into") ? "codes" : "old";
}

/** What a cell says that is done, what moves between units aside. */
function operationsOf(cell: Cell): ReturnType<typeof parseOperations> {
  const { moves, rest } = operationMoves(textOfCell(cell));
  if (moves.length === 0) return parseOperations(cell);
  return rest === "" ? ok([]) : parseOperations(cellOfText(rest));
}

function rowsOf(table: Table, columns: Columns, readers: Readers, form: PlanForm): readonly PlanRow[] {
  const { read, textOf } = readers;
  const texts = {
    from: textOf("from"),
    fromName: textOf("from_name"),
    into: textOf("into"),
    intoName: textOf("into_name"),
    intoKindLabel: textOf("into_kind"),
    intoParent: textOf("into_parent"),
    parts: textOf("parts"),
    basis: textOf("basis"),
    number: textOf("number"),
    operation: textOf("operation"),
    note: textOf("note"),
  };
  const further = remarksIn(table, columns);
  const above = LEVELS_ABOVE.filter((level) => columns.at.has(level)).map(textOf);
  const kind = read("into_kind", parseKind);
  const rank = read("into_class", parseClass);
  const part = read("part", parsePart);
  const { sizes, word } = sizesOf(table, columns, readers, "");
  const { sizes: after } = sizesOf(table, columns, readers, "_after");
  const holders = read("holders", parseYesNo);
  const isOld = form === "old";
  const operations = read("operation", isOld ? operationsOf : parseOperations);
  const dates = read("date", parseDate);
  const kindsAt = headedKindsAt(table, columns);
  return Array.from({ length: table.size }, (_, row): PlanRow => {
    return {
      from: texts.from(row),
      fromName: texts.fromName(row),
      into: texts.into(row),
      intoName: texts.intoName(row),
      intoKind: kind[row] ?? null,
      intoKindLabel: texts.intoKindLabel(row),
      intoParent: texts.intoParent(row),
      intoClass: rank[row] ?? null,
      parts: texts.parts(row),
      part: part[row] ?? word(row) ?? partInOperation(texts.operation(row), texts.from(row)),
      sizes: sizes(row),
      after: after(row),
      whole: NO_SIZES,
      holders: holders[row] ?? false,
      operations: operations[row] ?? [],
      moves: isOld ? operationMoves(texts.operation(row)).moves : [],
      day: dates[row] ?? null,
      basis: texts.basis(row),
      above: above.map((text) => text(row)).filter((text) => text !== ""),
      number: texts.number(row),
      note: texts.note(row),
      remarks: further(row),
      kinds: kindsAt(lineOf(table, row)),
      origin: originIn(table, lineOf(table, row)),
    };
  });
}
