/**
 * Arranging posts and persons (bố trí): lineage, people and policy in; who holds what afterwards, what stays
 * vacant, and each person's disposition out.
 */
import { barTo, barToSeveral, type CellPlan, type Contender, cellMaker } from "./cell.ts";
import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import { type DispositionKind, dispositionsOf } from "./disposition.ts";
import type { Holding, Place, Policy, Register, Roster } from "./model.ts";
import type { People } from "./people.ts";
import type { Part } from "./plan.ts";
import type { Reorganisation } from "./reorganise.ts";
import { type Solution, solver } from "./solve.ts";
import { titleName } from "./titles.ts";

/** A post without holder: positions of a new place and of a title of the policy. */
export interface EmptySeat {
  readonly place: number;
  readonly title: number;
}

/** One person in one post afterwards. */
export interface Seat extends EmptySeat {
  /** Position among the people. */
  readonly person: number;
}

export interface Arrangement {
  readonly people: People;
  readonly seats: readonly Seat[];
  /** The seats of each person, found when first asked for. */
  readonly seatsOf: () => readonly (readonly Seat[])[];
  readonly vacant: readonly EmptySeat[];
  /** What became of each person. */
  readonly dispositions: readonly DispositionKind[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Arranges every place that has titles, each on its own, to the proven optimum of the policy. */
export function arrange(
  { before, after, home, parts }: Reorganisation,
  roster: Roster,
  policy: Policy,
  nodeLimit?: number,
): Arrangement {
  const { people, holdings } = roster;
  const seats: Seat[] = [];
  const vacant: EmptySeat[] = [];
  const diagnostics: Diagnostic[] = [];
  const cellOf = cellMaker(policy, policy.effective ? 0 : latestSince(holdings));
  const solve = solver(nodeLimit);
  const heldAt = byPlace(holdings, home, after.places.length);
  const vacantAt = byPlace(roster.vacant, home, after.places.length);

  after.places.forEach((place, at) => {
    if (place.level !== "commune" && place.level !== "unit") return;
    const held = heldAt[at] ?? [];
    if (place.status !== "done") {
      for (const index of held) {
        seats.push({ place: at, title: holdings[index]?.title ?? 0, person: people.of[index] ?? 0 });
      }
      for (const index of vacantAt[at] ?? []) {
        vacant.push({ place: at, title: roster.vacant[index]?.title ?? 0 });
      }
      return;
    }
    const contenders = contendersOf(held, holdings, people);
    const plan = cellOf(place, contenders);
    if (plan.titles.length === 0) return;
    const solution = solve(plan.cell);
    for (let index = 0; index < contenders.length; index++) {
      const person = contenders[index]?.person ?? 0;
      for (let rest = solution.sets[index] ?? 0, t = 0; rest !== 0; rest >>= 1, t++) {
        if (rest & 1) seats.push({ place: at, title: plan.titles[t] ?? 0, person });
      }
    }
    plan.titles.forEach((title, t) => {
      for (let n = 0; n < (solution.vacant[t] ?? 0); n++) vacant.push({ place: at, title });
    });
    const commune = place.level === "unit" ? after.places[after.parents[at] ?? -1] : undefined;
    const name = commune ? `${place.name}, ${commune.name}` : place.name;
    report(place, name, plan, contenders, solution, policy, parts[at]?.length === 0, diagnostics);
  });
  for (const own of parts.flat())
    if (own.of > 1 && own.main) {
      const held = heldAt[home[own.from] ?? -1] ?? [];
      const people = held.flatMap((index) =>
        holdings[index]?.place === own.from ? [holdings[index].person] : [],
      );
      reportSplit(own, new Set(people), before, after, home, diagnostics);
    }
  reportTwoPlaces(people, before, home, diagnostics);
  return {
    people,
    seats,
    seatsOf: once(() => {
      const seatsOf: Seat[][] = people.ids.map(() => []);
      for (const seat of seats) seatsOf[seat.person]?.push(seat);
      return seatsOf;
    }),
    vacant,
    dispositions: dispositionsOf(people, seats),
    diagnostics,
  };
}

/** The latest day that some row gives for `since`; 0 for none. */
function latestSince(holdings: readonly Holding[]): number {
  return holdings.reduce((day, row) => Math.max(day, row.since ?? 0), 0);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Positions of rows by the new place that they come to; rows of dissolved places are left out. */
function byPlace(
  rows: readonly { readonly place: number }[],
  home: Int32Array,
  places: number,
): readonly (readonly number[] | undefined)[] {
  const groups: (number[] | undefined)[] = new Array(places);
  rows.forEach((row, index) => {
    const at = home[row.place] ?? -1;
    if (at < 0) return;
    const group = groups[at];
    if (group) group.push(index);
    else groups[at] = [index];
  });
  return groups;
}

/** The people of some rows with their rows, in the order of ids. */
function contendersOf(
  held: readonly number[],
  holdings: readonly Holding[],
  { of, rows: rowsOf }: People,
): Contender[] {
  const contenders: Contender[] = [];
  let last = -1;
  let rows: Holding[] = [];
  for (const index of [...held].sort((a, b) => (of[a] ?? 0) - (of[b] ?? 0))) {
    const person = of[index] ?? 0;
    const row = holdings[index];
    const all = rowsOf[person] ?? [];
    if (!row) continue;
    if (person === last) rows.push(row);
    else if (all.length === 1) contenders.push({ person, rows: all });
    else {
      rows = [row];
      contenders.push({ person, rows });
    }
    last = person;
  }
  return contenders;
}

/** What is to be said of one arranged place. */
function report(
  place: Place,
  name: string,
  plan: CellPlan,
  contenders: readonly Contender[],
  solution: Solution,
  policy: Policy,
  created: boolean,
  diagnostics: Diagnostic[],
): void {
  const left = solution.vacant.reduce((sum, count) => sum + count, 0);
  const tell = (code: Diagnostic["code"], facts: Diagnostic["facts"]): void => {
    const details = { place: place.code, facts: { name, ...facts } };
    diagnostics.push(diagnostic(code, place.origin, details));
  };
  if (created && left > 0) tell("arrange/to-elect", { posts: left });
  else if (left > 0) {
    const nameOf = (t: number): string => titleName(policy.titles[plan.titles[t] ?? -1], place.kind);
    const open = plan.titles.map((_, t) => t).filter((t) => (solution.vacant[t] ?? 0) > 0);
    const candidates = contenders.length;
    // Where nobody held a post before, one remark says it for all titles.
    for (const group of candidates === 0 ? [open] : open.map((t) => [t])) {
      const [first = 0] = group;
      const posts = group.reduce((sum, t) => sum + (solution.vacant[t] ?? 0), 0);
      const barred = reasonsAgainst(plan, contenders, solution, first, policy);
      tell("arrange/vacant", { title: group.map(nameOf).join(", "), posts, candidates, barred });
    }
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
function reasonsAgainst(
  plan: CellPlan,
  contenders: readonly Contender[],
  solution: Solution,
  position: number,
  policy: Policy,
): string[] {
  const counts = new Map<string, number>();
  const title = policy.titles[plan.titles[position] ?? -1];
  contenders.forEach(({ rows }, index) => {
    const held = solution.sets[index] ?? 0;
    const bar = title ? barTo(title, rows, policy) : null;
    const reason = bar === null ? limitOf(plan, held, position, rows, policy) : `titles.${title?.id}.${bar}`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  });
  return [...counts].map(([rule, count]) => `${rule}=${count}`).sort();
}

/** The rule that keeps somebody who holds the titles of `held` from a title that nothing else bars. */
function limitOf(
  { cell }: CellPlan,
  held: number,
  title: number,
  rows: readonly Holding[],
  policy: Policy,
): string {
  if (held === 0) return "holding.objective";
  const column = barToSeveral(rows, policy);
  if (column !== null) return `holding.concurrent_requires.${column}`;
  return (held & ~(cell.titles[title]?.compatible ?? 0)) !== 0 ? "holding.incompatible" : "holding.max_posts";
}

function reportSplit(
  part: Part,
  people: ReadonlySet<string>,
  before: Register,
  after: Register,
  home: Int32Array,
  diagnostics: Diagnostic[],
): void {
  const place = before.places[part.from];
  if (people.size === 0 || !place) return;
  const into = after.places[home[part.from] ?? -1]?.code ?? null;
  const facts = { name: place.name, into, people: people.size };
  diagnostics.push(diagnostic("changes/split-holders", part.origin, { place: place.code, facts }));
}

/** Someone who held posts in two places that stay apart is a candidate in each. */
function reportTwoPlaces(
  { ids, rows }: People,
  before: Register,
  home: Int32Array,
  diagnostics: Diagnostic[],
): void {
  rows.forEach((own, index) => {
    if (own.length === 1) return;
    const [first] = own;
    if (!first) return;
    const other = own.find((row) => row.place !== first.place && home[row.place] !== home[first.place]);
    if (!other) return;
    const code = (row: Holding): string => before.places[row.place]?.code ?? "";
    const details = {
      person: ids[index] ?? null,
      related: [first.origin],
      facts: { places: [code(first), code(other)].sort() },
    };
    diagnostics.push(diagnostic("roster/two-places", other.origin, details));
  });
}
