/** What a plan solves, and what stands in the way of what it leaves: units afterwards in, reasons out. */
import { compareIn, type Values } from "../grouping/space/values.ts";
import { judgeUnit } from "../judge/thresholds.ts";
import type { Place } from "../model/place.ts";
import type { OldPlace } from "../model/positions.ts";
import type { Aim } from "../model/proposal.ts";
import { mergedPlace } from "./asked.ts";
import type { Ground } from "./ground.ts";
import { added, isBelow, type Tally, tallyOf, valuesOfTally } from "./measure.ts";
import type { PartBefore, Stay, StayReason, Why } from "./proposal.ts";
import type { UnitGroup } from "./rows.ts";

/** A unit afterwards: what it is made of, and what it is. */
export interface UnitAfter {
  readonly group: UnitGroup;
  readonly place: Place;
}

/** What a commune comes to, and by what it is measured. */
export interface Standing {
  readonly ground: Ground;
  readonly tally: Tally;
}

/** What a new unit is for. */
export function whyOf({ ground, tally }: Standing, { group, place }: UnitAfter): Why {
  const { own, thresholds, wishes } = ground;
  const parts = group.flatMap((unit): PartBefore[] => {
    const part = own[unit];
    if (!part) return [];
    const judged = judgeUnit(part, 1, thresholds);
    return [{ place: part, tier: judged?.tier ?? null, minimum: judged?.least?.households ?? null }];
  });
  const judged = judgeUnit(place, group.length, thresholds);
  const isSolved = ({ tier }: PartBefore): boolean => tier === "mustMerge" || tier === "below";
  const apart = parts.reduce(
    (sum, part) => added(sum, tallyOf({ place: part.place, parts: 1 }, ground)),
    without(ground, tally, [{ group, place }]),
  );
  return {
    solved: parts.filter(isSolved),
    others: parts.filter((part) => !isSolved(part)),
    tier: judged?.tier ?? null,
    minimum: judged?.least?.households ?? null,
    together: wishes.together.some(({ units }) => units.filter((unit) => group.includes(unit)).length > 1),
    aim: firstWorse(ground, valuesOfTally(tally, wishes), valuesOfTally(apart, wishes)),
  };
}

function without(ground: Ground, tally: Tally, units: readonly UnitAfter[]): Tally {
  return units.reduce(
    (sum, { group, place }) => added(sum, tallyOf({ place, parts: group.length }, ground), -1),
    tally,
  );
}

/** The first aim in which `other` is worse; null where it is in none. */
function firstWorse({ wishes }: Ground, own: Values, other: Values): Aim | null {
  return wishes.aims.find((aim) => compareIn(other, own, aim) > 0) ?? null;
}

/** The units that are below afterwards, each with why it does not merge with what lies beside it. */
export function staysOf(standing: Standing, units: readonly UnitAfter[]): readonly Stay[] {
  const { ground } = standing;
  const owner = new Map<OldPlace, UnitAfter>();
  for (const unit of units) for (const part of unit.group) owner.set(part, unit);
  return units.flatMap((unit): Stay[] => {
    const { group, place } = unit;
    const judged = judgeUnit(place, group.length, ground.thresholds);
    if (!isBelow(judged) || place.households === null || !judged?.least) return [];
    const { households } = place;
    const about = { place, parts: group, households, minimum: judged.least.households };
    if (group.some((part) => ground.fixed.get(part) === "kept")) {
      return [{ ...about, reasons: [{ neighbour: null, reason: "kept" }] }];
    }
    const next = new Set(
      group.flatMap((part) => ground.beside.get(part) ?? []).map((part) => owner.get(part)),
    );
    const reasons = units.flatMap((other) =>
      other === unit || !next.has(other)
        ? []
        : [{ neighbour: other.place, reason: reasonAgainst(standing, unit, other) }],
    );
    return [
      { ...about, reasons: reasons.length > 0 ? reasons : [{ neighbour: null, reason: "no_neighbour" }] },
    ];
  });
}

/** Why two units afterwards do not merge: the first reason that fits. */
function reasonAgainst({ ground, tally }: Standing, unit: UnitAfter, other: UnitAfter): StayReason {
  const { fixed, sameKeys, wishes } = ground;
  for (const part of other.group) {
    const barred = fixed.get(part);
    if (barred !== undefined) return barred;
  }
  const group = [...unit.group, ...other.group];
  if (new Set(group.map((part) => sameKeys.get(part))).size > 1) return "same";
  const isApart = wishes.apart.some(
    ({ units }) => new Set(units.filter((one) => group.includes(one))).size > 1,
  );
  if (isApart) return "apart";
  if (wishes.mostParts !== null && group.length > wishes.mostParts) return "most_parts";
  const inOrder = ground.units.get(ground.before.parents[unit.group[0] ?? -1] ?? -1) ?? [];
  const place = mergedPlace(
    ground,
    inOrder.filter((one) => group.includes(one)),
  );
  const merged = place ? tallyOf({ place, parts: group.length }, ground) : tally;
  const after = added(without(ground, tally, [unit, other]), merged);
  const worse = firstWorse(ground, valuesOfTally(tally, wishes), valuesOfTally(after, wishes));
  return worse ?? wishes.aims[wishes.aims.length - 1] ?? "mergers";
}
