/** The register afterwards as a table: a run in, columns and rows out. */

import type { RunDocument } from "../../core/document.ts";
import type { Neighbours } from "../../core/model/inputs.ts";
import type { Column, Place } from "../../core/model/place.ts";
import type { NewPlace, OldPlace } from "../../core/model/positions.ts";
import { addTo } from "../../core/numbers/groups.ts";
import type { Reorganisation } from "../../core/reorganise/lineage/lineage.ts";
import { areaText, areaUnitOf } from "../../core/text/area.ts";
import { byCodeUnit } from "../../core/text/order.ts";

/** Texts, numbers and null for blank. */
export type FlatRow = readonly (string | number | null)[];

/** A table as a file has it: headers and rows. */
export interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly FlatRow[];
}

/** The same of a large table: a row is made when it is its turn, so that never all of them stand beside the file's text. */
export interface StreamedTable extends Omit<FlatTable, "rows"> {
  readonly rows: Iterable<FlatRow>;
}

/** Rows made one by one out of some items, anew each time that they are walked through. */
export function streamedRows<T>(
  items: readonly T[],
  make: (item: T, at: number) => FlatRow,
): Iterable<FlatRow> {
  return {
    *[Symbol.iterator]() {
      for (const [at, item] of items.entries()) yield make(item, at);
    },
  };
}

/** The input's columns, and known ones that it lacks but some row has a value for. */
export function columnsFor<T>(
  columns: readonly Column[],
  known: Readonly<Record<string, (row: T) => string | number | null>>,
  rows: readonly T[],
): Column[] {
  const present = new Set(columns.map((column) => column.name));
  const lacking = Object.keys(known).filter(
    (name) => !present.has(name) && rows.some((row) => (known[name]?.(row) ?? "") !== ""),
  );
  return [...columns, ...lacking.map((name) => ({ header: name, name }))];
}

const PLACE_CELLS: Readonly<Record<string, (place: Place) => string | number | null>> = {
  code: (place) => place.code,
  parent: (place) => place.parent,
  kind: (place) => place.kindLabel,
  name: (place) => place.name,
  households: (place) => place.households,
  population: (place) => place.population,
  area: (place) => (place.area === null ? null : areaText(place.area, "ha")),
  class: (place) => place.class,
  branch: (place) => place.branches.join("|"),
  status: (place) => (place.status === "done" ? null : place.status),
  tags: (place) => place.tags.join("|"),
};

/** The register afterwards. Figures of a place with parts are its parts' sum. */
export function registerTable({ reorganisation, neighbours }: RunDocument): FlatTable {
  const { after } = reorganisation;
  const beside = besideAfter(reorganisation, neighbours ?? []);
  const columns = columnsFor(after.columns, PLACE_CELLS, after.places);
  return {
    columns: columns.map((column) => column.header),
    rows: after.places.map((place, at: NewPlace) =>
      columns.map(({ header, name }) => {
        if (name === "neighbours") return beside(at);
        return name === null ? (place.extra.get(header) ?? "") : placeCell(place, name, header);
      }),
    ),
  };
}

/**
 * The codes of what lies beside a place afterwards, for a register that has a column of them. Of a place that was split it
 * is not known which part touches what: there it is blank.
 */
function besideAfter(
  { before, after, parts, home, operations }: Reorganisation,
  pairs: readonly Neighbours[],
): (at: NewPlace) => string {
  const beside = new Map<OldPlace, OldPlace[]>();
  for (const { a, b } of pairs) {
    const [one, other] = [before.position.get(a) ?? -1, before.position.get(b) ?? -1];
    if (one < 0 || other < 0) continue;
    addTo(beside, one, other);
    addTo(beside, other, one);
  }
  return (at) => {
    const old = (parts[at] ?? []).filter(({ of }) => of === 1).flatMap(({ from }) => beside.get(from) ?? []);
    const next = old.filter((from) => operations[from] !== "split").map((from) => home[from] ?? -1);
    const codes = next.filter((to) => to >= 0 && to !== at).map((to) => after.places[to]?.code ?? "");
    return [...new Set(codes)].sort(byCodeUnit).join("|");
  };
}

/** A cell of a known column; an area in the unit that its header names. */
function placeCell(place: Place, name: string, header: string): string | number | null {
  if (name !== "area") return PLACE_CELLS[name]?.(place) ?? null;
  return place.area === null ? null : areaText(place.area, areaUnitOf(header));
}
