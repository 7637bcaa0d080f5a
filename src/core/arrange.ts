/**
 * Arranging posts and persons (bố trí): lineage, people and policy in; who holds what afterwards, what stays
 * vacant, and each person's disposition out.
 */
import type { Actual } from "./actual.ts";
import { barTo, limitTo } from "./bars.ts";
import { type CellPlan, cellMaker } from "./cell.ts";
import { type Sieve, sieveOf } from "./condition.ts";
import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import { type DispositionKind, dispositionsOf } from "./disposition.ts";
import { checkKeeps, checkKeepsAt, type Keeps, keepsOf } from "./keep.ts";
import type { HeldPosts, Place, Policy, Posts, Register, Roster } from "./model.ts";
import { grouped, heldBy } from "./people.ts";
import type { Part } from "./plan.ts";
import type { Reorganisation } from "./reorganise.ts";
import { type Solution, solver } from "./solve.ts";
import { titleName } from "./titles.ts";

export interface Arrangement {
  /** The roster that was arranged. */
  readonly roster: Roster;
  /** Who passes which rule's test. */
  readonly sieve: Sieve;
  /** What the roster says of who keeps what, and who leaves; null: nothing. */
  readonly keeps: Keeps | null;
  /** The holdings by which `sieve` knows a person. */
  readonly rowsOf: (person: number) => ArrayLike<number>;
  /** The roster that really came out, where nothing was arranged; null: this was arranged. */
  readonly actual: Actual | null;
  /** Who holds what afterwards: places by their positions in the new register. */
  readonly seats: HeldPosts;
  /** The positions of a person's seats. */
  readonly seatsOf: (person: number) => readonly number[];
  /** Posts without holder afterwards. */
  readonly vacant: Posts;
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
  const diagnostics: Diagnostic[] = [];
  const sieve = sieveOf(roster, policy.effective?.year ?? null);
  const keeps = keepsOf(roster);
  if (keeps) diagnostics.push(...checkKeeps(keeps, roster, policy, before, home));
  const cellOf = cellMaker(policy, roster, sieve, keeps);
  const solve = solver(nodeLimit);
  const homes = (place: Int32Array): Int32Array => place.map((at) => home[at] ?? -1);
  const held = grouped(homes(holdings.place), after.places.length, people.held);
  const empty = grouped(homes(roster.vacant.place), after.places.length);
  const heldAt = (at: number): Int32Array => held.sorted.subarray(held.first[at], held.first[at + 1]);
  const seats = postList();
  const vacant = postList();

  after.places.forEach((place, at) => {
    if (place.level !== "commune" && place.level !== "unit") return;
    const own = heldAt(at);
    if (place.status !== "done") {
      for (const holding of own) {
        seats.add(at, holdings.title[holding] ?? 0, holdings.person[holding] ?? 0);
      }
      for (let index = empty.first[at] ?? 0; index < (empty.first[at + 1] ?? 0); index++) {
        vacant.add(at, roster.vacant.title[empty.sorted[index] ?? 0] ?? 0);
      }
      return;
    }
    const plan = cellOf(place, own);
    if (keeps) diagnostics.push(...checkKeepsAt(place, keeps, plan, roster, sieve, policy));
    if (plan.titles.length === 0) return;
    const solution = solve(plan.cell);
    for (let index = 0; index < plan.cell.candidates.size; index++) {
      const person = plan.people[index] ?? 0;
      for (let rest = solution.sets[index] ?? 0, t = 0; rest !== 0; rest >>= 1, t++) {
        if (rest & 1) seats.add(at, plan.titles[t] ?? 0, person);
      }
    }
    let left = 0;
    for (let t = 0; t < plan.titles.length; t++) {
      for (let n = 0; n < (solution.vacant[t] ?? 0); n++, left++) vacant.add(at, plan.titles[t] ?? 0);
    }
    const { cap } = plan.cell;
    if (left === 0 && solution.proven && (cap === null || solution.persons <= cap)) return;
    const commune = place.level === "unit" ? after.places[after.parents[at] ?? -1] : undefined;
    const name = commune ? `${place.name}, ${commune.name}` : place.name;
    const tell = (code: Diagnostic["code"], facts: Diagnostic["facts"]): void => {
      const details = { place: place.code, facts: { name, ...facts } };
      diagnostics.push(diagnostic(code, place.origin, details));
    };
    if (left > 0 && parts[at]?.length === 0) tell("arrange/to-elect", { posts: left });
    else if (left > 0) {
      for (const facts of vacancies(place, plan, solution, roster, sieve, policy, keeps))
        tell("arrange/vacant", facts);
    }
    if (!solution.proven) {
      const { bound, persons, released } = solution;
      tell("arrange/unproven", {
        vacancies: left,
        persons,
        boundVacancies: bound.vacancies,
        boundPersons: bound.persons,
        ...(plan.cell.objective === "fewest-changes" && { released, boundReleased: bound.released }),
      });
    }
    if (cap !== null && solution.persons > cap) tell("arrange/over-cap", { persons: solution.persons, cap });
  });
  for (const own of parts.flat())
    if (own.of > 1 && own.main) {
      const here = heldAt(home[own.from] ?? -1).filter((holding) => holdings.place[holding] === own.from);
      const followed = new Set(here.map((holding) => holdings.person[holding] ?? 0));
      reportSplit(own, followed.size, before, after, home, diagnostics);
    }
  reportTwoPlaces(roster, before, home, diagnostics);
  const made = { ...seats.done(), person: seats.people() };
  return {
    roster,
    sieve,
    keeps,
    rowsOf: (person) => heldBy(people, person),
    actual: null,
    seats: made,
    seatsOf: seatFinder(made.person, people.ids.length),
    vacant: vacant.done(),
    dispositions: dispositionsOf(roster, made),
    diagnostics,
  };
}

/** Posts, and people where they are held, one after another. */
function postList() {
  const place: number[] = [];
  const title: number[] = [];
  const person: number[] = [];
  return {
    add: (at: number, post: number, holder = -1): void => {
      place.push(at);
      title.push(post);
      person.push(holder);
    },
    done: (): Posts => ({
      size: place.length,
      place: new Int32Array(place),
      title: new Int32Array(title),
    }),
    people: (): Int32Array => new Int32Array(person),
  };
}

/** Finds the seats of a person; all are sorted when the first is asked for. */
function seatFinder(person: Int32Array, people: number): (person: number) => readonly number[] {
  let found: ReturnType<typeof grouped> | undefined;
  return (one) => {
    found ??= grouped(person, people);
    return [...found.sorted.subarray(found.first[one], found.first[one + 1])];
  };
}

/** What is to be said of the posts that stay vacant at a place: for each title how many, and what bars whom. */
function vacancies(
  place: Place,
  plan: CellPlan,
  solution: Solution,
  roster: Roster,
  sieve: Sieve,
  policy: Policy,
  keeps: Keeps | null,
): Diagnostic["facts"][] {
  const nameOf = (t: number): string => titleName(policy.titles[plan.titles[t] ?? -1], place.kind);
  const open = plan.titles.map((_, t) => t).filter((t) => (solution.vacant[t] ?? 0) > 0);
  const candidates = plan.cell.candidates.size;
  // Where nobody held a post before, one remark says it for all titles.
  return (candidates === 0 ? [open] : open.map((t) => [t])).map((group) => ({
    title: group.map(nameOf).join(", "),
    posts: group.reduce((sum, t) => sum + (solution.vacant[t] ?? 0), 0),
    candidates,
    barred: reasonsAgainst(plan, solution, group[0] ?? 0, roster, place, sieve, policy, keeps),
  }));
}

/** Why nobody fills a post: how many candidates each rule bars, as `rule=count`. */
function reasonsAgainst(
  plan: CellPlan,
  solution: Solution,
  t: number,
  roster: Roster,
  place: Place,
  sieve: Sieve,
  policy: Policy,
  keeps: Keeps | null,
): string[] {
  const counts = new Map<string, number>();
  for (let index = 0; index < plan.cell.candidates.size; index++) {
    const reason = reasonAgainst(
      plan,
      solution.sets[index] ?? 0,
      t,
      index,
      roster,
      place,
      sieve,
      policy,
      keeps,
    );
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => `${rule}=${count}`).sort();
}

/** The rule that keeps a candidate, who holds the titles of `set` (bits), from title `t` of a cell. */
export function reasonAgainst(
  plan: CellPlan,
  set: number,
  t: number,
  candidate: number,
  { holdings }: Roster,
  { level }: Place,
  sieve: Sieve,
  policy: Policy,
  keeps: Keeps | null,
): string {
  const position = plan.titles[t] ?? -1;
  const title = policy.titles[position];
  const held = plan.heldBy(candidate);
  if (keeps?.leaving[plan.people[candidate] ?? -1] === 1) return "roster.keep";
  const bar = title ? barTo(title, held, holdings, policy, sieve) : null;
  if (bar !== null) return `titles.${title?.id}.${bar}`;
  return limitTo(plan, position, set, held, level, sieve, policy) ?? "holding.objective";
}

function reportSplit(
  part: Part,
  people: number,
  before: Register,
  after: Register,
  home: Int32Array,
  diagnostics: Diagnostic[],
): void {
  const place = before.places[part.from];
  if (people === 0 || !place) return;
  const into = after.places[home[part.from] ?? -1]?.code ?? null;
  const facts = { name: place.name, into, people };
  diagnostics.push(diagnostic("changes/split-holders", part.origin, { place: place.code, facts }));
}

/** Someone who held posts in two places that stay apart is a candidate in each. */
function reportTwoPlaces(
  { people, holdings, rows }: Roster,
  before: Register,
  home: Int32Array,
  diagnostics: Diagnostic[],
): void {
  for (let person = 0; person < people.ids.length; person++) {
    if ((people.first[person + 1] ?? 0) - (people.first[person] ?? 0) < 2) continue;
    const own = heldBy(people, person);
    const [first = 0] = own;
    const placeOf = (holding: number): number => holdings.place[holding] ?? -1;
    const other = own.find(
      (one) => placeOf(one) !== placeOf(first) && home[placeOf(one)] !== home[placeOf(first)],
    );
    if (other === undefined) continue;
    const code = (holding: number): string => before.places[placeOf(holding)]?.code ?? "";
    const originOf = (holding: number) => rows.origin(holdings.row[holding] ?? 0);
    const details = {
      person: people.ids[person] ?? null,
      related: [originOf(first)],
      facts: { places: [code(first), code(other)].sort() },
    };
    diagnostics.push(diagnostic("roster/two-places", originOf(other), details));
  }
}
