/** Conservation of households and population: a reorganisation in, what became of them commune by commune out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Sizes } from "../model/inputs.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import { increase } from "../numbers/increase.ts";
import { sumUnlessBlank } from "../numbers/partial.ts";
import type { Part, Reorganisation } from "../reorganise/lineage/lineage.ts";
import { type Ends, endsOf } from "./ends.ts";
import type { Indicator } from "./indicators.ts";
import { movesOf, pathIn } from "./moves.ts";
import {
  increaseOld,
  type NodePosition,
  rollUp,
  type ScopePosition,
  type Scopes,
  zeros,
} from "./scopes/scopes.ts";
import { type Size, sizesIn } from "./scopes/sizes.ts";
import type { Standings } from "./scopes/standings.ts";

/** Households, people or area of one scope: before + created + attached + movedIn = after + dissolved + movedOut + unassigned. */
export interface ConservationRow {
  readonly scope: ScopePosition;
  readonly indicator: Size;
  readonly before: number | null;
  /** Of places without successor. */
  readonly dissolved: number;
  /** Of places without predecessor. */
  readonly created: number;
  /** Of what was no unit (ghép). */
  readonly attached: number;
  /** Of places that come from another place, and that leave for one. */
  readonly movedIn: number;
  readonly movedOut: number;
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
  standings: Standings,
  indicators: readonly Indicator[],
): { readonly rows: readonly ConservationRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const rows: ConservationRow[] = [];
  const diagnostics: Diagnostic[] = [];
  const moves = scopedMoves(scopes, reorganisation, standings);
  const ends = endsOf(reorganisation);
  for (const indicator of sizesIn(reorganisation)) {
    const figures = indicators.find(({ id }) => id === indicator);
    const { sums, isOpen } = flows(scopes, reorganisation, ends, moves, indicator);
    scopes.list.forEach(({ place, level }, scope) => {
      const before = figures?.before?.[scope] ?? null;
      const after = figures?.after?.[scope] ?? null;
      if (level === "unit" || (before === null && after === null)) return;
      const own = {
        dissolved: sums.dissolved[scope] ?? 0,
        created: sums.created[scope] ?? 0,
        attached: sums.attached[scope] ?? 0,
        movedIn: sums.movedIn[scope] ?? 0,
        movedOut: sums.movedOut[scope] ?? 0,
        unassigned: sums.unassigned[scope] ?? 0,
      };
      const change =
        own.created + own.attached + own.movedIn - (own.dissolved + own.movedOut + own.unassigned);
      const isKnown = before !== null && after !== null && isOpen[scope] !== 1;
      const holds = isKnown ? before + change === after : null;
      rows.push({ scope, indicator, before, ...own, after, holds });
      if (holds !== false || level !== "commune" || !place) return;
      const origin = { ...place.origin, column: indicator };
      const facts = { name: place.name, column: indicator, before, ...own, after };
      diagnostics.push(diagnostic("changes/not-conserved", origin, { place: place.code, facts }));
    });
  }
  return { rows, diagnostics };
}

const NOTHING: Sizes = { households: 0, population: 0, area: 0 };

const FLOWS = ["dissolved", "created", "attached", "movedIn", "movedOut", "unassigned"] as const;

type Flow = (typeof FLOWS)[number];

/** What went, came, and was left over, by scope; `isOpen`: some of it is not known. */
interface Flows {
  readonly sums: Readonly<Record<Flow, Float64Array>>;
  readonly isOpen: Uint8Array;
}

function flows(
  scopes: Scopes,
  reorganisation: Reorganisation,
  ends: Ends,
  moves: readonly ScopedMove[],
  column: Size,
): Flows {
  const { own, after, parts, attached } = reorganisation;
  const sums = Object.fromEntries(FLOWS.map((flow) => [flow, zeros(scopes)])) as Record<Flow, Float64Array>;
  /** Scopes in which something is not known, upwards. */
  const unknown: (readonly ScopePosition[])[] = [];
  for (const at of ends.attached) increase(sums.attached, scopes.ofNew[at] ?? 0, attached[at]?.[column] ?? 0);
  // Units whose figure is known, or is a share of what is: the place has none beside them.
  const isKnown = (unit: NewPlace): boolean =>
    (after.places[unit]?.[column] ?? null) !== null ||
    (parts[unit] ?? []).some((part) => part[column] === null && (own[part.from]?.[column] ?? null) !== null);
  for (const [at, units] of ends.created) {
    if (units.some(isKnown)) continue;
    const size = after.places[at]?.[column] ?? null;
    // Of places that were created and divided since, the commune may be known and these not.
    if (size === null) unknown.push(pathIn(scopes, scopes.ofNew[at] ?? 0));
    else increase(sums.created, scopes.ofNew[at] ?? 0, size);
  }
  for (const [at, divided] of ends.divided) {
    // Of a place of which some part is not known, nothing is left over.
    const given = sumUnlessBlank(divided.map((part) => part[column]));
    if (given === (own[at]?.[column] ?? 0)) continue;
    const left = leftOf(reorganisation, at, column, given);
    if (left === null) {
      unknown.push(scopes.detours.get(at) ?? pathIn(scopes, scopes.ofOld[at] ?? 0));
      continue;
    }
    if (left.dissolved !== 0) increaseOld(scopes, sums.dissolved, at, left.dissolved);
    if (left.unassigned > 0) increaseOld(scopes, sums.unassigned, at, left.unassigned);
  }
  for (const flow of FLOWS) rollUp(scopes, sums[flow]);
  const open = countMoves(scopes, reorganisation, moves, column, sums);
  for (const path of unknown) for (const scope of path) open[scope] = 1;
  return { sums, isOpen: open };
}

/** What of an old place ended, and what is left to nobody, beside what its parts have (null: not known); null where nobody knows. */
function leftOf(
  { own, gone, operations }: Reorganisation,
  at: OldPlace,
  column: Size,
  assigned: number | null,
): { readonly dissolved: number; readonly unassigned: number } | null {
  const isDissolved = operations[at] === "dissolved";
  // What is in the units of a place is counted with them, whatever the plan says of the place's parts.
  const whole = own[at]?.[column] ?? 0;
  const beside = (sizes: ReadonlyMap<OldPlace, Sizes> | undefined): number | null =>
    whole === 0 ? 0 : (sizes?.get(at) ?? NOTHING)[column];
  const ended = beside(gone?.ended);
  if (assigned === null) {
    // What is dissolved of a place that gave parts of unknown size is not known either.
    const left = beside(gone?.unassigned);
    return isDissolved || ended === null || left === null ? null : { dissolved: ended, unassigned: left };
  }
  const rest = whole === 0 ? 0 : whole - assigned;
  const dissolved = isDissolved ? rest : Math.max(0, Math.min(rest, ended ?? rest));
  return { dissolved, unassigned: rest - dissolved };
}

/** A part that ends elsewhere than where it stood: the scopes that it left, and those that it reached. */
interface ScopedMove {
  readonly part: Part;
  readonly left: readonly ScopePosition[];
  readonly reached: readonly ScopePosition[];
}

/** What moves from some scopes to others, whatever is counted of it. */
function scopedMoves(
  scopes: Scopes,
  reorganisation: Reorganisation,
  standings: Standings,
): readonly ScopedMove[] {
  const scopeOf = new Int32Array(scopes.tree.parents.length).fill(-1);
  scopes.nodes.forEach((node, scope) => {
    scopeOf[node] = scope;
  });
  const scopesOn = (way: readonly NodePosition[]): ScopePosition[] =>
    way.map((node) => scopeOf[node] ?? -1).filter((scope) => scope >= 0);
  return movesOf(scopes, reorganisation, standings).map(({ part, from, into }) => {
    const [was, is] = [scopesOn(from), scopesOn(into)];
    return {
      part,
      left: was.filter((scope) => !is.includes(scope)),
      reached: is.filter((scope) => !was.includes(scope)),
    };
  });
}

/** Adds what moved to and from each scope, which is no sum of what is below; gives the scopes where that is not known. */
function countMoves(
  scopes: Scopes,
  { own, gone }: Reorganisation,
  moves: readonly ScopedMove[],
  column: Size,
  { movedIn, movedOut }: Pick<Flows["sums"], "movedIn" | "movedOut">,
): Uint8Array {
  const open = new Uint8Array(scopes.list.length);
  const count = (sums: Float64Array, among: readonly ScopePosition[], size: number | null): void => {
    for (const scope of among) {
      if (size === null) open[scope] = 1;
      else increase(sums, scope, size);
    }
  };
  for (const { part, left, reached } of moves) {
    const whole = own[part.from]?.[column] ?? null;
    // A place has nothing beside its units: a part of it moves with those of them that go there. What no part takes does not move.
    const isLess = gone?.ended.has(part.from) || gone?.unassigned.has(part.from);
    const all = (part.of === 1 && !isLess) || whole === 0 ? whole : null;
    const size = whole === 0 ? whole : (part[column] ?? all);
    count(movedOut, left, size);
    count(movedIn, reached, size);
  }
  return open;
}
