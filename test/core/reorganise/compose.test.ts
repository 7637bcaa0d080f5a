/** Two steps of a plan as one, and what there is after each step. */
import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/core/model/inputs.ts";
import type { Register } from "../../../src/core/model/place.ts";
import { composed } from "../../../src/core/reorganise/compose.ts";
import { overdrawnThrough } from "../../../src/core/reorganise/figures/overdrawn.ts";
import { ownFigures } from "../../../src/core/reorganise/figures/sums.ts";
import { type Reorganisation, withOperations } from "../../../src/core/reorganise/lineage/lineage.ts";
import { reorganise } from "../../../src/core/reorganise/reorganise.ts";
import { stepOf, stepsApart } from "../../../src/core/reorganise/steps.ts";
import { change, place, register } from "../../support/make.ts";

const PLACES = [
  place("T", null, { kind: "tinh" }),
  place("C", "T", { kind: "xa" }),
  place("D", "T", { kind: "xa" }),
  place("C1", "C", { households: 100, population: 400, area: 10 }),
  place("C2", "C", { households: 200, population: 800, area: 20 }),
  place("D1", "D", { households: 300, population: 900, area: 30, kind: "tdp" }),
];

function step(before: Register, rows: readonly Change[]): Reorganisation {
  const { value, diagnostics } = reorganise(before, ownFigures(before, before), rows, "merge");
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The places with the sums of their parts, as a run has them. */
const start = (): Register => step(register(PLACES), []).after as Register;

const COUNTS = stepOf(0, "", start());

/** Two steps as one: the parts of each new unit (household, people, area, main, of), its sizes, and what became of each old place. */
function through(one: readonly Change[], two: readonly Change[]) {
  const first = step(start(), one);
  const all = withOperations(composed(first, step(first.after as Register, two)));
  const codeOf = (at: number) => all.before.places[at]?.code;
  const units = all.after.places.flatMap(({ code, level, households, population, area }, at) => {
    if (level !== "unit") return [];
    const parts = (all.parts[at] ?? []).map((part) => [
      codeOf(part.from),
      part.households,
      part.population,
      part.area,
      part.main,
      part.of,
    ]);
    return [[code, { sizes: [households, population, area], parts, attached: all.attached[at] }] as const];
  });
  const fates = all.operations.map((operation, at) => [codeOf(at), operation]);
  const communes = ["C", "D"].map((code) => all.after.places[all.after.position.get(code) ?? -1]?.households);
  return { units: Object.fromEntries(units), fates: Object.fromEntries(fates), communes };
}
const made = (from: string | null, into: string, more: Partial<Change> = {}) =>
  change(from, into, { intoName: `Thôn ${into}`, intoKind: "thon", ...more });

describe("two steps are one", () => {
  test("where the second merges what the first made", () => {
    const { units, fates } = through(
      [made("C1", "M"), made("C2", "M")],
      [change("C", "C"), change("D", "C"), made("M", "N"), made("D1", "N")],
    );
    expect(units).toEqual({
      N: {
        sizes: [600, 2100, 60],
        parts: [
          ["C1", 100, 400, 10, true, 1],
          ["C2", 200, 800, 20, true, 1],
          ["D1", 300, 900, 30, true, 1],
        ],
        attached: null,
      },
    });
    expect(fates).toMatchObject({
      C1: "merged",
      C2: "merged",
      D1: "merged",
      C: "merged",
      D: "merged",
      T: "kept",
    });
  });

  test("where the second splits what the first made: the parts are not known, their sums are", () => {
    const { units, fates, communes } = through(
      [made("C1", "M"), made("C2", "M")],
      [made("M", "P", { households: 100, population: 500, area: 12 }), made("M", "Q")],
    );
    expect(units.P).toEqual({
      sizes: [100, 500, 12],
      parts: [
        ["C1", null, null, null, false, 2],
        ["C2", null, null, null, false, 2],
      ],
      attached: null,
    });
    expect(units.Q?.sizes).toEqual([200, 700, 18]);
    expect(units.Q?.parts).toEqual([
      ["C1", null, null, null, true, 2],
      ["C2", null, null, null, true, 2],
    ]);
    expect(fates).toMatchObject({ C1: "split", C2: "split", D1: "kept" });
    expect(communes).toEqual([300, 300]);
  });

  test("where the second puts together what the first split: all of it is one part again", () => {
    const apart = [made("C1", "A", { households: 30, population: 100, area: 4 }), made("C1", "B")];
    const { units, fates } = through(apart, [made("A", "N"), made("B", "N")]);
    expect(units.N).toEqual({
      sizes: [100, 400, 10],
      parts: [["C1", 100, 400, 10, true, 1]],
      attached: null,
    });
    expect(fates.C1).toBe("renamed");
  });

  test("where the second moves on one part of what the first split", () => {
    const apart = [made("C1", "A", { households: 30, population: 100, area: 4 }), made("C1", "B")];
    const { units, fates } = through(apart, [made("B", "N"), made("C2", "N")]);
    expect(units.A?.parts).toEqual([["C1", 30, 100, 4, false, 2]]);
    expect(units.N).toEqual({
      sizes: [270, 1100, 26],
      parts: [
        ["C1", 70, 300, 6, true, 2],
        ["C2", 200, 800, 20, true, 1],
      ],
      attached: null,
    });
    expect(fates).toMatchObject({ C1: "split", C2: "merged" });
  });

  test("where each step touches other places, one ends a place, or neither does anything", () => {
    const { units, fates } = through([made("C1", "C1")], [change("D1", null)]);
    expect(units.C1?.parts).toEqual([["C1", 100, 400, 10, true, 1]]);
    expect(fates).toMatchObject({ C1: "renamed", C2: "kept", D1: "dissolved" });
    expect(through([], []).fates).toEqual({
      T: "kept",
      C: "kept",
      D: "kept",
      C1: "kept",
      C2: "kept",
      D1: "kept",
    });
  });

  test("where what the first created is merged in the second: it is attached", () => {
    const created = made(null, "X", { intoParent: "C", households: 7, population: 20, area: 1 });
    const { units } = through([created], [made("X", "N"), made("C1", "N")]);
    expect(units.N).toEqual({
      sizes: [107, 420, 11],
      parts: [["C1", 100, 400, 10, true, 1]],
      attached: { households: 7, population: 20, area: 1 },
    });
    expect(through([created], []).units.X).toMatchObject({ parts: [], attached: null, sizes: [7, 20, 1] });
  });

  test("where both attach what was no unit", () => {
    const added = (households: number) => [
      change("C1", "C1"),
      change(null, "C1", { households, population: 1, area: 0 }),
    ];
    expect(through(added(7), added(5)).units.C1).toMatchObject({
      sizes: [112, 402, 10],
      attached: { households: 12, population: 2, area: 0 },
    });
  });

  test("where the parts of the first are of unknown size: what holds all of them has its sum", () => {
    const unknown = [made("C1", "A", { part: "unknown" }), made("C1", "B", { part: "unknown" })];
    const apart = through(unknown, [made("A", "N"), made("C2", "N")]);
    expect(apart.units.N?.sizes).toEqual([null, null, null]);
    expect(apart.communes).toEqual([300, 300]);
    // Some of a part of unknown size is given, so that the others are no longer all there is.
    const divided = (rest: Partial<Change>) =>
      through(unknown, [made("A", "P", { households: 30 }), made("A", "Q", rest)]).communes[0];
    expect(divided({ part: "unknown" })).toBe(300);
    expect(divided({ households: 20, population: 50, area: 2 })).toBeNull();
  });
});

test("a part of unknown size has the figure that the second step gives all of it, and the other what that leaves", () => {
  const { units } = through(
    [made("C1", "X", { part: "unknown" }), change("C1", "C1")],
    [change("X", "C2", { households: 40, population: 150, area: 4 }), change("C2", "C2")],
  );
  expect(units.C2).toEqual({
    sizes: [240, 950, 24],
    parts: [
      ["C1", 40, 150, 4, false, 2],
      ["C2", 200, 800, 20, true, 1],
    ],
    attached: null,
  });
  expect(units.C1?.sizes).toEqual([60, 250, 6]);
});

test("a commune that the first step creates is attached by what it has beside its units", () => {
  const first = step(start(), [
    made(null, "X", { intoKind: "xa", intoParent: "T" }),
    change("C2", "C2", { intoParent: "X" }),
  ]);
  const second = step(first.after as Register, [change("X", "D"), change("D", "D")]);
  const { after, attached } = composed(first, second);
  expect(attached[after.position.get("D") ?? -1]).toEqual({ households: 0, population: 0, area: 0 });
});

test("what was attached before a unit was divided is told of neither part, whatever a later step says of one", () => {
  const first = step(start(), [
    change("C1", "C1"),
    change(null, "C1", { households: 50, population: 9, area: 1 }),
  ]);
  const apart = [
    made("C1", "X", { households: 80, population: 300, area: 5, holders: true }),
    change("C1", "C1"),
  ];
  const second = step(first.after as Register, apart);
  const third = step(second.after as Register, [change("C1", "C1", { intoName: "Thôn Khác" })]);
  const two = composed(first, second);
  const three = composed(two, third);
  expect(overdrawnThrough(two, third, three)).toEqual([]);
  expect(three.parts[three.after.position.get("C1") ?? -1]).toMatchObject([{ households: null, of: 2 }]);
});

describe("two steps may not give more", () => {
  const faults = (one: readonly Change[], two: readonly Change[]) => {
    const first = step(start(), one);
    const second = step(first.after as Register, two);
    const told = overdrawnThrough(first, second, composed(first, second));
    return told.map(({ code, value, facts }) => [code, value, facts]);
  };
  const unknown = { part: "unknown" } as const;
  const apart = [made("C1", "X", unknown), change("C1", "C1")];

  test("than the unit had of which they are parts of unknown size", () => {
    const given = (households: number) => [made("X", "Y", { households }), change("X", "X", unknown)];
    expect(faults(apart, given(100))).toEqual([]);
    const facts = { given: 101, households: 100 };
    expect(faults(apart, given(101))).toEqual([["changes/too-many-households", "C1", facts]]);
    const both = [...given(60), made("C1", "Z", { households: 60 }), change("C1", "C1", unknown)];
    expect(faults(apart, both)).toMatchObject([["changes/too-many-households", "C1", { given: 120 }]]);
  });

  test("than there can be in a unit that got such a part", () => {
    const merged = [change("C1", "C2", unknown), change("C1", "C1"), change("C2", "C2")];
    const given = (population: number) => [
      made("C2", "Y", { households: 1, population }),
      change("C2", "C2", unknown),
    ];
    expect(faults(merged, given(1200))).toEqual([]);
    const facts = { given: 1201, population: 1200 };
    expect(faults(merged, given(1201))).toEqual([["changes/too-many-people", "C2", facts]]);
  });
});

describe("after a step", () => {
  test("there are so many places of each level and kind, and as many households and people as the roots have", () => {
    expect(stepOf(7, "NQ 1", step(start(), []).after)).toEqual({
      ...{ day: 7, act: "NQ 1", communes: 2, units: 3, thon: 2, tdp: 1 },
      ...{ households: 600, population: 2100, area: 60 },
    });
    const blank = step(
      register(PLACES.map((one) => (one.code === "C2" ? { ...one, population: null } : one))),
      [],
    );
    expect(stepOf(7, "", blank.after)).toMatchObject({ households: 600, population: null, area: 60 });
  });

  test("of days that touch different places there is what each takes away and adds", () => {
    const rows = [
      made("C1", "M"),
      made("C2", "M"),
      change("D1", null),
      made(null, "E", { intoParent: "D", households: 5, population: 6, area: 7 }),
    ];
    const { after } = step(start(), rows);
    const days = [
      { day: 1, act: "a", from: new Set(["C1", "C2"]), into: new Set(["M"]) },
      { day: 2, act: "b", from: new Set(["D1"]), into: new Set<string>() },
      { day: 3, act: "", from: new Set<string>(), into: new Set(["E"]) },
    ];
    expect(stepsApart(COUNTS, start(), after, days)).toEqual([
      {
        day: 1,
        act: "a",
        communes: 2,
        units: 2,
        thon: 1,
        tdp: 1,
        households: 600,
        population: 2100,
        area: 60,
      },
      {
        day: 2,
        act: "b",
        communes: 2,
        units: 1,
        thon: 1,
        tdp: 0,
        households: 300,
        population: 1200,
        area: 30,
      },
      {
        day: 3,
        act: "",
        communes: 2,
        units: 2,
        thon: 2,
        tdp: 0,
        households: 305,
        population: 1206,
        area: 37,
      },
    ]);
  });

  test("a place that rows only lead into goes on, and a commune that ends is one less", () => {
    const attached = step(start(), [change(null, "C1", { households: 7, population: 8, area: 9 })]);
    const into = { day: 1, act: "", from: new Set<string>(), into: new Set(["C1"]) };
    expect(stepsApart(COUNTS, start(), attached.after, [into])).toMatchObject([
      { units: 3, thon: 2, households: 607, population: 2108, area: 69 },
    ]);
    const rows = [change("D", "C"), change("C", "C"), change("D1", "D1")];
    const merged = step(start(), rows);
    const day = { day: 1, act: "", from: new Set(["C", "D", "D1"]), into: new Set(["C", "D1"]) };
    expect(stepsApart(COUNTS, start(), merged.after, [day])).toMatchObject([
      { communes: 1, units: 3, tdp: 1, households: 600 },
    ]);
  });
});
