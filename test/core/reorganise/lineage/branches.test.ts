/** Branches of new units, and what became of old places. */
import { describe, expect, test } from "vitest";
import type { Change } from "../../../../src/core/model/inputs.ts";
import type { Place } from "../../../../src/core/model/place.ts";
import { ownFigures, summed, sumUp, withFigures } from "../../../../src/core/reorganise/figures/sums.ts";
import { reorganise } from "../../../../src/core/reorganise/reorganise.ts";
import { change, place, register } from "../../../support/make.ts";

const PLACES = [
  place("T", null, { kind: "tinh" }),
  place("C", "T", { kind: "xa", name: "Xã C" }),
  place("D", "T", { kind: "xa", name: "Xã D" }),
  place("C1", "C", { households: 100, branches: ["Chi bộ 1", "Chi bộ 1a"] }),
  place("C2", "C", { households: 200, branches: ["Chi bộ 2"] }),
  place("C3", "C", { households: 900 }),
  place("D1", "D", { households: 300, branches: ["Chi bộ 1"] }),
];
const thon = (name: string): Partial<Change> => ({ intoName: name, intoKind: "thon" });

function apply(
  rows: readonly Change[],
  branches: "merge" | "keep" = "merge",
  places: readonly Place[] = PLACES,
) {
  const before = register(places);
  const { value, diagnostics } = reorganise(before, before.places, rows, branches);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  const of = (code: string) => value.after.places[value.after.position.get(code) ?? -1]?.branches;
  const codes = before.places.map(({ code }) => code);
  const fates = Object.fromEntries(codes.map((code, at) => [code, value.operations[at]]));
  return { of, fates, moved: codes.filter((_, at) => value.isMoved[at] === 1) };
}

describe("branches", () => {
  const merged = [change("C1", "M", thon("M")), change("C2", "M"), change("C3", "M")];

  test("of units that merge become one, named after the largest that has any, or all stay", () => {
    expect(apply(merged).of("M")).toEqual(["Chi bộ 2"]);
    expect(apply(merged, "keep").of("M")).toEqual(["Chi bộ 1", "Chi bộ 1a", "Chi bộ 2"]);
    const two = PLACES.map((one) =>
      one.code === "C2" ? { ...one, branches: ["Chi bộ 1", "Chi bộ 2"] } : one,
    );
    expect(apply(merged, "merge", two).of("M")).toEqual(["Chi bộ 1"]);
    expect(apply(merged, "keep", two).of("M")).toEqual(["Chi bộ 1", "Chi bộ 1a", "Chi bộ 2"]);
    const none = PLACES.map((one) => ({ ...one, branches: [] }));
    expect(apply(merged, "merge", none).of("M")).toEqual([]);
  });

  test("go with the main part of a unit that is split", () => {
    const { of } = apply([change("C1", "A", { ...thon("A"), households: 30 }), change("C1", "B", thon("B"))]);
    expect([of("A"), of("B")]).toEqual([[], ["Chi bộ 1", "Chi bộ 1a"]]);
  });

  test("of a unit that gets a part of a neighbour stay as they are", () => {
    const rows = [change("C1", "C1"), change("C1", "C2", { households: 10 }), change("C2", "C2")];
    const { of } = apply(rows);
    expect([of("C1"), of("C2")]).toEqual([["Chi bộ 1", "Chi bộ 1a"], ["Chi bộ 2"]]);
  });

  test("that share a text get the name of their old commune where communes merge", () => {
    const { of } = apply([change("C", "N", { intoName: "Xã N", intoKind: "xa" }), change("D", "N")]);
    expect([of("C1"), of("C2"), of("D1")]).toEqual([
      ["Chi bộ 1", "Chi bộ 1a"],
      ["Chi bộ 2"],
      ["Chi bộ 1 (Xã D)"],
    ]);
    const alone = apply([change("C", "C", { intoName: "Xã N" })]);
    expect([alone.of("C1"), alone.of("D1")]).toEqual([["Chi bộ 1", "Chi bộ 1a"], ["Chi bộ 1"]]);
  });
});

describe("what became of old places", () => {
  test("is told by what matters most", () => {
    expect(apply([]).fates).toEqual({
      T: "kept",
      C: "kept",
      D: "kept",
      C1: "kept",
      C2: "kept",
      C3: "kept",
      D1: "kept",
    });
    const { fates } = apply([
      change("C1", "M", thon("M")),
      change("C2", "M"),
      change("C3", "C3", { intoKind: "tdp", intoName: "Tổ 3" }),
      change("D1", null),
      change("D", "D", { intoName: "Xã Mới" }),
    ]);
    expect(fates).toEqual({
      ...{ T: "kept", C: "kept", D: "renamed", C1: "merged", C2: "merged", C3: "converted", D1: "dissolved" },
    });
    const split = apply([change("C3", "A", { ...thon("A"), households: 30 }), change("C3", "B", thon("B"))]);
    expect(split.fates).toMatchObject({ C3: "split" });
    const rows = [change("C1", "C1"), change("C1", "C2", { households: 10 }), change("C2", "C2")];
    expect(apply(rows).fates).toMatchObject({ C1: "adjusted", C2: "adjusted", C3: "kept" });
  });

  test("is that it moved, where it stands in what its parent did not become", () => {
    const moved = apply([change("C1", "C1", { intoParent: "D" })]);
    expect(moved.fates).toMatchObject({ C1: "moved", C2: "kept" });
    expect(moved.moved).toEqual(["C1"]);
    expect(apply([]).moved).toEqual([]);
    expect(apply([change("C", "N", { intoName: "Xã N", intoKind: "xa" }), change("D", "N")]).moved).toEqual(
      [],
    );
    expect(apply([change("C1", null)]).moved).toEqual([]);
  });

  test("is no move into the lesser part of a commune that is split", () => {
    const rows = [
      change("C", "C", { households: 1100 }),
      change("C", "E", { intoName: "Xã E", intoKind: "xa", households: 100 }),
      ...[change("C1", "C1", { intoParent: "E" }), change("C2", "C2", { intoParent: "C" })],
      change("C3", "C3", { intoParent: "D" }),
    ];
    expect(apply(rows).moved).toEqual(["C3"]);
  });
});

describe("a row that attaches what was no unit", () => {
  test("leaves the unit as it is, where it names nothing of it and no row takes it", () => {
    const before = register(PLACES);
    const sizes = (rows: readonly Change[]) => {
      const { value, diagnostics } = reorganise(before, before.places, rows, "merge");
      const at = value?.after.position.get("C1") ?? -1;
      return [
        value?.after.places[at]?.households,
        value?.attached[at]?.households ?? null,
        diagnostics.map(({ code }) => code),
      ];
    };
    expect(sizes([change(null, "C1", { households: 7 })])).toEqual([107, 7, []]);
    expect(sizes([change("C1", "C1"), change(null, "C1", { households: 7 })])).toEqual([107, 7, []]);
    expect(sizes([change("C1", "C1")])).toEqual([100, null, []]);
    expect(sizes([change(null, "C1", { households: 7, intoName: "Thôn Mới" })])[2]).toContain(
      "changes/code-taken",
    );
    expect(sizes([change(null, "C1", { households: 7, intoKind: "thon" })])[2]).toContain(
      "changes/code-taken",
    );
  });
});

describe("sums of a register", () => {
  const STATED = [
    place("T", null, { kind: "tinh" }),
    place("C", "T", { kind: "xa", households: 90, population: 5, area: 7, name: "Xã C" }),
    place("C1", "C", { households: 60, population: 1, area: 3 }),
    place("C2", "C", { households: 40, population: 4 }),
    place("D", "T", { kind: "xa", households: 8, population: 9, area: 2 }),
  ];

  test("are told where a place states another one, or where a part of them is not known", () => {
    const { value, diagnostics } = sumUp(register(STATED));
    expect(
      diagnostics.map(({ code, place: at, origin, facts }) => [code, at, origin?.column, facts]),
    ).toEqual([
      [
        "register/households-differ",
        "C",
        "households",
        { name: "Xã C", column: "households", own: 90, sum: 100 },
      ],
      ["register/unknown-part", "T", "area", { name: "T", column: "area", unknown: 1, of: 2 }],
      ["register/unknown-part", "C", "area", { name: "Xã C", column: "area", unknown: 1, of: 2 }],
    ]);
    const told = value.places.map(({ code, households, population, area }) => [
      code,
      households,
      population,
      area,
    ]);
    expect(told[0]).toEqual(["T", 108, 14, null]);
    expect(told[1]).toEqual(["C", 100, 5, null]);
  });

  test("stand in places that are the same ones where nothing is new", () => {
    const places = register(STATED).places;
    const columns = [
      places.map((one) => one.households),
      places.map((one) => one.population),
      places.map((one) => one.area),
    ] as const;
    expect(withFigures(places, ...columns).every((one, at) => one === places[at])).toBe(true);
    for (const column of [0, 1, 2]) {
      const other = columns.map((values, at) =>
        at === column ? values.with(2, 999) : values,
      ) as unknown as typeof columns;
      const made = withFigures(places, ...other);
      expect([made[2]?.households, made[2]?.population, made[2]?.area][column]).toBe(999);
      expect(made.filter((one, at) => one !== places[at])).toHaveLength(1);
    }
  });

  test("leave nothing to a place whose parts are known, and to others what they state", () => {
    const before = register(STATED);
    const own = ownFigures(before, { ...before, ...summed(before) });
    expect(own.map(({ code, households, population, area }) => [code, households, population, area])).toEqual(
      [
        ["T", 0, 0, 0],
        ["C", 0, 0, 0],
        ["C1", 60, 1, 3],
        ["C2", 40, 4, null],
        ["D", 8, 9, 2],
      ],
    );
    const blank = register([
      place("C", null, { kind: "xa", households: 9, population: 8, area: 7 }),
      place("C1", "C", { population: 3 }),
    ]);
    expect(ownFigures(blank, blank)[0]).toMatchObject({ households: 9, population: 0, area: 7 });
  });
});
