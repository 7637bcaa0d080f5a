/** Places by kind, households and population as sums of what is known, and Party cells counted once. */
import { describe, expect, test } from "vitest";
import { figureAt } from "../../../../src/core/count/figure.ts";
import type { BuiltInIndicator } from "../../../../src/core/count/scopes/indicator-ids.ts";
import { indicatorOf } from "../../../../src/core/count/summary.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../../arbitraries/city.ts";
import { run } from "../../../support/inputs.ts";
import { SMALL } from "../../../support/small.ts";

const POLICY = "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }";

/** Reads before and after of an indicator at a place by its code. */
function figures(register: readonly string[], changes: readonly string[] = []) {
  const texts = { register: table(REGISTER_HEADER, register), changes: table(CHANGES_HEADER, changes) };
  const { result } = run({ ...texts, policy: POLICY });
  return (code: string, id: BuiltInIndicator, kind: "new" | "old" = "new"): (number | null)[] => {
    const scope = result.scopes.findIndex(({ place, register }) => place?.code === code && register === kind);
    const one = indicatorOf(result, id);
    if (!one || scope < 0) throw new Error(`${id} at ${code} is not counted`);
    return [figureAt(one, scope).before, figureAt(one, scope).after];
  };
}

const COMMUNE = ["T,,tinh,T,,,,,", "X,T,xa,X,,,,,", "Y,T,phuong,Y,,,,,"];

test("places are counted by kind, each where it was and where it is", () => {
  const of = figures(
    [...COMMUNE, "X1,X,thon,1,10,40,,,", "X2,X,thon,2,20,80,,,", "Y1,Y,tdp,3,30,120,,,"],
    ["X1,X1,,,,,tdp,,", "X2,N,,,,N,thon,Y,"],
  );
  expect(of("T", "communes")).toEqual([2, 2]);
  expect(of("T", "communes.xa")).toEqual([1, 1]);
  expect(of("T", "units.thon")).toEqual([2, 1]);
  expect(of("T", "units.tdp")).toEqual([1, 2]);
  // Before, of a commune, is what it had: a unit that moves in counts where it was.
  expect(of("X", "units")).toEqual([2, 1]);
  expect(of("Y", "units")).toEqual([1, 2]);
});

describe("households", () => {
  test("of a merged place are those of its parts, of a dissolved place gone, of a created one new", () => {
    const of = figures(
      [...COMMUNE, "X1,X,thon,1,10,40,,,", "X2,X,thon,2,20,80,,,", "Y1,Y,tdp,3,30,120,,,"],
      ["X1,N,,,,N,thon,,", "X2,N,,,,N,thon,,", "Y1,,,,,,,,", ",Y2,7,9,,Y2,tdp,Y,"],
    );
    expect(of("N", "households")).toEqual([30, 30]);
    expect(of("Y1", "households", "old")).toEqual([30, 0]);
    expect(of("Y2", "households")).toEqual([0, 7]);
    expect(of("Y", "households")).toEqual([30, 7]);
    expect(of("T", "population")).toEqual([240, 129]);
  });

  test("that are not known of one unit are not known above it, and nowhere are they 0", () => {
    const of = figures([...COMMUNE, "X1,X,thon,1,10,,,,", "X2,X,thon,2,,,,,", "Y1,Y,tdp,3,30,,,,"]);
    expect(of("X1", "households")).toEqual([10, 10]);
    expect(of("X2", "households")).toEqual([null, null]);
    expect(of("X", "households")).toEqual([null, null]);
    expect(of("Y", "households")).toEqual([30, 30]);
    expect(of("T", "households")).toEqual([null, null]);
    expect(of("T", "population")).toEqual([null, null]);
  });

  test("that a plan leaves to no part of a split place were there before all the same", () => {
    const rows = [...COMMUNE, "X1,X,thon,1,100,,,,"];
    const of = figures(rows, ["X1,A,30,,x,A,thon,,", "X1,B,50,,,B,thon,,"]);
    expect(of("A", "households")).toEqual([50, 30]);
    expect(of("B", "households")).toEqual([50, 50]);
    expect(of("X", "households")).toEqual([100, 80]);
  });
});

describe("Party cells", () => {
  test("that several units share count once in each place above them", () => {
    const of = figures([...COMMUNE, "X1,X,thon,1,,,,A|B,", "X2,X,thon,2,,,,A,", "Y1,Y,tdp,3,,,,A,"]);
    expect(of("X1", "branches")).toEqual([2, 2]);
    expect(of("X2", "branches")).toEqual([1, 1]);
    expect(of("X", "branches")).toEqual([2, 2]);
    // A cell is known by its commune as well: A of X and A of Y are two.
    expect(of("T", "branches")).toEqual([3, 3]);
  });

  test("are not known where the register names none", () => {
    expect(figures([...COMMUNE, "X1,X,thon,1,,,,,"])("T", "branches")).toEqual([null, null]);
  });

  test("of the small plan: two of Phường A become one, and one of Xã B stays for two units", () => {
    const { result } = run(SMALL);
    const one = indicatorOf(result, "branches");
    const at = (code: string): unknown =>
      one &&
      figureAt(
        one,
        result.scopes.findIndex(({ place }) => place?.code === code),
      );
    expect(at("A")).toMatchObject({ before: 3, after: 2 });
    expect(at("B")).toMatchObject({ before: 1, after: 1 });
  });
});

describe("a commune's own Party cells", () => {
  const branchesOf = (changes: readonly string[]) => {
    const rows = [
      "T,,tinh,T,,,",
      "A,T,xa,Xã A,,,Cơ quan",
      "A1,A,thon,1,10,40,Một|Cơ quan",
      "A2,A,thon,2,20,80,Hai",
    ];
    const { result, reorganisation } = run({
      register: table("code,parent,kind,name,households,population,branch", [
        ...[...rows, "B,T,xa,Xã B,,,Cơ quan", "B1,B,thon,1,30,120,Một"],
      ]),
      changes: table("from,into,into_name,into_kind", changes),
      policy: POLICY,
    });
    const one = indicatorOf(result, "branches");
    const at = (code: string) => result.scopes.findIndex(({ place }) => place?.code === code);
    const of = (code: string) => {
      const figure = one && figureAt(one, at(code));
      return [figure?.before, figure?.after];
    };
    const named = (code: string) =>
      reorganisation.after.places.find((place) => place.code === code)?.branches;
    return { of, named };
  };

  test("are known by that commune: two of one name are two, and one is that of its unit of the same name", () => {
    const { of } = branchesOf([]);
    expect(of("A")).toEqual([3, 3]);
    expect(of("T")).toEqual([5, 5]);
  });

  test("stay with a commune that is renamed", () => {
    const { of, named } = branchesOf(["A,A,Xã A mới,"]);
    expect(named("A")).toEqual(["Cơ quan"]);
    expect(of("A")).toEqual([3, 3]);
  });

  test("stay with communes that merge, under names that tell them apart", () => {
    const { of, named } = branchesOf(["A,M,Xã M,xa", "B,M,Xã M,xa"]);
    expect(named("M")).toEqual(["Cơ quan", "Cơ quan (Xã B)"]);
    expect(named("A1")).toEqual(["Một", "Cơ quan"]);
    expect(of("M")).toEqual([5, 5]);
  });
});

describe("before, of a district from which a commune went", () => {
  const DISTRICTS = [
    "T,,tinh,T,,,,,",
    "D,T,huyen,D,,,,,",
    "E,T,huyen,E,,,,,",
    "X,D,xa,X,,,,,",
    "X1,X,thon,1,10,40,,,",
  ];
  const plan = ["X,X,,,,,xa,D,", "Y,X,,,,,xa,D,"];

  test("stand the households that the commune states for all of its units", () => {
    const of = figures([...DISTRICTS, "Y,E,xa,Y,200,800,,,", "Y1,Y,thon,1,,,,,"], plan);
    expect(of("D", "households").at(0)).toBe(10);
    expect(of("E", "households")).toEqual([200, 0]);
  });

  test("stand those that are not known: what the other district had is known all the same", () => {
    const of = figures([...DISTRICTS, "Y,E,xa,Y,,,,,", "Y1,Y,thon,1,5,,,,", "Y2,Y,thon,2,,,,,"], plan);
    expect(of("D", "households")).toEqual([10, null]);
    expect(of("E", "households").at(0)).toBeNull();
  });
});
