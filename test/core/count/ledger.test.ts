/** The ledger of places: what became of them, in numbers that add up. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ROOT } from "../../../src/core/count/summary.ts";
import { table } from "../../arbitraries/city.ts";
import { PLACES_HEADER, PLAN_HEADER, plans } from "../../arbitraries/plan.ts";
import { run } from "../../support/inputs.ts";
import { SMALL } from "../../support/small.ts";

test("the small plan: one of each operation, at the root and in each district", () => {
  const { result } = run(SMALL);
  const at = (code: string): unknown[] =>
    result.places.filter(({ scope }) => result.scopes[scope]?.place?.code === code);
  const communes = { level: "commune", before: 2, kept: 2, merged: 0, created: 0, after: 2 };
  const units = { kept: 1, renamed: 1, converted: 0, merged: 2, split: 1, dissolved: 1 };
  const changes = { mergedAway: 1, splitAdded: 1, created: 1 };
  expect(at("T")).toMatchObject([communes, { level: "unit", before: 6, ...units, ...changes, after: 6 }]);
  expect(at("D1")).toMatchObject([
    { before: 1 },
    { before: 3, merged: 2, split: 1, mergedAway: 1, after: 3 },
  ]);
  expect(at("D2")).toMatchObject([{ before: 1 }, { before: 3, dissolved: 1, created: 1, after: 3 }]);
  expect(at("A")).toEqual([]);
});

test("of a commune the units are told where one of them left it, or came to it", () => {
  const { result } = run({
    register: table("code,parent,kind,name", [
      ...["T,,tinh,T", "X,T,xa,X", "Y,T,xa,Y", "Z,T,xa,Z"],
      ...["X1,X,thon,1", "X2,X,thon,2", "Y1,Y,thon,1", "Z1,Z,thon,1"],
    ]),
    changes: table("from,into,into_name,into_kind,into_parent", ["X1,Y2,2,thon,Y"]),
    policy: "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }",
  });
  const told = result.places.map(({ scope, level, before, movedIn, movedOut, after }) => [
    ...[result.scopes[scope]?.place?.code, level],
    ...[before, movedIn, movedOut, after],
  ]);
  expect(told).toEqual([
    ["T", "commune", 3, 0, 0, 3],
    ["T", "unit", 4, 0, 0, 4],
    ["X", "unit", 2, 0, 1, 1],
    ["Y", "unit", 1, 1, 0, 2],
  ]);
});

test("districts come to the whole, and old places are each in one operation", () => {
  fc.assert(
    fc.property(plans, ({ register, changes }) => {
      const { result } = run({
        register: table(PLACES_HEADER, register),
        changes: table(PLAN_HEADER, changes),
        policy: "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }",
      });
      for (const row of result.places) {
        const { kept, renamed, converted, adjusted, moved, merged, split, dissolved } = row;
        expect(kept + renamed + converted + adjusted + moved + merged + split + dissolved).toBe(row.before);
        expect(row.before + row.splitAdded - row.mergedAway - dissolved + row.created).toBe(row.after);
      }
      for (const whole of result.places.filter(({ scope }) => scope === ROOT)) {
        const parts = result.places.filter(
          ({ scope, level }) => level === whole.level && result.scopes[scope]?.parent === ROOT,
        );
        if (parts.length === 0) continue;
        expect(parts.reduce((sum, { after }) => sum + after, 0)).toBe(whole.after);
      }
    }),
    { numRuns: 80, seed: 6 },
  );
});
