/** Drafts of new places and where they stand: each fault alone, and each way to a parent. */
import { describe, expect, test } from "vitest";
import type { Change } from "../../../../src/core/model/inputs.ts";
import type { Place } from "../../../../src/core/model/place.ts";
import { reorganise } from "../../../../src/core/reorganise/reorganise.ts";
import { change, codesOf, place, register } from "../../../support/make.ts";

const commune = (code: string, more: Partial<Place> = {}) => place(code, "T", { kind: "xa", ...more });
const PLACES = [
  place("T", null, { kind: "tinh" }),
  commune("C", { class: 2 }),
  commune("D", { class: 1 }),
  place("C1", "C", { households: 100, branches: ["Chi bộ 1"] }),
  place("C2", "C", { households: 200, branches: ["Chi bộ 2"] }),
  place("D1", "D", { households: 300, branches: ["Chi bộ 1"] }),
];
const apply = (
  rows: readonly Change[],
  places: readonly Place[] = PLACES,
  branches: "merge" | "keep" = "merge",
) => {
  const before = register(places);
  const { value, diagnostics } = reorganise(before, before.places, rows, branches);
  const found = (code: string) => value?.after.places[value.after.position.get(code) ?? -1];
  return { value, found, codes: codesOf(diagnostics), diagnostics };
};
const named = (into: string, more: Partial<Change> = {}): Partial<Change> => ({
  intoName: into,
  intoKind: "thon",
  ...more,
});

describe("a new place stands in", () => {
  test("what the parent of its parts goes into, wherever that goes", () => {
    const rows = [
      change("C", "N", { intoName: "N", intoKind: "xa" }),
      change("C1", "M", named("M")),
      change("C2", "M"),
    ];
    const { codes, found } = apply(rows);
    expect(codes).toEqual([]);
    expect(found("M")).toMatchObject({ parent: "N", households: 300 });
  });

  test("the place that its rows name", () => {
    const moved = apply([change("C1", "M", named("M", { intoParent: "D" }))]);
    expect(moved.codes).toEqual([]);
    expect(moved.found("M")?.parent).toBe("D");
    const made = change(null, "M", named("M", { intoParent: "D", households: 5 }));
    expect(apply([made]).found("M")).toMatchObject({ parent: "D", households: 5, status: "done" });
  });

  test("nothing, where it is a root and says so", () => {
    expect(apply([change("T", "T", { intoName: "Other" })]).found("T")).toMatchObject({
      parent: null,
      name: "Other",
    });
  });
});

describe("where a place stands is a fault", () => {
  const cases: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
    ["for a created place that names no parent", [change(null, "M", named("M"))], ["changes/parent-needed"]],
    [
      "for a parent that is not there afterwards",
      [change(null, "M", named("M", { intoParent: "X" }))],
      ["changes/unknown-parent"],
    ],
    ["for a unit in a unit", [change(null, "M", named("M", { intoParent: "C1" }))], ["changes/parent-level"]],
    [
      "for two communes in each other, told once",
      [change("C", "C", { intoParent: "D" }), change("D", "D", { intoParent: "C" })],
      ["changes/loop"],
    ],
    ["for a unit whose commune is dissolved, once a unit", [change("D", null)], ["changes/orphan"]],
    [
      "for a unit whose commune is split",
      [change("D", "D", { households: 100 }), change("D", "E", { intoName: "E", intoKind: "xa" })],
      ["changes/orphan"],
    ],
    [
      "for units of two communes that stay apart",
      [change("C1", "C1"), change("D1", "C1")],
      ["changes/crosses-communes"],
    ],
  ];
  test.each(cases)("%s", (_, rows, expected) => {
    const { value, codes } = apply(rows);
    expect(value).toBeNull();
    expect(codes.filter((code) => code !== "changes/part-unassigned")).toEqual(expected);
  });

  test("but not for units of communes that merge", () => {
    const rows = [change("C", "C"), change("D", "C"), change("C1", "C1"), change("D1", "C1")];
    const { codes, found } = apply(rows);
    expect(codes).toEqual([]);
    expect(found("C1")).toMatchObject({ parent: "C", households: 400 });
    expect(found("C")).toMatchObject({ class: 2 });
  });
});

describe("a draft", () => {
  const cases: readonly (readonly [string, readonly Change[], string])[] = [
    ["may not take the code of a place that stays", [change("C1", "C2", named("New"))], "changes/code-taken"],
    ["may not join levels", [change("C1", "M", named("M")), change("C", "M")], "changes/levels-differ"],
    [
      "keeps to the level of its kind",
      [change("C1", "M", { intoName: "M", intoKind: "xa" })],
      "changes/levels-differ",
    ],
    [
      "is created by one row alone",
      [change(null, "M", named("M")), change(null, "M")],
      "changes/create-mixed",
    ],
    ["needs a name", [change("C1", "M"), change("C2", "M")], "changes/name-needed"],
    [
      "needs a kind where its parts are of two",
      [change("C1", "M", { intoName: "M" }), change("C3", "M")],
      "changes/kind-needed",
    ],
    [
      "is told one thing by its rows",
      [change("C1", "M", named("M")), change("C2", "M", { intoName: "Other" })],
      "changes/rows-disagree",
    ],
  ];
  test.each(cases)("%s", (_, rows, code) => {
    const { value, codes } = apply(rows, [...PLACES, place("C3", "C", { kind: "tdp" })]);
    expect(value).toBeNull();
    expect(codes).toContain(code);
  });

  test("of several parts has the highest class, which is the least number, and the sum of what is known whole", () => {
    const rows = [change("C", "N", { intoName: "N", intoKind: "xa" }), change("D", "N")];
    expect(apply(rows).found("N")).toMatchObject({ class: 1, status: "done" });
    const blank = PLACES.map((one) => (one.code === "C2" ? { ...one, households: null } : one));
    const merged = [change("C1", "M", named("M")), change("C2", "M")];
    expect(apply(merged, blank).found("M")?.households).toBeNull();
    expect(apply(merged).found("M")?.households).toBe(300);
  });
});

describe("branches (chi bộ)", () => {
  const rows = [change("C1", "C1"), change("C2", "C1")];

  test("of units that merge become one, of the largest, or all stay", () => {
    expect(apply(rows).found("C1")?.branches).toEqual(["Chi bộ 2"]);
    expect(apply(rows, PLACES, "keep").found("C1")?.branches).toEqual(["Chi bộ 1", "Chi bộ 2"]);
  });

  test("of one text in communes that merge are told apart by the name of the old commune", () => {
    const { found } = apply([change("C", "C"), change("D", "C")]);
    expect([found("C1")?.branches, found("D1")?.branches]).toEqual([["Chi bộ 1"], ["Chi bộ 1 (D)"]]);
  });
});

test("an operation is the first that fits: dissolved, split, merged, adjusted, converted, renamed, kept", () => {
  const operationsOf = (rows: readonly Change[]): string => {
    const { value } = apply(rows);
    return ["C1", "C2"].map((code) => value?.operations[value.before.position.get(code) ?? -1]).join(" ");
  };
  expect(operationsOf([])).toBe("kept kept");
  expect(operationsOf([change("C1", null)])).toBe("dissolved kept");
  expect(operationsOf([change("C1", "C1", { intoName: "New" })])).toBe("renamed kept");
  expect(operationsOf([change("C1", "C1", { intoName: "New", intoKind: "tdp" })])).toBe("converted kept");
  expect(operationsOf([change("C1", "C1"), change("C2", "C1")])).toBe("merged merged");
  const split = [change("C1", "C1", { households: 40 }), change("C1", "C9", { intoName: "New" })];
  expect(operationsOf(split)).toBe("split kept");
  // A part that one that goes on gives to another one that goes on is no split and no merger.
  const adjusted = [change("C1", "C1", { households: 40 }), change("C1", "C2"), change("C2", "C2")];
  expect(operationsOf(adjusted)).toBe("adjusted adjusted");
});
