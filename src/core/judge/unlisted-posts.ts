/** Posts that most units have in the roster and some have no row of, neither held nor vacant: no figure of before has them. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import type { Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Posts, Roster } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";
import { hasOnePost, severalHolders } from "./several-holders.ts";

/** Posts of a roster that are perhaps not as the policy means them: with several holders, or without a row. */
export function postsInDoubt(
  roster: Roster,
  register: Pick<Register, "places">,
  policy: Policy,
): readonly Diagnostic[] {
  return [...severalHolders(roster, register, policy), ...unlistedPosts(roster, register, policy)];
}

/** Told once, at the first row of the first unit that lacks one, with how many posts there are. */
function unlistedPosts(
  { holdings, vacant, rows }: Roster,
  { places }: Pick<Register, "places">,
  { titles }: Policy,
): readonly Diagnostic[] {
  const listed = new Uint8Array(places.length * titles.length);
  const units = new Set<number>();
  const list = ({ size, place, title }: Posts): void => {
    for (let at = 0; at < size; at++) {
      const own = place[at] ?? -1;
      if (places[own]?.level !== "unit") continue;
      units.add(own);
      listed[own * titles.length + (title[at] ?? 0)] = 1;
    }
  };
  list(holdings);
  list(vacant);
  const isListed = (place: number, title: number): boolean => listed[place * titles.length + title] === 1;
  const missing = titles.flatMap((title, at) => {
    if (title.level !== "unit" || !hasOnePost(title)) return [];
    const without = [...units].filter((place) => !isListed(place, at));
    return without.length * 2 < units.size ? without.map((place) => ({ place, title: at })) : [];
  });
  const [first] = missing.sort((a, b) => a.place - b.place || a.title - b.title);
  if (first === undefined) return [];
  const own = places[first.place];
  const row = holdings.row[holdings.place.indexOf(first.place)];
  const facts = { count: missing.length, name: own?.name ?? "" };
  const details = { value: titleName(titles[first.title], own?.kind), place: own?.code ?? null, facts };
  return [
    diagnostic("roster/unlisted-posts", row === undefined ? null : originOfRow(rows.origins, row), details),
  ];
}
