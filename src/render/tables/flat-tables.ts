/** The register afterwards and what became of each place: a run in, columns and rows out. */

import type { RunDocument } from "../../core/document.ts";
import type { Neighbours } from "../../core/model/inputs.ts";
import type { Column, Place } from "../../core/model/place.ts";
import type { NewPlace, OldPlace } from "../../core/model/positions.ts";
import { addTo } from "../../core/numbers/groups.ts";
import type { Reorganisation } from "../../core/reorganise/lineage.ts";
import { byCodeUnit } from "../../core/text/order.ts";

/** A table as a file has it: headers; texts, numbers and null for blank in its rows. */
export interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
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
        return name === null ? (place.extra.get(header) ?? "") : (PLACE_CELLS[name]?.(place) ?? null);
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

/** From each old place to each new one, kept places included; a plan that gives the same places again. */
export function crosswalkTable({ reorganisation }: Pick<RunDocument, "reorganisation">): FlatTable {
  const { before, after, parts, operations } = reorganisation;
  const rows: (string | number | null)[][] = [];
  after.places.forEach((place, at) => {
    const target = [place.code, place.name, place.kindLabel, place.parent, place.class];
    const own = parts[at] ?? [];
    if (own.length === 0) {
      rows.push([null, null, ...target, place.households, place.population, null, "created"]);
    }
    for (const { from, of, main, ...part } of own) {
      const old = before.places[from];
      // A part of a place has what the plan gives it; a place with units all that stands in it.
      const { households = null, population = null } = of > 1 || old?.level === "unit" ? part : (old ?? part);
      const holders = of > 1 && main ? "x" : null;
      const operation = operations[from] ?? null;
      rows.push([
        old?.code ?? null,
        old?.name ?? null,
        ...target,
        households,
        population,
        holders,
        operation,
      ]);
    }
  });
  before.places.forEach((place, at) => {
    if (operations[at] !== "dissolved") return;
    rows.push([place.code, place.name, null, null, null, null, null, null, null, null, "dissolved"]);
  });
  return {
    columns: [
      "from",
      "from_name",
      "into",
      "into_name",
      "into_kind",
      "into_parent",
      "into_class",
      "households",
      "population",
      "holders",
      "operation",
    ],
    rows,
  };
}
