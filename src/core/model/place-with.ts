/** Places with other values in some columns. */
import type { Place } from "./place.ts";

/** What a reorganisation may change of a place that goes on. */
type Changed = "parent" | "households" | "population" | "area" | "branches" | "status" | "facts";

/**
 * A place with other values. It is written out, not spread: all places then have one shape, however they came about, which the
 * many walks over them are compiled for.
 */
export function placeWith(place: Place, values: Partial<Pick<Place, Changed>>): Place {
  const { code, kind, kindLabel, level, name, class: rank, tags, extra, origin } = place;
  const {
    parent = place.parent,
    households = place.households,
    population = place.population,
    area = place.area,
    branches = place.branches,
    status = place.status,
    facts = place.facts,
  } = values;
  return {
    code,
    parent,
    kind,
    kindLabel,
    level,
    name,
    households,
    population,
    area,
    class: rank,
    branches,
    status,
    tags,
    extra,
    facts,
    origin,
  };
}
