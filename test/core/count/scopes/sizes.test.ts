/** Households, people and area by scope, worked out by hand: splits between communes, parts of unknown size, what a plan assigns to no part. */
import { expect, test } from "vitest";
import { figureAt } from "../../../../src/core/count/figure.ts";
import { indicatorOf } from "../../../../src/core/count/summary.ts";
import { run } from "../../../support/inputs.ts";

const POLICY = "id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\n";

/** Before and after of each scope by its code, "" for the root. */
function sizesOf(
  register: readonly string[],
  changes: readonly string[],
  size: "households" | "area" = "households",
) {
  const { result } = run({
    register: `code,parent,kind,name,households,area\n${register.join("\n")}\n`,
    changes: `from,into,households,into_name,into_kind,into_parent,part\n${changes.map((row) => (row.split(",").length < 7 ? `${row},` : row)).join("\n")}\n`,
    policy: POLICY,
  });
  const one = indicatorOf(result, size);
  return Object.fromEntries(
    result.scopes.map(({ place, register: of }, at) => {
      const { before, after } = one ? figureAt(one, at) : { before: undefined, after: undefined };
      return [`${of === "old" ? "-" : ""}${place?.code ?? ""}`, [before, after]];
    }),
  );
}

const TOWN = [
  "P,,tinh,Tỉnh,,",
  "X,P,xa,Xã X,,",
  "X1,X,thon,Thôn 1,100,",
  "X2,X,thon,Thôn 2,50,",
  "Y,P,xa,Xã Y,,",
  "Y1,Y,thon,Thôn 3,80,",
];

/** X is split between M and N, in which X2 is whole in M, and X1 in both. */
const SPLIT = ["X,M,110,Xã M,,P", "X,N,40,Xã N,,P", "X2,X2,,,,M"];

const OTHERS = { X2: [50, 50], Y: [80, 80], Y1: [80, 80] };

test("the parts of a unit are counted in the communes that they go into, with what no part has where most of it goes", () => {
  expect(sizesOf(TOWN, [...SPLIT, "X1,M1,60,Thôn M,,M", "X1,N1,,Thôn N,,N,rest"])).toEqual({
    ...{ P: [230, 230], M: [110, 110], M1: [60, 60], N: [40, 40], N1: [40, 40] },
    ...OTHERS,
  });
  expect(sizesOf(TOWN, [...SPLIT, "X1,M1,60,Thôn M,,M", "X1,N1,30,Thôn N,,N"])).toEqual({
    ...{ P: [230, 220], M: [120, 110], M1: [70, 60], N: [30, 30], N1: [30, 30] },
    ...OTHERS,
  });
});

test("parts of unknown size leave open what they are in, and no more", () => {
  const unknown = (code: string, into: string): string => `X1,${code},,Thôn ${code},,${into},unknown`;
  expect(sizesOf(TOWN, [...SPLIT, unknown("M1", "M"), unknown("N1", "N")])).toEqual({
    ...{ P: [230, 230], M: [null, null], M1: [null, null], N: [null, null], N1: [null, null] },
    ...OTHERS,
  });
  expect(sizesOf(TOWN, [...SPLIT, "X1,M1,20,Thôn M,,M", unknown("N1", "N"), unknown("N2", "N")])).toEqual({
    ...{ P: [230, 230], M: [70, 70], M1: [20, 20], N: [80, 80], N1: [null, null], N2: [null, null] },
    ...OTHERS,
  });
});

test("a blank unit that is split leaves open what it goes into, and a part with a size has it", () => {
  const blank = TOWN.map((row) => row.replace("Thôn 1,100", "Thôn 1,"));
  expect(sizesOf(blank, [...SPLIT, "X1,M1,60,Thôn M,,M", "X1,N1,,Thôn N,,N,unknown"])).toEqual({
    ...{ P: [null, 230], M: [110, 110], M1: [60, 60], N: [null, 40], N1: [null, null] },
    ...OTHERS,
  });
});

test("a commune that states a figure has it where its units are blank, and so has what is above, wherever they go", () => {
  const stated = ["P,,tinh,Tỉnh,,", "X,P,xa,Xã X,150,", "X1,X,thon,Thôn 1,,", "X2,X,thon,Thôn 2,,"];
  expect(sizesOf(stated, ["X1,A,,Thôn A,,", "X2,A,,Thôn A,,"])).toEqual({
    ...{ P: [150, 150], X: [150, 150], A: [null, null] },
  });
});

test("areas are counted where any place has one, before or after, and units that are gone have theirs", () => {
  const withArea = TOWN.map((row) => row.replace("Thôn 2,50,", "Thôn 2,50,12"));
  expect(sizesOf(withArea, [], "area")).toMatchObject({ X2: [12, 12], X1: [null, null] });
  expect(sizesOf(withArea, ["X2,,,,,"], "area")).toMatchObject({ "-X2": [12, 0] });
  expect(sizesOf(TOWN, [], "area")).toMatchObject({ X2: [undefined, undefined] });
  expect(sizesOf(TOWN, ["X2,,,,,"])).toMatchObject({ "-X2": [50, 0], P: [230, 180], X: [150, 100] });
});

test("what a plan assigns to no part makes nothing known of a unit that a part of unknown size goes into", () => {
  const rows = ["X1,M1,,Thôn M,,X,unknown", "X1,N1,,Thôn N,,X,unknown", "X2,M1,25,,,", "X2,N1,20,,,"];
  expect(sizesOf(TOWN, rows)).toMatchObject({ M1: [null, null], N1: [null, null], X: [150, 145] });
});
