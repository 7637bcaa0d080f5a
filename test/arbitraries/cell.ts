/** Random cells: titles with posts and candidates, small enough to enumerate or as large as asked for. */
import * as fc from "fast-check";
import type { Objective } from "../../src/core/model/policy.ts";
import type { Cell, CellTitle } from "../../src/core/solver/problem/cell.ts";
import { eachFilled, type Solution } from "../../src/core/solver/problem/solution.ts";

/** What stands by place; in a cell of one place a number alone. */
export type ByPlace = number | readonly number[];

/** A candidate of a cell as one value, which is easier to read than the solver's columns. */
export interface CellCandidate {
  readonly eligible: number;
  readonly incumbent: ByPlace;
  readonly keep?: ByPlace;
  readonly maxPosts: number;
  readonly counted: boolean;
  readonly criteria: readonly ByPlace[];
}

/** A cell as a person would write it down. */
export interface PlainCell {
  readonly titles: readonly (Pick<CellTitle, "compatible" | "counted"> & {
    readonly posts: ByPlace;
    readonly shared?: boolean;
    readonly optional?: boolean;
  })[];
  readonly candidates: readonly CellCandidate[];
  readonly limits?: Cell["limits"];
  readonly objective?: Objective;
  readonly cap?: number | null;
}

/** What stands at a place; a number alone stands at every one. */
export function at(values: ByPlace | undefined, place: number): number {
  return (typeof values === "object" ? values[place] : values) ?? 0;
}

/** The places of a cell by position. */
export function placesOf({ titles }: Pick<PlainCell, "titles">): number[] {
  const posts = titles[0]?.posts;
  return typeof posts === "object" ? [...posts.keys()] : [0];
}

/** The cell as the solver takes it. */
export function columnsOf(cell: PlainCell): Cell {
  const { titles, candidates, objective, cap, limits } = cell;
  const places = placesOf(cell);
  const byPlace = (value: (one: CellCandidate) => ByPlace | undefined): number[] =>
    candidates.flatMap((one) => places.map((place) => at(value(one), place)));
  return {
    titles: titles.map((title, rank) => ({
      ...title,
      rank,
      posts: places.map((place) => at(title.posts, place)),
      shared: title.shared ?? false,
      optional: title.optional ?? false,
    })),
    objective: objective ?? "fewest-persons",
    cap: cap ?? null,
    limits: limits ?? [],
    candidates: {
      size: candidates.length,
      eligible: Int32Array.from(candidates, (one) => one.eligible),
      incumbent: Int32Array.from(byPlace((one) => one.incumbent)),
      keep: Int32Array.from(byPlace((one) => one.keep)),
      maxPosts: Int32Array.from(candidates, (one) => one.maxPosts),
      counted: Uint8Array.from(candidates, (one) => (one.counted ? 1 : 0)),
      criteria: (candidates[0]?.criteria ?? []).map((_, c) =>
        Float64Array.from(byPlace((one) => one.criteria[c])),
      ),
    },
  };
}

export interface CellSize {
  readonly titles: number;
  readonly candidates: number;
  readonly maxPosts: number;
  /** Most posts of one title. */
  readonly posts: number;
  readonly criteria: number;
  /** Every objective, caps, optional titles and posts that are kept as well. */
  readonly everything?: boolean;
}

/** Cells of up to the size given; compatibility is symmetric, incumbents need not be eligible. */
export function cells({
  titles,
  candidates,
  maxPosts,
  posts,
  criteria,
  everything = false,
}: CellSize): fc.Arbitrary<PlainCell> {
  const seldom = everything ? fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0) : fc.constant(false);
  return fc.integer({ min: 1, max: titles }).chain((count) => {
    const masks = fc.integer({ min: 0, max: (1 << count) - 1 });
    const pairs = fc.array(fc.boolean(), { minLength: count * count, maxLength: count * count });
    const title = fc.record({
      posts: fc.integer({ min: 1, max: posts }),
      counted: fc.boolean().map((flip) => flip || count > 2),
      optional: seldom,
    });
    const candidate = fc.record({
      eligible: masks,
      incumbent: masks,
      keep: everything ? fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, masks) : fc.constant(0),
      maxPosts: fc.integer({ min: 1, max: maxPosts }),
      counted: fc.integer({ min: 0, max: 5 }).map((roll) => roll > 0),
      criteria: fc.tuple(...Array.from({ length: criteria }, () => fc.integer({ min: 0, max: 3 }))),
    });
    return fc
      .record({
        titles: fc.array(title, { minLength: count, maxLength: count }),
        pairs,
        candidates: fc.array(candidate, { minLength: 0, maxLength: candidates }),
        objective: everything
          ? fc.constantFrom<Objective>("fewest-persons", "fewest-changes", "fewest-changes")
          : fc.constant<Objective>("fewest-persons"),
        cap: everything ? fc.constantFrom(null, 0, 1, 2, 2, 3, 3, 4) : fc.constant(null),
      })
      .map(({ titles: list, pairs: allowed, candidates: people, ...rest }) => ({
        ...rest,
        titles: list.map((one, a) => ({
          ...one,
          compatible: list.reduce((mask, _, b) => {
            const at = Math.min(a, b) * count + Math.max(a, b);
            return a !== b && allowed[at] ? mask | (1 << b) : mask;
          }, 0),
        })),
        candidates: people.map((one) => ({ ...one, keep: one.keep & one.eligible })),
      }));
  });
}

/**
 * Cells of several places made of such: titles from `shared` on are shared, the others have posts at each place but
 * the last, at which those shared stand.
 */
export function communes(size: CellSize, places: number, shared: number): fc.Arbitrary<PlainCell> {
  return cells(size).chain((cell) => {
    const masks = fc.integer({ min: 0, max: (1 << cell.titles.length) - 1 });
    const atPlaces = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.array(one, { minLength: places, maxLength: places });
    const split = Math.min(shared, cell.titles.length);
    const sharedMask = cell.titles.reduce((mask, _, t) => (t >= split ? mask | (1 << t) : mask), 0);
    return fc
      .record({
        open: fc.array(atPlaces(fc.boolean()), { minLength: split, maxLength: split }),
        held: fc.array(atPlaces(masks), {
          minLength: cell.candidates.length,
          maxLength: cell.candidates.length,
        }),
        home: fc.array(fc.nat(places - 1), {
          minLength: cell.candidates.length,
          maxLength: cell.candidates.length,
        }),
        limits: size.everything
          ? fc.constantFrom([], [{ titles: sharedMask, most: 1 }], [{ titles: ~sharedMask, most: 1 }])
          : fc.constant([]),
      })
      .map(({ open, held, home, limits }) => ({
        ...cell,
        limits,
        titles: cell.titles.map((title, t) => ({
          ...title,
          shared: t >= split,
          posts: Array.from({ length: places }, (_, place) =>
            t >= split
              ? place === places - 1
                ? at(title.posts, 0)
                : 0
              : place < places - 1 && open[t]?.[place]
                ? at(title.posts, 0)
                : 0,
          ),
        })),
        candidates: cell.candidates.map((one, index) => ({
          ...one,
          incumbent: (held[index] ?? []).map((mask, place) =>
            place === places - 1 ? mask & sharedMask : mask & ~sharedMask,
          ),
          // Kept posts of two places cannot both be kept; of one place, and shared ones, they can.
          keep: Array.from({ length: places }, (_, place) =>
            place === places - 1
              ? at(one.keep, 0) & sharedMask
              : place === home[index]
                ? at(one.keep, 0) & ~sharedMask
                : 0,
          ),
          criteria: one.criteria.map((value, c) =>
            c === 0 ? Array.from({ length: places }, (_, place) => Number(place === home[index])) : value,
          ),
        })),
      }));
  });
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A cell of the size of a commune: single posts, candidates who may hold each with a probability of 0.4 and held one
 * of them before, pairs incompatible with 0.2, at most three posts a person.
 */
export function communeCell(seed: number, posts = 15, people = 40): PlainCell {
  const next = numbersFrom(seed);
  const masks = Array.from({ length: posts }, (_, t) => (2 ** posts - 1) & ~(1 << t));
  for (let a = 0; a < posts; a++) {
    for (let b = a + 1; b < posts; b++) {
      if (next() >= 0.2) continue;
      masks[a] = (masks[a] ?? 0) & ~(1 << b);
      masks[b] = (masks[b] ?? 0) & ~(1 << a);
    }
  }
  return {
    titles: masks.map((compatible) => ({ posts: 1, compatible, counted: true })),
    candidates: Array.from({ length: people }, () => {
      let eligible = 0;
      for (let t = 0; t < posts; t++) if (next() < 0.4) eligible |= 1 << t;
      const incumbent = 1 << Math.floor(next() * posts);
      return { eligible, incumbent, maxPosts: 3, counted: true, criteria: [] };
    }),
  };
}

/**
 * A commune with its units as one cell: units of two titles each, shared titles of the commune; two people from each
 * post, a third of whom may hold several, and each may hold a title with a probability of 0.6.
 */
export function wholeCommune(seed: number, units = 4, shared = 4): PlainCell {
  const next = numbersFrom(seed);
  const places = units + 1;
  const own = 2;
  const titles = own + shared;
  const all = 2 ** titles - 1;
  const masks = Array.from({ length: titles }, (_, t) => all & ~(1 << t));
  for (let a = 0; a < titles; a++) {
    for (let b = a + 1; b < titles; b++) {
      if (next() >= 0.2) continue;
      masks[a] = (masks[a] ?? 0) & ~(1 << b);
      masks[b] = (masks[b] ?? 0) & ~(1 << a);
    }
  }
  const people = 2 * (units * own + shared);
  return {
    titles: masks.map((compatible, t) => ({
      posts: Array.from({ length: places }, (_, place) => Number(t < own ? place < units : place === units)),
      shared: t >= own,
      compatible,
      counted: true,
    })),
    candidates: Array.from({ length: people }, () => {
      let eligible = 0;
      for (let t = 0; t < titles; t++) if (next() < 0.6) eligible |= 1 << t;
      const place = Math.floor(next() * places);
      const held = place < units ? Math.floor(next() * own) : own + Math.floor(next() * shared);
      const incumbent = Array.from({ length: places }, (_, at) => (at === place ? 1 << held : 0));
      return { eligible, incumbent, maxPosts: next() < 0.33 ? 2 : 1, counted: true, criteria: [] };
    }),
  };
}

/** Counts of a solution that an independent solver gives as well. */
export function tripleOf(cell: PlainCell, solution: Pick<Solution, "sets" | "places">) {
  const { titles, candidates } = cell;
  let posts = 0;
  for (const { posts: own } of titles) for (const place of placesOf(cell)) posts += at(own, place);
  let incumbents = 0;
  let filled = 0;
  eachFilled(columnsOf(cell), solution, (candidate, title, place) => {
    filled++;
    incumbents += (at(candidates[candidate]?.incumbent, place) >> title) & 1;
  });
  return {
    vacancies: posts - filled,
    persons: solution.sets.filter((set, p) => set !== 0 && candidates[p]?.counted).length,
    incumbents,
  };
}
