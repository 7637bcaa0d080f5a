/** Random cells: titles with posts and candidates, small enough to enumerate or as large as asked for. */
import * as fc from "fast-check";
import type { Cell, CellTitle } from "../../src/core/weigh.ts";

/** A candidate of a cell as one value, which is easier to read than the solver's columns. */
export interface CellCandidate {
  readonly eligible: number;
  readonly incumbent: number;
  readonly maxPosts: number;
  readonly counted: boolean;
  readonly criteria: readonly number[];
}

/** A cell as a person would write it down. */
export interface PlainCell {
  readonly titles: readonly CellTitle[];
  readonly candidates: readonly CellCandidate[];
}

/** The cell as the solver takes it. */
export function columnsOf({ titles, candidates }: PlainCell): Cell {
  return {
    titles,
    candidates: {
      size: candidates.length,
      eligible: Int32Array.from(candidates, (one) => one.eligible),
      incumbent: Int32Array.from(candidates, (one) => one.incumbent),
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
}

/** Cells of up to the size given; compatibility is symmetric, incumbents need not be eligible. */
export function cells({ titles, candidates, maxPosts, posts, criteria }: CellSize): fc.Arbitrary<PlainCell> {
  return fc.integer({ min: 1, max: titles }).chain((count) => {
    const masks = fc.integer({ min: 0, max: (1 << count) - 1 });
    const pairs = fc.array(fc.boolean(), { minLength: count * count, maxLength: count * count });
    const title = fc.record({
      posts: fc.integer({ min: 1, max: posts }),
      counted: fc.boolean().map((flip) => flip || count > 2),
    });
    const candidate = fc.record({
      eligible: masks,
      incumbent: masks,
      maxPosts: fc.integer({ min: 1, max: maxPosts }),
      counted: fc.integer({ min: 0, max: 5 }).map((roll) => roll > 0),
      criteria: fc.tuple(...Array.from({ length: criteria }, () => fc.integer({ min: 0, max: 3 }))),
    });
    return fc
      .record({
        titles: fc.array(title, { minLength: count, maxLength: count }),
        pairs,
        candidates: fc.array(candidate, { minLength: 0, maxLength: candidates }),
      })
      .map(({ titles: list, pairs: allowed, candidates: people }) => ({
        titles: list.map((one, a) => ({
          ...one,
          compatible: list.reduce((mask, _, b) => {
            const at = Math.min(a, b) * count + Math.max(a, b);
            return a !== b && allowed[at] ? mask | (1 << b) : mask;
          }, 0),
        })),
        candidates: people,
      }));
  });
}
