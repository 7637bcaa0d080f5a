/** Conservation of households and population: a reorganisation in, what became of them commune by commune out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { increase } from "../numbers/increase.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import type { Indicator } from "./indicators.ts";
import { rollUp, type ScopePosition, type Scopes, zeros } from "./scopes.ts";

/** Households or population of one scope: before − dissolved + created − unassigned = after. */
export interface ConservationRow {
  readonly scope: ScopePosition;
  readonly indicator: "households" | "population";
  readonly before: number | null;
  /** Of places without successor. */
  readonly dissolved: number;
  /** Of places without predecessor. */
  readonly created: number;
  /** What a plan maps to no part of a split place. */
  readonly unassigned: number;
  readonly after: number | null;
  /** null where before or after is not known. */
  readonly holds: boolean | null;
}

/**
 * For the sum, each province, district and commune; where nothing is known on either side there is no row. A commune
 * for which the sum does not hold is told: its own figure and those of its units do not agree.
 */
export function conserve(
  scopes: Scopes,
  reorganisation: Reorganisation,
  indicators: readonly Indicator[],
): { readonly rows: readonly ConservationRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const rows: ConservationRow[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const indicator of ["households", "population"] as const) {
    const figures = indicators.find(({ id }) => id === indicator);
    const { dissolved, created, unassigned } = flows(scopes, reorganisation, indicator);
    scopes.list.forEach(({ place, level }, scope) => {
      const before = figures?.before?.[scope] ?? null;
      const after = figures?.after?.[scope] ?? null;
      if (level === "unit" || (before === null && after === null)) return;
      const gone = dissolved[scope] ?? 0;
      const born = created[scope] ?? 0;
      const rest = unassigned[scope] ?? 0;
      const holds = before === null || after === null ? null : before - gone + born - rest === after;
      const sum = { before, dissolved: gone, created: born, unassigned: rest, after };
      rows.push({ scope, indicator, ...sum, holds });
      if (holds !== false || level !== "commune" || !place) return;
      const facts = { name: place.name, column: indicator, ...sum };
      diagnostics.push(
        diagnostic(
          "changes/not-conserved",
          { ...place.origin, column: indicator },
          { place: place.code, facts },
        ),
      );
    });
  }
  return { rows, diagnostics };
}

/** What went, came, and was left over, by scope. */
function flows(
  scopes: Scopes,
  { before, own, after, parts, operations }: Reorganisation,
  column: "households" | "population",
): Readonly<Record<"dissolved" | "created" | "unassigned", Float64Array>> {
  const dissolved = zeros(scopes);
  const created = zeros(scopes);
  const unassigned = zeros(scopes);
  const assigned = new Float64Array(before.places.length);
  /** New places with units whose figure is known: they have none beside them. */
  const summed = new Uint8Array(after.places.length);
  after.places.forEach((place, at) => {
    const above = after.parents[at] ?? -1;
    if (above >= 0 && place[column] !== null) summed[above] = 1;
    for (const part of parts[at] ?? []) increase(assigned, part.from, part[column] ?? 0);
  });
  after.places.forEach((place, at) => {
    if (parts[at]?.length === 0 && summed[at] === 0) {
      increase(created, scopes.ofNew[at] ?? 0, place[column] ?? 0);
    }
  });
  before.places.forEach((_, at) => {
    const scope = scopes.ofOld[at] ?? 0;
    const rest = (own[at]?.[column] ?? 0) - (assigned[at] ?? 0);
    if (operations[at] === "dissolved") increase(dissolved, scope, own[at]?.[column] ?? 0);
    else if (rest > 0) increase(unassigned, scope, rest);
  });
  for (const figures of [dissolved, created, unassigned]) rollUp(scopes, figures);
  return { dissolved, created, unassigned };
}
