/** Households and population: what a plan loses or wins is told where it does. */
import { describe, expect, test } from "vitest";
import { conserve } from "../../../src/core/count/conservation.ts";
import { scopesOf } from "../../../src/core/count/scopes/scopes.ts";
import { standingsOf } from "../../../src/core/count/scopes/standings.ts";
import { summaryRows } from "../../../src/core/count/summary.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../arbitraries/city.ts";
import { run } from "../../support/inputs.ts";
import { SMALL } from "../../support/small.ts";

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

test("what no part of a unit is given was there before, also where the commune is split", () => {
  const places = ["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "X1,X,thon,1,100,,,,", "X2,X,thon,2,70,,,,"];
  const split = ["X,X,,,x,,,T,", "X,Z,50,,,Xã Z,xa,T,", "X1,A,30,,x,A,thon,X,", "X1,B,50,,,B,thon,Z,"];
  const { rows } = conservationOf(places, [...split, "X2,X2,,,,,,X,"]);
  expect(
    rows.map(([code, { before, unassigned, after, holds }]) => [code, before, unassigned, after, holds]),
  ).toEqual([
    ["T", 170, 20, 150, true],
    ["X", 120, 20, 100, true],
    ["Z", 50, 0, 50, true],
  ]);
});

test("a commune's own figure is not that of units from elsewhere that are in a unit without a figure", () => {
  const places = [
    ...["T,,tinh,T,,,,,", "X,T,xa,X,481,,,,", "Y,T,xa,Y,,,,,"],
    ...["X1,X,thon,1,,,,,", "X2,X,thon,2,,,,,", "Y1,Y,thon,3,443,,,,", "Y2,Y,thon,4,39,,,,"],
  ];
  const communes = ["X,Z,,,,Xã Z,xa,T,", "Y,Z,,,,Xã Z,xa,T,"];
  const units = ["X1,M,,,,M,thon,,", "Y1,M,,,,M,thon,,", "Y2,M,,,,M,thon,,"];
  const { rows } = conservationOf(places, [...communes, ...units]);
  expect(rows.map(([code, { before, after }]) => [code, before, after])).toEqual([
    ["T", 963, null],
    ["Z", 963, null],
  ]);
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

describe("what is counted apart", () => {
  const T = "T,,tinh,T,,,,,";
  const X = "X,T,xa,X,,,,,";
  /** `created`, `movedIn`, `movedOut`, `unassigned`, `after` and `holds` by place. */
  const told = (register: readonly string[], changes: readonly string[]) =>
    Object.fromEntries(
      conservationOf([T, ...register], changes).rows.map(([code, row]) => [
        code,
        [row.created, row.movedIn, row.movedOut, row.unassigned, row.after, row.holds],
      ]),
    );

  test("a created place counts by its units where they are known, else by itself", () => {
    const own = { T: [50, 0, 0, 0, 150, true], N: [50, 0, 0, 0, 50, true], X: [0, 0, 0, 0, 100, true] };
    const places = [X, "X1,X,thon,1,100,,,,"];
    expect(told(places, [",N,,,,N,xa,T,", ",N1,50,,,N1,thon,N,"])).toEqual(own);
    expect(told(places, [",N,50,,,N,xa,T,", ",N1,50,,,N1,thon,N,"])).toEqual(own);
    expect(told(places, [",N,50,,,N,xa,T,"])).toEqual(own);
  });

  test("where a created unit is not known, nothing is held against the place above it", () => {
    const rows = told([X, "X1,X,thon,1,100,,,,"], [",N,80,,,N,xa,T,", ",N1,,,,N1,thon,N,"]);
    expect(rows).toEqual({
      T: [80, 0, 0, 0, 180, null],
      N: [80, 0, 0, 0, 80, null],
      X: [0, 0, 0, 0, 100, true],
    });
  });

  test("of a place of which one part is not known nothing is left over, and of one given away in full neither", () => {
    const open = told(
      [X, "X1,X,thon,1,60,,,,"],
      ["X1,A,30,,,A,thon,,", "X1,B,,,,B,thon,,", "X1,C,10,,,C,thon,,"],
    );
    expect([open.X?.[3], open.T?.[3]]).toEqual([0, 0]);
    const all = told([X, "X1,X,thon,1,60,,,,"], ["X1,A,30,,,A,thon,,", "X1,B,30,,,B,thon,,"]);
    expect(all.X).toEqual([0, 0, 0, 0, 60, true]);
  });

  test("a unit that moves leaves one commune for another, and nothing moves above both", () => {
    const places = [X, "Y,T,xa,Y,,,,,", "X1,X,thon,1,30,,,,", "X2,X,thon,2,40,,,,", "Y1,Y,thon,1,50,,,,"];
    expect(told(places, ["X1,X1,,,,1,thon,Y,"])).toEqual({
      T: [0, 0, 0, 0, 120, true],
      X: [0, 0, 30, 0, 40, true],
      Y: [0, 30, 0, 0, 80, true],
    });
  });

  test("areas are told where any place has one", () => {
    const register = (area: string) =>
      table(`${REGISTER_HEADER},diện tích (ha)`, [`${T},`, `${X},`, `X1,X,thon,1,9,,,,,${area}`]);
    const of = (area: string) =>
      run({ register: register(area), policy: POLICY }).result.conservation.filter(
        (row) => row.indicator === "area",
      );
    expect(of("2.5").map(({ before, after, holds }) => [before, after, holds])).toEqual([
      [25_000, 25_000, true],
      [25_000, 25_000, true],
    ]);
    expect(of("")).toEqual([]);
  });
});

describe("a sum that does not hold", () => {
  const conserved = (after: (was: number | null, scope: number) => number | null) => {
    const { reorganisation, result } = run(SMALL);
    const scopes = scopesOf(reorganisation, true);
    const indicators = result.indicators.map((one) =>
      one.id === "households" && one.after ? { ...one, after: Array.from(one.after, after) } : one,
    );
    return { ...conserve(scopes, reorganisation, standingsOf(scopes, reorganisation), indicators), scopes };
  };

  test("is told of a commune, with what makes it up, and of nothing above", () => {
    const { rows, diagnostics, scopes } = conserved((was) => (was === null ? null : was + 1));
    const broken = rows.filter(({ indicator }) => indicator === "households");
    expect(broken.map(({ holds }) => holds)).toEqual(broken.map(() => false));
    const communes = scopes.list.flatMap(({ place, level }) => (level === "commune" ? place?.code : []));
    expect(diagnostics.map(({ code, place }) => [code, place])).toEqual(
      communes.map((code) => ["changes/not-conserved", code]),
    );
    expect(diagnostics.find(({ place }) => place === "B")).toMatchObject({
      origin: { file: "register.csv", line: 9, column: "households" },
      facts: {
        name: "Xã B",
        column: "households",
        before: 440,
        dissolved: 150,
        created: 60,
        attached: 0,
        movedIn: 0,
        movedOut: 0,
        unassigned: 0,
        after: 351,
      },
    });
  });

  test("is neither kept nor broken where one side is not known, and no row where neither is", () => {
    const { rows, diagnostics } = conserved(() => null);
    const open = rows.filter(({ indicator }) => indicator === "households");
    expect(open.map(({ after, holds }) => [after, holds])).toEqual(open.map(() => [null, null]));
    expect(open.length).toBeGreaterThan(0);
    expect(diagnostics).toEqual([]);
    const { reorganisation } = run(SMALL);
    const scopes = scopesOf(reorganisation, true);
    expect(conserve(scopes, reorganisation, standingsOf(scopes, reorganisation), [])).toEqual({
      rows: [],
      diagnostics: [],
    });
  });
});

describe("communes that are split or merge where the plan or the register has figures of their own", () => {
  const T = "T,,tinh,T,,,,,";
  /** By place: before, moved in and out, after, and whether that adds up. */
  const told = (register: readonly string[], changes: readonly string[]) =>
    Object.fromEntries(
      conservationOf([T, ...register], changes).rows.map(([code, row]) => [
        code,
        [row.before, row.movedIn, row.movedOut, row.after, row.holds],
      ]),
    );

  test("a part that goes to another district was in the first one, and moves with its units, once", () => {
    const register = ["D,T,huyen,D,,,,,", "E,T,huyen,E,,,,,", "A,D,xa,A,,,,,", "B,E,xa,B,,,,,"];
    const units = ["A1,A,thon,1,100,,,,", "A2,A,thon,2,60,,,,", "B1,B,thon,1,40,,,,"];
    const changes = [
      "A,A,100,,,A,xa,D,",
      "A,N,,,,N,xa,E,",
      "B,N,,,,N,xa,E,",
      "A2,A2,,,,,,N,",
      "A1,A1,,,,,,A,",
      "B1,B1,,,,,,N,",
    ];
    expect(told([...register, ...units], changes)).toEqual({
      T: [200, 0, 0, 200, true],
      D: [160, 0, 60, 100, true],
      E: [40, 60, 0, 100, true],
      A: [100, 0, 0, 100, true],
      N: [100, 0, 0, 100, true],
    });
  });

  test("what a commune without units states is added to the units of the one that it merges with; unknown, nothing is known", () => {
    const merged = ["A,B,,,,B,xa,T,", "B,B,,,,B,xa,T,"];
    const B = ["B,T,xa,B,,,,,", "B1,B,thon,1,40,,,,"];
    expect(told(["A,T,xa,A,500,,,,", ...B], merged)).toEqual({
      T: [540, 0, 0, 540, true],
      B: [540, 0, 0, 540, true],
    });
    expect(told(["A,T,xa,A,,,,,", ...B], merged)).toEqual({});
  });

  test("so is what the plan gives to a part without units of a commune that states a figure", () => {
    const register = ["A,T,xa,A,500,,,,", "A1,A,thon,1,,,,,", "B,T,xa,B,,,,,", "B1,B,thon,1,40,,,,"];
    const changes = ["A,A,200,,,A,xa,T,", "A,B,,,,B,xa,T,", "B,B,,,,B,xa,T,", "A1,A1,,,,,,A,"];
    const rows = told(register, changes);
    expect([rows.T?.[0], rows.T?.[3], rows.T?.[4], rows.B?.[3]]).toEqual([540, 540, true, 340]);
  });

  test("units that the plan gives the figures of are all that their commune stated; created ones count alone", () => {
    const register = ["A,T,xa,A,500,,,,", "A1,A,thon,1,,,,,", "A2,A,thon,2,,,,,"];
    const given = told(register, ["A1,A1,300,,,1 moi,,,", "A2,A2,200,,,2 moi,,,"]);
    expect([given.A?.[3], given.T?.[3]]).toEqual([500, 500]);
    const created = told(["A,T,xa,A,500,,,,"], [",N,20,,,N,thon,A,"]);
    expect(created.A?.[3]).toBe(20);
  });

  test("a district that all communes leave has nothing, though it is not known what they had", () => {
    const register = [
      "D,T,huyen,D,,,,,",
      "E,T,huyen,E,,,,,",
      "A,D,xa,A,,,,,",
      "A1,A,thon,1,,,,,",
      "B,E,xa,B,,,,,",
    ];
    const { result } = run({
      register: table(REGISTER_HEADER, [T, ...register, "B1,B,thon,1,40,,,,"]),
      changes: table(CHANGES_HEADER, ["A,A,,,,A,xa,E,"]),
      policy: POLICY,
    });
    const after = (code: string) =>
      summaryRows({ ...result, by: "commune" }).find(
        ({ place, indicator }) => place === code && indicator === "households",
      )?.after;
    expect([after("D"), after("E"), after("A")]).toEqual([0, null, null]);
    // Areas, which nothing has, are not counted at all.
    expect(result.conservation.some(({ indicator }) => indicator === "area")).toBe(false);
  });

  test("a commune that all its units leave has what moves in, though it is not known, or stated, what these had", () => {
    const units = ["A1,A,thon,1,,,,,", "B,T,xa,B,,,,,", "B1,B,thon,1,40,,,,", "B2,B,thon,2,30,,,,"];
    const moves = ["A1,A1,,,,,,B,", "B1,B1,,,,,,A,"];
    const after = (stated: string) =>
      run({
        register: table(REGISTER_HEADER, [T, `A,T,xa,A,${stated},,,,`, ...units]),
        changes: table(CHANGES_HEADER, moves),
        policy: POLICY,
      }).reorganisation.after.places.find(({ code }) => code === "A")?.households;
    expect([after(""), after("500")]).toEqual([40, 40]);
  });

  test("what a province states for communes of which nothing is known stays with parts of unknown size, and is open where a commune leaves", () => {
    const communes = ["A,T,xa,A,,,,,", "A1,A,thon,1,300,,,,", "A2,A,thon,2,,,,,", "V,,tinh,V,,,,,"];
    const after = (changes: readonly string[]) =>
      run({
        register: table(REGISTER_HEADER, ["T,,tinh,T,1777,,,,", ...communes]),
        changes: table(`${CHANGES_HEADER},part`, changes),
        policy: POLICY,
      }).reorganisation.after.places.find(({ code }) => code === "T")?.households;
    expect(after(["A1,A1,,,,,,,,một phần", "A1,N,,,,N,thon,A,,một phần"])).toBe(1777);
    expect(after(["A,A,,,,,,V,,"])).toBeNull();
  });

  test("of a unit that moves what no part takes is left over where it was", () => {
    const register = ["A,T,xa,A,,,,,", "A1,A,thon,1,100,,,,", "A2,A,thon,2,60,,,,", "B,T,xa,B,,,,,"];
    const rows = told([...register, "B1,B,thon,1,40,,,,"], ["A1,A1,70,,,,,B,"]);
    expect(rows).toEqual({
      T: [200, 0, 0, 170, true],
      A: [160, 0, 70, 60, true],
      B: [40, 70, 0, 110, true],
    });
  });

  test("the rest of a commune whose units are not all known is never less than nothing", () => {
    const register = ["A,T,xa,A,,,,,", "A1,A,thon,1,,,,,", "A2,A,thon,2,60,,,,"];
    const rows = told(register, ["A,M,15,,,M,xa,T,", "A,N,,,,N,xa,T,", "A1,A1,,,,,,M,", "A2,A2,,,,,,M,"]);
    expect(["T", "M", "N"].filter((code) => Number(rows[code]?.[3] ?? 0) < 0)).toEqual([]);
    expect(rows.N?.[3]).toBe(0);
  });
});
