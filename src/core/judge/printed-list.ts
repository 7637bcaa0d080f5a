/**
 * A plan as a list that somebody printed, against the places that it is about: units that no row names, figures beside old and
 * new places, units much smaller than the others. Rows and places in, findings out.
 */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Change, Sizes } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import { addTo, groupedBy } from "../numbers/groups.ts";
import { SUMMED } from "../reorganise/sums.ts";

/**
 * Units that no row names, of each commune of which some row names a unit; one finding a commune. `isFault`: every unit has to be
 * in the list (coverage: all).
 */
export function notListed(
  { places, position, parents }: Register<OldPlace>,
  changes: readonly Change[],
  isFault: boolean,
): readonly Diagnostic[] {
  const named = new Set(changes.flatMap(({ from, into }) => [from ?? into]));
  const units = new Map<OldPlace, OldPlace[]>();
  places.forEach(({ level }, at: OldPlace) => {
    if (level === "unit") addTo(units, parents[at] ?? -1, at);
  });
  const origins = new Map<OldPlace, Change["origin"]>();
  for (const { from, into, intoParent, origin } of changes) {
    const at = position.get(from ?? into ?? "") ?? -1;
    const commune =
      places[at]?.level === "unit" ? parents[at] : from === null ? position.get(intoParent ?? "") : -1;
    if (commune !== undefined && !origins.has(commune)) origins.set(commune, origin);
  }
  return [...origins].flatMap(([commune, origin]) => {
    const all = (units.get(commune) ?? []).flatMap((at) => places[at] ?? []);
    const missing = all.filter(({ code }) => !named.has(code));
    if (missing.length === 0) return [];
    const place = places[commune];
    const facts = {
      name: place?.name ?? "",
      units: missing.map(({ code, name }) => `${name} (${code})`),
      of: all.length,
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

/** Figures printed beside old places that are not those of the register. */
export function oldFigures(
  { places, position }: Register<OldPlace>,
  changes: readonly Change[],
): Diagnostic[] {
  return changes.flatMap((row) => {
    const place = places[position.get(row.from ?? "") ?? -1];
    return place && row.printedOld ? differing("changes/old-figures", "", place, row.printedOld, row) : [];
  });
}

/** Figures printed beside new places that are not what comes out, and new places much smaller than the others. */
export function newFigures(after: Register<NewPlace>, changes: readonly Change[]): Diagnostic[] {
  const byPlace = groupedBy(changes, ({ into }) => after.position.get(into ?? "") ?? null);
  const found: Diagnostic[] = [];
  const units = new Map<
    NewPlace,
    { readonly place: Place; readonly households: number; readonly row: Change }[]
  >();
  for (const [at, rows] of byPlace) {
    const place = after.places[at];
    const [first] = rows;
    if (!place || !first) continue;
    // In a list by new units all parts of a unit have its one row.
    const lines = new Map(
      rows.map((row) => [`${row.origin.file}:${row.origin.sheet}:${row.origin.line}`, row]),
    );
    for (const row of lines.values())
      if (row.printedNew)
        found.push(...differing("changes/new-figures", "_after", place, row.printedNew, row));
    const printed = rows.find(({ printedNew }) => printedNew?.households != null)?.printedNew?.households;
    const households = place.households ?? printed ?? null;
    if (place.level === "unit" && households !== null)
      addTo(units, after.parents[at] ?? -1, { place, households, row: first });
  }
  for (const own of units.values()) {
    const median = medianOf(own.map(({ households }) => households));
    for (const { place, households, row } of own) {
      if (households * 10 >= median) continue;
      const facts = { name: place.name, households, median };
      found.push(
        diagnostic(
          "changes/small-unit",
          { ...row.origin, column: "into_name" },
          { place: place.code, facts },
        ),
      );
    }
  }
  return found;
}

function differing(
  code: "changes/old-figures" | "changes/new-figures",
  suffix: "" | "_after",
  place: Place,
  printed: Sizes,
  row: Change,
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
