/** Rows of a plan checked one by one: what each old place is split into, and every fault at its edge. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../../../src/core/model/inputs.ts";
import type { Place } from "../../../../src/core/model/place.ts";
import { checkPlan, stated } from "../../../../src/core/reorganise/plan/plan.ts";
import { change, codesOf, place, register } from "../../../support/make.ts";

const check = (units: readonly Place[], rows: readonly Change[]) => {
  const before = register(units);
  return checkPlan(
    before,
    before.places,
    rows,
    () => null,
    () => new Set(),
  );
};

/** What the rows make of one unit of 100 households and 300 people. */
const split = (rows: readonly Change[], more: Partial<Place> = {}) => {
  const { targets, diagnostics } = check(
    [place("U", null, { households: 100, population: 300, ...more })],
    rows,
  );
  const parts = [...targets.values()].flatMap((target) => target.parts);
  return { codes: codesOf(diagnostics), parts };
};

describe("a place that is split", () => {
  test("gives the row with a blank what the others leave", () => {
    const { codes, parts } = split([change("U", "A", { households: 30 }), change("U", "B")]);
    expect(codes).toEqual([]);
    expect(parts.map(({ households, population, main, of }) => [households, population, main, of])).toEqual([
      [30, 90, false, 2],
      [70, 210, true, 2],
    ]);
  });

  test("goes whole where a row names all of it, and leaves a rest where it names less", () => {
    expect(split([change("U", "A", { households: 100 })])).toMatchObject({ codes: [], parts: [{ of: 1 }] });
    expect(split([change("U", "A", { households: 99 })]).codes).toEqual(["changes/part-unassigned"]);
    expect(split([change("U", "A", { households: 101 })]).codes).toEqual(["changes/too-many-households"]);
  });

  test.each([
    ["two rows take the rest", [change("U", "A"), change("U", "B")]],
    ["two rows name one place", [change("U", "A", { households: 1 }), change("U", "A", { households: 2 })]],
    ["one row ends it and one does not", [change("U", null), change("U", "A", { households: 1 })]],
  ])("is covered twice where %s", (_, rows) => {
    expect(split(rows)).toEqual({ codes: ["changes/covered-twice"], parts: [] });
  });

  test("has its holders go with one part: the one that is marked, else the largest, else the first", () => {
    const mainOf = (rows: readonly Change[]) => split(rows).parts.map(({ main }) => main);
    expect(mainOf([change("U", "A", { households: 50 }), change("U", "B")])).toEqual([true, false]);
    expect(mainOf([change("U", "A", { households: 49 }), change("U", "B")])).toEqual([false, true]);
    expect(mainOf([change("U", "A", { households: 1, holders: true }), change("U", "B")])).toEqual([
      true,
      false,
    ]);
    const both = [change("U", "A", { households: 1, holders: true }), change("U", "B", { holders: true })];
    expect(split(both).codes).toEqual(["changes/two-holders"]);
  });

  test("has its holders stay where it goes on, or with the rest, where a part of unknown size may be the largest", () => {
    const mainOf = (rows: readonly Change[], households: number | null) =>
      split(rows, { households }).parts.map(({ main }) => main);
    const given = change("U", "A", { households: 30 });
    const unknown = change("U", "B", { part: "unknown" });
    expect(mainOf([given, change("U", "B")], null)).toEqual([false, true]);
    expect(mainOf([given, unknown], 61)).toEqual([false, true]);
    expect(mainOf([given, unknown], 60)).toEqual([true, false]);
    expect(mainOf([given, unknown, change("U", "U", { part: "unknown" })], 100)).toEqual([
      false,
      false,
      true,
    ]);
    expect(mainOf([unknown, given, change("U", "C")], null)).toEqual([false, false, true]);
  });

  test("may not give away more people than it has", () => {
    const rows = [change("U", "A", { households: 10, population: 301 }), change("U", "B")];
    expect(split(rows).codes).toEqual(["changes/too-many-people"]);
  });

  test("is not shared out where its own households are not known", () => {
    const { parts } = split([change("U", "A", { households: 30 }), change("U", "B")], { households: null });
    expect(parts.map(({ households }) => households)).toEqual([30, null]);
  });

  test("has its people shared out whole, pro rata, and the same whatever the order of the rows", () => {
    const cases = fc.record({
      parts: fc.uniqueArray(
        fc.record({ into: fc.constantFrom("A", "B", "C", "D"), households: fc.nat(20) }),
        {
          selector: ({ into }) => into,
          minLength: 2,
        },
      ),
      population: fc.integer({ min: 80, max: 400 }),
    });
    fc.assert(
      fc.property(cases, ({ parts, population }) => {
        const all = parts.reduce((sum, { households }) => sum + households, 0);
        const rows = parts.map(({ into, households }) => change("U", into, { households }));
        const peopleOf = (given: readonly Change[]) => {
          const { targets } = check([place("U", null, { households: all, population })], given);
          return new Map([...targets].map(([code, target]) => [code, target.parts[0]?.population]));
        };
        const people = peopleOf(rows);
        if (all > 0) {
          expect([...people.values()].reduce<number>((sum, own) => sum + (own ?? 0), 0)).toBe(population);
          for (const { into, households } of parts) {
            expect(Math.abs((people.get(into) ?? 0) - (population * households) / all)).toBeLessThanOrEqual(
              1,
            );
          }
        }
        const again = peopleOf([...rows].reverse());
        for (const { into } of parts) expect(again.get(into)).toBe(people.get(into));
      }),
    );
  });
});

test("a row without codes, and one of a place that is not there, are reported and left out", () => {
  const { targets, diagnostics } = check(
    [place("U", null)],
    [change(null, null), change("X", "A"), change("U", "B")],
  );
  expect(codesOf(diagnostics)).toEqual(["changes/no-code", "changes/unknown-place"]);
  expect([...targets.keys()]).toEqual(["B"]);
});

test("what some row states is stated", () => {
  const rows = [change("U", "A"), change("V", "A", { intoName: "New" })];
  expect(stated(rows, ({ intoName }) => intoName)).toBe("New");
  expect(stated(rows, ({ intoParent }) => intoParent)).toBeNull();
});
