/** Indicators of places that a policy defines: counts, sums of sizes and of further columns, and how ratios take them. */
import { describe, expect, test } from "vitest";
import { figureAt } from "../../../../src/core/count/figure.ts";
import { indicatorOf } from "../../../../src/core/count/summary.ts";
import { table } from "../../../arbitraries/city.ts";
import { run } from "../../../support/inputs.ts";

const PLACES = table("code,parent,kind,name,class,households,population,area,tags,nvh,vung", [
  "T,,tinh,T,,,,,,,",
  "X,T,phuong,X,1,,,,ven đô,,",
  "X1,X,tdp,1,,300,1000,10.5,khó,1.5,núi",
  "X2,X,tdp,2,,200,,20,,2,",
  "X3,X,tdp,3,,500,2000,1,khó,1,núi",
  "Y,T,xa,Y,2,,,,,,",
  "Y1,Y,thon,1,,400,1500,5,,3,",
]);
const PLAN = table("from,into,households,into_name,into_kind,into_parent", [
  "X1,X1,,,,",
  "X2,X1,,,,",
  "X3,X3,300,,,",
  "X3,X4,,X4,,",
]);
const ROSTER = table("place,title,person", ["X1,head,A", "X3,head,B", "Y1,head,C"]);

/** Before and after of an indicator at a place. */
function figure(definition: string, place = "T", texts: { roster?: string } = { roster: ROSTER }) {
  const { result, diagnostics } = run({
    register: PLACES,
    changes: PLAN,
    ...texts,
    policy: `id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\nindicators: { own: { name: Own, ${definition} } }\n`,
  });
  const own = indicatorOf(result, "own");
  const scope = result.scopes.findIndex((one) => one.place?.code === place);
  const told = diagnostics.filter(({ code }) => code === "indicators/unknown");
  if (!own) return { told };
  const { before, after, change } = figureAt(own, scope);
  return { sides: [before, after, change], told };
}

describe("a count of places", () => {
  test.each([
    ["count: units", [4, 4, 0]],
    ["count: communes", [2, 2, 0]],
    ["count: units, where: { kind: tdp, households: { min: 300 } }", [2, 2, 0]],
    ["count: units, where: { parent.class: I }", [3, 3, 0]],
    ["count: units, where: { parent.tags: ven đô }", [3, 3, 0]],
    ["count: units, where: { tags: khó }", [2, 3, 1]],
    ["count: units, where: { made: [merged, split] }", [3, 3, 0]],
    ["count: units, where: { area: { min: 10 } }", [2, 1, -1]],
    ["count: communes, where: { class: 2 }", [1, 1, 0]],
  ])("%s", (definition, sides) => {
    expect(figure(definition).sides).toEqual(sides);
  });

  test("needs no roster", () => {
    expect(figure("count: units", "X", {}).sides).toEqual([3, 3, 0]);
  });
});

describe("a sum of what places have", () => {
  test.each([
    ["count: households", [1400, 1400, 0]],
    ["sum: households", [1400, 1400, 0]],
    ["count: households, where: { kind: tdp }", [1000, 1000, 0]],
    ["count: households, where: { class: 1 }", [1000, 1000, 0]],
    ["count: households, where: { level: commune, class: 2 }", [400, 400, 0]],
    ["count: area, where: { kind: thon }", [5, 5, 0]],
    ["count: population, where: { vung: núi }", [3000, 2000, -1000]],
    ["sum: nvh, where: { kind: thon }", [3, 3, 0]],
  ])("%s", (definition, sides) => {
    expect(figure(definition).sides).toEqual(sides);
  });

  test("is of the lowest level that has the column, or of the level named", () => {
    const own = (definition: string) => {
      const { result } = run({
        register: table("code,parent,kind,name,nvh", [
          "T,,tinh,T,9",
          "X,T,xa,X,2",
          "X1,X,thon,1,",
          "Y,T,xa,Y,0.25",
        ]),
        policy: `id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\nindicators: { own: { name: Own, ${definition} } }\n`,
      });
      const indicator = indicatorOf(result, "own");
      return indicator && figureAt(indicator, 0).after;
    };
    expect(own("sum: nvh")).toBe(2.25);
    expect(own("sum: nvh, where: { level: province }")).toBe(9);
  });

  test("before, at a unit, is of the parts that it is made of", () => {
    expect(figure("count: households", "X4").sides).toEqual([200, 200, 0]);
    expect(figure("count: households, where: { tags: khó }", "X1").sides?.[0]).toBe(300);
  });

  test("before, of people and area, leaves out what other places have, though it is not known", () => {
    expect(figure("count: population, where: { tags: khó }").sides?.[0]).toBe(3000);
    expect(figure("count: area, where: { households: { min: 300 }, kind: tdp }").sides?.[0]).toBe(11.5);
  });

  test("is not known where a part is not, which is told", () => {
    const { sides, told } = figure("count: population");
    expect(sides).toEqual([null, null, null]);
    expect(told).toMatchObject([{ value: "own", facts: { column: "population", list: ["X2", "X1"] } }]);
  });

  test("of a column adds up what merges, with its decimals; a part of a split place is not known", () => {
    expect(figure("sum: nvh", "X1").sides).toEqual([3.5, 3.5, 0]);
    expect(figure("sum: nvh").sides).toEqual([7.5, null, null]);
  });

  test("of a column is not known of a place made of one without it, nor of one that the plan makes of nothing", () => {
    const own = (changes: readonly string[], where: string) => {
      const { result } = run({
        register: table("code,parent,kind,name,nvh", ["T,,xa,T,", "X1,T,thon,1,4", "X2,T,thon,2,"]),
        changes: table("from,into,into_name,into_kind,into_parent", changes),
        policy: `id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\nindicators: { own: { name: Own, sum: nvh, where: { level: unit${where} } } }\n`,
      });
      const indicator = indicatorOf(result, "own");
      return indicator && figureAt(indicator, 0).after;
    };
    expect(own(["X1,X3,,,", "X2,X3,3,thon,T"], "")).toBeNull();
    expect(own([",X3,3,thon,T"], ", made: created")).toBeNull();
  });
});

test("ratios may be of places, and people may be asked for by a column of their place", () => {
  expect(figure("ratio: { of: { count: units, where: { tags: khó } }, to: { count: units } }").sides).toEqual(
    [50, 75, 25],
  );
  expect(figure("count: persons, where: { vung: núi }").sides).toEqual([2, 1, -1]);
});
