/** What became of a person: posts before and after in, the disposition and the rules behind it out. */
import type { Arrangement, Seat } from "./arrange.ts";
import { barTo } from "./cell.ts";
import { firstFitting } from "./condition.ts";
import type { Holding, Policy } from "./model.ts";
import type { People } from "./people.ts";
import type { Reorganisation } from "./reorganise.ts";

export type DispositionKind = "retained" | "reassigned" | "concurrent" | "released";

/**
 * What became of each person over all places: two posts or more is `concurrent`, none `released`; one is `retained`
 * where its title was held before.
 */
export function dispositionsOf({ rows }: People, seats: readonly Seat[]): DispositionKind[] {
  const counts = new Int32Array(rows.length);
  const titles = new Int32Array(rows.length);
  for (const { person, title } of seats) {
    counts[person] = (counts[person] ?? 0) + 1;
    titles[person] = title;
  }
  return rows.map((own, person) => {
    const count = counts[person] ?? 0;
    if (count !== 1) return count === 0 ? "released" : "concurrent";
    const title = titles[person];
    for (const row of own) if (row.title === title) return "retained";
    return "reassigned";
  });
}

/**
 * The rules that led to a person's disposition: paths of the policy, as `--set` writes them, `places.…` for what the
 * plan did and `status.…` for places that it did not reach.
 */
export function rulesBehind(
  person: number,
  arrangement: Arrangement,
  reorganisation: Reorganisation,
  policy: Policy,
): string[] {
  const before = [...(arrangement.people.rows[person] ?? [])].sort(
    (a, b) => a.place - b.place || a.title - b.title,
  );
  const after = arrangement.seatsOf()[person] ?? [];
  const rules = new Set(
    before.flatMap((row) => {
      const rule = ruleOver(row, person, after, arrangement, reorganisation, policy);
      const at = reorganisation.home[row.place] ?? -1;
      const merged = (reorganisation.parts[at]?.length ?? 0) > 1;
      return merged ? ["places.merged", rule] : [rule];
    }),
  );
  const arranged = after.filter(({ place }) => reorganisation.after.places[place]?.status === "done");
  if (arranged.some(({ title }) => !before.some((row) => row.title === title)))
    rules.add("holding.objective");
  if (new Set(arranged.map(({ place }) => place)).size < arranged.length) rules.add("holding.max_posts");
  return [...rules];
}

/** The rule that decided over one post that a person held. */
function ruleOver(
  row: Holding,
  person: number,
  after: readonly Seat[],
  { people }: Arrangement,
  { home, after: register }: Reorganisation,
  policy: Policy,
): string {
  const into = home[row.place] ?? -1;
  const place = register.places[into];
  const title = policy.titles[row.title];
  if (!place || !title) return "places.dissolved";
  if (place.status !== "done") return `status.${place.status}`;
  if (after.some((seat) => seat.place === into && seat.title === row.title)) return "holding.incumbent";
  if (firstFitting(title.posts, place) === 0) return `titles.${title.id}.posts`;
  const here = (people.rows[person] ?? []).filter((other) => home[other.place] === into);
  const bar = barTo(title, here, policy);
  return bar === null ? "holding.objective" : `titles.${title.id}.${bar}`;
}
