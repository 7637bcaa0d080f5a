/** Names that two units of one commune come to share, or that are all but one: a reorganisation in, each such name told once out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { NewPlace } from "../model/positions.ts";
import { groupedBy } from "../numbers/groups.ts";
import { eachOnce } from "../numbers/once.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { among, type ComparedName, comparedName, isAlike, isSame } from "../text/compared-names.ts";

/**
 * Units of one commune with one name, in whatever spelling, where the plan has a hand in it: it made or renamed one of
 * them, or brought their communes together. Two that shared it before and stay as they were are not told. So are those whose
 * names are told apart by marks or by a remark alone: perhaps one unit that was written in two ways.
 */
export function sameNames(reorganisation: Reorganisation): Diagnostic[] {
  const { after } = reorganisation;
  const isUnmade = unmadeIn(reorganisation);
  const comparedOnce = eachOnce(comparedName);
  const nameOf = (at: NewPlace): ComparedName => comparedOnce(after.places[at]?.name ?? "");
  const diagnostics: Diagnostic[] = [];
  const check = (units: readonly NewPlace[]): void => {
    if (units.length < 2 || isUnmade(units)) return;
    // Mostly no two names are alike in any way.
    if (new Set(units.map((at) => nameOf(at).bare)).size === units.length) return;
    for (const group of groupedBy(units, (at) => nameOf(at).bare).values()) {
      if (group.length < 2) continue;
      const same = [...groupedBy(among(group, nameOf, isSame), (at) => nameOf(at).numbered).values()];
      const alike = among(group, nameOf, isAlike);
      const isMore = alike.length > 1 && same.every(({ length }) => length < alike.length);
      for (const units of same)
        if (!isUnmade(units)) diagnostics.push(told("changes/same-name", units, reorganisation));
      if (isMore && !isUnmade(alike)) diagnostics.push(told("changes/names-alike", alike, reorganisation));
    }
  };
  // Register order has the units of a commune side by side.
  let units: NewPlace[] = [];
  after.places.forEach((place, at: NewPlace) => {
    if (place.level !== "unit") return;
    if (after.parents[at] !== after.parents[units[0] ?? -1]) {
      check(units);
      units = [];
    }
    units.push(at);
  });
  check(units);
  return diagnostics;
}

/** The commune that a unit was in with its name before; null where the plan made or renamed it. */
function standingIn({ before, after, parts }: Reorganisation, at: NewPlace): string | null {
  const own = parts[at] ?? [];
  const old = before.places[own[0]?.from ?? -1];
  const same = old && own.length === 1 && own[0]?.of === 1 && old.name === after.places[at]?.name;
  return same ? old.parent : null;
}

/** Whether some units stood together in one commune before, each as it is. */
function unmadeIn(reorganisation: Reorganisation): (units: readonly NewPlace[]) => boolean {
  return (units) => {
    const home = standingIn(reorganisation, units[0] ?? -1);
    return home !== null && units.every((at) => standingIn(reorganisation, at) === home);
  };
}

function told(
  code: "changes/same-name" | "changes/names-alike",
  units: readonly NewPlace[],
  reorganisation: Reorganisation,
): Diagnostic {
  const { before, after, parts } = reorganisation;
  const one = units.find((at) => standingIn(reorganisation, at) === null) ?? units.at(-1) ?? -1;
  const place = after.places[one];
  if (!place) throw new Error("a unit that is not in the register");
  const part = parts[one]?.[0];
  const origin = part?.origin ?? place.origin;
  const column = origin === before.places[part?.from ?? -1]?.origin ? "name" : "into_name";
  const commune = after.places[after.parents[one] ?? -1]?.name ?? null;
  const places = units.flatMap((at) => after.places[at] ?? []);
  const details = { value: place.name, place: place.code };
  const at = { ...origin, column };
  return code === "changes/same-name"
    ? diagnostic(code, at, { ...details, facts: { codes: places.map((other) => other.code), commune } })
    : diagnostic(code, at, { ...details, facts: { names: places.map((other) => other.name), commune } });
}
