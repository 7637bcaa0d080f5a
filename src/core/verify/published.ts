/** Published figures as a source prints them. */

import type { Origin } from "../model/place.ts";

/** A printed percentage: 44,2 is 442 with 1 decimal; `sign` is 0 where none is printed. */
export interface PrintedPercent {
  readonly scaled: number;
  readonly decimals: number;
  readonly sign: -1 | 0 | 1;
  /** A word of approximation beside it. */
  readonly relation?: Relation;
  /** Whether it has no per cent sign where its header has none either, or others of its column have one: 0,5 may be 50%. */
  readonly mayBeShare?: true;
  /** Whether its header compares two figures ("So sánh (%)"), and so may say what is left: 80 where 100 became 80. */
  readonly mayBeLeft?: true;
}

/** A printed percentage with its sign, if it has one. */
export function printedNumber({ scaled, decimals, sign }: PrintedPercent): number {
  const size = scaled / 10 ** decimals;
  return sign < 0 && size !== 0 ? -size : size;
}

/** Words of approximation as open bounds (hơn, gần, khoảng). */
export type Relation = "over" | "nearly" | "about";

/** One row of published figures; null is not printed. `change` has its sign. */
export interface PublishedRow {
  readonly label: string;
  /** What is counted, where the table has columns of several things; "": it has those of one. */
  readonly counted: string;
  /** Its number in the table (STT) as printed; "": none. */
  readonly number: string;
  /** What a total adds up (nhóm); "": the rows above it. */
  readonly group: string;
  /** Decimals that the figures are printed with, at most: 0 where they are counts. */
  readonly decimals: number;
  /** Whether before and after are percentages: then their change is in points. */
  readonly isPercent: boolean;
  /** Products that are printed as something else than their factors come to. */
  readonly products: readonly { readonly printed: number; readonly due: number }[];
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly percent: PrintedPercent | null;
  /** A word of approximation beside the figure before, or the one after: "hơn 32.900". */
  readonly openBefore?: Relation;
  readonly openAfter?: Relation;
  /** A word of approximation for the whole row. */
  readonly relation: Relation | null;
  /** One beside the change. */
  readonly changeRelation?: Relation;
  /** What a rise and a fall in columns of their own come to beside a printed change. */
  readonly moved?: number;
  readonly source: string;
  readonly origin: Origin;
}

/** The figures of a row that can be added up. */
export type Counted = "before" | "after" | "change";

export const COUNTED: readonly Counted[] = ["before", "after", "change"];

/** A figure that can be added up; null: it is not printed, or beside a word of approximation. */
export function exactOf(row: PublishedRow, column: Counted): number | null {
  const ofChange = row.changeRelation ?? row.relation ?? undefined;
  const open = { before: row.openBefore, after: row.openAfter, change: ofChange }[column];
  return open === undefined ? row[column] : null;
}

/** What a row is called: by its label, and what is counted. */
export function shownLabel({ label, counted }: PublishedRow): string {
  return counted === "" ? label : `${label}: ${counted}`;
}
