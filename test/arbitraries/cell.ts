/** Random cells: titles with posts and candidates, small enough to enumerate or as large as asked for. */
import * as fc from "fast-check";
import type { Objective } from "../../src/core/model.ts";
import type { Cell, CellTitle } from "../../src/core/weigh.ts";

/** A candidate of a cell as one value, which is easier to read than the solver's columns. */
export interface CellCandidate {
  readonly eligible: number;
  readonly incumbent: number;
  readonly keep?: number;
  readonly maxPosts: number;
  readonly counted: boolean;
  readonly criteria: readonly number[];
}

/** A cell as a person would write it down. */
export interface PlainCell {
  readonly titles: readonly (Omit<CellTitle, "optional"> & { readonly optional?: boolean })[];
  readonly candidates: readonly CellCandidate[];
  readonly objective?: Objective;
  readonly cap?: number | null;
}

/** The cell as the solver takes it. */
export function columnsOf({ titles, candidates, objective, cap }: PlainCell): Cell {
  return {
    titles: titles.map((title) => ({ ...title, optional: title.optional ?? false })),
    objective: objective ?? "fewest-persons",
    cap: cap ?? null,
    candidates: {
      size: candidates.length,
      eligible: Int32Array.from(candidates, (one) => one.eligible),
      incumbent: Int32Array.from(candidates, (one) => one.incumbent),
      keep: Int32Array.from(candidates, (one) => one.keep ?? 0),
      maxPosts: Int32Array.from(candidates, (one) => one.maxPosts),
      counted: Uint8Array.from(candidates, (one) => (one.counted ? 1 : 0)),
      criteria: (candidates[0]?.criteria ?? []).map((_, c) =>
        Float64Array.from(candidates, (one) => one.criteria[c] ?? 0),
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

/** Counts of a solution that an independent solver gives as well; each title has one post. */
export function tripleOf({ titles, candidates }: PlainCell, sets: readonly number[]) {
  const held = titles.flatMap((_, t) => sets.flatMap((set, p) => ((set >> t) & 1 ? [[p, t] as const] : [])));
  return {
    vacancies: titles.reduce((sum, { posts }) => sum + posts, 0) - held.length,
    persons: sets.filter((set, p) => set !== 0 && candidates[p]?.counted).length,
    incumbents: held.filter(([p, t]) => ((candidates[p]?.incumbent ?? 0) >> t) & 1).length,
  };
}
