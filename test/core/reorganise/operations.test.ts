/** What rows say that they do, against what they do. */
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import type { Change, PlanOperation } from "../../../src/core/model/inputs.ts";
import {
  saysOperation,
  tellDissolving,
  tellOperation,
} from "../../../src/core/reorganise/plan/row-operation.ts";
import { reorganise } from "../../../src/core/reorganise/reorganise.ts";
import { change, place, register } from "../../support/make.ts";

const PLACES = [
  place("T", null, { kind: "tinh" }),
  place("C", "T", { kind: "xa" }),
  place("D", "T", { kind: "xa" }),
  place("C1", "C", { households: 100, name: "Thôn 1" }),
  place("C2", "C", { households: 200, name: "Thôn 2" }),
  place("D1", "D", { households: 300, name: "Thôn 3" }),
];

/** A row that says what it does; `line` tells it apart. */
const row = (
  line: number,
  operations: readonly PlanOperation[],
  from: string | null,
  into: string | null,
  more: Partial<Change> = {},
) => change(from, into, { operations, origin: { file: "changes.csv", line }, ...more });

/** Lines of the rows that say something else than what they do, with what they do. */
function differing(...rows: readonly Change[]) {
  const before = register(PLACES);
  const { value, diagnostics } = reorganise(before, before.places, rows, "merge");
  const told = diagnostics.filter(({ code }) => code === "changes/operation-differs");
  expect(value === null).toBe(told.some(({ severity }) => severity === "error"));
  return told.map(({ origin, facts }) => [origin?.line, facts && "done" in facts ? facts.done : null]);
}

describe("a row", () => {
  const told = (done: readonly PlanOperation[], ...said: readonly PlanOperation[]) => {
    const diagnostics: Diagnostic[] = [];
    tellOperation(row(7, said, "C1", "M"), new Set(done), diagnostics);
    return diagnostics.length > 0;
  };

  test("may leave out what matters less, but not what several places have a hand in", () => {
    expect(told(["merged", "renamed"], "merged")).toBe(false);
    expect(told(["merged", "renamed"], "renamed")).toBe(true);
    expect(told(["merged", "split"], "split")).toBe(false);
    expect(told(["renamed", "moved"], "moved")).toBe(false);
    expect(told(["kept"], "kept")).toBe(false);
  });

  test("must say nothing that is not done, and may say nothing", () => {
    expect(told(["merged"], "merged", "split")).toBe(true);
    expect(told(["kept"], "renamed")).toBe(true);
    expect(told(["merged"])).toBe(false);
    expect([saysOperation(row(1, [], "C1", "M")), saysOperation(row(1, ["kept"], "C1", "M"))]).toEqual([
      false,
      true,
    ]);
  });

  test("that ends a place says so, or is told with what it does and where", () => {
    const diagnostics: Diagnostic[] = [];
    tellDissolving(row(7, ["dissolved"], "C1", null), diagnostics);
    expect(diagnostics).toEqual([]);
    tellDissolving(row(8, ["merged"], "C1", null), diagnostics);
    tellOperation(row(9, ["merged"], null, "M"), new Set(["created"]), diagnostics);
    expect(diagnostics).toMatchObject([
      {
        code: "changes/operation-differs",
        value: "C1",
        place: "C1",
        origin: { line: 8, column: "operation" },
        facts: { said: ["merged"], done: ["dissolved"] },
      },
      { value: "M", place: "M", facts: { said: ["merged"], done: ["created"] } },
    ]);
  });
});

describe("what a plan does", () => {
  const thon = { intoName: "Thôn Mới", intoKind: "thon" } as const;

  test("to places that are merged, dissolved, created and kept", () => {
    const right = [
      row(1, ["merged"], "C1", "M", thon),
      row(2, ["merged"], "C2", "M"),
      row(3, ["dissolved"], "D1", null),
      row(4, ["created"], null, "N", { ...thon, intoName: "Thôn Khác", intoParent: "D", households: 5 }),
      row(5, ["kept"], "C", "C"),
    ];
    expect(differing(...right)).toEqual([]);
    expect(
      differing(
        ...right.map((one) => ({
          ...one,
          operations: one.operations[0] === "kept" ? ["split" as const] : ["kept" as const],
        })),
      ),
    ).toEqual([
      [3, ["dissolved"]],
      [1, ["merged", "renamed"]],
      [2, ["merged", "renamed"]],
      [4, ["created"]],
      [5, ["kept"]],
    ]);
  });

  test("to places that are split, renamed, converted or move", () => {
    expect(
      differing(
        row(1, ["kept"], "C1", "A", { ...thon, households: 30 }),
        row(2, ["split"], "C1", "B", { ...thon, intoName: "Thôn B" }),
      ),
    ).toEqual([[1, ["split", "renamed"]]]);
    expect(differing(row(1, ["renamed"], "C1", "C1", thon))).toEqual([]);
    expect(differing(row(1, ["kept"], "C1", "C1", thon))).toEqual([[1, ["renamed"]]]);
    expect(differing(row(1, ["kept"], "C1", "C1", { intoKind: "tdp" }))).toEqual([[1, ["converted"]]]);
    expect(differing(row(1, ["kept"], "C1", "C1", { intoParent: "D" }))).toEqual([[1, ["moved"]]]);
    expect(differing(row(1, ["moved"], "C1", "C1", { intoParent: "D" }))).toEqual([]);
  });

  test("to a unit that gives a part to one that goes on as well: both are adjusted", () => {
    const plan = (said: PlanOperation) => [
      row(1, [said], "C1", "C1", { households: 70 }),
      row(2, [said], "C1", "C2", { households: 30 }),
      row(3, [said], "C2", "C2"),
    ];
    expect(differing(...plan("adjusted"))).toEqual([]);
    expect(differing(...plan("split")).map(([line]) => line)).toEqual([1, 2, 3]);
  });

  test("to a unit that gets what was no unit: it is attached, and the unit may be said to be kept", () => {
    const plan = (...said: readonly PlanOperation[]) => [
      row(1, said.slice(0, 1), "C1", "C1"),
      row(2, said.slice(1), null, "C1", { households: 7 }),
    ];
    expect(differing(...plan("kept", "attached"))).toEqual([]);
    expect(differing(...plan("attached", "attached"))).toEqual([]);
    expect(differing(...plan("kept", "created")).map(([line]) => line)).toEqual([2]);
  });
});

describe("one name for two new places", () => {
  const twice = (...rows: readonly Change[]) => {
    const before = register(PLACES);
    const { diagnostics } = reorganise(before, before.places, rows, "merge");
    return diagnostics
      .filter(({ code }) => code === "changes/name-twice")
      .map(({ place, value, origin, related }) => [
        place,
        value,
        origin?.line,
        origin?.column,
        related.map(({ line }) => line),
      ]);
  };
  const called = (name: string, parent: string | null = null): Partial<Change> => ({
    intoName: name,
    intoKind: "thon",
    intoParent: parent,
  });

  test("is told in one commune, of the second with the row of the first", () => {
    expect(
      twice(row(1, [], "C1", "A", called("Thôn Mới")), row(2, [], "C2", "B", called("thôn mới"))),
    ).toEqual([["B", "thôn mới", 2, "into_name", [1]]]);
  });

  test("is none in two communes, nor of two names or kinds", () => {
    expect(
      twice(row(1, [], "C1", "A", called("Thôn Mới")), row(2, [], "D1", "B", called("Thôn Mới"))),
    ).toEqual([]);
    expect(
      twice(row(1, [], "C1", "A", called("Thôn Mới")), row(2, [], "C2", "B", called("Thôn Cũ"))),
    ).toEqual([]);
  });

  test("is none where both only go on under the names that they had", () => {
    const own = PLACES.map((one) => (one.code === "D1" ? { ...one, name: "Thôn 1" } : one));
    const before = register([...own, place("D2", "D", { name: "Thôn 5" })]);
    const merged = [
      ...[row(1, [], "C", "N", { intoName: "Xã N", intoKind: "xa" }), row(2, [], "D", "N")],
      ...[row(3, [], "C1", "C1"), row(4, [], "C2", "C1"), row(5, [], "D1", "D1"), row(6, [], "D2", "D1")],
    ];
    const codesOf = (rows: readonly Change[]) =>
      reorganise(before, before.places, rows, "merge").diagnostics.map(({ code }) => code);
    expect(codesOf(merged)).toEqual([]);
    const renamed = merged.map((one) => (one.from === "D1" ? { ...one, from: "D1", into: "E" } : one));
    expect(
      codesOf(renamed.map((one) => (one.from === "D2" ? { ...one, into: "E", intoName: "Thôn 1" } : one))),
    ).toContain("changes/name-twice");
  });

  test("to a unit that takes a part in and goes on, and to what is left of the one that gives it", () => {
    const [one, two] = [{ households: 40 }, { part: "rest" as const }];
    const said = (first: PlanOperation, second: PlanOperation) =>
      differing(
        row(1, [first], "C1", "C1"),
        row(2, [first], "C2", "C1", one),
        row(3, [second], "C2", "C2", two),
      ).map(([line]) => line);
    expect(said("merged", "kept")).toEqual([]);
    expect(said("adjusted", "adjusted")).toEqual([]);
    expect(said("split", "renamed")).toEqual([1, 2, 3]);
    const whole = [row(1, [], "C1", "C1"), row(2, [], "C2", "C1", one), row(3, ["kept"], "C2", "C2")];
    expect(differing(...whole).map(([line]) => line)).toEqual([3]);
  });
});
