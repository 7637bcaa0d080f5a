/** The inverse of a basis made anew: what pivot by pivot comes to, without what rounding added up. */
import { expect, test } from "vitest";
import { invert } from "../../../../src/core/grouping/program/basis.ts";
import { addColumn, entriesOf, type Program } from "../../../../src/core/grouping/program/program.ts";
import { programOf } from "../../../../src/core/grouping/program/simplex.ts";

const ROWS = 3;

function program(basis: readonly number[], columns: readonly (readonly number[])[]): Program {
  const made = programOf([1, 2, 3], [false, false, true], [9, 9, 9], 99, 1e-7);
  for (const values of columns) addColumn(made, 1, [], 0, values);
  made.basis.set(basis);
  return made;
}

/** The basis times its inverse, row by row. */
function product(own: Program): number[][] {
  const ways = [...own.basis].map((variable) => {
    const way = new Float64Array(ROWS);
    entriesOf(own, variable, way);
    return way;
  });
  const rows = [...Array(ROWS).keys()];
  return rows.map((row) =>
    rows.map((column) =>
      rows.reduce((sum, at) => sum + (ways[at]?.[row] ?? 0) * (own.inverse[at * ROWS + column] ?? 0), 0),
    ),
  );
}

const ONE = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

test.each([
  [
    "columns whose largest entries stand in other rows",
    [0, 1, 2],
    [
      [0, 4, 2],
      [5, 1, 0],
      [1, 0, 2],
    ],
  ],
  [
    "a column, what is lacking in a row and what is left of one",
    [-1, 0, -6],
    [
      [2, 4, 8],
      [0, 0, 0],
    ],
  ],
  ["what a row has too much", [-4, 0, -6], [[1, 2, 0]]],
])("%s: the basis times its inverse is one", (_, basis, columns) => {
  const own = program(basis, columns);
  own.sinceInverted = 7;
  invert(own);
  expect(product(own)).toEqual(ONE.map((row) => row.map((value) => expect.closeTo(value, 12))));
  expect([...own.basis]).toEqual(basis);
  expect(own.sinceInverted).toBe(0);
});

test("columns that hang on each other are no basis: the search begins again with none", () => {
  const own = program(
    [0, 1, 2],
    [
      [1, 2, 3],
      [2, 4, 6],
      [0, 0, 1],
    ],
  );
  invert(own);
  expect([...own.basis]).toEqual([-1, -2, -6]);
  expect(product(own)).toEqual(ONE);
  expect([...own.level]).toEqual([1, 2, 3]);
});
