/**
 * Arranging posts and persons (bố trí): lineage, people and policy in; who holds what afterwards, what stays
 * vacant, and each person's disposition out.
 */
import { type CellPlan, type Contender, cellMaker } from "./cell.ts";
import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import { type DispositionKind, dispositionKind } from "./disposition.ts";
import type { Holding, Place, Policy, Roster, Title } from "./model.ts";
import type { People } from "./people.ts";
import type { Part } from "./plan.ts";
import type { Reorganisation } from "./reorganise.ts";
import { type Solution, solve } from "./solve.ts";

/** One person in one post afterwards, at a new place. */
export interface Seat {
  readonly place: Place;
  readonly title: Title;
  /** Position among the people. */
  readonly person: number;
}

export interface Arrangement {
  readonly people: People;
  readonly seats: readonly Seat[];
  /** The seats of each person. */
  readonly seatsOf: readonly (readonly Seat[])[];
  readonly vacant: readonly Omit<Seat, "person">[];
  /** What became of each person. */
  readonly dispositions: readonly DispositionKind[];
  /** The cell of each place that was arranged, by code. */
  readonly cells: ReadonlyMap<string, CellPlan>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Arranges every place that has titles, each on its own, to the proven optimum of the policy. */
export function arrange(
  { after, home, created, partsInto }: Reorganisation,
  roster: Roster,
  policy: Policy,
  nodeLimit?: number,
): Arrangement {
  const { people } = roster;
  const seats: Seat[] = [];
  const vacant: Omit<Seat, "person">[] = [];
  const diagnostics: Diagnostic[] = [];
  const cells = new Map<string, CellPlan>();
  const titles = new Map(policy.titles.map((title) => [title.id, title]));
  const latest = roster.holdings.reduce((day, row) => Math.max(day, row.since ?? 0), 0);
  const cellOf = cellMaker(policy, latest);

  // Positions of holdings, and vacant posts, by the new place that they come to.
  const heldAt = groupBy(roster.holdings, (row) => home.get(row.place));
  const vacantAt = groupBy(roster.vacant, (post) => home.get(post.place));

  for (const place of after.places) {
    if (place.level !== "commune" && place.level !== "unit") continue;
    const held = heldAt.get(place.code) ?? [];
    if (place.status !== "done") {
      for (const index of held) {
        const title = titles.get(roster.holdings[index]?.title ?? "");
        if (title) seats.push({ place, title, person: people.of[index] ?? 0 });
      }
      for (const index of vacantAt.get(place.code) ?? []) {
        const title = titles.get(roster.vacant[index]?.title ?? "");
        if (title) vacant.push({ place, title });
      }
      continue;
    }
    const plan = cellOf(place, contendersOf(held, roster.holdings, people.of));
    if (plan.titles.length === 0) continue;
    cells.set(place.code, plan);
    const solution = solve(plan.cell, nodeLimit);
    for (const [t, title] of plan.titles.entries()) {
      plan.candidates.forEach(({ person }, index) => {
        if (((solution.sets[index] ?? 0) >> t) & 1) seats.push({ place, title, person });
      });
      for (let n = 0; n < (solution.vacant[t] ?? 0); n++) vacant.push({ place, title });
    }
    report(place, plan, solution, policy, created.has(place.code), diagnostics);
  }
  for (const parts of partsInto.values()) {
    for (const part of parts) if (part.of > 1 && part.main) reportSplit(part, roster, diagnostics);
  }
  reportTwoPlaces(people, home, diagnostics);
  const seatsOf: Seat[][] = people.ids.map(() => []);
  for (const seat of seats) seatsOf[seat.person]?.push(seat);
  const dispositions = people.rows.map((rows, person) => dispositionKind(rows, seatsOf[person] ?? []));
  return { people, seats, seatsOf, vacant, dispositions, cells, diagnostics };
}

/** The people of some rows with their rows, in the order of ids. */
function contendersOf(held: readonly number[], holdings: readonly Holding[], of: Int32Array): Contender[] {
  const contenders: { readonly person: number; readonly rows: Holding[] }[] = [];
  for (const index of [...held].sort((a, b) => (of[a] ?? 0) - (of[b] ?? 0))) {
    const row = holdings[index];
    const person = of[index] ?? 0;
    const last = contenders[contenders.length - 1];
    if (!row) continue;
    if (last?.person === person) last.rows.push(row);
    else contenders.push({ person, rows: [row] });
  }
  return contenders;
}

/** What is to be said of one arranged place. */
function report(
  place: Place,
  plan: CellPlan,
  solution: Solution,
  policy: Policy,
  created: boolean,
  diagnostics: Diagnostic[],
): void {
  const left = solution.vacant.reduce((sum, count) => sum + count, 0);
  const tell = (code: Diagnostic["code"], facts: Diagnostic["facts"]): void => {
    const details = { place: place.code, facts: { name: place.name, ...facts } };
    diagnostics.push(diagnostic(code, place.origin, details));
  };
  if (created && left > 0) tell("arrange/to-elect", { posts: left });
  else if (left > 0) {
    plan.titles.forEach((title, t) => {
      const posts = solution.vacant[t] ?? 0;
      const candidates = plan.candidates.length;
      const barred = reasonsAgainst(plan, solution, t);
      if (posts > 0) tell("arrange/vacant", { title: title.id, posts, candidates, barred });
    });
  }
  if (!solution.proven) {
    const { vacancies: boundVacancies, persons: boundPersons } = solution.bound;
    tell("arrange/unproven", { vacancies: left, persons: solution.persons, boundVacancies, boundPersons });
  }
  const cap = capOf(place, policy);
  if (cap !== null && solution.persons > cap) tell("arrange/over-cap", { persons: solution.persons, cap });
}

/** The most people that the policy allows in a place; null: no cap, or the commune's class is not known. */
function capOf(place: Place, policy: Policy): number | null {
  const { unit, commune } = policy.holding.maxPersons;
  if (place.level === "unit") return unit;
  return place.class === null ? null : commune[place.class];
}

/** Why nobody fills a post: how many candidates each rule bars, as `rule=count`. */
function reasonsAgainst(plan: CellPlan, solution: Solution, title: number): string[] {
  const counts = new Map<string, number>();
  plan.candidates.forEach((candidate, index) => {
    const held = solution.sets[index] ?? 0;
    const reason = candidate.bars[title] ?? (held !== 0 ? "holding" : "holding.objective");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  });
  return [...counts].map(([rule, count]) => `${rule}=${count}`).sort();
}

function reportSplit(part: Part, roster: Roster, diagnostics: Diagnostic[]): void {
  const people = new Set(
    roster.holdings.filter((row) => row.place === part.from.code).map((row) => row.person),
  );
  if (people.size === 0) return;
  const facts = { name: part.from.name, into: part.into, people: people.size };
  diagnostics.push(diagnostic("changes/split-holders", part.origin, { place: part.from.code, facts }));
}

/** Someone who held posts in two places that stay apart is a candidate in each. */
function reportTwoPlaces(
  { ids, rows }: People,
  home: ReadonlyMap<string, string>,
  diagnostics: Diagnostic[],
): void {
  rows.forEach((own, index) => {
    const [first] = own;
    const other = own.find(
      (row) => first && row.place !== first.place && home.get(row.place) !== home.get(first.place),
    );
    if (!first || !other) return;
    const details = {
      person: ids[index] ?? null,
      related: [first.origin],
      facts: { places: [first.place, other.place].sort() },
    };
    diagnostics.push(diagnostic("roster/two-places", other.origin, details));
  });
}

/** Positions of items by key; items without one are left out. */
function groupBy<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const name = key(item);
    if (name === undefined) return;
    const group = groups.get(name);
    if (group) group.push(index);
    else groups.set(name, [index]);
  });
  return groups;
}
