/** Units that have fewer people than households: the two columns are most likely exchanged. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place, Register } from "../model/place.ts";

/** Told once, with the first of these units and how many there are. */
export function fewerPeople({ places }: Pick<Register, "places">): readonly Diagnostic[] {
  const isFewer = ({ level, households, population }: Place): boolean =>
    level === "unit" && households !== null && population !== null && population < households;
  const units = places.filter(isFewer);
  const [first] = units;
  if (first === undefined) return [];
  const facts = {
    count: units.length,
    name: first.name,
    households: first.households ?? 0,
    population: first.population ?? 0,
  };
  const origin = { ...first.origin, column: "population" };
  return [diagnostic("register/fewer-people", origin, { place: first.code, facts })];
}
