/**
 * Arranging posts and persons (bố trí): lineage, people and policy in; who holds what afterwards, what stays
 * vacant, and each person's disposition out.
 */
import type { Actual } from "./actual.ts";
import { barTo, limitTo } from "./bars.ts";
import { areTogether, type CellPlan, cellMaker, cellPlaces, communeOf, heldFinder, unitsIn } from "./cell.ts";
import { type Sieve, sieveOf } from "./condition.ts";
import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import { type DispositionKind, dispositionsOf } from "./disposition.ts";
import { checkKeeps, checkKeepsAt, type Keeps, keepsOf } from "./keep.ts";
import type { HeldPosts, Place, Policy, Posts, Register, Roster } from "./model.ts";
import { grouped, heldBy } from "./people.ts";
import type { Part } from "./plan.ts";
import type { Reorganisation } from "./reorganise.ts";
import { type Chosen, eachFilled, type Solution, solver, vacanciesOf } from "./solve.ts";
import { titleName } from "./titles.ts";
import type { Cell } from "./weigh.ts";

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
  const cells = cellPlaces(after, policy);
  const cellOf = cellMaker(policy, roster, sieve, keeps, { home, after });
  const heldIn = heldFinder(roster, { home, after });
  const solve = solver(nodeLimit);
  const empty = grouped(placesAfter(roster.vacant.place, home), after.places.length);
  const seats = postList();
  const vacant = postList();

  after.places.forEach((place, at) => {
    if (place.level !== "commune" && place.level !== "unit") return;
    if (place.status !== "done") {
      for (const holding of heldIn([at])) {
        seats.add(at, holdings.title[holding] ?? 0, holdings.person[holding] ?? 0);
      }
      for (let index = empty.first[at] ?? 0; index < (empty.first[at + 1] ?? 0); index++) {
        vacant.add(at, roster.vacant.title[empty.sorted[index] ?? 0] ?? 0);
      }
      return;
    }
    const places = cells[at];
    if (!places) return;
    const plan = cellOf(places, heldIn(places));
    if (keeps) diagnostics.push(...checkKeepsAt(keeps, plan, roster, after, home, sieve, policy));
    if (plan.titles.length === 0) return;
    const solution = solve(plan.cell);
    eachFilled(plan.cell, solution, (candidate, title, index) => {
      seats.add(places[index] ?? at, plan.titles[title] ?? 0, plan.people[candidate] ?? 0);
    });
    const left = vacanciesOf(solution);
    for (let slot = 0; left > 0 && slot < solution.vacant.length; slot++) {
      const index = Math.floor(slot / plan.titles.length);
      for (let n = solution.vacant[slot] ?? 0; n > 0; n--) {
        vacant.add(places[index] ?? at, plan.titles[slot % plan.titles.length] ?? 0);
      }
    }
    const { cap } = plan.cell;
    if (left === 0 && solution.proven && (cap === null || solution.persons <= cap)) return;
    const tell = (code: Diagnostic["code"], of: number, facts: Diagnostic["facts"]): void => {
      const own = after.places[of];
      if (!own) return;
      const commune = own.level === "unit" ? after.places[after.parents[of] ?? -1] : undefined;
      const name = commune ? `${own.name}, ${commune.name}` : own.name;
      diagnostics.push(diagnostic(code, own.origin, { place: own.code, facts: { name, ...facts } }));
    };
    places.forEach((of, index) => {
      const titles = vacantAt(plan, solution, index);
      const posts = titles.reduce((sum, { count }) => sum + count, 0);
      if (posts > 0 && parts[of]?.length === 0 && plan.cell.candidates.size === 0) {
        tell("arrange/to-elect", of, { posts });
      } else if (posts > 0) {
        const facts = vacancies(
          after.places[of],
          titles,
          index,
          plan,
          solution,
          roster,
          sieve,
          policy,
          keeps,
        );
        for (const one of facts) tell("arrange/vacant", of, one);
      }
    });
    const whole = communeOf(places, after);
    const units = unitsIn(places, after);
    if (!solution.proven) {
      const { bound, persons, released } = solution;
      tell("arrange/unproven", whole, {
        ...units,
        vacancies: left,
        persons,
        ...(plan.cell.objective === "fewest-changes" && { released }),
        boundVacancies: bound.vacancies,
        ...(bound.persons !== null && { boundPersons: bound.persons }),
        ...(bound.released !== null && { boundReleased: bound.released }),
      });
    }
    if (cap !== null && solution.persons > cap)
      tell("arrange/over-cap", whole, { ...units, persons: solution.persons, cap });
  });
  for (const own of parts.flat())
    if (own.of > 1 && own.main) {
      const here = heldIn([home[own.from] ?? -1]).filter((holding) => holdings.place[holding] === own.from);
      const followed = new Set(here.map((holding) => holdings.person[holding] ?? 0));
      reportSplit(own, followed.size, before, after, home, diagnostics);
    }
  reportTwoPlaces(roster, before, { home, after }, policy, diagnostics);
  const made = seats.done(after.places.length);
  return {
    roster,
    sieve,
    keeps,
    rowsOf: (person) => heldBy(people, person),
    actual: null,
    seats: made,
    seatsOf: seatFinder(made.person, people.ids.length),
    vacant: vacant.done(after.places.length),
    dispositions: dispositionsOf(roster, made),
    diagnostics,
  };
}

/** The new places of old ones; -1 where there is none. */
function placesAfter(places: Int32Array, home: Int32Array): Int32Array {
  return places.map((at) => home[at] ?? -1);
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
    /**
     * In the order of places, those of one place in the order in which they came: places that are arranged together
     * come out of it.
     */
    done: (places: number): HeldPosts => {
      const at = Int32Array.from(place);
      const asTheyAre = (): HeldPosts => ({
        size: at.length,
        place: at,
        title: Int32Array.from(title),
        person: Int32Array.from(person),
      });
      if (at.every((one, post) => post === 0 || (at[post - 1] ?? 0) <= one)) return asTheyAre();
      const { sorted } = grouped(at, places);
      const inOrder = (column: ArrayLike<number>): Int32Array => sorted.map((post) => column[post] ?? -1);
      return { size: place.length, place: inOrder(at), title: inOrder(title), person: inOrder(person) };
    },
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

/** A title with posts that stay vacant at a place of a cell. */
interface VacantTitle {
  readonly t: number;
  readonly count: number;
}

function vacantAt({ titles }: CellPlan, { vacant }: Solution, index: number): VacantTitle[] {
  return titles
    .map((_, t) => ({ t, count: vacant[index * titles.length + t] ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** What is to be said of the posts that stay vacant at a place: for each title how many, and what bars whom. */
function vacancies(
  place: Place | undefined,
  open: readonly VacantTitle[],
  index: number,
  plan: CellPlan,
  solution: Solution,
  roster: Roster,
  sieve: Sieve,
  policy: Policy,
  keeps: Keeps | null,
): Diagnostic["facts"][] {
  const nameOf = ({ t }: VacantTitle): string =>
    titleName(policy.titles[plan.titles[t] ?? -1], place?.kind ?? "xa");
  const candidates = plan.cell.candidates.size;
  // Where nobody held a post before, one remark says it for all titles.
  return (candidates === 0 ? [open] : open.map((one) => [one])).map((group) => ({
    title: group.map(nameOf).join(", "),
    posts: group.reduce((sum, { count }) => sum + count, 0),
    candidates,
    barred: reasonsAgainst(plan, solution, group[0]?.t ?? 0, index, roster, sieve, policy, keeps),
  }));
}

/** Why nobody fills a post: how many candidates each rule bars, as `rule=count`. */
function reasonsAgainst(
  plan: CellPlan,
  solution: Solution,
  t: number,
  place: number,
  roster: Roster,
  sieve: Sieve,
  policy: Policy,
  keeps: Keeps | null,
): string[] {
  const counts = new Map<string, number>();
  for (let index = 0; index < plan.cell.candidates.size; index++) {
    const reason = reasonAgainst(plan, solution, t, place, index, roster, sieve, policy, keeps);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => `${rule}=${count}`).sort();
}

/** The rule that keeps a candidate from title `t` at a place of a cell, beside what the solution gives them. */
export function reasonAgainst(
  plan: CellPlan,
  { sets, places }: Chosen,
  t: number,
  place: number,
  candidate: number,
  { holdings }: Roster,
  sieve: Sieve,
  policy: Policy,
  keeps: Keeps | null,
): string {
  const position = plan.titles[t] ?? -1;
  const title = policy.titles[position];
  const held = plan.heldBy(candidate);
  const set = sets[candidate] ?? 0;
  if (keeps?.leaving[plan.people[candidate] ?? -1] === 1) return "roster.keep";
  const bar = title ? barTo(title, held, holdings, policy, sieve) : null;
  if (bar !== null) return `titles.${title?.id}.${bar}`;
  if (((plan.cell.candidates.eligible[candidate] ?? 0) >> t) % 2 === 0) return "holding.candidates";
  if (isElsewhere(plan.cell, set, places[candidate] ?? 0, t, place)) return "holding.candidates";
  return limitTo(plan, position, set, held, sieve, policy) ?? "holding.objective";
}

/** Whether somebody with a set at one place of a cell cannot have a title of another, for nobody serves two units. */
function isElsewhere({ titles }: Cell, set: number, at: number, t: number, place: number): boolean {
  if (at === place || titles[t]?.shared) return false;
  return titles.some((title, own) => !title.shared && ((set >> own) & 1) === 1);
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

/** Someone who held posts in two places that stay apart is a candidate in each; in two units of one commune, of one. */
function reportTwoPlaces(
  { people, holdings, rows }: Roster,
  before: Register,
  { home, after }: { readonly home: Int32Array; readonly after: Register },
  policy: Policy,
  diagnostics: Diagnostic[],
): void {
  const isUnit = (at: number): boolean => after.places[at]?.level === "unit";
  for (let person = 0; person < people.ids.length; person++) {
    if ((people.first[person + 1] ?? 0) - (people.first[person] ?? 0) < 2) continue;
    const own = heldBy(people, person);
    const placeOf = (holding: number): number => holdings.place[holding] ?? -1;
    const homeOf = (holding: number): number => home[placeOf(holding)] ?? -1;
    const isTogether = (one: number, other: number): boolean =>
      areTogether(after, policy, homeOf(one), homeOf(other));
    const stayApart = (one: number, other: number): boolean =>
      placeOf(one) !== placeOf(other) &&
      homeOf(one) !== homeOf(other) &&
      (!isTogether(one, other) || (isUnit(homeOf(one)) && isUnit(homeOf(other))));
    const first = own.find((one) => own.some((other) => stayApart(one, other)));
    const other = first === undefined ? undefined : own.find((one) => stayApart(one, first));
    if (first === undefined || other === undefined) continue;
    const code = (holding: number): string => before.places[placeOf(holding)]?.code ?? "";
    const originOf = (holding: number) => rows.origin(holdings.row[holding] ?? 0);
    const details = {
      person: people.ids[person] ?? null,
      related: [originOf(first)],
      facts: {
        places: [code(first), code(other)].sort(),
        ...(isTogether(first, other) && { together: "yes" }),
      },
    };
    diagnostics.push(diagnostic("roster/two-places", originOf(other), details));
  }
}
