/**
 * Rows of a plan that share merged cells: a figure that is of several old units together is that of the new unit which they make, one
 * over the rows of an old unit is that of all of it, and rows below one merged new name are its parts. Rows in, rows out; a merged figure
 * that is of neither is a fault.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { groupedBy, timesOf } from "../../../core/numbers/groups.ts";
import { SUMMED, type Summed } from "../../../core/reorganise/figures/sums.ts";
import { nameKey } from "../../lists/name-key.ts";
import { newNameIn } from "../../lists/operations.ts";
import type { Columns } from "../../table/headers.ts";
import type { MergedRows, Table } from "../../table/table.ts";
import { firstFigures } from "./first-figures.ts";
import { type MergedFigure, type SplitRow, withWholes } from "./whole-olds.ts";

/** What is looked at of a row of a plan. */
interface JointRow extends SplitRow {
  readonly into: string;
  readonly intoName: string;
  readonly intoParent: string;
  readonly parts: string;
  readonly origin: Origin;
}

/**
 * In a list by new units, a new name merged over rows of one part each: where these have figures of their own, the list is one by old
 * units, and its parts are their names.
 */
export function byOldUnits(table: Table, columns: Columns): Columns {
  const parts = columns.at.get("parts");
  const merged = table.merged ?? [];
  const names = merged.filter(({ column }) => column === "into_name");
  if (parts === undefined || columns.at.has("from") || names.length === 0) return columns;
  const figures = SUMMED.flatMap((name) => columns.at.get(name) ?? []);
  const hasOwn = names.some(({ rows }) =>
    rows.slice(1).some((row) => figures.some((position) => table.cell(row, position) !== "")),
  );
  if (!hasOwn) return columns;
  const at = new Map(columns.at);
  at.delete("parts");
  at.set("from", parts);
  return { ...columns, at };
}

/** The rows with what merged cells say of several of them together. `form`: by old units, in a list by new ones, or by codes. */
export function jointRows<T extends JointRow>(
  rows: readonly T[],
  form: "old" | "new" | "codes",
  merged: readonly MergedRows[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): readonly T[] {
  const ofFirst = form === "old" ? firstFigures(rows, merged, inColumn, diagnostics) : [];
  if (merged.length + ofFirst.length === 0) return rows;
  const names = merged.filter(({ column }) => column === "into_name");
  const unread = (one: MergedRows): void => {
    const origin = rows[one.rows[0] ?? 0]?.origin;
    if (!origin) return;
    const facts = { cell: one.cell };
    diagnostics.push(diagnostic("xlsx/merged-cell", inColumn(origin, one.column), { facts }));
  };
  if (form === "new") {
    const nameAt = new Map(names.map((name) => [name.rows[0], name]));
    for (const one of merged)
      if (sizeOf(one) !== null && !isWithin(one, nameAt.get(one.rows[0]))) unread(one);
    return joined(rows, names);
  }
  const made = [...rows];
  const keys = rows.map(unitKey);
  const counts = timesOf(keys);
  const ofOld: MergedFigure[] = [...ofFirst];
  for (const one of merged) {
    const size = sizeOf(one);
    const key = keys[one.rows[0] ?? -1] ?? null;
    const isWhole =
      key !== null && one.rows.every((row) => keys[row] === key) && counts.get(key) === one.rows.length;
    if (size === null || takeTogether(made, size, one, isWhole)) continue;
    if (form === "codes") unread(one);
    else ofOld.push({ ...one, size });
  }
  if (ofOld.length === 0) return made;
  const byKey = groupedBy([...made.keys()], (row) => keys[row] ?? null);
  const besideIn = (row: number): readonly number[] =>
    (byKey.get(keys[row] ?? "") ?? []).filter((other) => other !== row);
  const { value, left } = withWholes(made, ofOld, besideIn);
  for (const one of left) unread(one);
  return value;
}

function sizeOf({ column }: MergedRows): Summed | null {
  return SUMMED.find((size) => size === column) ?? null;
}

/** Whether a cell was merged over rows of a merged name, from the first of them on. */
function isWithin(one: MergedRows, name: MergedRows | undefined): boolean {
  return name !== undefined && (one.rows.at(-1) ?? 0) <= (name.rows.at(-1) ?? 0);
}

/**
 * Makes a figure of several old units that of the new unit which is made of them; false where there is no such unit. `isWhole`: whether
 * the rows are all those of one new unit.
 */
function takeTogether<T extends JointRow>(
  made: T[],
  size: Summed,
  { rows }: MergedRows,
  isWhole: boolean,
): boolean {
  const own = rows.flatMap((row) => made[row] ?? []);
  const [first] = own;
  if (!first) return false;
  const said = first.sizes[size];
  // A cell that could not be read has been told.
  if (said === null) return first.part === null;
  const isUnit =
    isWhole &&
    own.every((row) => row.part === null && isOrSame(row.after[size], said)) &&
    new Set(own.map(({ from }) => nameKey(from))).size === own.length;
  if (!isUnit) return false;
  rows.forEach((row, at) => {
    const one = made[row];
    if (!one) return;
    // Told once, as what is printed for the new unit.
    const after = at === 0 ? { ...one.after, [size]: said } : one.after;
    made[row] = { ...one, sizes: { ...one.sizes, [size]: null }, after };
  });
  return true;
}

function isOrSame(figure: number | null, said: number): boolean {
  return figure === null || figure === said;
}

/** What new unit an old one becomes; null where the row names none. */
function unitKey({ from, into, intoName, intoParent, above, day }: JointRow): string | null {
  const name = newNameIn(intoName || into);
  if (from === "" || name === "") return null;
  return [day, intoParent, ...above.map(nameKey), nameKey(name)].join("\u0000");
}

/** Rows below one merged new name as one row, with the list of their parts. */
function joined<T extends JointRow>(rows: readonly T[], names: readonly MergedRows[]): readonly T[] {
  const below = new Map(names.flatMap((one) => one.rows.map((row) => [row, one] as const)));
  return rows.flatMap((row, at) => {
    const name = below.get(at);
    if (!name) return [row];
    if (name.rows[0] !== at) return [];
    const parts = name.rows.flatMap((one) => rows[one]?.parts || []);
    return [{ ...row, parts: parts.join("\n") }];
  });
}
