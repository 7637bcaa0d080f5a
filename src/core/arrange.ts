/**
 * Arranging posts and persons (bố trí): lineage, people and policy in; who holds what afterwards, what stays
 * vacant, and each person's disposition out.
 */
import type { Actual } from "./actual.ts";
import { wholeNumbers } from "./buffers.ts";
import { areTogether, cellMaker, cellPlaces, heldFinder } from "./cell.ts";
import { type Sieve, sieveOf } from "./condition.ts";
import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import { type DispositionKind, dispositionsOf } from "./disposition.ts";
import { checkKeeps, checkKeepsAt, type Keeps, keepsOf } from "./keep.ts";
import type { HeldPosts, Policy, Posts, Register, Roster } from "./model.ts";
import { grouped, heldBy } from "./people.ts";
import type { Part } from "./plan.ts";
import { remarkerOf } from "./remarks.ts";
import type { Reorganisation } from "./reorganise.ts";
import { eachFilled, solver, vacanciesOf } from "./solve.ts";

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
  const remark = remarkerOf({ after, parts }, { roster, policy, sieve, keeps }, diagnostics);

  const stand = (at: number): void => {
    for (const holding of heldIn([at])) {
      seats.add(at, holdings.title[holding] ?? 0, holdings.person[holding] ?? 0);
    }
    for (let index = empty.first[at] ?? 0; index < (empty.first[at + 1] ?? 0); index++) {
      vacant.add(at, roster.vacant.title[empty.sorted[index] ?? 0] ?? 0);
    }
  };
  const settle = (at: number, places: readonly number[]): void => {
    const plan = cellOf(places, heldIn(places));
    const { cell, titles, people: candidates } = plan;
    if (keeps) diagnostics.push(...checkKeepsAt(keeps, plan, roster, after, home, sieve, policy));
    if (titles.length === 0) return;
    const solution = solve(cell);
    eachFilled(cell, solution, (candidate, title, index) => {
      seats.add(places[index] ?? at, titles[title] ?? 0, candidates[candidate] ?? 0);
    });
    const left = vacanciesOf(solution);
    for (let slot = 0; left > 0 && slot < solution.vacant.length; slot++) {
      const index = Math.floor(slot / titles.length);
      for (let n = solution.vacant[slot] ?? 0; n > 0; n--) {
        vacant.add(places[index] ?? at, titles[slot % titles.length] ?? 0);
      }
    }
    if (left === 0 && solution.proven && (cell.cap === null || solution.persons <= cell.cap)) return;
    remark(plan, solution, left);
  };
  for (let at = 0; at < after.places.length; at++) {
    const place = after.places[at];
    const places = cells[at];
    if (place?.level !== "commune" && place?.level !== "unit") continue;
    if (place.status !== "done") stand(at);
    else if (places) settle(at, places);
  }
  const followersOf = (part: Part): number => {
    const here = heldIn([home[part.from] ?? -1]).filter((holding) => holdings.place[holding] === part.from);
    return new Set(here.map((holding) => holdings.person[holding] ?? 0)).size;
  };
  for (const own of parts)
    for (let index = 0; index < own.length; index++) {
      const part = own[index];
      if (part?.main && part.of > 1) reportSplit(part, followersOf(part), before, after, home, diagnostics);
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
  const place = wholeNumbers(1024);
  const title = wholeNumbers(1024);
  const person = wholeNumbers(1024);
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
      const posts = { size: place.size(), place: place.done(), title: title.done(), person: person.done() };
      const isInOrder = posts.place.every((at, post) => post === 0 || (posts.place[post - 1] ?? 0) <= at);
      if (isInOrder) return posts;
      const { sorted } = grouped(posts.place, places);
      const inOrder = (column: Int32Array): Int32Array => sorted.map((post) => column[post] ?? -1);
      return {
        size: posts.size,
        place: inOrder(posts.place),
        title: inOrder(posts.title),
        person: inOrder(posts.person),
      };
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
  const look = (person: number): void => {
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
    if (first === undefined || other === undefined) return;
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
  };
  for (let person = 0; person < people.ids.length; person++) {
    if ((people.first[person + 1] ?? 0) - (people.first[person] ?? 0) > 1) look(person);
  }
}
