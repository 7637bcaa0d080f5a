/** Random cells: titles with posts and candidates, small enough to enumerate or as large as asked for. */
import * as fc from "fast-check";
import type { Cell } from "../../src/core/weigh.ts";

export interface CellSize {
  readonly titles: number;
  readonly candidates: number;
  readonly maxPosts: number;
  /** Most posts of one title. */
  readonly posts: number;
  readonly criteria: number;
}

/** Cells of up to the size given; compatibility is symmetric, incumbents need not be eligible. */
export function cells({ titles, candidates, maxPosts, posts, criteria }: CellSize): fc.Arbitrary<Cell> {
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
