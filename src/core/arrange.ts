/**
 * Arranging posts and persons (bố trí): lineage, roster and policy in; who holds what afterwards, what stays
 * vacant, and each person's disposition with the rules that led to it out.
 */
import { type CellPlan, cellOf } from "./cell.ts";
import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import { type Disposition, disposeOf } from "./disposition.ts";
import type { CommuneClass, Holding, Place, Policy, Roster, VacantPost } from "./model.ts";
import { byCodePoint } from "./order.ts";
import type { Reorganisation } from "./reorganise.ts";
import { type Solution, solve } from "./solve.ts";

/** One person in one post afterwards; `place` is a new code. */
export interface Seat {
  readonly place: string;
  readonly title: string;
  readonly person: string;
}

export interface Arrangement {
  readonly seats: readonly Seat[];
  readonly vacant: readonly Omit<VacantPost, "origin">[];
  /** One for each person of the roster, in the order of their ids. */
  readonly dispositions: readonly Disposition[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Arranges every place that has titles, each on its own, to the proven optimum of the policy. */
export function arrange(
  reorganisation: Reorganisation,
  roster: Roster,
  policy: Policy,
  nodeLimit?: number,
): Arrangement {
  const { after, home, created, partsInto } = reorganisation;
  const seats: Seat[] = [];
  const vacant: Omit<VacantPost, "origin">[] = [];
  const diagnostics: Diagnostic[] = [];
  const rowsOf = groupBy(roster.holdings, (row) => home.get(row.place) ?? null);
  const vacantOf = groupBy(roster.vacant, (post) => home.get(post.place) ?? null);
  const plans = new Map<string, CellPlan>();
  const latest = roster.holdings.reduce((day, row) => Math.max(day, row.since ?? 0), 0);
  const reference = { day: policy.effective?.day ?? latest, year: policy.effective?.year ?? null };

  for (const place of after.places) {
    if (place.level !== "commune" && place.level !== "unit") continue;
    const rows = rowsOf.get(place.code) ?? [];
    if (place.status !== "done") {
      for (const { title, person } of rows) seats.push({ place: place.code, title, person });
      for (const { title } of vacantOf.get(place.code) ?? []) vacant.push({ place: place.code, title });
      continue;
    }
    const plan = cellOf(place, rows, policy, reference);
    if (plan.titles.length === 0) continue;
    plans.set(place.code, plan);
    const solution = solve(plan.cell, nodeLimit);
    plan.candidates.forEach((candidate, index) => {
      plan.titles.forEach((title, t) => {
        if (((solution.sets[index] ?? 0) >> t) & 1) {
          seats.push({ place: place.code, title: title.id, person: candidate.person });
        }
      });
    });
    plan.titles.forEach((title, t) => {
      for (let n = 0; n < (solution.vacant[t] ?? 0); n++) vacant.push({ place: place.code, title: title.id });
    });
    report(place, plan, solution, policy, created.has(place.code), diagnostics);
  }
  for (const parts of partsInto.values()) {
    for (const part of parts) if (part.of > 1 && part.main) reportSplit(part, roster, diagnostics);
  }
  const dispositions = dispose(seats, roster, plans, reorganisation);
  reportTwoPlaces(roster, home, diagnostics);
  return { seats, vacant, dispositions, diagnostics };
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
  const about = { place: place.code };
  const left = solution.vacant.reduce((sum, count) => sum + count, 0);
  if (created && left > 0) {
    diagnostics.push(
      diagnostic("arrange/to-elect", place.origin, { ...about, facts: { name: place.name, posts: left } }),
    );
  } else if (left > 0) {
    plan.titles.forEach((title, t) => {
      const count = solution.vacant[t] ?? 0;
      if (count === 0) return;
      const facts = { name: place.name, title: title.id, posts: count, candidates: plan.candidates.length };
      const barred = reasonsAgainst(plan, solution, t);
      diagnostics.push(diagnostic("arrange/vacant", place.origin, { ...about, facts: { ...facts, barred } }));
    });
  }
  if (!solution.proven) {
    const facts = {
      name: place.name,
      vacancies: left,
      persons: solution.persons,
      boundVacancies: solution.bound.vacancies,
      boundPersons: solution.bound.persons,
    };
    diagnostics.push(diagnostic("arrange/unproven", place.origin, { ...about, facts }));
  }
  const cap = capOf(place, policy);
  if (cap !== null && solution.persons > cap) {
    const facts = { name: place.name, persons: solution.persons, cap };
    diagnostics.push(diagnostic("arrange/over-cap", place.origin, { ...about, facts }));
  }
}

/** The most people that the policy allows in a place; null: no cap, or the commune's class is not known. */
function capOf(place: Place, policy: Policy): number | null {
  const { unit, commune } = policy.holding.maxPersons;
  if (place.level === "unit") return unit;
  return place.class === null ? null : commune[place.class satisfies CommuneClass];
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

function reportSplit(
  part: NonNullable<ReturnType<Reorganisation["partsInto"]["get"]>>[number],
  roster: Roster,
  diagnostics: Diagnostic[],
): void {
  const people = new Set(
    roster.holdings.filter((row) => row.place === part.from.code).map((row) => row.person),
  );
  if (people.size === 0) return;
  const facts = { name: part.from.name, into: part.into, people: people.size };
  diagnostics.push(diagnostic("changes/split-holders", part.origin, { place: part.from.code, facts }));
}

/** Someone who held posts in two places that stay apart is a candidate in each. */
function reportTwoPlaces(roster: Roster, home: ReadonlyMap<string, string>, diagnostics: Diagnostic[]): void {
  const first = new Map<string, Holding>();
  const told = new Set<string>();
  for (const row of roster.holdings) {
    const other = first.get(row.person);
    if (!other) first.set(row.person, row);
    else if (!told.has(row.person) && home.get(other.place) !== home.get(row.place)) {
      told.add(row.person);
      const facts = { places: [other.place, row.place].sort() };
      diagnostics.push(
        diagnostic("roster/two-places", row.origin, { person: row.person, related: [other.origin], facts }),
      );
    }
  }
}

function dispose(
  seats: readonly Seat[],
  roster: Roster,
  plans: ReadonlyMap<string, CellPlan>,
  { after, home, partsInto }: Reorganisation,
): Disposition[] {
  const seatsOf = groupBy(seats, (seat) => seat.person);
  const rowsOf = groupBy(roster.holdings, (row) => row.person);
  const places = new Map(after.places.map((place) => [place.code, place]));
  const context = { plans, places, home, partsInto };
  return [...rowsOf]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([person, rows]) => disposeOf(person, rows, seatsOf.get(person) ?? [], context));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const list = groups.get(name);
    if (list) list.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
