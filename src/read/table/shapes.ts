/** What a table of each role looks like: its columns, what makes a row of it, and where a merged cell means its group. */

import { LEVELS } from "../../core/model/place.ts";
import {
  type ColumnNames,
  FIGURES_COLUMNS,
  REGISTER_COLUMNS,
  ROSTER_COLUMNS,
  TITLE_COLUMN,
} from "../columns/columns.ts";
import { yearIn } from "../columns/figure-headers.ts";
import { CHANGES_COLUMNS, CONSULTATION_COLUMNS, NEIGHBOURS_COLUMNS } from "../columns/plan-columns.ts";
import type { Encoding } from "../decode/detect.ts";
import { meaningsOf } from "./headers.ts";

export const INPUT_ROLES = ["register", "roster", "changes", "after", "neighbours", "consultation"] as const;

export type InputRole = (typeof INPUT_ROLES)[number];

export interface Shape {
  readonly names: ColumnNames;
  /** Columns that must be there: one of each list. */
  readonly required: readonly (readonly string[])[];
  /** A row that is blank in all of these is none of the table: a total, a signature, or a fault. */
  readonly key: readonly string[];
  /** The same where a table may have one of several forms: the first of them whose columns are all there. */
  readonly keys?: readonly (readonly string[])[];
  /** Where the key is words, never a code: columns of which each row fills one beside it. */
  readonly beside?: readonly string[];
  /** Columns in which a merged cell of a workbook stands for each row that it spans. */
  readonly groups: readonly string[];
  /** Columns in which a merged cell is of all rows that it spans together: their sum, or what makes them one. */
  readonly joint?: readonly string[];
  /**
   * Which rows of one cell of words head the rows below them: of those without a key `any`, and those with one too where
   * they are `worded` as headings are ("Xã Mẫu", "II. Giữ nguyên", "Tổ dân phố (14)"); else they are data, and so a fault.
   */
  readonly headed?: "any" | "worded";
  /** Required columns in whose place further ones may stand, in each table others: a column for each place beside those of the rows. */
  readonly spread?: readonly string[];
  /** Whether rows that head others may have the sums of these beside them; `unnumbered`: a commune above its units also without a Roman number: "Xã Mẫu | 260". */
  readonly hasSums?: true | "unnumbered";
  /** Whether its rows are units. */
  readonly ofUnits?: boolean;
  /** Whether totals are rows of the table, as of published figures; else they are left out. */
  readonly hasTotals?: boolean;
  /** Whether its rows say what becomes of units, which what stands above a table may say of all of them. */
  readonly hasOperations?: boolean;
  /** Columns that tell who somebody is: a cell merged over several rows of them is one person in all of these. */
  readonly people?: readonly string[];
}

const ROSTER: Shape = {
  names: ROSTER_COLUMNS,
  required: [
    ["title", TITLE_COLUMN],
    ["place", ...LEVELS],
  ],
  key: ["title"],
  beside: ["place", ...LEVELS],
  headed: "any",
  groups: ["place", ...LEVELS],
  people: [
    "person",
    "full_name",
    "birth_year",
    "birth_year_male",
    "birth_year_female",
    "gender",
    "gender_male",
    "gender_female",
    "party_member",
    "number",
  ],
};

/** Levels that a row of units may name beside them. */
const PLACE_LEVELS = ["province", "district", "commune"] as const;

export const SHAPES: Readonly<Record<InputRole, Shape>> = {
  register: {
    names: REGISTER_COLUMNS,
    required: [["code"], ["parent"], ["kind"], ["name"]],
    key: ["code"],
    headed: "worded",
    groups: ["parent", "kind", "class", "status", "tags", "branch"],
  },
  roster: ROSTER,
  after: ROSTER,
  changes: {
    names: CHANGES_COLUMNS,
    required: [
      ["from", "parts"],
      // A list of parts may say in a sentence what they become.
      ["into", "into_name", "parts"],
    ],
    key: ["from", "into"],
    hasOperations: true,
    hasSums: true,
    keys: [
      ["into_name", "parts"],
      ["from", "parts"],
      ["from", "into"],
      ["from", "into_name"],
      ["parts"],
      ["from"],
    ],
    headed: "worded",
    groups: [
      "from",
      "into",
      "into_name",
      "into_kind",
      "into_parent",
      "into_class",
      "households_after",
      "population_after",
      "area_after",
      "operation",
      ...PLACE_LEVELS,
      "date",
      "basis",
      "note",
    ],
    joint: ["households", "population", "area", "into_name"],
  },
  neighbours: {
    names: NEIGHBOURS_COLUMNS,
    required: [["a"], ["b"]],
    spread: ["b"],
    key: ["a", "b"],
    keys: [["a", "b"], ["a"]],
    headed: "worded",
    groups: ["a", "b", ...PLACE_LEVELS],
  },
  consultation: {
    names: CONSULTATION_COLUMNS,
    required: [["place"], ["agree"]],
    key: ["place"],
    headed: "worded",
    hasSums: "unnumbered",
    groups: ["date", ...PLACE_LEVELS],
  },
};

/** What a scenario calls a column that is to be passed over. */
export const SKIP = "skip";

/** How a scenario wants a file read; null and empty: found out. */
export interface Reading {
  readonly encoding: Encoding | null;
  /** Sheets by name, number or pattern (`*` for all that are shown, `!Bìa` for all but one); empty: found out. */
  readonly sheet: readonly string[];
  /** The line or row of the header. */
  readonly header: number | null;
  /** Columns by folded header, before the names that are known. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Columns whose blank cells stand for the cell above, by header or known name. */
  readonly fillDown: readonly string[];
  /** The commune that all rows stand in which name none; null: not said. */
  readonly commune: string | null;
  /** Further columns of a register that are added up where places merge, by header. */
  readonly sum: readonly string[];
}

export const FOUND_OUT: Reading = {
  encoding: null,
  sheet: [],
  header: null,
  meanings: new Map(),
  fillDown: [],
  commune: null,
  sum: [],
};

/** Rows before a header that are looked through for it. */
const MOST_BEFORE = 50;

/** Known columns that make a row the header beyond doubt. */
const ENOUGH = 2;

/** What a cell of a header names: a known column; of published figures also a year or a day, which stands for before or after. */
export function namedBy({ names }: Shape, { meanings }: Reading): (cell: string) => string | undefined {
  const meaning = meaningsOf(names, meanings);
  if (names !== FIGURES_COLUMNS) return meaning;
  return (cell) => meaning(cell) ?? yearIn(cell)?.time.toString();
}

/**
 * The position of the header among some rows, whose cells are asked for one row after the other: the first one where that has
 * enough known columns, else the row with the most of them among the first ones; -1 where there is no row.
 */
export function headerAmong(
  size: number,
  cellsOf: (row: number) => readonly string[],
  shape: Shape,
  how: Reading,
): number {
  const meaning = namedBy(shape, how);
  const known = (cells: readonly string[]): number =>
    new Set(cells.map((cell) => meaning(cell ?? "")).filter((column) => column !== undefined)).size;
  let first = 0;
  while (first < size && isBlank(cellsOf(first))) first++;
  if (first === size) return -1;
  let best: number | null = null;
  let most = ENOUGH - 1;
  let wide: number | null = null;
  for (let index = first; index < Math.min(size, MOST_BEFORE); index++) {
    const cells = cellsOf(index);
    const count = known(cells);
    if (index === first && count >= ENOUGH) return first;
    // Of columns for places none is known by its word.
    if (shape.spread && count > 0 && cells.filter((cell) => cell !== "").length > ENOUGH) wide ??= index;
    if (count > most) {
      most = count;
      best = index;
    }
  }
  return best ?? wide ?? first;
}

/** The most known columns that one of some rows has. A row is left as soon as it cannot have more than one before it: those below a header are, at once. */
export function knownIn(
  rows: readonly (readonly string[])[],
  meaning: (cell: string) => string | undefined,
): number {
  let most = 0;
  for (const cells of rows) {
    const known = new Set<string>();
    for (const [at, cell] of cells.entries()) {
      if (known.size + cells.length - at <= most) break;
      const column = meaning(cell);
      if (column !== undefined) known.add(column);
    }
    most = Math.max(most, known.size);
  }
  return most;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "");
}
