/**
 * People of a roster without ids who stand in two rows, or two cells, of one unit: one person in two posts, and which columns
 * tell so. That they are one is a decision, and listed as such.
 */

import type { RosterMention } from "./mentions.ts";
import type { Unit } from "./places.ts";

/** The columns that tell who people are, and how many stand twice; no columns: ids tell it, or nobody stands twice. */
export interface Namesakes {
  readonly identity: readonly string[];
  readonly count: number;
}

const NOBODY: Namesakes = { identity: [], count: 0 };

/** Looks through the rows that name somebody. `unitOf`: the unit of a row; null for a commune's own. */
export function namesakesIn(
  rosters: readonly RosterMention[],
  unitOf: (mention: RosterMention) => Unit | null,
): Namesakes {
  const named = rosters.filter(({ holder }) => holder !== null && holder.name !== "");
  if (named.some(({ holder }) => holder?.hasId)) return NOBODY;
  const groups = new Map<string, RosterMention[]>();
  for (const one of named) {
    const unit = unitOf(one);
    const key = [unit?.commune ?? one.commune, unit?.name ?? "", one.holder?.name ?? ""].join("\u0000");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const twice = [...groups.values()].filter((rows) => rows.length > 1);
  if (twice.length === 0 || twice.some(areTwoPeople)) return NOBODY;
  const has = (of: "birthYear" | "unit" | "place"): boolean =>
    named.every(({ holder }) => holder?.[of] !== "");
  const place = has("unit") ? ["unit"] : has("place") ? ["place"] : [];
  if (place.length === 0) return NOBODY;
  const identity = ["full_name", ...(has("birthYear") ? ["birth_year"] : []), ...place];
  return { identity, count: twice.length };
}

/** Whether rows of one name are of several people: of two years of birth, or twice in one title. */
function areTwoPeople(rows: readonly RosterMention[]): boolean {
  const years = new Set(rows.flatMap(({ holder }) => (holder?.year ? [holder.year] : [])));
  const titles = rows.flatMap((row) => row.titles);
  return years.size > 1 || new Set(titles).size < titles.length;
}
