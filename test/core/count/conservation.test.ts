/** Households and population: what a plan loses or wins is told where it does. */
import { expect, test } from "vitest";
import { summaryRows } from "../../../src/core/count/summary.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../arbitraries/city.ts";
import { run } from "../../inputs.ts";
import { SMALL } from "../../small.ts";

const POLICY = "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }";

function conservationOf(register: readonly string[], changes: readonly string[]) {
  const { result } = run({
    register: table(REGISTER_HEADER, register),
    changes: table(CHANGES_HEADER, changes),
    policy: POLICY,
  });
  const rows = result.conservation.map(
    ({ scope, ...row }) => [result.scopes[scope]?.place?.code, row] as const,
  );
  return { rows: rows.filter(([, row]) => row.indicator === "households"), diagnostics: result.diagnostics };
}

test("dissolved and created places are the difference between before and after", () => {
  const { result } = run(SMALL);
  const [root] = result.conservation;
  expect(root).toEqual({
    scope: 0,
    indicator: "households",
    before: 1520,
    dissolved: 150,
    created: 60,
    attached: 0,
    movedIn: 0,
    movedOut: 0,
    unassigned: 0,
    after: 1430,
    holds: true,
  });
});

test("households that no part of a split place is given are unassigned", () => {
  const places = ["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "X1,X,thon,1,100,,,,"];
  const { rows } = conservationOf(places, ["X1,A,30,,x,A,thon,,", "X1,B,50,,,B,thon,,"]);
  expect(rows.map(([code]) => code)).toEqual(["T", "X"]);
  for (const [, row] of rows)
    expect(row).toMatchObject({
      before: 100,
      dissolved: 0,
      created: 0,
      unassigned: 20,
      after: 80,
      holds: true,
    });
});

test("where a figure is not known the sum is neither kept nor broken, and where none is there is no row", () => {
  const places = ["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "X1,X,thon,1,100,,,,", "X2,X,thon,2,,,,,"];
  const { rows } = conservationOf(places, ["X2,,,,,,,,"]);
  expect(rows.map(([code, { before, after, holds }]) => [code, before, after, holds])).toEqual([
    ["T", null, 100, null],
    ["X", null, 100, null],
  ]);
  expect(conservationOf(["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "X1,X,thon,1,,,,,"], []).rows).toEqual([]);
});

test("what moves with a district is counted before in the province that it leaves", () => {
  const { result } = run({
    register: table(REGISTER_HEADER, [
      ...["P,,tinh,P,,,,,", "Q,,tinh,Q,,,,,", "D,P,huyen,D,,,,,", "E,Q,huyen,E,,,,,", "F,P,huyen,F,,,,,"],
      ...["X,D,xa,X,,,,,", "Y,E,xa,Y,,,,,", "Z,F,xa,Z,,,,,", "W,D,xa,W,9,,,,"],
      ...["X1,X,thon,1,100,,,,", "X2,X,thon,2,50,,,,", "Y1,Y,thon,1,30,,,,", "Z1,Z,thon,1,7,,,,"],
    ]),
    // District D goes to Q; of its communes W ends, X goes on to another district of Q, of its units X2 to a commune that stays in P.
    changes: table(CHANGES_HEADER, [
      "D,D,,,,D,huyen,Q,",
      "W,,,,,,,,",
      "X,X,,,,X,xa,E,",
      "X2,X2,,,,2,thon,Z,",
    ]),
    policy: POLICY,
  });
  const before = new Map(
    summaryRows({ ...result, by: "commune" }).flatMap(({ place, indicator, before, after }) =>
      indicator === "households" ? [[place, [before, after]] as const] : [],
    ),
  );
  expect(before.get("P")).toEqual([166, 57]);
  expect(before.get("Q")).toEqual([30, 130]);
  expect(before.get("D")).toEqual([159, 0]);
  expect(before.get("E")).toEqual([30, 130]);
  expect(before.get("X")).toEqual([150, 100]);
  const rows = new Map(
    result.conservation
      .filter(({ indicator }) => indicator === "households")
      .map(({ scope, ...row }) => [result.scopes[scope]?.place?.code, row] as const),
  );
  expect(rows.get("P")).toMatchObject({ movedOut: 100, movedIn: 0, dissolved: 9, holds: true });
  expect(rows.get("Q")).toMatchObject({ movedIn: 100, movedOut: 0, dissolved: 0, holds: true });
  expect(rows.get("E")).toMatchObject({ movedIn: 100, holds: true });
  expect([...rows].filter(([, row]) => row.holds !== true)).toEqual([]);
});
