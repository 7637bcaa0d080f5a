/** What a table of each role looks like: its columns, what makes a row of it, and where a merged cell means its group. */

import { LEVELS } from "../../core/model/place.ts";
import type { Encoding } from "../decode/detect.ts";
import {
  CHANGES_COLUMNS,
  CONSULTATION_COLUMNS,
  type ColumnNames,
  NEIGHBOURS_COLUMNS,
  REGISTER_COLUMNS,
  ROSTER_COLUMNS,
} from "./columns.ts";
import { meaningsOf } from "./headers.ts";
import type { Table } from "./table.ts";

export const INPUT_ROLES = ["register", "roster", "changes", "after", "neighbours", "consultation"] as const;

export type InputRole = (typeof INPUT_ROLES)[number];

export interface Shape {
  readonly names: ColumnNames;
  /** Columns that must be there: one of each list. */
  readonly required: readonly (readonly string[])[];
  /** A row that is blank in all of these is none of the table: a total, a signature, or a fault. */
  readonly key: readonly string[];
  /** Where the key is words, never a code: columns of which each row fills one beside it. */
  readonly beside?: readonly string[];
  /** Columns in which a merged cell of a workbook stands for each row that it spans. */
  readonly groups: readonly string[];
}

const ROSTER: Shape = {
  names: ROSTER_COLUMNS,
  required: [["title"], ["place", ...LEVELS]],
  key: ["title"],
  beside: ["place", ...LEVELS],
  groups: ["place", ...LEVELS],
};

export const SHAPES: Readonly<Record<InputRole, Shape>> = {
  register: {
    names: REGISTER_COLUMNS,
    required: [["code"], ["parent"], ["kind"], ["name"]],
    key: ["code"],
    groups: ["parent"],
  },
  roster: ROSTER,
  after: ROSTER,
  changes: {
    names: CHANGES_COLUMNS,
    required: [["from"], ["into"]],
    key: ["from", "into"],
    groups: ["from", "into", "into_name", "into_kind", "into_parent", "into_class", "date", "basis"],
  },
  neighbours: { names: NEIGHBOURS_COLUMNS, required: [["a"], ["b"]], key: ["a", "b"], groups: ["a", "b"] },
  consultation: {
    names: CONSULTATION_COLUMNS,
    required: [["place"], ["agree"]],
    key: ["place"],
    groups: ["date"],
  },
};

/** How a scenario wants a file read; null and empty: found out. */
export interface Reading {
  readonly encoding: Encoding | null;
  /** A sheet by name or number, `*` for all that are shown. */
  readonly sheet: string | null;
  /** The line or row of the header. */
  readonly header: number | null;
  /** Columns by folded header, before the names that are known. */
  readonly meanings: ReadonlyMap<string, string>;
}

export const FOUND_OUT: Reading = { encoding: null, sheet: null, header: null, meanings: new Map() };

/** Rows before a header that are looked through for it. */
const MOST_BEFORE = 50;

/** Known columns that make a row the header beyond doubt. */
const ENOUGH = 2;

/**
 * The position of the header among rows: the first one where that has enough known columns, else the row with the most
 * of them among the first ones; -1 where there is no row.
 */
export function headerAmong(
  rows: readonly (readonly string[])[],
  { names }: Shape,
  { meanings }: Reading,
): number {
  const meaning = meaningsOf(names, meanings);
  const known = (cells: readonly string[]): number =>
    new Set(cells.map((cell) => meaning(cell ?? "")).filter((column) => column !== undefined)).size;
  const first = rows.findIndex((cells) => !isBlank(cells));
  let best = first;
  let most = ENOUGH - 1;
  for (let index = Math.max(first, 0); index < Math.min(rows.length, MOST_BEFORE); index++) {
    const count = known(rows[index] ?? []);
    if (index === first && count >= ENOUGH) return first;
    if (count > most) {
      most = count;
      best = index;
    }
  }
  return best;
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "");
}

/** The positions of the key columns of a table; empty where it lacks one, which is told elsewhere. */
export function keyOf(table: Table, { names, key }: Shape): number[] {
  const at = positionsOf(table, names, key);
  return at.includes(-1) ? [] : at;
}

/** The positions of the columns beside the key that a table has. */
export function besideOf(table: Table, { names, beside = [] }: Shape): number[] {
  return positionsOf(table, names, beside).filter((at) => at >= 0);
}

function positionsOf(table: Table, names: ColumnNames, columns: readonly string[]): number[] {
  const meaning = meaningsOf(names, table.meanings);
  return columns.map((column) => table.header.findIndex((cell) => meaning(cell) === column));
}
