/** What is told about people of places that were split, and about people of two places that stay apart. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import { heldBy } from "../model/people.ts";
import type { Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import type { Part } from "../reorganise/lineage.ts";
import { areTogether } from "./cell-places.ts";

export function reportSplit(
  part: Part,
  people: number,
  before: Register,
  after: Register,
  home: Int32Array,
  diagnostics: Diagnostic[],
): void {
  const place = before.places[part.from];
  if (people === 0 || !place) return;
  const into = after.places[home[part.from] ?? -1]?.code ?? null;
  const facts = { name: place.name, into, people };
  diagnostics.push(diagnostic("changes/split-holders", part.origin, { place: place.code, facts }));
}

/** Someone who held posts in two places that stay apart is a candidate in each; in two units of one commune, of one. */
export function reportTwoPlaces(
  { people, holdings, rows }: Roster,
  before: Register,
  { home, after }: { readonly home: Int32Array; readonly after: Register },
  policy: Policy,
  diagnostics: Diagnostic[],
): void {
  const isUnit = (at: number): boolean => after.places[at]?.level === "unit";
  const look = (person: number): void => {
    const own = heldBy(people, person);
    const placeOf = (holding: number): number => holdings.place[holding] ?? -1;
    const homeOf = (holding: number): number => home[placeOf(holding)] ?? -1;
    const isTogether = (one: number, other: number): boolean =>
      areTogether(after, policy, homeOf(one), homeOf(other));
    const stayApart = (one: number, other: number): boolean =>
      placeOf(one) !== placeOf(other) &&
      homeOf(one) !== homeOf(other) &&
      (!isTogether(one, other) || (isUnit(homeOf(one)) && isUnit(homeOf(other))));
    const first = own.find((one) => own.some((other) => stayApart(one, other)));
    const other = first === undefined ? undefined : own.find((one) => stayApart(one, first));
    if (first === undefined || other === undefined) return;
    const code = (holding: number): string => before.places[placeOf(holding)]?.code ?? "";
    const originOf = (holding: number) => originOfRow(rows.origins, holdings.row[holding] ?? 0);
    const details = {
      person: people.ids[person] ?? null,
      related: [originOf(first)],
      facts: {
        places: [code(first), code(other)].sort(),
        together: isTogether(first, other),
      },
    };
    diagnostics.push(diagnostic("roster/two-places", originOf(other), details));
  };
  for (let person = 0; person < people.ids.length; person++) {
    if ((people.first[person + 1] ?? 0) - (people.first[person] ?? 0) > 1) look(person);
  }
}
