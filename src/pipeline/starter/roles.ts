/** What each sheet that somebody has is taken for, by the columns of its header. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { StarterRole } from "../../core/model/starter.ts";
import { fold } from "../../core/text/fold.ts";
import { TITLE_COLUMN } from "../../read/columns/columns.ts";
import { UNIT_NAMES } from "../../read/columns/list-columns.ts";
import { saysWhatIsDone } from "../../read/columns/said-parts.ts";
import { withImpliedNews } from "../../read/plan/meaning/implied-news.ts";
import { namesItsUnits } from "../../read/plan/meaning/said-names.ts";
import { unitColumns } from "../../read/roster/titles/units-across.ts";
import { type InputRole, SHAPES } from "../../read/table/shapes.ts";
import type { Table } from "../../read/table/table.ts";
import { isCommuneName } from "./communes.ts";
import { LIST_SHAPE } from "./list-shape.ts";
import { lostMerges } from "./lost-merges.ts";
import { isOfReport, type LooseSheet } from "./sheets.ts";

/** A list of units that is no register as it stands: their codes, kinds or communes are still to be made out. */
export type LooseRole = StarterRole | "list";

/** What each sheet is to be taken for, by `sheetKey`; null: for nothing, it is passed over. Others are found out. */
export type GivenRoles = ReadonlyMap<string, LooseRole | null>;

/** A sheet by its file and its name in it, null for a text file. */
export function sheetKey(path: string, sheet: string | null): string {
  return JSON.stringify([path, sheet]);
}

/** A sheet with what it was taken for. */
export interface RoledSheet extends LooseSheet {
  readonly role: LooseRole;
  readonly table: Table;
  /** Headers that the reader does not know by itself, with what they mean. */
  readonly columns: ReadonlyMap<string, string>;
  /** Headers of columns whose merged cells were lost: blank cells stand for the one above. */
  readonly fillDown: readonly string[];
}

/** A sheet that was taken for nothing, with its header. */
export interface UnreadSheet extends LooseSheet {
  readonly headers: readonly string[];
}

/** A sheet and what it was taken for; null: for nothing. */
export interface SheetRole {
  readonly path: string;
  readonly sheet: string | null;
  readonly role: LooseRole | null;
  readonly headers: readonly string[];
}

/** Each sheet with its role, and those that have none. `titles`: headers that are titles, folded. */
export function rolesOf(
  sheets: readonly LooseSheet[],
  titles: ReadonlyMap<string, string>,
  given: GivenRoles = new Map(),
): { readonly known: readonly RoledSheet[]; readonly unread: readonly UnreadSheet[] } {
  const known: RoledSheet[] = [];
  const unread: UnreadSheet[] = [];
  for (const sheet of sheets) {
    const wanted = given.get(sheetKey(sheet.path, sheet.sheet));
    if (wanted === null) continue;
    const found = wanted === undefined ? roleOf(sheet, titles) : roleAs(sheet, wanted, titles);
    if (found)
      for (const one of [filledSheet(sheet, found, titles), ...listBeside(sheet, found)]) known.push(one);
    else unread.push({ ...sheet, headers: sheet.tableAs(LIST_SHAPE, new Map())?.header ?? [] });
  }
  return { known, unread };
}

/** Tells files with reports of `run` in sheets that nobody said a role of; whether there are any. */
export function tellReports(
  sheets: readonly LooseSheet[],
  given: GivenRoles | undefined,
  diagnostics: Diagnostic[],
): boolean {
  const reports = sheets.filter((one) => !given?.has(sheetKey(one.path, one.sheet)) && isOfReport(one));
  const files = [...new Set(reports.map(({ path }) => path))];
  if (files.length > 0) diagnostics.push(diagnostic("init/own-report", null, { facts: { files } }));
  return files.length > 0;
}

type Role = Pick<RoledSheet, "role" | "table" | "columns">;

/** A sheet with its role, read anew where merged cells were lost. */
function filledSheet(sheet: LooseSheet, found: Role, titles: ReadonlyMap<string, string>): RoledSheet {
  const { role, table, columns } = found;
  const lost = role === "list" ? [] : lostMerges(role, table);
  const own = [...columns].map(([header, name]) => [fold(header), name] as const);
  const meanings = role === "roster" ? new Map([...titles, ...own]) : NO_COLUMNS;
  const again = lost.length === 0 || role === "list" ? null : sheet.tableAs(SHAPES[role], meanings, lost);
  return { ...sheet, role, columns, table: again ?? table, fillDown: again === null ? [] : lost };
}

const NO_COLUMNS: ReadonlyMap<string, string> = new Map();

function roleOf(sheet: LooseSheet, titles: ReadonlyMap<string, string>): Role | null {
  const as = (role: Exclude<InputRole, "after">): Role | null => {
    const table = sheet.tableAs(SHAPES[role], NO_COLUMNS);
    return table && { role, table, columns: NO_COLUMNS };
  };
  const plan = as("changes");
  /** Where what was voted on stands beside the votes. */
  const isVote = (): boolean => {
    const vote = plan?.table.columns.some(({ header }) => saysWhatIsDone(header)) ? as("consultation") : null;
    return vote !== null && hasAll(vote.table, SHAPES.consultation.required);
  };
  const roster = rosterOf(sheet, titles);
  // A list of people may say beside the unit of each what that becomes.
  if (roster && hasAll(roster.table, [["title"], ["full_name", "person"], ["place", "unit"]])) return roster;
  if (plan && isPlan(plan.table) && !isVote()) return plan;
  if (roster) return roster;
  const register = as("register");
  if (register && hasAll(register.table, registerColumns(register.table))) return register;
  for (const role of ["neighbours", "consultation"] as const) {
    const found = as(role);
    if (found && hasAll(found.table, SHAPES[role].required)) return found;
  }
  const list = sheet.tableAs(LIST_SHAPE, NO_COLUMNS);
  const beside = [["households", "population", "code", "commune"]];
  return list && hasAll(list, [["name"], ...beside]) && namesUnits(list)
    ? { role: "list", table: list, columns: NO_COLUMNS }
    : null;
}

/** Whether a row of a list is more than a commune: of a summary by communes nothing is a unit. */
function namesUnits(list: Table): boolean {
  const { codes, text } = list.column(list.columns.findIndex(({ name }) => name === "name"));
  return codes.some((code) => code !== 0 && !isCommuneName(text(code)));
}

/** The list that a table of neighbours is as well, where it says the households of its units. */
function listBeside(sheet: LooseSheet, { role }: Role): readonly RoledSheet[] {
  const table = role === "neighbours" ? sheet.tableAs(LIST_SHAPE, NO_COLUMNS) : null;
  const isList = table !== null && hasAll(table, [["name"], ["households"]]);
  return isList ? [{ ...sheet, role: "list", table, columns: NO_COLUMNS, fillDown: [] }] : [];
}

/** A sheet as what somebody says that it is; null where it has no header. */
function roleAs(sheet: LooseSheet, role: LooseRole, titles: ReadonlyMap<string, string>): Role | null {
  const found = role === "roster" ? rosterOf(sheet, titles) : null;
  if (found) return found;
  const table = sheet.tableAs(role === "list" ? LIST_SHAPE : SHAPES[role], NO_COLUMNS);
  return table && { role, table, columns: NO_COLUMNS };
}

/** Kinds and parents may be said by headings. */
function registerColumns({ headings }: Table): readonly (readonly string[])[] {
  return headings.length > 0 ? [["code"], ["name"], ["kind", "parent"]] : SHAPES.register.required;
}

/** A roster: a column of titles, a column for each title, or titles that head people, with a place in each row or above it. */
function rosterOf(sheet: LooseSheet, titles: ReadonlyMap<string, string>): Role | null {
  const table = sheet.tableAs(SHAPES.roster, titles);
  if (table === null) return null;
  const names = new Set(table.columns.map(({ name }) => name ?? ""));
  const isHeaded = table.headings.some(({ title }) => title !== undefined);
  const hasTitle = names.has("title") || [...names].some((name) => name.startsWith(TITLE_COLUMN));
  if (!hasTitle && !isHeaded) return null;
  const isPlaced = ["place", "unit", "commune"].some((name) => names.has(name)) || table.headings.length > 0;
  if (isPlaced || unitColumns(table, null).length > 0) return { role: "roster", table, columns: NO_COLUMNS };
  const words = new Set(UNIT_NAMES.map(fold));
  const header = table.columns.find(
    (column) => column.name === null && words.has(fold(column.header)),
  )?.header;
  // The names of sheets may be the places, but titles alone are those to choose from; and people without a place are to be told, not passed over.
  const isRoster =
    (sheet.isOneOfSeveral && table.columns.length > 1) || names.has("full_name") || names.has("person");
  if (header === undefined) return isRoster ? { role: "roster", table, columns: NO_COLUMNS } : null;
  const columns = new Map([[header, "unit"]]);
  const again = sheet.tableAs(SHAPES.roster, new Map([...titles, [fold(header), "unit"]]));
  return again && { role: "roster", table: again, columns };
}

/** Whether a table has all that a plan needs, be the new names in a column that says so or not. */
function isPlan(table: Table): boolean {
  const meant = withImpliedNews(table);
  return hasAll(meant, SHAPES.changes.required) && (meant !== table || namesItsUnits(table));
}

function hasAll({ columns }: Table, required: readonly (readonly string[])[]): boolean {
  const names = new Set(columns.map(({ name }) => name));
  return required.every((alternatives) => alternatives.some((name) => names.has(name)));
}

/** What each sheet was taken for, in the order of the files. */
export function sheetRoles(
  sheets: readonly LooseSheet[],
  known: readonly RoledSheet[],
  unread: readonly UnreadSheet[],
): SheetRole[] {
  const isOf = (one: LooseSheet, { path, sheet }: LooseSheet): boolean =>
    one.path === path && one.sheet === sheet;
  return sheets.map((one) => {
    const { path, sheet } = one;
    const own = known.find((other) => isOf(other, one));
    const headers = own?.table.header ?? unread.find((other) => isOf(other, one))?.headers ?? [];
    return { path, sheet, role: own?.role ?? null, headers };
  });
}
