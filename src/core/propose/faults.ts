/** Wishes that contradict each other or the register, each told with its place in the scenario. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Plans } from "../grouping/asked.ts";
import type { Origin } from "../model/place.ts";
import type { OldPlace } from "../model/positions.ts";
import { shared } from "../numbers/partial.ts";
import { nearestWord } from "../text/suggest.ts";
import type { Ground } from "./ground.ts";
import type { UnitGroup } from "./rows.ts";
import { columnsOf, isKnownIn } from "./same.ts";

/** Units that go into one unit all of them: lists of `together` that share a unit are one. */
export interface TogetherSet {
  readonly units: readonly OldPlace[];
  readonly commune: OldPlace;
  /** Of the first list. */
  readonly origin: Origin;
}

/** The lists of `together` of more than one unit, joined where they share one. */
export function setsOf({ before, wishes }: Pick<Ground, "before" | "wishes">): readonly TogetherSet[] {
  const sets: { units: Set<OldPlace>; origin: Origin }[] = [];
  for (const { units, origin } of wishes.together) {
    const own = { units: new Set(units), origin };
    for (const other of sets.filter((one) => units.some((unit) => one.units.has(unit)))) {
      for (const unit of other.units) own.units.add(unit);
      own.origin = other.origin;
      sets.splice(sets.indexOf(other), 1);
    }
    sets.push(own);
  }
  return sets.flatMap(({ units, origin }) => {
    const list = [...units].sort((a, b) => a - b);
    return list.length < 2 ? [] : [{ units: list, commune: before.parents[list[0] ?? -1] ?? -1, origin }];
  });
}

/** All that can be told without a search. */
export function checkWishes(ground: Ground): readonly Diagnostic[] {
  const { before, wishes } = ground;
  const diagnostics: Diagnostic[] = [];
  const codeOf = (unit: OldPlace): string => before.places[unit]?.code ?? "";
  if (wishes.target !== null && !wishes.aims.includes("mergers")) {
    diagnostics.push(diagnostic("propose/target-unused", null, { value: String(wishes.target) }));
  }
  for (const one of wishes.same) {
    if (isKnownIn(before, one)) continue;
    if (one.kind === "tag") {
      diagnostics.push(diagnostic("propose/no-such-label", one.origin, { value: one.name }));
      continue;
    }
    const suggestion = nearestWord(one.name, columnsOf(before));
    diagnostics.push(diagnostic("propose/unknown-column", one.origin, { value: one.name, suggestion }));
  }
  for (const { units, origin } of wishes.together) {
    const communes = new Set(units.map((unit) => before.parents[unit] ?? -1));
    if (communes.size < 2) continue;
    const facts = { communes: [...communes].map(codeOf) };
    diagnostics.push(
      diagnostic("propose/across-communes", origin, { value: units.map(codeOf).join(", "), facts }),
    );
  }
  const sets = setsOf(ground);
  for (const { units, origin } of wishes.apart) {
    for (const set of sets) {
      const both = [...new Set(units.filter((unit) => set.units.includes(unit)))];
      if (both.length < 2) continue;
      const value = both.map(codeOf).join(", ");
      diagnostics.push(diagnostic("propose/together-apart", origin, { value, related: [set.origin] }));
    }
  }
  // Across communes is told already.
  const sound = sets.filter(({ units }) => shared(units.map((unit) => before.parents[unit] ?? -1)) !== null);
  for (const set of sound) for (const one of barredIn(ground, set)) diagnostics.push(one);
  return diagnostics;
}

/** What by itself keeps units from standing in one. */
function barredIn(ground: Ground, { units, origin }: TogetherSet): readonly Diagnostic[] {
  const { before, fixed, sameKeys, wishes } = ground;
  const codes = units.map((unit) => before.places[unit]?.code ?? "").join(", ");
  const told = (why: "fixed" | "same" | "most_parts", unit: OldPlace | null): Diagnostic => {
    const about = unit === null ? null : (before.places[unit]?.code ?? null);
    const facts = { why, unit: about, most: wishes.mostParts ?? 0 };
    return diagnostic("propose/together-impossible", origin, { value: codes, place: about, facts });
  };
  const stays = units.find((unit) => fixed.has(unit));
  if (stays !== undefined) return [told("fixed", stays)];
  if (new Set(units.map((unit) => sameKeys.get(unit))).size > 1) return [told("same", null)];
  return wishes.mostParts !== null && units.length > wishes.mostParts ? [told("most_parts", null)] : [];
}

/** The sets that no group can hold, where a commune has no plan; `search` looks for one with one set alone. */
export function notHeld(
  { before }: Pick<Ground, "before">,
  sets: readonly TogetherSet[],
  search: (set: { readonly units: UnitGroup }) => Plans,
): readonly Diagnostic[] {
  const alone = sets.filter((set) => search(set).plans.length === 0);
  return (alone.length > 0 ? alone : sets).map(({ units, origin }) => {
    const value = units.map((unit) => before.places[unit]?.code ?? "").join(", ");
    const facts = { why: alone.length > 0 ? ("apart" as const) : ("others" as const), unit: null, most: 0 };
    return diagnostic("propose/together-impossible", origin, { value, facts });
  });
}
