/** What became of a person: posts before and after in, the disposition and the rules behind it out. */
import type { Arrangement, Seat } from "./arrange.ts";
import type { Holding } from "./model.ts";
import type { Reorganisation } from "./reorganise.ts";

export type DispositionKind = "retained" | "reassigned" | "concurrent" | "released";

/** Over all places: two posts or more is `concurrent`, none `released`; one is `retained` where its title was held. */
export function dispositionKind(before: readonly Holding[], after: readonly Seat[]): DispositionKind {
  const [seat] = after;
  if (!seat) return "released";
  if (after.length > 1) return "concurrent";
  return before.some((row) => row.title === seat.title.id) ? "retained" : "reassigned";
}

/**
 * The rules that led to a person's disposition: paths of the policy, as `--set` writes them, `places.…` for what the
 * plan did and `status.…` for places that it did not reach.
 */
export function rulesBehind(
  person: number,
  arrangement: Arrangement,
  reorganisation: Reorganisation,
): string[] {
  const before = arrangement.people.rows[person] ?? [];
  const after = arrangement.seatsOf[person] ?? [];
  const rules = new Set(before.flatMap((row) => rulesOver(row, person, after, arrangement, reorganisation)));
  const arranged = after.filter(({ place }) => arrangement.cells.has(place.code));
  if (arranged.some(({ title }) => !before.some((row) => row.title === title.id)))
    rules.add("holding.objective");
  if (arranged.length > 1) rules.add("holding.max_posts");
  return [...rules];
}

/** The rules that decided over one post that a person held. */
function rulesOver(
  row: Holding,
  person: number,
  after: readonly Seat[],
  { cells }: Arrangement,
  { home, partsInto, statuses }: Reorganisation,
): string[] {
  const into = home.get(row.place);
  if (into === undefined) return ["places.dissolved"];
  const status = statuses.get(into);
  if (status !== undefined) return [`status.${status}`];
  const merged = (partsInto.get(into)?.length ?? 0) > 1 ? ["places.merged"] : [];
  if (after.some((seat) => seat.place.code === into && seat.title.id === row.title)) {
    return [...merged, "holding.incumbent"];
  }
  const cell = cells.get(into);
  const position = cell?.titles.findIndex((title) => title.id === row.title) ?? -1;
  if (position < 0) return [...merged, `titles.${row.title}.posts`];
  const bar = cell?.candidates.find((one) => one.person === person)?.bars[position] ?? null;
  return [...merged, bar ?? "holding.objective"];
}
