/**
 * A plan as a list that somebody printed, against the places that it is about: units that no row names, figures beside old and
 * new places, units much smaller than the others. Rows and places in, findings out.
 */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Change, Sizes } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import { positionFinder } from "../model/position-finder.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import { addTo, groupedBy } from "../numbers/groups.ts";
import { increase } from "../numbers/increase.ts";
import { givesFigures, rowsOfEach } from "../reorganise/figures/given-figures.ts";
import { SUMMED } from "../reorganise/figures/sums.ts";
import { takesAll } from "../reorganise/plan/parts.ts";

/**
 * Units that no row names, of each commune of which some row names a unit; one finding a commune. `isFault`: every unit has to be
 * in the list (coverage: all).
 */
export function notListed(
  register: Register<OldPlace>,
  changes: readonly Change[],
  isFault: boolean,
): readonly Diagnostic[] {
  const { places, position, parents } = register;
  const positionOf = positionFinder(register);
  const isNamed = new Uint8Array(places.length);
  /** By commune, the first row that names a unit of it. */
  const origins = new Map<OldPlace, Change["origin"]>();
  for (const { from, into, intoParent, origin } of changes) {
    const at = positionOf(from ?? into ?? "");
    if (at >= 0) isNamed[at] = 1;
    const commune =
      places[at]?.level === "unit" ? parents[at] : from === null ? position.get(intoParent ?? "") : -1;
    if (commune !== undefined && !origins.has(commune)) origins.set(commune, origin);
  }
  /** Units of each commune; first those that stand in none. */
  const counts = new Int32Array(places.length + 1);
  const unnamed = new Map<OldPlace, Place[]>();
  places.forEach((place, at: OldPlace) => {
    const commune = parents[at] ?? -1;
    if (place.level !== "unit") return;
    increase(counts, commune + 1);
    if (isNamed[at] === 0) addTo(unnamed, commune, place);
  });
  return [...origins].flatMap(([commune, origin]) => {
    const missing = unnamed.get(commune);
    if (!missing) return [];
    const place = places[commune];
    const facts = {
      name: place?.name ?? "",
      units: missing.map(({ code, name }) => `${name} (${code})`),
      of: counts[commune + 1] ?? 0,
    };
    const details = {
      value: null,
      place: place?.code ?? null,
      facts,
      related: missing.map((one) => one.origin),
    };
    const told = diagnostic("changes/not-listed", origin, details);
    return isFault ? { ...told, severity: "error" as const } : told;
  });
}

/** Figures beside old places that are not those of the register: printed ones, and those of a row that takes all of its place. */
export function oldFigures(register: Register<OldPlace>, changes: readonly Change[]): Diagnostic[] {
  const giving = changes.filter((row) => givesFigures(row.printedOld ?? row));
  if (giving.length === 0) return [];
  const rows = rowsOfEach(register, changes);
  return giving.flatMap((row) => {
    const at = register.position.get(row.from ?? "") ?? -1;
    const place = register.places[at];
    if (!place || !(row.printedOld || (rows[at] === 1 && takesAll(row, place)))) return [];
    return differing("changes/old-figures", "", place, row.printedOld ?? row, row);
  });
}

/** Figures that stand beside an old place in a list of which no row is about it. */
export interface BesidePlace {
  readonly at: OldPlace;
  readonly sizes: Sizes;
  readonly origin: Change["origin"];
}

/** Those that are not the register's. */
export function besideFigures({ places }: Register<OldPlace>, beside: readonly BesidePlace[]): Diagnostic[] {
  return beside.flatMap(({ at, sizes, origin }) => {
    const place = places[at];
    return place ? differing("changes/old-figures", "", place, sizes, { origin }) : [];
  });
}

/** Figures printed beside new places that are not what comes out, and new places much smaller than the others. */
export function newFigures(after: Register<NewPlace>, changes: readonly Change[]): Diagnostic[] {
  const isPrinted = changes.some(({ printedNew }) => printedNew !== null);
  return [...(isPrinted ? printedFigures(after, changes) : []), ...smallUnits(after, changes)];
}

function printedFigures(after: Register<NewPlace>, changes: readonly Change[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [at, rows] of groupedBy(changes, ({ into }) => after.position.get(into ?? "") ?? null)) {
    const place = after.places[at];
    if (!place) continue;
    // A figure merged over the rows of a unit, or beside the list of its parts, stands in each.
    const first = new Map<string, readonly [Sizes, Change]>();
    for (const row of rows) {
      if (row.printedNew === null) continue;
      const key = SUMMED.map((size) => row.printedNew?.[size] ?? "").join();
      if (!first.has(key)) first.set(key, [row.printedNew, row]);
    }
    for (const [printed, row] of first.values())
      for (const one of differing("changes/new-figures", "_after", place, printed, row)) found.push(one);
  }
  return found;
}

/** Units of the plan that have less than a tenth of the households that those of their commune have in the middle. */
function smallUnits(after: Register<NewPlace>, changes: readonly Change[]): Diagnostic[] {
  const first: (Change | undefined)[] = new Array(after.places.length);
  const printed = new Map<NewPlace, number>();
  const touched: NewPlace[] = [];
  const positionOf = positionFinder(after);
  for (const row of changes) {
    const at = positionOf(row.into ?? "");
    if (after.places[at]?.level !== "unit") continue;
    const said = row.printedNew?.households ?? null;
    if (said !== null && !printed.has(at)) printed.set(at, said);
    if (first[at]) continue;
    first[at] = row;
    touched.push(at);
  }
  const householdsOf = (at: NewPlace): number | null =>
    after.places[at]?.households ?? printed.get(at) ?? null;
  const units = groupedBy(touched, (at) => (householdsOf(at) === null ? null : (after.parents[at] ?? -1)));
  const found: Diagnostic[] = [];
  for (const own of units.values()) {
    const median = medianOf(own.map((at) => householdsOf(at) ?? 0));
    for (const at of own) {
      const households = householdsOf(at) ?? 0;
      if (households * 10 >= median) continue;
      const [place, row] = [after.places[at], first[at]];
      if (!place || !row) continue;
      const facts = { name: place.name, households, median };
      const origin = { ...row.origin, column: "into_name" };
      found.push(diagnostic("changes/small-unit", origin, { place: place.code, facts }));
    }
  }
  return found;
}

function differing(
  code: "changes/old-figures" | "changes/new-figures",
  suffix: "" | "_after",
  place: Place,
  printed: Sizes,
  row: Pick<Change, "origin">,
): Diagnostic[] {
  return SUMMED.flatMap((column) => {
    const [said, own] = [printed[column], place[column]];
    if (said === null || own === null || said === own) return [];
    const facts = { name: place.name, column, printed: said, own };
    const origin = { ...row.origin, column: `${column}${suffix}` };
    return diagnostic(code, origin, { value: String(said), place: place.code, facts });
  });
}

function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
}
