/** A commune as the search for the best grouping takes it. */
import type { Asked } from "../grouping/asked.ts";
import type { Judged, Space, Tier } from "../grouping/space/space.ts";
import { unitWithSurroundings } from "../judge/surroundings.ts";
import { judgeUnit, type UnitJudgement } from "../judge/thresholds.ts";
import type { Condition } from "../model/condition.ts";
import type { Place } from "../model/place.ts";
import type { Thresholds } from "../model/policy.ts";
import type { OldPlace } from "../model/positions.ts";
import { complete } from "../reorganise/drafts/drafted-places.ts";
import type { Part } from "../reorganise/lineage/lineage.ts";
import type { Ground } from "./ground.ts";
import { added, beyond, isBelow, NOTHING, type Tally, tallyOf } from "./measure.ts";
import { heirIn, rowsOf, type UnitGroup } from "./rows.ts";

/** A commune's units that may be merged, in order of code, and what is asked of them. */
export interface AskedCommune {
  readonly free: readonly OldPlace[];
  readonly asked: Asked;
}

/** `together`: sets of units that stand in one group, none of them in two sets. `count`: how many plans are wanted. */
export function askedOf(
  ground: Ground,
  commune: OldPlace,
  together: readonly UnitGroup[],
  count: number,
): AskedCommune {
  const { own, units, beside, fixed, sameKeys, thresholds, wishes } = ground;
  const all = units.get(commune) ?? [];
  const free = all.filter((unit) => !fixed.has(unit));
  const position = new Map(free.map((unit, at) => [unit, at]));
  const within = (list: readonly OldPlace[]): number[] => list.flatMap((unit) => position.get(unit) ?? []);
  const size = free.length;
  const placed = free.flatMap((unit) => own[unit] ?? []);
  const { minimum, half, upper } = standardsOf(placed, thresholds, wishes.upper);
  const space: Space = {
    size,
    households: placed.map(({ households }) => households ?? 0),
    beside: free.map((unit) => within(beside.get(unit) ?? [])),
    apart: apartOf(
      size,
      wishes.apart.map((list) => within(list.units)),
      free.map((unit) => sameKeys.get(unit)),
    ),
    together: together.map(within).filter((set) => set.length > 1),
    mostParts: Math.max(1, Math.min(wishes.mostParts ?? size, size)),
    minimum,
    half,
    upper,
    judge: dependOnHeir(thresholds)
      ? null
      : (members) =>
          judgedAs(
            ground,
            members.map((at) => free[at] ?? -1),
          ),
  };
  const staying = all.filter((unit) => fixed.has(unit));
  return {
    free,
    asked: { space, fixed: fixedOf(ground, staying), aims: wishes.aims, target: wishes.target, count },
  };
}

function fixedOf({ own, thresholds, wishes }: Ground, staying: UnitGroup): Asked["fixed"] {
  const measure = { thresholds, wishes };
  const tally = staying.reduce<Tally>((sum, unit) => {
    const place = own[unit];
    return place ? added(sum, tallyOf({ place, parts: 1 }, measure)) : sum;
  }, NOTHING);
  return { ...tally, squares: Number(tally.squares) };
}

/** The standards by the largest unit of a group. */
function standardsOf(
  placed: readonly Place[],
  thresholds: Thresholds,
  wished: number | null,
): Pick<Space, "minimum" | "half" | "upper"> {
  const share = Math.round((thresholds.mustMergeBelow ?? 0) * 100);
  const minimum = Float64Array.from(
    placed,
    (place) => judgeUnit(place, 1, thresholds)?.least?.households ?? 0,
  );
  const upper = Float64Array.from(
    placed,
    (place) => wished ?? judgeUnit(place, 2, thresholds)?.most?.households ?? Number.POSITIVE_INFINITY,
  );
  return { minimum, half: minimum.map((one) => Math.ceil((one * share) / 10_000)), upper };
}

/** Columns of a place made by merging that its largest part decides: those, and what stands above it or what it was. */
const OF_HEIR = new Set(["kind", "level", "code", "status", "parent"]);

function isOfHeir(column: string): boolean {
  return OF_HEIR.has(column) || /^(?:parent|was)\./.test(column);
}

/** Whether of a new unit its largest part decides which standards fit. */
function dependOnHeir({ minimum, upper }: Thresholds): boolean {
  const fromHeir = (condition: Condition): boolean => condition.every(({ column }) => isOfHeir(column));
  return [...minimum, ...upper].every(({ when }) => fromHeir(when));
}

function apartOf(
  size: number,
  lists: readonly (readonly number[])[],
  keys: readonly (string | undefined)[],
): Uint8Array {
  const apart = new Uint8Array(size * size);
  for (const list of lists) for (const a of list) for (const b of list) if (a !== b) apart[a * size + b] = 1;
  keys.forEach((key, a) => {
    keys.forEach((other, b) => {
      if (key !== other) apart[a * size + b] = 1;
    });
  });
  return apart;
}

function judgedAs(ground: Ground, group: UnitGroup): Judged {
  const place = mergedPlace(ground, group);
  const judged = place && judgeUnit(place, group.length, ground.thresholds);
  return { tier: tierOf(judged), above: beyond(place?.households ?? 0, ground.wishes.upper, judged) };
}

function tierOf(judged: UnitJudgement | null): Tier {
  return judged?.tier === "mustMerge" ? 2 : isBelow(judged) ? 1 : 0;
}

/** The unit that some units would become, as a run makes it but for its branches; null for none. */
export function mergedPlace(ground: Ground, group: UnitGroup): Place | null {
  const { own } = ground;
  if (group.length < 2) return own[group[0] ?? -1] ?? null;
  const heir = own[heirIn(ground, group)];
  if (!heir) return null;
  const parts = group.flatMap((from): Part[] => {
    const place = own[from];
    if (!place) return [];
    const { households, population, area, origin } = place;
    return [{ from, households, population, area, main: true, of: 1, origin }];
  });
  const draft = {
    code: heir.code,
    level: heir.level,
    parts,
    rows: rowsOf(ground, group),
    heir,
    taken: false,
  };
  const above = ground.before.places[ground.before.position.get(heir.parent ?? "") ?? -1] ?? null;
  const made = complete(draft, heir.parent, own, []);
  return made && unitWithSurroundings(made, above, heir, group.length, ground.surroundings);
}
