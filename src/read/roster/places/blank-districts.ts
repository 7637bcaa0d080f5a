/** Communes of a roster alone that stand in a district in some rows and in none in others: the same name twice. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../../core/model/place.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { placeName } from "../../../core/text/place-name.ts";

/** Tells communes without a district whose name one in a district has, by their number; each counts. */
export function tellBlankDistricts(places: readonly Place[], diagnostics: Diagnostic[]): void {
  const districts = new Set(places.flatMap(({ level, code }) => (level === "district" ? [code] : [])));
  if (districts.size === 0) return;
  const communes = places.filter(({ level }) => level === "commune");
  const pairs = [...groupedBy(communes, ({ name }) => placeName(name).numbered).values()].flatMap((group) => {
    const bare = group.find(({ parent }) => !districts.has(parent ?? ""));
    const placed = group.find(({ parent }) => districts.has(parent ?? ""));
    return bare && placed ? [{ bare, placed }] : [];
  });
  const [found] = pairs;
  if (found === undefined) return;
  const { bare, placed } = found;
  const details = { value: bare.name, place: bare.code, related: [placed.origin] };
  diagnostics.push(
    diagnostic("roster/blank-district", bare.origin, { ...details, facts: { count: pairs.length } }),
  );
}
