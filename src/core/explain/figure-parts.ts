/** What households, people or area of a unit are made of: the old places that it comes from, with the row that says how much of each. */

import type { Origin, Place } from "../model/place.ts";
import type { NewPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { hectares } from "../text/area.ts";

/** What one old place gives, or what is attached. */
export interface FigurePart {
  /** null: what was no unit and is attached (ghép). */
  readonly place: Place | null;
  /** Whether only a part of the old place goes there. */
  readonly isPart: boolean;
  /** In the unit of the figure; null: not known. */
  readonly share: number | null;
  /** The row of the register, of a part that of the plan; null for what is attached. */
  readonly origin: Origin | null;
}

/** Figures that a unit has from the old places that it is made of. */
const SIZES = ["households", "population", "area"] as const;

/** The parts of a figure of a unit afterwards; none of other places and indicators, and of what was created. */
export function figureParts(
  code: string,
  indicator: string,
  { before, after, parts, attached }: Reorganisation,
): readonly FigurePart[] {
  const size = SIZES.find((one) => one === indicator);
  const at: NewPlace = after.position.get(code) ?? -1;
  if (size === undefined || after.places[at]?.level !== "unit") return [];
  const shown = (value: number | null): number | null =>
    value !== null && size === "area" ? hectares(value) : value;
  const made = (parts[at] ?? []).map((part): FigurePart => {
    const old = before.places[part.from] ?? null;
    const isPart = part.of > 1;
    const share = shown(part[size]);
    return { place: old, isPart, share, origin: isPart ? part.origin : (old?.origin ?? null) };
  });
  const added = attached[at]?.[size] ?? null;
  return added === null ? made : [...made, { place: null, isPart: false, share: shown(added), origin: null }];
}
