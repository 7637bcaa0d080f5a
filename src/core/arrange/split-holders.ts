/** Findings about people: those of places that were split, and those of two places that are not arranged together. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import { heldBy } from "../model/people.ts";
import type { Origin } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { HoldingPosition, NewPlace, OldPlace, PersonPosition } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { grouped, groupOf } from "../numbers/groups.ts";
import type { Part, Reorganisation } from "../reorganise/lineage/lineage.ts";
import { withSeveral } from "../rules/roster-filter.ts";
import { areTogether } from "./cell-places.ts";

/** For each place that was split (chia tách): how many people go with its main part. */
export function splitHolders(
  { holdings }: Roster<OldPlace>,
  { before, after, home, parts }: Reorganisation,
): Diagnostic[] {
  const split: Part[] = [];
  for (const own of parts) for (const part of own) if (part.main && part.of > 1) split.push(part);
  if (split.length === 0) return [];
  const byPlace = grouped(holdings.place, before.places.length);
  return split.flatMap(({ from, origin }) => {
    const people = new Set(Array.from(groupOf(byPlace, from), (holding) => holdings.person[holding])).size;
    const place = before.places[from];
    if (people === 0 || !place) return [];
    const facts = { name: place.name, into: after.places[home[from] ?? -1]?.code ?? null, people };
    return [diagnostic("changes/split-holders", origin, { place: place.code, facts })];
  });
}

/**
 * Who held posts in two places that stay apart: a candidate in each of them or, of two units of a commune arranged as
 * one, for one unit.
 */
export function twoPlaces(
  roster: Roster<OldPlace>,
  reorganisation: Pick<Reorganisation, "before" | "after" | "home">,
  policy: Policy,
): Diagnostic[] {
  return withSeveral(roster.people).flatMap((person) => apart(person, roster, reorganisation, policy));
}

/** Two posts of a person whose places stay apart; none where all go together. */
function apart(
  person: PersonPosition,
  { people, holdings, rows }: Roster<OldPlace>,
  { before, after, home }: Pick<Reorganisation, "before" | "after" | "home">,
  policy: Policy,
): Diagnostic[] {
  const own = heldBy(people, person);
  const placeOf = (holding: HoldingPosition): OldPlace => holdings.place[holding] ?? -1;
  const homeOf = (holding: HoldingPosition): NewPlace => home[placeOf(holding)] ?? -1;
  const isUnit = (holding: HoldingPosition): boolean => after.places[homeOf(holding)]?.level === "unit";
  const isTogether = (one: HoldingPosition, other: HoldingPosition): boolean =>
    areTogether(after, policy, homeOf(one), homeOf(other));
  const stayApart = (one: HoldingPosition, other: HoldingPosition): boolean =>
    placeOf(one) !== placeOf(other) &&
    homeOf(one) !== homeOf(other) &&
    (!isTogether(one, other) || (isUnit(one) && isUnit(other)));
  const first = own.find((one) => own.some((other) => stayApart(one, other)));
  const second = first === undefined ? undefined : own.find((one) => stayApart(one, first));
  if (first === undefined || second === undefined) return [];
  const codeOf = (holding: HoldingPosition): string => before.places[placeOf(holding)]?.code ?? "";
  const originOf = (holding: HoldingPosition): Origin =>
    originOfRow(rows.origins, holdings.row[holding] ?? 0);
  const facts = { places: [codeOf(first), codeOf(second)].sort(), together: isTogether(first, second) };
  const about = { person: people.ids[person] ?? null, related: [originOf(first)] };
  return [diagnostic("roster/two-places", originOf(second), { ...about, facts })];
}
