/** What became of a person: posts before and after in, the disposition and the rules behind it out. */
import type { Arrangement, Seat } from "./arrange.ts";
import type { Holding, Policy } from "./model.ts";
import type { Reorganisation } from "./reorganise.ts";

export type DispositionKind = "retained" | "reassigned" | "concurrent" | "released";

/** Over all places: two posts or more is `concurrent`, none `released`; one is `retained` where its title was held. */
export function dispositionKind(before: readonly Holding[], after: readonly Seat[]): DispositionKind {
  const [seat] = after;
  if (!seat) return "released";
  if (after.length > 1) return "concurrent";
  return before.some((row) => row.title === seat.title) ? "retained" : "reassigned";
}

/**
 * The rules that led to a person's disposition: paths of the policy, as `--set` writes them, `places.…` for what the
 * plan did and `status.…` for places that it did not reach.
 */
export function rulesBehind(
  person: number,
  arrangement: Arrangement,
  reorganisation: Reorganisation,
  { titles }: Policy,
): string[] {
  const before = arrangement.people.rows[person] ?? [];
  const after = arrangement.seatsOf[person] ?? [];
  const rules = new Set(
    before.flatMap((row) => {
      const rule = ruleOver(row, person, after, arrangement, reorganisation, titles);
      const at = reorganisation.home[row.place] ?? -1;
      const merged = (reorganisation.parts[at]?.length ?? 0) > 1;
      return merged ? ["places.merged", rule] : [rule];
    }),
  );
  const arranged = after.filter(({ place }) => arrangement.cells[place]);
  if (arranged.some(({ title }) => !before.some((row) => row.title === title)))
    rules.add("holding.objective");
  if (arranged.length > 1) rules.add("holding.max_posts");
  return [...rules];
}

/** The rule that decided over one post that a person held. */
function ruleOver(
  row: Holding,
  person: number,
  after: readonly Seat[],
  { cells }: Arrangement,
  { home, after: register }: Reorganisation,
  titles: Policy["titles"],
): string {
  const into = home[row.place] ?? -1;
  const place = register.places[into];
  if (!place) return "places.dissolved";
  if (place.status !== "done") return `status.${place.status}`;
  if (after.some((seat) => seat.place === into && seat.title === row.title)) return "holding.incumbent";
  const cell = cells[into];
  const position = cell?.titles.indexOf(row.title) ?? -1;
  if (position < 0) return `titles.${titles[row.title]?.id ?? ""}.posts`;
  const bar = cell?.candidates.find((one) => one.person === person)?.bars[position] ?? null;
  return bar ?? "holding.objective";
}
