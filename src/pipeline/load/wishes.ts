/** The places that a proposal's wishes name, found in the register by code or by name. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin, Place, Register } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import type { UnitList, Wishes } from "../../core/model/proposal.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { type NameLadder, nameLadder, type PlaceFound } from "../../read/places/name-ladder.ts";
import type { NamedUnits, ScenarioWishes } from "../../read/scenario/propose.ts";

/** Candidates that a message names. */
const MOST_NAMED = 5;

/** Finds places of a register by what a scenario or the command line calls them; faults are added to the findings. */
export interface PlaceFinder {
  readonly units: (list: NamedUnits, key: string) => UnitList;
  /** Communes that the command line names. */
  readonly communes: (names: readonly string[]) => readonly OldPlace[];
}

export function placeFinder(
  { places, position }: Register<OldPlace>,
  diagnostics: Diagnostic[],
): PlaceFinder {
  let ladder: NameLadder | null = null;
  const find = (name: string): PlaceFound => {
    const at = position.get(name);
    if (at !== undefined) return { kind: "found", at, by: "code" };
    ladder ??= nameLadder(places);
    return ladder.find(name);
  };
  const found = (name: string, key: string, origin: Origin): OldPlace[] => {
    const one = find(name);
    if (one.kind === "found") return [one.at];
    diagnostics.push(notFound(name, one, key, origin, places));
    return [];
  };
  return {
    units: ({ names, origin }, key) => {
      const all = names.flatMap((name) => found(name, key, origin));
      for (const at of all) {
        if (places[at]?.level === "unit") continue;
        const details = { value: places[at]?.code ?? null, place: places[at]?.code ?? null, facts: { key } };
        diagnostics.push(diagnostic("propose/not-a-unit", origin, details));
      }
      return { units: all, origin };
    },
    communes: (names) => {
      const origin = { file: "--commune", line: 0 };
      const all = names.flatMap((name) => found(name, "--commune", origin));
      for (const at of all) {
        if (places[at]?.level === "commune") continue;
        const details = { value: places[at]?.code ?? null, place: places[at]?.code ?? null };
        diagnostics.push(diagnostic("propose/not-a-commune", origin, details));
      }
      return all;
    },
  };
}

function notFound(
  value: string,
  found: Exclude<PlaceFound, { readonly kind: "found" }>,
  key: string,
  origin: Origin,
  places: readonly Place[],
): Diagnostic {
  if (found.kind === "none") {
    const suggestion = nearestWord(
      value,
      places.flatMap(({ code, name }) => [code, name]),
    );
    return diagnostic("propose/unknown-place", origin, { value, suggestion, facts: { key } });
  }
  const among = found.kind === "zeros" ? [...found.among, ...found.named] : found.among;
  const codes = firstOf(
    among.map((at) => `${places[at]?.code} (${places[at]?.name})`),
    MOST_NAMED,
  );
  return diagnostic("propose/several-places", origin, { value, facts: { codes, key } });
}

/** The wishes with their places found. */
export function foundWishes(wishes: ScenarioWishes, { units }: PlaceFinder): Wishes {
  return {
    ...wishes,
    together: wishes.together.map((list) => units(list, "together")),
    apart: wishes.apart.map((list) => units(list, "apart")),
    keep: units(wishes.keep, "keep").units,
  };
}
