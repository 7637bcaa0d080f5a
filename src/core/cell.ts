/** The cells of places: titles, candidates and what the policy lets each of them hold, ready to be solved. */
import { barTo, pairBar } from "./bars.ts";
import { firstFitting, type Sieve } from "./condition.ts";
import type { Keeps } from "./keep.ts";
import type { Cases, Place, Policy, Preference, Register, Roster, Title } from "./model.ts";
import { grouped, heldBy } from "./people.ts";
import type { Candidates, Cell, CellTitle } from "./weigh.ts";

/** A cell to solve. It stands until the next one is made. */
export interface CellPlan {
  readonly cell: Cell;
  /** Its places, as positions in the new register. */
  readonly places: readonly number[];
  /** Positions of the titles with at least one post here, in order of rank; those of units first. */
  readonly titles: readonly number[];
  /** Who the candidates are, as positions among the people of the roster. */
  readonly people: Int32Array;
  /** The holdings that make somebody a candidate here. */
  readonly heldBy: (candidate: number) => Int32Array;
}

/**
 * The places of the new register that are arranged together, by the position at which their turn comes: each by itself,
 * or, where candidates are those of the commune, its units and the commune behind them. Places that are not done are in
 * none.
 */
export function cellPlaces(
  register: Register,
  { holding: { candidates } }: Policy,
): readonly (readonly number[] | undefined)[] {
  const { places } = register;
  const cells = new Array<number[] | undefined>(places.length);
  const cellOfCommune = new Map<number, number[]>();
  places.forEach(({ level, status }, at) => {
    if ((level !== "commune" && level !== "unit") || status !== "done") return;
    if (candidates === "place") {
      cells[at] = [at];
      return;
    }
    const commune = communeAt(register, at);
    const known = cellOfCommune.get(commune);
    if (known) known.push(at);
    else {
      const own = [at];
      cells[at] = own;
      cellOfCommune.set(commune, own);
    }
  });
  // The commune stands behind its units wherever its own row is.
  for (const own of cellOfCommune.values()) {
    own.sort(
      (a, b) => Number(places[a]?.level === "commune") - Number(places[b]?.level === "commune") || a - b,
    );
  }
  return cells;
}

/** The place that a cell as a whole is told of: its only one, or the commune. */
export function communeOf(places: readonly number[], register: Register): number {
  const [first = -1] = places;
  return places.length === 1 ? first : communeAt(register, first);
}

/** How many units a cell of several places has, as a fact to tell; none of a cell of one place. */
export function unitsIn(places: readonly number[], { places: all }: Register): { readonly units?: number } {
  if (places.length === 1) return {};
  return { units: places.filter((at) => all[at]?.level === "unit").length };
}

/** Whether two new places, by position, are arranged together. */
export function areTogether(register: Register, policy: Policy, a: number, b: number): boolean {
  if (a === b) return true;
  const { places } = register;
  const isDone = (at: number): boolean => places[at]?.status === "done";
  return (
    policy.holding.candidates === "commune" &&
    isDone(a) &&
    isDone(b) &&
    communeAt(register, a) === communeAt(register, b)
  );
}

/** The commune of a unit, or the place itself. */
function communeAt({ places, parents }: Register, at: number): number {
  return places[at]?.level === "unit" ? (parents[at] ?? -1) : at;
}

/** Finds the holdings, in the order of people, that make somebody a candidate in a cell with these places. */
export function heldFinder(
  { holdings, people }: Roster,
  { home, after }: { readonly home: Int32Array; readonly after: Register },
): (places: readonly number[]) => Int32Array {
  const homes = holdings.place.map((at) => home[at] ?? -1);
  const { first, sorted } = grouped(homes, after.places.length, people.held);
  const heldAt = (at: number): Int32Array => sorted.subarray(first[at], first[at + 1]);
  return (places) => {
    const [only = -1] = places;
    if (places.length === 1) return heldAt(only);
    const all = places.flatMap((at) => [...heldAt(at)]);
    const personOf = (holding: number): number => holdings.person[holding] ?? -1;
    return Int32Array.from(all.sort((a, b) => personOf(a) - personOf(b)));
  };
}

/** The candidates of a cell as they are entered: who they are, and where the holdings of each begin among those of the cell. */
interface Entries extends Candidates {
  size: number;
  readonly people: Int32Array;
  readonly starts: Int32Array;
}

/** Makes the cell of places that are arranged together from the holdings in their predecessors. */
export function cellMaker(
  policy: Policy,
  roster: Roster,
  sieve: Sieve,
  keeps: Keeps | null,
  { home, after }: { readonly home: Int32Array; readonly after: Register },
): (places: readonly number[], held: Int32Array) => CellPlan {
  const { holdings, rows } = roster;
  const { maxPosts: most, concurrentRequires, prefer, objective } = policy.holding;
  const establishment = establishments(policy, roster, sieve);
  const maySeveral = new Uint8Array(holdings.size).fill(Math.max(most.commune, most.unit) > 1 ? 1 : 0);
  if (maySeveral[0] === 1) for (const test of concurrentRequires) sift(maySeveral, sieve.passes(test));
  const worths = prefer.map((preference) => worthsOf(preference, roster, policy));
  const columnsOf = (size: number, places: number): Entries => ({
    size: 0,
    people: new Int32Array(size),
    starts: new Int32Array(size + 1),
    eligible: new Int32Array(size),
    incumbent: new Int32Array(size * places),
    keep: new Int32Array(size * places),
    maxPosts: new Int32Array(size),
    counted: new Uint8Array(size),
    criteria: prefer.map(() => new Float64Array(size * places)),
  });
  /** Those of the cells of one place, each of which writes over the one before. */
  let alone = columnsOf(64, 1);
  const larger = Math.max(most.unit, most.commune);
  /** The titles that somebody keeps in places of the same commune that are not arranged. */
  const standingOf = (person: number, places: readonly number[]): Title[] =>
    heldBy(roster.people, person).flatMap((holding) => {
      const at = home[holdings.place[holding] ?? -1] ?? -1;
      const isStanding =
        after.places[at]?.status !== "done" && communeAt(after, at) === communeAt(after, places[0] ?? -1);
      const title = policy.titles[holdings.title[holding] ?? -1];
      return isStanding && title ? [title] : [];
    });

  /** Enters what all rows of a person say: what one does not say, or satisfy, another may. */
  const enterAll = (
    at: number,
    all: Int32Array,
    { criteria, eligible, maxPosts }: Entries,
    width: number,
    titles: readonly Title[],
    several: number,
  ): void => {
    criteria.forEach((criterion, c) => {
      const best = all.reduce((best, one) => Math.max(best, worths[c]?.[one] ?? BLANK), BLANK);
      criterion.fill(best === BLANK ? 0 : best, at * width, (at + 1) * width);
    });
    eligible[at] = mask(titles, (title) => barTo(title, all, holdings, policy, sieve) === null);
    maxPosts[at] = several > 1 && sieve.failing(concurrentRequires, all) === null ? several : 1;
  };

  /** Enters the candidates of a cell, in the order of people, out of their holdings in it. */
  const enter = (
    candidates: Entries,
    held: Int32Array,
    places: readonly number[],
    { titles, inCell, eligible }: Establishment,
    several: number,
  ): void => {
    const { people, starts, incumbent, maxPosts, counted, criteria } = candidates;
    const width = places.length;
    let at = -1;
    for (let index = 0; index < held.length; index++) {
      const holding = held[index] ?? 0;
      const person = holdings.person[holding] ?? 0;
      const isNew = at < 0 || people[at] !== person;
      if (isNew) {
        at++;
        people[at] = person;
        starts[at] = index;
        candidates.eligible[at] = eligible[holding] ?? 0;
        if (width === 1) incumbent[at] = 0;
        maxPosts[at] = maySeveral[holding] === 1 ? several : 1;
        counted[at] = 1;
        for (let c = 0; c < worths.length; c++) {
          const worth = worths[c]?.[holding] ?? BLANK;
          const criterion = criteria[c];
          for (let one = at * width; criterion && one < (at + 1) * width; one++) {
            criterion[one] = worth === BLANK ? 0 : worth;
          }
        }
      }
      starts[at + 1] = index + 1;
      const here = at * width + placeIn(places, holding);
      const own = inCell[holdings.title[holding] ?? -1] ?? -1;
      if (own >= 0) incumbent[here] = (incumbent[here] ?? 0) | (1 << own);
      if (rows.official[holdings.row[holding] ?? -1] === true) counted[at] = 0;
      if (!isNew) enterAll(at, held.subarray(starts[at], index + 1), candidates, width, titles, several);
    }
    candidates.size = at + 1;
  };

  /** Which of the places of a cell somebody held a post in, or in a predecessor of it. */
  const placeIn = (places: readonly number[], holding: number): number =>
    places.length === 1 ? 0 : places.indexOf(home[holdings.place[holding] ?? -1] ?? -1);

  return (places, held) => {
    const all = places.map((at) => placeAt(after, at));
    const own = establishment(all);
    const width = places.length;
    const isOne = width === 1;
    if (isOne && held.length > alone.people.length) alone = columnsOf(2 * held.length, 1);
    const candidates = isOne ? alone : columnsOf(held.length, width);
    const several = !isOne ? larger : all[0]?.level === "unit" ? most.unit : most.commune;
    enter(candidates, held, places, own, several);
    const { people, starts, size } = candidates;
    const { titles, positions, inCell, cellTitles } = own;
    const heldHere = (candidate: number): Int32Array =>
      held.subarray(starts[candidate], starts[candidate + 1]);
    if (policy.holding.candidates === "commune") {
      for (let one = 0; one < size; one++) {
        const standing = standingOf(people[one] ?? -1, places);
        applyStanding(one, candidates, titles, standing, policy);
      }
    }
    if (!isOne) {
      const local = candidates.criteria[prefer.indexOf("local")];
      for (let one = 0; one < size && local; one++) {
        for (const holding of heldHere(one)) local[one * width + placeIn(places, holding)] = 1;
      }
    }
    const cap = capOf(places, after, policy);
    const limits = isOne || most.unit === most.commune ? [] : levelLimits(titles, most);
    const cell = { titles: cellTitles, candidates, limits, objective, cap };
    const plan = { cell, places, titles: positions, people, heldBy: heldHere };
    if (keeps !== null)
      applyKeeps(keeps, plan, holdings.title, inCell, (holding) => placeIn(places, holding));
    return plan;
  };
}

/** Takes from a candidate what titles that they keep in a place that is not arranged leave no room for. */
function applyStanding(
  one: number,
  { eligible, maxPosts }: Pick<Candidates, "eligible" | "maxPosts">,
  titles: readonly Title[],
  standing: readonly Title[],
  policy: Policy,
): void {
  if (standing.length === 0) return;
  const left = (maxPosts[one] ?? 0) - standing.length;
  const ofLevel = (level: Title["level"]): number => standing.filter((own) => own.level === level).length;
  const open = mask(
    titles,
    (title) =>
      left > 0 &&
      ofLevel(title.level) < policy.holding.maxPosts[title.level] &&
      !(title.level === "unit" && ofLevel("unit") > 0) &&
      standing.every((own) => own !== title && pairBar(title, own, policy) === null),
  );
  eligible[one] = (eligible[one] ?? 0) & open;
  maxPosts[one] = Math.max(1, left);
}

/** Of each level one person may hold so many posts, of both together as many as of the larger. */
function levelLimits(
  titles: readonly Title[],
  most: Policy["holding"]["maxPosts"],
): { readonly titles: number; readonly most: number }[] {
  const ofLevel = (level: Title["level"]) => ({
    titles: mask(titles, (title) => title.level === level),
    most: most[level],
  });
  return [ofLevel("unit"), ofLevel("commune")];
}

/** The most people that the policy wants in the places of a cell together; null: no cap, or none for one of them. */
export function capOf(
  places: readonly number[],
  { places: register }: Register,
  { holding: { maxPersons } }: Policy,
): number | null {
  let sum = 0;
  for (let index = 0; index < places.length; index++) {
    const place = register[places[index] ?? -1];
    const caps = place?.level === "commune" ? maxPersons.commune : maxPersons.unit;
    const cap = place ? firstFitting(caps, place) : null;
    if (cap === null) return null;
    sum += cap;
  }
  return sum;
}

function placeAt({ places }: Register, at: number): Place {
  const place = places[at];
  if (!place) throw new Error(`there is no place at ${at}`);
  return place;
}

/** Bars those who leave, and marks what is to be kept as far as its holder may hold it. */
function applyKeeps(
  { kept, leaving }: Keeps,
  { places, people, heldBy, cell }: CellPlan,
  titleOf: Int32Array,
  inCell: readonly number[],
  placeOf: (holding: number) => number,
): void {
  const { size, eligible, keep } = cell.candidates;
  keep.fill(0, 0, size * places.length);
  for (let candidate = 0; candidate < size; candidate++) {
    if (leaving[people[candidate] ?? -1] === 1) eligible[candidate] = 0;
    for (const holding of heldBy(candidate)) {
      const own = inCell[titleOf[holding] ?? -1] ?? -1;
      const here = candidate * places.length + placeOf(holding);
      if (kept[holding] === 1 && own >= 0)
        keep[here] = ((keep[here] ?? 0) | (1 << own)) & (eligible[candidate] ?? 0);
    }
  }
}

/** The titles with posts at some places: themselves, their positions in the policy, and back, and as the solver sees them. */
interface Establishment {
  readonly titles: readonly Title[];
  readonly positions: readonly number[];
  readonly inCell: readonly number[];
  readonly cellTitles: readonly CellTitle[];
  /** The titles of the cell that each holding's own row lets its person hold, as bits. */
  readonly eligible: Int32Array;
}

/**
 * Finds the titles with posts at the places of a cell (định biên), those of units first; cells with the same posts
 * share them.
 */
function establishments(
  policy: Policy,
  roster: Roster,
  sieve: Sieve,
): (places: readonly Place[]) => Establishment {
  const known = new Map<string, Establishment>();
  const eligibleFor = new Map<string, Int32Array>();
  const ofLevel = (level: string): Title[] => policy.titles.filter((title) => title.level === level);
  const byLevel = new Map(["unit", "commune"].map((level) => [level, ofLevel(level)]));
  const both = [...byLevel.values()].flat();
  // Where no title of a level looks at the place, all its places have the same.
  const sameFor = new Map<string, Establishment | null>(
    [...byLevel].flatMap(([level, all]) => (all.every(({ posts }) => isSame(posts)) ? [[level, null]] : [])),
  );

  return (places) => {
    const isOne = places.length === 1;
    const level = places[0]?.level ?? "";
    const same = isOne ? sameFor.get(level) : null;
    if (same) return same;
    const made = establish(places, isOne, level);
    if (isOne && sameFor.has(level)) sameFor.set(level, made);
    return made;
  };

  function establish(places: readonly Place[], isOne: boolean, level: string): Establishment {
    const all = isOne ? (byLevel.get(level) ?? []) : both;
    const posts = all.map((title) =>
      places.map((place) => (place.level === title.level ? (firstFitting(title.posts, place) ?? 0) : 0)),
    );
    const key = `${isOne ? level : places.length} ${posts.join(" ")}`;
    const met = known.get(key);
    if (met) return met;
    const titles = all.filter((_, index) => posts[index]?.some((count) => count > 0));
    const ids = titles.map((title) => title.id).join(" ");
    const eligible = eligibleFor.get(ids) ?? eligibleByRow(titles, policy, roster, sieve);
    eligibleFor.set(ids, eligible);
    const made = {
      titles,
      positions: titles.map((title) => policy.titles.indexOf(title)),
      inCell: policy.titles.map((title) => titles.indexOf(title)),
      cellTitles: titles.map(
        (title): CellTitle => ({
          posts: posts[all.indexOf(title)] ?? [],
          rank: policy.titles.indexOf(title),
          shared: !isOne && title.level === "commune",
          compatible: mask(titles, (other) => other !== title && pairBar(title, other, policy) === null),
          counted: title.counted,
          optional: title.optional,
        }),
      ),
      eligible,
    };
    known.set(key, made);
    return made;
  }
}

/** Whether cases come to the same whatever the place. */
function isSame(cases: Cases): boolean {
  return cases.length === 0 || cases[0]?.when.length === 0;
}

/** The titles that each holding's row by itself lets its person hold, as bits. */
function eligibleByRow(
  titles: readonly Title[],
  policy: Policy,
  { holdings }: Roster,
  sieve: Sieve,
): Int32Array {
  const eligible = new Int32Array(holdings.size).fill(2 ** titles.length - 1);
  titles.forEach(({ requires, openTo }, t) => {
    const others = ~(1 << t);
    for (const test of requires) {
      const passed = sieve.passes(test);
      for (let holding = 0; holding < eligible.length; holding++) {
        if (passed[holding] === 0) eligible[holding] = (eligible[holding] ?? 0) & others;
      }
    }
    if (openTo === null) return;
    const isFrom = policy.titles.map(({ id }) => openTo.includes(id));
    for (let holding = 0; holding < eligible.length; holding++) {
      if (!isFrom[holdings.title[holding] ?? -1]) eligible[holding] = (eligible[holding] ?? 0) & others;
    }
  });
  return eligible;
}

/** Keeps 1 only where `passed` has it too. */
function sift(kept: Uint8Array, passed: Uint8Array): void {
  for (let index = 0; index < kept.length; index++) if (passed[index] === 0) kept[index] = 0;
}

function mask(titles: readonly Title[], holds: (title: Title) => boolean): number {
  let bits = 0;
  for (let t = 0; t < titles.length; t++) {
    const title = titles[t];
    if (title && holds(title)) bits |= 1 << t;
  }
  return bits;
}

/** The worth that a blank cell has: less than any. */
const BLANK = Number.NEGATIVE_INFINITY;

/**
 * What a post is worth under a criterion when it is filled by the person of each holding, as far as that row tells;
 * of several rows the most counts. Seniority is in days up to the policy's date, else to the latest day in the roster.
 */
function worthsOf(preference: Preference, { holdings, rows }: Roster, policy: Policy): Float64Array {
  const by = <T>(values: readonly T[], worth: (value: T) => number): Float64Array => {
    const worths = new Float64Array(holdings.size);
    for (let holding = 0; holding < worths.length; holding++) {
      const value = values[holdings.row[holding] ?? -1];
      worths[holding] = value === undefined || value === null ? BLANK : worth(value);
    }
    return worths;
  };
  switch (preference) {
    case "party_member":
      return by(rows.partyMember, (member) => (member === true ? 1 : 0));
    case "senior": {
      const day = referenceDay(policy, { holdings, rows });
      return by(rows.since, (since) => day - (since ?? 0));
    }
    case "local": // by place, not by person
      return new Float64Array(holdings.size);
    case "younger":
      return by(rows.birthYear, (year) => year ?? 0);
  }
}

/** The day that seniority is counted to: the policy's date, else the latest `since`. */
export function referenceDay(policy: Policy, { holdings, rows }: Pick<Roster, "holdings" | "rows">): number {
  if (policy.effective) return policy.effective.day;
  return holdings.row.reduce((latest, row) => Math.max(latest, rows.since[row] ?? 0), 0);
}
