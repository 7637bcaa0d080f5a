/**
 * Figures that communes and what is above them state by themselves, where their units have none: no longer known where a unit
 * left, also with its commune, ended, was created, or got what was no unit. A reorganisation in, the new register with those figures left open out.
 */
import type { Place, Register } from "../../model/place.ts";
import type { NewPlace, OldPlace } from "../../model/positions.ts";
import { type AppliedStep, takerOf } from "../lineage/lineage.ts";
import { SUMMED, type Summed, withFigures } from "./sums.ts";

/** The new register. */
export function withOpenTotals(applied: AppliedStep): Register<NewPlace> {
  if (!applied.own.some(statesAny)) return applied.after;
  const { places } = applied.after;
  const figures = SUMMED.map((column) => {
    const own = places.map((place) => place[column]);
    for (const at of openTotals(applied, column)) own[at] = null;
    return own;
  });
  const [households = [], population = [], area = []] = figures;
  return { ...applied.after, places: withFigures(places, households, population, area) };
}

/** Whether a place above units has a figure by itself. */
function statesAny({ level, households, population, area }: Place): boolean {
  return level !== "unit" && ((households ?? 0) > 0 || (population ?? 0) > 0 || (area ?? 0) > 0);
}

/** Whether an old place states a figure that its units do not have. */
function statesTotal(
  { own, before }: Pick<AppliedStep, "own" | "before">,
  at: OldPlace,
  column: Summed,
): boolean {
  return before.places[at]?.level !== "unit" && (own[at]?.[column] ?? 0) > 0;
}

/** New places whose stated figure holds no longer. */
function openTotals(applied: AppliedStep, column: Summed): ReadonlySet<NewPlace> {
  const { before, after, parts, attached, home } = applied;
  const open = new Set<NewPlace>();
  const stating = new Set<NewPlace>();
  before.places.forEach((_, at: OldPlace) => {
    if (statesTotal(applied, at, column)) stating.add(home[at] ?? -1);
  });
  if (stating.size === 0) return open;
  const takesOver = takerOf(parts);
  const summed = summedPlaces(after, column);
  /** The places from one upwards whose figure is not the sum of what stands in them. */
  const pathFrom = (start: NewPlace): NewPlace[] => {
    const path: NewPlace[] = [];
    for (let at = start; at >= 0; at = after.parents[at] ?? -1) path.push(at);
    return path.some((at) => stating.has(at) && !summed.has(at)) ? path : [];
  };
  const change = (left: readonly NewPlace[], reached: readonly NewPlace[]): void => {
    for (const at of left) if (!reached.includes(at)) open.add(at);
    for (const at of reached) if (!left.includes(at)) open.add(at);
  };
  after.places.forEach(({ level }, at: NewPlace) => {
    const reached = pathFrom(after.parents[at] ?? -1);
    if (level === "unit" && (parts[at]?.length === 0 || attached[at])) change([], reached);
    for (const { from } of parts[at] ?? []) {
      const parent = before.parents[from] ?? -1;
      const stood = home[parent] ?? -1;
      const above = after.parents[at] ?? -1;
      if (stood !== above && !takesOver(parent, above)) change(pathFrom(stood), reached);
    }
  });
  before.places.forEach(({ level }, at: OldPlace) => {
    if (level === "unit" && home[at] === -1) change(pathFrom(home[before.parents[at] ?? -1] ?? -1), []);
  });
  return open;
}

/** New places that have units of which each has a figure: they have the sum. */
function summedPlaces({ places, parents }: Register<NewPlace>, column: Summed): ReadonlySet<NewPlace> {
  const [known, unknown] = [new Set<NewPlace>(), new Set<NewPlace>()];
  places.forEach((place, at: NewPlace) => {
    const above = parents[at] ?? -1;
    if (above >= 0) (place[column] === null ? unknown : known).add(above);
  });
  for (const at of unknown) known.delete(at);
  return known;
}
