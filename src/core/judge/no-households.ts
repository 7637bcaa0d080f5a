/** Units of a register with no household at all: most likely 0 was written where the number is not known. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Register } from "../model/place.ts";

/** Told once, with the first of these units and how many there are: by their standard they would have to merge. */
export function noHouseholds({ places }: Pick<Register, "places">): readonly Diagnostic[] {
  const units = places.filter(({ level, households }) => level === "unit" && households === 0);
  const [first] = units;
  if (first === undefined) return [];
  const origin = { ...first.origin, column: "households" };
  const facts = { count: units.length, name: first.name };
  return [diagnostic("register/no-households", origin, { place: first.code, facts })];
}
