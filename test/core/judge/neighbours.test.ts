/** Neighbours (liền kề): faults of the pairs, the graph that they make, and mergers that do not hang together. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjacencyOf, checkNeighbours, notConnected } from "../../../src/core/judge/neighbours.ts";
import { reorganise } from "../../../src/core/reorganise/reorganise.ts";
import { change, codesOf, ORIGIN, place, register } from "../../support/make.ts";

const UNITS = ["U1", "U2", "U3", "U4"] as const;
const before = register([
  place("C", null, { kind: "xa" }),
  ...UNITS.map((code, at) => place(code, "C", { name: `Unit ${at + 1}` })),
]);
const pairsOf = (pairs: readonly string[]) =>
  pairs.map((pair) => ({ a: pair.split("-")[0] ?? "", b: pair.split("-")[1] ?? "", origin: ORIGIN }));
const merged = (units: readonly string[]) => {
  const { value } = reorganise(
    before,
    before.places,
    units.map((code) => change(code, "U1")),
    "keep",
  );
  if (!value) throw new Error("the plan of this test has faults");
  return value;
};

describe("pairs", () => {
  const check = (pairs: readonly string[]) => checkNeighbours(before, pairsOf(pairs), () => null);

  test("are of two places of one level that are there", () => {
    expect(check(["U1-U2", "U2-U1"])).toEqual([]);
    expect(check(["U1-X"])).toMatchObject([
      { code: "neighbours/unknown-place", value: "X", origin: { column: "b" } },
    ]);
    expect(codesOf(check(["X-Y"]))).toEqual(["neighbours/unknown-place", "neighbours/unknown-place"]);
    expect(codesOf(check(["X-X"]))).toEqual(["neighbours/unknown-place"]);
    expect(check(["U1-C"])).toMatchObject([{ code: "neighbours/levels-differ", facts: { other: "U1" } }]);
    expect(codesOf(check(["U1-U1"]))).toEqual(["neighbours/itself"]);
  });

  test("make a graph that goes both ways, of the levels that some pair is of", () => {
    const { besideOf, levels } = adjacencyOf(before, pairsOf(["U1-U2", "U3-U2", "U1-X"]));
    const beside = (code: string) =>
      besideOf(before.position.get(code) ?? -1).map((at) => before.places[at]?.code);
    expect(UNITS.map(beside)).toEqual([["U2"], ["U1", "U3"], ["U2"], []]);
    expect([...levels]).toEqual(["unit"]);
  });
});

describe("neighbours", () => {
  const groups = (pairs: readonly string[], units: readonly string[] = ["U1", "U2", "U3"]) =>
    notConnected(merged(units), pairsOf(pairs)).map(({ facts }) => facts.groups);

  test("join what merges in a chain, in either direction", () => {
    expect(groups(["U1-U2", "U3-U2"])).toEqual([]);
    expect(groups(["U2-U1"])).toEqual([["Unit 1, Unit 2", "Unit 3"]]);
  });

  test("do not join through a place that stays outside", () => {
    expect(groups(["U1-U2", "U2-U4", "U4-U3"])).toEqual([["Unit 1, Unit 2", "Unit 3"]]);
  });

  test("are not asked of a level that no pair is of", () => {
    expect(groups([])).toEqual([]);
    expect(groups(["C-C"])).toEqual([]);
  });

  test("hang together exactly where each can be reached from each over places of the merger", () => {
    const pairs = fc.subarray(["U1-U2", "U1-U3", "U1-U4", "U2-U3", "U2-U4", "U3-U4"], { minLength: 1 });
    fc.assert(
      fc.property(pairs, fc.subarray(["U2", "U3", "U4"], { minLength: 1 }), (given, others) => {
        const members = ["U1", ...others];
        let reached = new Set(["U1"]);
        for (const _ of members) {
          const near = given.flatMap((pair) => {
            const [a = "", b = ""] = pair.split("-");
            return [...(reached.has(a) ? [b] : []), ...(reached.has(b) ? [a] : [])];
          });
          reached = new Set([...reached, ...near.filter((code) => members.includes(code))]);
        }
        expect(groups(given, members).length === 0).toBe(members.every((code) => reached.has(code)));
      }),
    );
  });
});
