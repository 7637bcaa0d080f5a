/** What a plan gives to a part of a commune that is split, against the units that go there. */
import { expect, test } from "vitest";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../../../arbitraries/city.ts";
import { run } from "../../../support/inputs.ts";

const POLICY = "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }";
const UNITS = ["A1,A1,,,,,,M,", "A2,A2,,,,,,N,"];
const REGISTER = ["T,,tinh,T,,,,,", "A,T,xa,A,,,,,", "A1,A,thon,1,100,400,,,", "A2,A,thon,2,60,200,,,"];

function toldOf(split: readonly string[], register: readonly string[] = REGISTER) {
  return toldIn(table(REGISTER_HEADER, register), table(CHANGES_HEADER, [...split, ...UNITS]));
}

function toldIn(register: string, changes: string) {
  const { diagnostics } = run({ register, changes, policy: POLICY });
  const told = diagnostics.filter(({ code }) => code === "changes/split-figures");
  return told.map(({ facts }) => facts);
}

test("a part that is given another figure than its units have is told, each figure by itself", () => {
  expect(toldOf(["A,M,90,410,,M,xa,T,", "A,N,,,,N,xa,T,"])).toEqual([
    { name: "A", into: "M", column: "households", given: 90, units: 100 },
    { name: "A", into: "M", column: "population", given: 410, units: 400 },
  ]);
});

test("parts that are given too little leave nothing over where units say what there is", () => {
  const { diagnostics } = run({
    register: table(REGISTER_HEADER, REGISTER),
    changes: table(CHANGES_HEADER, ["A,M,90,,,M,xa,T,", "A,N,60,,,N,xa,T,", ...UNITS]),
    policy: POLICY,
  });
  expect(diagnostics.map(({ code }) => code)).not.toContain("changes/part-unassigned");
});

test("the right figure, the rest, and what is given for units that have none are not told", () => {
  expect(toldOf(["A,M,100,400,,M,xa,T,", "A,N,,,,N,xa,T,"])).toEqual([]);
  const blank = ["T,,tinh,T,,,,,", "A,T,xa,A,160,,,,", "A1,A,thon,1,,,,,", "A2,A,thon,2,,,,,"];
  expect(toldOf(["A,M,90,,,M,xa,T,", "A,N,,,,N,xa,T,"], blank)).toEqual([]);
});

test("its area as well", () => {
  const sized = ["T,,tinh,T,,", "A,T,xa,A,,", "A1,A,thon,1,100,3", "A2,A,thon,2,60,2"];
  const split = ["A,M,100,2.5,M,xa,T", "A,N,,,N,xa,T", "A1,A1,,,,,M", "A2,A2,,,,,N"];
  const register = table("code,parent,kind,name,households,area", sized);
  const changes = table("from,into,households,area,into_name,into_kind,into_parent", split);
  expect(toldIn(register, changes)).toEqual([
    { name: "A", into: "M", column: "area", given: 25_000, units: 30_000 },
  ]);
});
