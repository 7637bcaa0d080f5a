/** Every fault of a plan in full: where it is told, of what, beside which rows, and with which facts. */
import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/core/model/inputs.ts";
import type { Place } from "../../../src/core/model/place.ts";
import { reorganise } from "../../../src/core/reorganise/reorganise.ts";
import { change, place, register } from "../../support/make.ts";

const PLACES = [
  place("T", null, { kind: "tinh" }),
  place("C", "T", { kind: "xa", name: "Xã C" }),
  place("D", "T", { kind: "xa", name: "Xã D" }),
  place("C1", "C", { households: 100, population: 300, area: 50, name: "Thôn 1" }),
  place("C2", "C", { households: 200, name: "Thôn 2" }),
  place("C3", "C", { kind: "tdp", name: "Tổ 3" }),
  place("D1", "D", { households: 300, name: "Thôn 4", origin: { file: "register.csv", line: 9 } }),
];

/** A row; `line` tells it apart. */
const row = (line: number, from: string | null, into: string | null, more: Partial<Change> = {}) =>
  change(from, into, { origin: { file: "changes.csv", line }, ...more });
const thon = (name: string, more: Partial<Change> = {}): Partial<Change> => ({
  intoName: name,
  intoKind: "thon",
  ...more,
});

/** The findings of a plan: code, value, place, file, line and column, lines of other rows, facts. */
function told(...rows: readonly Change[]) {
  const before = register(PLACES);
  return reorganise(before, before.places, rows, "merge").diagnostics.map(
    ({ code, value, place: at, origin, related, facts }) => [
      ...[code, value, at, `${origin?.file}:${origin?.line}:${origin?.column}`],
      ...[related.map(({ line }) => line), facts],
    ],
  );
}

describe("a new place", () => {
  test("may not take the code of one that stays", () => {
    expect(told(row(1, "C1", "C2", thon("Mới")), row(2, "C3", "C2"))).toEqual([
      ["changes/code-taken", "C2", "C2", "changes.csv:1:into", [2], { name: "Thôn 2" }],
    ]);
  });

  test("is created by one row", () => {
    expect(told(row(1, null, "M", thon("M", { intoParent: "C" })), row(2, null, "M"))).toEqual([
      ["changes/create-mixed", "M", null, "changes.csv:1:into", [2], {}],
    ]);
  });

  test("is of one level", () => {
    const mixed = told(row(1, "C1", "M", thon("M")), row(2, "C", "M"), row(3, "D", "D"));
    expect(mixed).toContainEqual([
      ...["changes/levels-differ", "M", null, "changes.csv:1:into", [2]],
      { levels: ["commune", "unit"] },
    ]);
    expect(told(row(1, "C1", "M", { intoName: "M", intoKind: "xa" }))).toEqual([
      ["changes/levels-differ", "M", "M", "changes.csv:1:into_kind", [], { levels: ["unit", "commune"] }],
    ]);
  });

  test("has a kind where nothing says one", () => {
    expect(told(row(1, null, "M", { intoName: "M", intoParent: "C" }))).toEqual([
      ["changes/kind-needed", "M", null, "changes.csv:1:into", [], {}],
    ]);
    expect(told(row(1, "C1", "M", { intoName: "M" }), row(2, "C3", "M"))).toEqual([
      ["changes/kind-needed", "M", "M", "changes.csv:1:into_kind", [2], {}],
    ]);
  });

  test("has a name where nothing says one", () => {
    expect(told(row(1, "C1", "M"), row(2, "C2", "M"))).toEqual([
      ["changes/name-needed", "M", "M", "changes.csv:1:into_name", [2], {}],
    ]);
  });

  test("is told one thing in each column", () => {
    const agreed = thon("M", { intoParent: "C", intoClass: 1 });
    expect(told(row(1, "C1", "M", agreed), row(2, "C2", "M", agreed))).toEqual([]);
    const other = { intoName: "N", intoKind: "tdp", intoParent: "D", intoClass: 2 } as const;
    const rows = told(row(1, "C1", "M"), row(2, "C2", "M", agreed), row(3, "C3", "M", other));
    expect(rows.slice(0, 4)).toEqual([
      ["changes/rows-disagree", "N", null, "changes.csv:3:into_name", [2], { into: "M", other: "M" }],
      ["changes/rows-disagree", "tdp", null, "changes.csv:3:into_kind", [2], { into: "M", other: "thon" }],
      ["changes/rows-disagree", "D", null, "changes.csv:3:into_parent", [2], { into: "M", other: "C" }],
      ["changes/rows-disagree", "2", null, "changes.csv:3:into_class", [2], { into: "M", other: "1" }],
    ]);
  });
});

describe("where a place stands", () => {
  test("must be said of one that is created", () => {
    expect(told(row(1, null, "M", thon("M")))).toEqual([
      ["changes/parent-needed", "M", "M", "changes.csv:1:into_parent", [], {}],
    ]);
  });

  test("must be there, above it, and not in it", () => {
    expect(told(row(1, "C1", "C1", { intoParent: "X" }))).toEqual([
      ["changes/unknown-parent", "X", "C1", "changes.csv:1:into_parent", [], {}],
    ]);
    expect(told(row(1, "C1", "C1", { intoParent: "C2" }))).toEqual([
      ["changes/parent-level", "C2", "C1", "changes.csv:1:into_parent", [], { level: "unit", above: "unit" }],
    ]);
    expect(told(row(1, "D", "D", { intoParent: "C" }), row(2, "C", "C", { intoParent: "D" }))).toEqual([
      ["changes/loop", "D", "C", "changes.csv:2:into_parent", [], {}],
    ]);
  });

  test("is not known of a unit that no row names, where its commune ends or is split", () => {
    const orphan = ["changes/orphan", "D1", "D1", "register.csv:9:parent", []] as const;
    expect(told(row(1, "D", null))).toEqual([[...orphan, { parent: "D", fate: "dissolved", name: "Xã D" }]]);
    const split = told(
      row(1, "D", "D", { households: 1 }),
      row(2, "D", "E", { intoName: "E", intoKind: "xa" }),
    );
    expect(split).toContainEqual([...orphan, { parent: "D", fate: "split", name: "Xã D" }]);
  });

  test("is one commune for all parts of a unit, the commune of the code that it keeps", () => {
    const facts = { into: "C1", communes: ["C", "D"] };
    const rows = [row(1, "D1", "C1"), row(2, "C1", "C1")];
    expect(told(...rows)).toEqual([
      ["changes/crosses-communes", "D1", "C1", "changes.csv:1:from", [], facts],
    ]);
    const merged = { into: "M", communes: ["C", "D"] };
    expect(told(row(1, "D1", "M", thon("M")), row(2, "C1", "M"))).toEqual([
      ["changes/crosses-communes", "D1", "M", "changes.csv:1:from", [], merged],
    ]);
    const named = told(row(1, "D1", "M", thon("M", { intoParent: "D" })), row(2, "C1", "M"));
    expect(named).toEqual([["changes/crosses-communes", "C1", "M", "changes.csv:2:from", [], merged]]);
    const there = { intoParent: "D" };
    expect(told(row(1, "D1", "M", thon("M", there)), row(2, "C1", "M", there))).toEqual([]);
  });
});

describe("a place that is split", () => {
  const into = (line: number, code: string, more: Partial<Change> = {}) =>
    row(line, "C1", code, { ...thon(`Thôn ${code}`), ...more });
  const told1 = (...rows: readonly Change[]) => told(...rows).filter(([, value]) => value === "C1");

  test("gives no more than it has", () => {
    const given = (more: Partial<Change>) => told1(into(1, "A", { households: 40 }), into(2, "B", more));
    const about = (code: string) => [code, "C1", "C1", "changes.csv:2:from", [1]];
    expect(given({ households: 60 })).toEqual([]);
    expect(given({ households: 61 })).toEqual([
      [...about("changes/too-many-households"), { given: 101, households: 100 }],
    ]);
    expect(given({ households: 60, population: 301 })).toEqual([
      [...about("changes/too-many-people"), { given: 301, population: 300 }],
    ]);
    expect(given({ households: 60, population: 300, area: 50 })).toEqual([]);
    expect(given({ households: 60, area: 51 })).toEqual([
      [...about("changes/too-much-area"), { given: 51, area: 50 }],
    ]);
  });

  test("tells what it leaves over", () => {
    expect(told1(into(1, "A", { households: 40 }), into(2, "B", { households: 50 }))).toEqual([
      ["changes/part-unassigned", "C1", "C1", "changes.csv:2:from", [1], { column: "households", left: 10 }],
    ]);
    const parts = (one: Partial<Change>, other: Partial<Change>) =>
      told1(into(1, "A", { households: 40, ...one }), into(2, "B", { households: 60, ...other })).map(
        ([code, , , , , facts]) => [code, facts],
      );
    const left = (column: string, left: number) => [["changes/part-unassigned", { column, left }]];
    expect(parts({ population: 100 }, { population: 199 })).toEqual(left("population", 1));
    expect(parts({ population: 100 }, {})).toEqual([]);
    expect(parts({ area: 20 }, { area: 29 })).toEqual(left("area", 1));
    expect(parts({ area: 20 }, {})).toEqual([]);
    expect(parts({ area: 20, population: 1 }, { area: 29, population: 1 })).toEqual(left("population", 298));
  });

  test("has one row for the rest beside others, and one for each new place", () => {
    expect(told1(into(1, "A", { part: "rest" }))).toEqual([
      ["changes/rest-alone", "C1", "C1", "changes.csv:1:from", [], {}],
    ]);
    expect(told1(into(1, "A", { households: 40 }), into(2, "A", { households: 50 }), into(3, "B"))).toEqual([
      ["changes/covered-twice", "C1", "C1", "changes.csv:2:from", [1, 3], {}],
    ]);
    expect(told1(into(1, "A"), row(2, "C1", null))).toEqual([
      ["changes/covered-twice", "C1", "C1", "changes.csv:2:from", [1], {}],
    ]);
  });

  test("has its holders go with one part", () => {
    expect(told1(into(1, "A", { households: 40, holders: true }), into(2, "B", { holders: true }))).toEqual([
      ["changes/two-holders", "C1", "C1", "changes.csv:2:from", [1], {}],
    ]);
  });

  test("tells parts of unknown size, and that of one alone something is left over", () => {
    const unknown = (parts: number) => ({ name: "Thôn 1", parts });
    expect(told1(into(1, "A", { part: "unknown" }), into(2, "B", { part: "unknown" }))).toEqual([
      ["changes/unknown-part", "C1", "C1", "changes.csv:2:from", [1], unknown(2)],
    ]);
    expect(told1(into(1, "A", { part: "unknown" }))).toEqual([
      ["changes/unknown-part", "C1", "C1", "changes.csv:1:from", [], unknown(1)],
      ["changes/part-unassigned", "C1", "C1", "changes.csv:1:from", [], { column: "households", left: null }],
    ]);
    expect(
      told1(into(1, "A", { operations: ["split"] }), into(2, "B", { households: 30, operations: ["split"] })),
    ).toEqual([["changes/unknown-part", "C1", "C1", "changes.csv:2:from", [1], unknown(1)]]);
  });
});

describe("what a place goes into has", () => {
  function found(places: readonly Place[], ...rows: readonly Change[]) {
    const before = register(places);
    const { value, diagnostics } = reorganise(before, before.places, rows, "merge");
    if (value === null) throw new Error(JSON.stringify(diagnostics));
    return (code: string) => {
      const { households, population, area, ...own } =
        value.after.places[value.after.position.get(code) ?? -1] ?? {};
      return { sizes: [households, population, area], ...own };
    };
  }
  const into = (line: number, code: string, more: Partial<Change> = {}) =>
    row(line, "C1", code, { ...thon(`Thôn ${code}`), ...more });

  test("people by its households unless rows give them, and the area that the others leave", () => {
    const at = found(PLACES, into(1, "A", { households: 40, area: 20 }), into(2, "B"));
    expect([at("A").sizes, at("B").sizes]).toEqual([
      [40, 120, 20],
      [60, 180, 30],
    ]);
    const given = found(
      PLACES,
      into(1, "A", { households: 40, population: 200 }),
      into(2, "B", { households: 60 }),
    );
    expect([given("A").sizes, given("B").sizes]).toEqual([
      [40, 200, null],
      [60, 100, null],
    ]);
    // One part of unknown size is what the others leave.
    const unknown = found(
      PLACES,
      into(1, "A", { households: 40, area: 20 }),
      into(2, "B", { part: "unknown" }),
    );
    expect([unknown("A").sizes, unknown("B").sizes]).toEqual([
      [40, 120, 20],
      [60, 180, 30],
    ]);
  });

  test("all of it where a row names all households and people, or one of both alone", () => {
    expect(found(PLACES, into(1, "A", { households: 100, population: 300 }))("A").sizes).toEqual([
      100, 300, 50,
    ]);
    expect(found(PLACES, into(1, "A", { households: 100 }))("A").sizes).toEqual([100, 300, 50]);
    expect(found(PLACES, into(1, "A", { households: 100, population: 299 }))("A").sizes).toEqual([
      100,
      299,
      null,
    ]);
  });

  test("what is attached to it, and its tags, class and label", () => {
    const tagged = PLACES.map((one) => {
      if (one.code === "C1") return { ...one, tags: ["khó"], kindLabel: "Thôn" };
      return one.code === "C2" ? { ...one, tags: ["khó", "núi"], kindLabel: "Làng" } : one;
    });
    const at = found(
      tagged,
      row(1, "C1", "M", thon("M")),
      row(2, "C2", "M"),
      row(3, null, "M", { households: 7 }),
    );
    expect(at("M")).toMatchObject({
      sizes: [307, null, null],
      tags: ["khó", "núi"],
      kindLabel: "Thôn",
      kind: "thon",
    });
    const kept = found(tagged, row(1, "C1", "C2"), row(2, "C2", "C2", { intoClass: 1 }));
    expect(kept("C2")).toMatchObject({ kindLabel: "Làng", class: 1, name: "Thôn 2" });
    const said = found(tagged, row(1, "C1", "C1", { intoKind: "tdp", intoKindLabel: "Khu phố" }));
    expect(said("C1")).toMatchObject({ kind: "tdp", kindLabel: "Khu phố", tags: ["khó"] });
    expect(found(tagged, row(1, "C1", "C1", { intoKind: "tdp" }))("C1").kindLabel).toBe("tdp");
  });

  test("its status as it was, where it only goes on", () => {
    const exempt = PLACES.map((one) => (one.code === "C1" ? { ...one, status: "exempt" as const } : one));
    const before = register(exempt);
    const { value } = reorganise(before, before.places, [], "merge");
    expect(value?.after.places.map(({ code, status }) => [code, status])).toContainEqual(["C1", "exempt"]);
  });

  test("what the plan prints of it where the plan is the register, and only where parts are whole", () => {
    const printed = { households: 5, population: 6, area: 7 };
    const own = { isOwn: true, printedNew: printed };
    const blank = PLACES.map((one) => (one.code === "C2" ? { ...one, households: null } : one));
    expect(found(blank, row(1, "C2", "M", { ...thon("M"), ...own }))("M").sizes).toEqual([5, 6, 7]);
    expect(found(PLACES, row(1, "C2", "M", { ...thon("M"), ...own }))("M").sizes).toEqual([200, 6, 7]);
    expect(found(blank, row(1, "C2", "M", { ...thon("M"), printedNew: printed }))("M").sizes).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("to wait where it was not agreed to", () => {
    const before = register(PLACES);
    const rows = [row(1, "C1", "M", thon("M")), row(2, "C2", "M")];
    const { value, diagnostics } = reorganise(
      before,
      before.places,
      rows,
      "merge",
      () => null,
      () => new Set(["C1"]),
    );
    const status = new Map(value?.after.places.map((one) => [one.code, one.status]));
    expect([status.get("C1"), status.get("C2"), status.get("D1"), status.has("M")]).toEqual([
      "pending",
      "pending",
      "done",
      false,
    ]);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
