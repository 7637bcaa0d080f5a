/** The cells of places: titles, candidates and what the policy lets each of them hold, ready to be solved. */
import { barTo, pairBar } from "./bars.ts";
import { firstFitting, type Sieve } from "./condition.ts";
import type { Keeps } from "./keep.ts";
import type { Place, Policy, Preference, Roster, Title } from "./model.ts";
import type { Candidates, Cell, CellTitle } from "./weigh.ts";

/** A cell to solve. It stands until the next one is made. */
export interface CellPlan {
  readonly cell: Cell;
  /** Positions of the titles with at least one post here, in order of rank. */
  readonly titles: readonly number[];
  /** Who the candidates are, as positions among the people of the roster. */
  readonly people: Int32Array;
  /** The holdings that make somebody a candidate here. */
  readonly heldBy: (candidate: number) => Int32Array;
}

/** Makes the cell of a place from the holdings of its level in its predecessors, in the order of people. */
export function cellMaker(
  policy: Policy,
  roster: Roster,
  sieve: Sieve,
  keeps: Keeps | null,
): (place: Place, held: Int32Array) => CellPlan {
  const { holdings, rows } = roster;
  const { maxPosts: most, concurrentRequires, prefer, objective } = policy.holding;
  const establishment = establishments(policy, roster, sieve);
  const maySeveral = new Uint8Array(holdings.size).fill(Math.max(most.commune, most.unit) > 1 ? 1 : 0);
  if (maySeveral[0] === 1) for (const test of concurrentRequires) sift(maySeveral, sieve.passes(test));
  const worths = prefer.map((preference) => worthsOf(preference, roster, policy));

  const people = new Int32Array(holdings.size);
  const starts = new Int32Array(holdings.size + 1);
  const candidates = {
    size: 0,
    eligible: new Int32Array(holdings.size),
    incumbent: new Int32Array(holdings.size),
    keep: new Int32Array(holdings.size),
    maxPosts: new Int32Array(holdings.size),
    counted: new Uint8Array(holdings.size),
    criteria: prefer.map(() => new Float64Array(holdings.size)),
  };

  return (place, held) => {
    const { titles, positions, inCell, cellTitles, eligible } = establishment(place);
    const heldBy = (candidate: number): Int32Array => held.subarray(starts[candidate], starts[candidate + 1]);
    const maxPosts = place.level === "commune" ? most.commune : most.unit;
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
        candidates.incumbent[at] = 0;
        candidates.maxPosts[at] = maySeveral[holding] === 1 ? maxPosts : 1;
        candidates.counted[at] = 1;
      }
      starts[at + 1] = index + 1;
      const own = inCell[holdings.title[holding] ?? -1] ?? -1;
      if (own >= 0) candidates.incumbent[at] = (candidates.incumbent[at] ?? 0) | (1 << own);
      if (rows.official[holdings.row[holding] ?? -1] === true) candidates.counted[at] = 0;
      if (isNew) {
        for (let c = 0; c < worths.length; c++) {
          const worth = worths[c]?.[holding] ?? BLANK;
          const criterion = candidates.criteria[c];
          if (criterion) criterion[at] = worth === BLANK ? 0 : worth;
        }
        continue;
      }
      // What one row does not say, or satisfy, another row of the same person may.
      const all = heldBy(at);
      candidates.criteria.forEach((criterion, c) => {
        const most = all.reduce((best, one) => Math.max(best, worths[c]?.[one] ?? BLANK), BLANK);
        criterion[at] = most === BLANK ? 0 : most;
      });
      candidates.eligible[at] = mask(titles, (title) => barTo(title, all, holdings, policy, sieve) === null);
      const severally = maxPosts > 1 && sieve.failing(concurrentRequires, all) === null;
      candidates.maxPosts[at] = severally ? maxPosts : 1;
    }
    candidates.size = at + 1;
    if (keeps !== null) applyKeeps(keeps, candidates, people, heldBy, holdings.title, inCell);
    const cell = { titles: cellTitles, candidates, objective, cap: capOf(place, policy) };
    return { cell, titles: positions, people, heldBy };
  };
}

/** The most people that the policy wants in a place; null: no cap. */
function capOf(place: Place, { holding: { maxPersons } }: Policy): number | null {
  return firstFitting(place.level === "commune" ? maxPersons.commune : maxPersons.unit, place);
}

/** Bars those who leave, and marks what is to be kept as far as its holder may hold it. */
function applyKeeps(
  { kept, leaving }: Keeps,
  { size, eligible, keep }: Candidates,
  people: Int32Array,
  heldBy: CellPlan["heldBy"],
  titleOf: Int32Array,
  inCell: readonly number[],
): void {
  for (let candidate = 0; candidate < size; candidate++) {
    if (leaving[people[candidate] ?? -1] === 1) eligible[candidate] = 0;
    let titles = 0;
    for (const holding of heldBy(candidate)) {
      const own = inCell[titleOf[holding] ?? -1] ?? -1;
      if (kept[holding] === 1 && own >= 0) titles |= 1 << own;
    }
    keep[candidate] = titles & (eligible[candidate] ?? 0);
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

/** Finds the titles with posts at a place (định biên); places with the same posts share them. */
function establishments(policy: Policy, roster: Roster, sieve: Sieve): (place: Place) => Establishment {
  const known = new Map<string, Establishment>();
  const eligibleFor = new Map<string, Int32Array>();
  const ofLevel = (level: string): Title[] => policy.titles.filter((title) => title.level === level);
  const byLevel = new Map(["commune", "unit"].map((level) => [level, ofLevel(level)]));

  return (place) => {
    const all = byLevel.get(place.level) ?? [];
    const posts = all.map((title) => firstFitting(title.posts, place) ?? 0);
    const key = `${place.level} ${posts.join(" ")}`;
    const met = known.get(key);
    if (met) return met;
    const titles = all.filter((_, index) => (posts[index] ?? 0) > 0);
    const ids = titles.map((title) => title.id).join(" ");
    const eligible = eligibleFor.get(ids) ?? eligibleByRow(titles, policy, roster, sieve);
    eligibleFor.set(ids, eligible);
    const made = {
      titles,
      positions: titles.map((title) => policy.titles.indexOf(title)),
      inCell: policy.titles.map((title) => titles.indexOf(title)),
      cellTitles: titles.map(
        (title): CellTitle => ({
          posts: posts[all.indexOf(title)] ?? 0,
          compatible: mask(titles, (other) => other !== title && pairBar(title, other, policy) === null),
          counted: title.counted,
          optional: title.optional,
        }),
      ),
      eligible,
    };
    known.set(key, made);
    return made;
  };
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
    const sift = (passed: (holding: number) => boolean): void => {
      for (let holding = 0; holding < eligible.length; holding++) {
        if (!passed(holding)) eligible[holding] = (eligible[holding] ?? 0) & others;
      }
    };
    for (const test of requires) {
      const passed = sieve.passes(test);
      sift((holding) => passed[holding] === 1);
    }
    if (openTo === null) return;
    const from = policy.titles.map(({ id }) => openTo.includes(id));
    sift((holding) => from[holdings.title[holding] ?? -1] === true);
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
      let latest = 0;
      for (const row of holdings.row) latest = Math.max(latest, rows.since[row] ?? 0);
      const day = policy.effective?.day ?? latest;
      return by(rows.since, (since) => day - (since ?? 0));
    }
    case "younger":
      return by(rows.birthYear, (year) => year ?? 0);
  }
}
