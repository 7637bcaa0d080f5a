/** Sums over a tree: a blank part leaves no sum, a stated figure beside known parts is none, and who has no parts says it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { sumOfParts } from "../../../src/core/numbers/tree-sums.ts";

/** Trees with each node after its parent, and what each node states. */
const trees = fc
  .array(fc.record({ parent: fc.nat(), own: fc.option(fc.nat(9)) }), { minLength: 1, maxLength: 12 })
  .map((nodes) => ({
    parents: nodes.map(({ parent }, at) => (at === 0 ? -1 : parent % at)),
    own: nodes.map(({ own }) => own),
  }));

test("a figure is the sum of the parts as soon as one of them is known, and blank with any blank one", () => {
  fc.assert(
    fc.property(trees, ({ parents, own }) => {
      const { figures, partly, differing } = sumOfParts(parents, own);
      own.forEach((stated, node) => {
        const parts = figures.filter((_, at) => parents[at] === node);
        const known = parts.filter((part) => part !== null);
        const sum = known.reduce<number>((total, part) => total + (part ?? 0), 0);
        const isSum = known.length > 0 || (parts.length > 0 && stated === 0);
        expect(figures[node]).toBe(isSum ? (known.length < parts.length ? null : sum) : stated);
        const isPartly = isSum && known.length < parts.length;
        expect(partly.filter((one) => one.node === node)).toEqual(
          isPartly ? [{ node, unknown: parts.length - known.length, of: parts.length }] : [],
        );
        const differs = isSum && !isPartly && stated !== null && stated !== sum;
        expect(differing.filter((one) => one.node === node)).toEqual(
          differs ? [{ node, own: stated, sum }] : [],
        );
      });
    }),
    { numRuns: 500 },
  );
});

test("what is told comes in the order of the tree, and a node that does not exist is no part", () => {
  const { figures, differing } = sumOfParts([-1, 0, 1, 1], [9, 8, 1, 2]);
  expect(figures).toEqual([3, 3, 1, 2]);
  expect(differing.map(({ node }) => node)).toEqual([0, 1]);
  expect(sumOfParts([-1, 0, 0], [null, 5, null], Uint8Array.of(1, 1, 0)).figures[0]).toBe(5);
});
