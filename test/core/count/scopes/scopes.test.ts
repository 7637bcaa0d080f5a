/** The tree of scopes: where each place is counted, and what reaches the scopes above. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachScopeAbove } from "../../../../src/core/count/scopes/each-scope-above.ts";
import {
  increaseAlone,
  isTop,
  noCounts,
  rollUp,
  type Scopes,
  scopesOf,
  zeros,
} from "../../../../src/core/count/scopes/scopes.ts";
import { increase } from "../../../../src/core/numbers/increase.ts";
import { table } from "../../../arbitraries/city.ts";
import { PLACES_HEADER, PLAN_HEADER, plans } from "../../../arbitraries/plan.ts";
import { run } from "../../../support/inputs.ts";
import { SMALL } from "../../../support/small.ts";

const codesOf = ({ list }: Scopes): string[] =>
  list.map(({ place, register }) => `${place?.code ?? "sum"}${register === "old" ? " (old)" : ""}`);

/** The scopes at and above one. */
function above({ parents }: Scopes, scope: number): number[] {
  return scope < 0 ? [] : [scope, ...above({ parents } as Scopes, parents[scope] ?? -1)];
}

describe("the scopes of a small plan", () => {
  const { reorganisation } = run(SMALL);

  test("are the new places in register order, then the dissolved ones", () => {
    const units = ["A12", "A3a", "A3b"];
    const codes = ["T", "D1", "A", ...units, "D2", "B", "B1", "B3", "B9", "B2 (old)"];
    expect(codesOf(scopesOf(reorganisation, true))).toEqual(codes);
    expect(codesOf(scopesOf(reorganisation, false))).toEqual(["T", "D1", "A", "D2", "B"]);
  });

  test("count an old place where its main part went, a dissolved one by itself, and units in their commune", () => {
    const { before } = reorganisation;
    const at = (scopes: Scopes, code: string): string | undefined =>
      codesOf(scopes)[scopes.ofOld[before.position.get(code) ?? -1] ?? -1];
    const [all, higher] = [scopesOf(reorganisation, true), scopesOf(reorganisation, false)];
    expect(["A1", "A2", "A3", "B2"].map((code) => at(all, code))).toEqual(["A12", "A12", "A3a", "B2 (old)"]);
    expect(["A1", "A3", "B2", "B"].map((code) => at(higher, code))).toEqual(["A", "A", "B", "B"]);
  });

  test("have a sum above several roots, and only then", () => {
    const rows = ["S,,tinh,S,,", "T,,tinh,T,,", "X,S,xa,X,10,", "Y,T,xa,Y,20,"];
    const { reorganisation: two } = run({
      register: table("code,parent,kind,name,households,population", rows),
      policy: "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }",
    });
    const scopes = scopesOf(two, true);
    expect(codesOf(scopes)).toEqual(["sum", "S", "X", "T", "Y"]);
    expect(scopes.list.map((scope) => isTop(scopes.list, scope))).toEqual([true, true, false, true, false]);
    expect([...scopes.parents]).toEqual([-1, 0, 1, 0, 3]);
  });
});

describe("whatever the plan", () => {
  const check = (holds: (scopes: Scopes, places: { before: number; after: number }) => void): void => {
    fc.assert(
      fc.property(plans, fc.boolean(), ({ register, changes }, units) => {
        const { reorganisation } = run({
          register: table(PLACES_HEADER, register),
          changes: table(PLAN_HEADER, changes),
          policy: "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }",
        });
        const { before, after } = reorganisation;
        holds(scopesOf(reorganisation, units), { before: before.places.length, after: after.places.length });
      }),
      { numRuns: 60, seed: 3 },
    );
  };

  test("each scope stands after the one above, and every place is counted in one", () => {
    check((scopes, places) => {
      scopes.list.forEach(({ parent }, at) => {
        expect(parent).toBeLessThan(at);
      });
      expect([scopes.ofOld.length, scopes.ofNew.length]).toEqual([places.before, places.after]);
      for (const at of [...scopes.ofOld, ...scopes.ofNew]) expect(scopes.list[at]).toBeDefined();
    });
  });

  test("rolling up adds each figure once to every scope above it", () => {
    check((scopes) => {
      const own = Float64Array.from(scopes.list, (_, at) => at + 1);
      const expected = zeros(scopes);
      own.forEach((figure, at) => {
        for (const scope of above(scopes, at)) increase(expected, scope, figure);
      });
      expect([...rollUp(scopes, own)]).toEqual([...expected]);
    });
  });

  test("what stands in several scopes counts once in each at or above them", () => {
    check((scopes) => {
      const members = scopes.list.flatMap((_, at) => (at % 2 === 0 ? [at] : []));
      const expected = new Set(members.flatMap((at) => above(scopes, at)));
      const found = new Map<number, number>();
      const alone = noCounts(scopes);
      const visit = (scope: number, among: readonly number[]): void => {
        expect(found.has(scope)).toBe(false);
        found.set(scope, among.length);
        increaseAlone(scopes, alone, scope);
      };
      eachScopeAbove(scopes, members, (at) => at, visit);
      expect(new Set(found.keys())).toEqual(expected);
      for (const [scope, count] of found) {
        expect(count).toBe(members.filter((at) => above(scopes, at).includes(scope)).length);
      }
      // Rolled up, each of these scopes has the thing once, however many scopes below have it.
      const once = [...rollUp(scopes, alone)];
      expect(once).toEqual(scopes.list.map((_, at) => (expected.has(at) ? 1 : 0)));
    });
  });
});
