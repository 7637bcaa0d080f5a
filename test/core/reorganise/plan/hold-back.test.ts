/** Rows that wait: step by step along the places that they share, and no further. */
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../../src/core/diagnostics/diagnostic.ts";
import type { Change } from "../../../../src/core/model/inputs.ts";
import type { Place } from "../../../../src/core/model/place.ts";
import { holdBack, unfinishedIn } from "../../../../src/core/reorganise/plan/hold-back.ts";
import { change, codesOf, place } from "../../../support/make.ts";

const held = (places: readonly Place[], rows: readonly Change[]) => {
  const find = (code: string | null) => places.find((one) => one.code === code);
  const diagnostics: Diagnostic[] = [];
  const { rows: ready, waiting } = holdBack(find, rows, unfinishedIn(places, find, rows), diagnostics);
  return {
    ready: ready.map(({ from, into }) => `${from}>${into}`),
    waiting: [...waiting].sort(),
    diagnostics,
  };
};
const done = (code: string, parent: string | null = "C") => place(code, parent);
const pending = (code: string, parent: string | null = "C") => place(code, parent, { status: "pending" });

test("nothing waits where all is done", () => {
  const rows = [change("A", "A"), change("B", "A")];
  expect(held([done("A"), done("B")], rows)).toMatchObject({
    ready: ["A>A", "B>A"],
    waiting: [],
    diagnostics: [],
  });
});

test("a merger waits for its last part, and for the place whose code it takes over", () => {
  const places = [pending("A"), done("B"), done("D"), done("E")];
  const pairs = ["A>N", "B>N", "D>B", "E>E"].map((pair) => pair.split(">"));
  const rows = pairs.map(([from = "", into = ""], line) =>
    change(from, into, { origin: { file: "", line } }),
  );
  const { ready, waiting, diagnostics } = held(places, rows);
  expect(ready).toEqual(["E>E"]);
  expect(waiting).toEqual(["A", "B", "D"]);
  expect(new Set(codesOf(diagnostics))).toEqual(new Set(["changes/held-back"]));
  expect(diagnostics.map((one) => one.place)).toEqual(["A", "A", "A"]);
});

test("a new unit whose parts stand in one row is told once", () => {
  const origin = { file: "plan.csv", line: 2 };
  const rows = [change("A", "N", { origin }), change("B", "N", { origin: { ...origin } })];
  const { waiting, diagnostics } = held([pending("A"), done("B")], rows);
  expect(waiting).toEqual(["A", "B"]);
  expect(diagnostics.map((one) => one.place)).toEqual(["A"]);
});

test("a row that says that a pending place stays what it is does not wait, one that changes it does", () => {
  expect(held([pending("A")], [change("A", "A")]).ready).toEqual(["A>A"]);
  expect(held([pending("A")], [change("A", "A", { intoName: "Other" })]).ready).toEqual([]);
  const sized = place("A", "C", { status: "pending", households: 90, population: 300, area: 2.5 });
  for (const size of ["households", "population", "area"] as const) {
    expect(held([sized], [change("A", "A", { [size]: sized[size] })]).ready).toEqual(["A>A"]);
    expect(held([sized], [change("A", "A", { [size]: 7 })]).ready).toEqual([]);
  }
});

test("a pending place does not move to another commune, but goes along with its own", () => {
  const places = [
    place("C", null, { kind: "xa" }),
    place("D", null, { kind: "xa" }),
    pending("A"),
    place("F", "D", { status: "exempt" }),
  ];
  const moved = [change("A", "A", { intoParent: "D" }), change("F", "F", { intoParent: "D" })];
  expect(held(places, moved).ready).toEqual(["F>F"]);
  expect(held(places, [change("C", "D"), change("D", "D"), ...moved]).waiting).toEqual([]);
});

test("what was to go along with its commune into one that is there waits with it", () => {
  const rows = [
    change("C", "D"),
    change("D", "D"),
    change("A", "A", { intoParent: "D" }),
    change("B", "B", { intoParent: "D" }),
  ];
  const places = [
    place("C", null, { kind: "xa" }),
    place("D", null, { kind: "xa", status: "pending" }),
    done("A"),
    done("B", "D"),
  ];
  expect(held(places, rows)).toMatchObject({ ready: ["B>B"], waiting: ["A", "C", "D"] });
});

test("what was to stand in a commune that is not made waits with it; in one that is there, it does not", () => {
  const rows = (into: string) => [change("C", into), change("U", "V", { intoParent: into })];
  const places = [
    place("C", null, { kind: "xa", status: "pending" }),
    place("D", null, { kind: "xa" }),
    done("U", "D"),
  ];
  expect(held(places, rows("N")).ready).toEqual([]);
  expect(held(places, rows("D")).ready).toEqual(["U>V"]);
});

test("a merger of units across communes waits for the merger of the communes", () => {
  const places = [
    place("C", null, { kind: "xa", status: "pending" }),
    place("D", null, { kind: "xa" }),
    done("U", "C"),
    done("V", "D"),
    done("W", "D"),
  ];
  const rows = [change("C", "N"), change("D", "N"), change("U", "X"), change("V", "X"), change("W", "Y")];
  expect(held(places, rows).ready).toEqual(["W>Y"]);
});
