/** What became of one person: posts before and after in, the disposition and the rules behind it out. */
import type { Seat } from "./arrange.ts";
import type { CellPlan } from "./cell.ts";
import type { Holding, Place } from "./model.ts";

export type DispositionKind = "retained" | "reassigned" | "concurrent" | "released";

export interface Disposition {
  readonly person: string;
  readonly kind: DispositionKind;
  readonly before: readonly Holding[];
  readonly after: readonly Seat[];
  /** Paths of the rules, as `--set` writes them, and `places.…` for what the plan did; the first weighs most. */
  readonly rules: readonly string[];
}

interface Context {
  readonly plans: ReadonlyMap<string, CellPlan>;
  /** New places. */
  readonly places: ReadonlyMap<string, Place>;
  readonly home: ReadonlyMap<string, string>;
  readonly partsInto: ReadonlyMap<string, readonly unknown[]>;
}

/** One disposition over all places: two posts or more is `concurrent`, none is `released`. */
export function disposeOf(
  person: string,
  before: readonly Holding[],
  after: readonly Seat[],
  context: Context,
): Disposition {
  const held = new Set(before.map((row) => row.title));
  const [seat] = after;
  const kind =
    after.length > 1 ? "concurrent" : !seat ? "released" : held.has(seat.title) ? "retained" : "reassigned";
  const rules = new Set(before.flatMap((row) => rulesFor(row, after, context)));
  if (after.some(({ title }) => !held.has(title))) rules.add("holding.objective");
  if (kind === "concurrent") rules.add("holding.max_posts");
  return { person, kind, before, after, rules: [...rules] };
}

/** The rules that decided over one post that a person held. */
function rulesFor(
  row: Holding,
  after: readonly Seat[],
  { plans, places, home, partsInto }: Context,
): string[] {
  const into = home.get(row.place);
  if (into === undefined) return ["places.dissolved"];
  const status = places.get(into)?.status ?? "done";
  if (status !== "done") return [`status.${status}`];
  const merged = (partsInto.get(into)?.length ?? 0) > 1 ? ["places.merged"] : [];
  if (after.some((seat) => seat.place === into && seat.title === row.title))
    return [...merged, "holding.incumbent"];
  const plan = plans.get(into);
  const position = plan?.titles.findIndex((title) => title.id === row.title) ?? -1;
  if (position < 0) return [...merged, `titles.${row.title}.posts`];
  const bar = plan?.candidates.find((one) => one.person === row.person)?.bars[position] ?? null;
  return [...merged, bar ?? "holding.objective"];
}
