/**
 * New units of the forms that name them: rows with one new name in one commune make one place. It has the code of its
 * largest part, the first of equals, or a code of its own where another new place has that one.
 */
import type { Sizes } from "../../../core/model/inputs.ts";
import type { Place, Register } from "../../../core/model/place.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { addTo, groupedBy } from "../../../core/numbers/groups.ts";
import { oncePer } from "../../../core/numbers/once.ts";
import { isSameAsWritten } from "../../lists/said-as-written.ts";
import type { PlanRow } from "../rows/plan-row.ts";
import type { NamedPart } from "./named-parts.ts";

/** One row of the plan for a new unit: an old place or a part of it, or what was no unit. */
export interface UnitRow extends NamedPart {
  readonly row: PlanRow;
  /** The name of the new unit; null: the old place ends without successor. */
  readonly name: string | null;
  /** The place of the old register that the new unit stands in; -1 where nothing tells. */
  readonly home: OldPlace;
  /** Figures printed beside the old place; in the form by new units there are none. */
  readonly beside: Sizes;
  /** Whether the row is one of a list by new units: the figures beside it are those of the new one. */
  readonly isListed: boolean;
}

/** A new unit: its name as first written, and its rows. */
export interface NewUnit {
  readonly name: string;
  /** The place of the old register that its units stand in; -1 where no row tells. */
  readonly home: OldPlace;
  readonly rows: UnitRow[];
}

/** The old units that go into a new one, in whole or in part; null for what was no unit. */
export const oldsOf = oncePer(
  ({ rows }: NewUnit): ReadonlySet<OldPlace | null> => new Set(rows.map(({ from }) => from)),
);

/** Whether no old unit goes into a new one. */
export function isOfNoOld(unit: NewUnit): boolean {
  const olds = oldsOf(unit);
  return olds.size === 1 && olds.has(null);
}

/** Whether several old units go into a new one whole. */
export const isMerger = oncePer(({ rows }: NewUnit): boolean => {
  const whole = rows.filter(({ part, sizes }) => part === null && sizes.households === null);
  return new Set(whole.map(({ from }) => from)).size > 1;
});

/** The code of each new unit. */
export function codesOf(
  units: readonly NewUnit[],
  { places, position }: Pick<Register<OldPlace>, "places" | "position">,
): ReadonlyMap<NewUnit, string> {
  const sizes = partSizes(units, places);
  const wanted = new Map<OldPlace, NewUnit[]>();
  for (const unit of units) {
    const largest = largestOf(unit, sizes);
    if (largest?.from !== undefined && largest.from !== null) addTo(wanted, largest.from, unit);
  }
  const codes = new Map<NewUnit, string>();
  const taken = new Set<string>();
  const give = (unit: NewUnit, code: string): void => {
    codes.set(unit, code);
    taken.add(code);
  };
  const freeCode = freeCodes((code) => taken.has(code) || position.has(code));
  for (const [from, wanting] of wanted)
    give(heirAmong(wanting, from, places[from], sizes), places[from]?.code ?? "");
  for (const unit of units) {
    if (codes.has(unit)) continue;
    const own = unit.rows.find(({ from }) => {
      const place = places[from ?? -1];
      return place && !taken.has(place.code) && isSameAsWritten(place.name, unit.name);
    });
    const base = places[largestOf(unit, sizes)?.from ?? -1]?.code ?? places[unit.home]?.code ?? "M";
    give(unit, own ? (places[own.from ?? -1]?.code ?? "") : freeCode(base));
  }
  return codes;
}

/** Which of several new units has the code of an old place: the one of its name, else the one that gets most of it; the first of equals. */
function heirAmong(
  wanting: readonly NewUnit[],
  from: OldPlace,
  old: Place | undefined,
  sizes: ReadonlyMap<UnitRow, number>,
): NewUnit {
  const [first] = wanting;
  if (!first) throw new Error("a code that no new unit wants");
  const named = old && wanting.find(({ name }) => isSameAsWritten(old.name, name));
  if (named) return named;
  const sizeIn = (unit: NewUnit): number =>
    unit.rows.reduce((most, row) => Math.max(most, row.from === from ? (sizes.get(row) ?? -1) : -1), -1);
  return wanting.reduce((best, unit) => (sizeIn(unit) > sizeIn(best) ? unit : best), first);
}

function largestOf({ rows }: NewUnit, sizes: ReadonlyMap<UnitRow, number>): UnitRow | null {
  let best: UnitRow | null = null;
  for (const row of rows) {
    if (row.from !== null && (best === null || (sizes.get(row) ?? -1) > (sizes.get(best) ?? -1))) best = row;
  }
  return best;
}

/** Households of each part; -1 where they are not known. */
function partSizes(units: readonly NewUnit[], places: readonly Place[]): ReadonlyMap<UnitRow, number> {
  const all = units.flatMap(({ rows }) => rows).filter(({ from }) => from !== null);
  const sizes = new Map<UnitRow, number>();
  for (const [from, rows] of groupedBy(all, (row) => row.from)) {
    const printed = rows.length === 1 ? rows[0]?.beside.households : null;
    const whole = places[from]?.households ?? printed ?? null;
    const said = (row: UnitRow): number | null => row.sizes.households ?? sizeIn(row.beside, rows.length > 1);
    const given = rows.reduce((sum, row) => sum + (said(row) ?? 0), 0);
    const open = rows.filter((row) => said(row) === null);
    for (const row of rows) {
      const rest = open.length === 1 && row.part !== "unknown" && whole !== null ? whole - given : -1;
      sizes.set(row, said(row) ?? (rows.length === 1 && row.part === null ? (whole ?? -1) : rest));
    }
  }
  return sizes;
}

/** Of the figures beside an old unit those of the part, where it is split over several rows. */
function sizeIn({ households }: Sizes, isSplit: boolean): number | null {
  return isSplit ? households : null;
}

/** A code that nothing has, for a base: with a number behind it, which goes on from the one before. What is taken stays so. */
function freeCodes(isTaken: (code: string) => boolean): (base: string) => string {
  const last = new Map<string, number>();
  return (base) => {
    let number = last.get(base) ?? 1;
    let code: string;
    do {
      number++;
      code = `${base}-${number}`;
    } while (isTaken(code));
    last.set(base, number);
    return code;
  };
}
