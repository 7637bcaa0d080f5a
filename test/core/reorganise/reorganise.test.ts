/** What holds for every plan, over random registers: no place is lost, households are conserved, rows may stand anyhow. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROOT, summaryRows } from "../../../src/core/count/summary.ts";
import { applyPlan } from "../../../src/core/run.ts";
import { renderCsv } from "../../../src/render/formats/csv.ts";
import { crosswalkTable } from "../../../src/render/tables/crosswalk-table.ts";
import { PLACES_HEADER, PLAN_HEADER, type Plan, plans } from "../../arbitraries/plan.ts";
import { read, run } from "../../support/inputs.ts";
import { FIXTURES } from "../../support/tinhgon.ts";

const POLICY = "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }";
const table = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;
const textsOf = ({ register, changes }: Plan) => ({
  register: table(PLACES_HEADER, register),
  changes: table(PLAN_HEADER, changes),
  policy: POLICY,
});
const check = (holds: (plan: Plan) => void, numRuns = 300): void => {
  fc.assert(fc.property(plans, holds), { numRuns, seed: 2019 });
};
const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

describe("a plan", () => {
  test("accounts for every old place exactly once", () => {
    check((plan) => {
      const { reorganisation, result, diagnostics } = run(textsOf(plan));
      const { before, after, parts, operations, home } = reorganisation;
      const left = diagnostics.filter((one) => one.code === "changes/part-unassigned");
      before.places.forEach((place, at) => {
        const own = parts.flatMap((among) => among.filter(({ from }) => from === at));
        if (operations[at] === "dissolved") {
          expect(own).toEqual([]);
          expect(home[at]).toBe(-1);
          return;
        }
        expect(own.filter(({ main }) => main)).toHaveLength(1);
        expect(own.every(({ of }) => of === own.length)).toBe(true);
        expect(parts[home[at] ?? -1]?.some(({ from, main }) => from === at && main)).toBe(true);
        if (place.level !== "unit") return;
        const unassigned = left.find(({ value }) => value === place.code)?.facts;
        const rest = unassigned?.column === "households" ? (unassigned.left ?? 0) : 0;
        expect(sum(own.map(({ households }) => households)) + rest).toBe(place.households);
      });
      const classes = result.places.filter(({ scope }) => scope === ROOT);
      for (const row of classes) {
        const { kept, renamed, converted, merged, adjusted, moved, split, dissolved, before: old } = row;
        expect(kept + renamed + converted + merged + adjusted + moved + split + dissolved).toBe(old);
        expect(row.before + row.splitAdded - row.mergedAway - row.dissolved + row.created).toBe(row.after);
      }
      const units = after.places.filter(({ level }) => level === "unit").length;
      expect(classes.find(({ level }) => level === "unit")?.after).toBe(units);
    });
  });

  test("conserves households and population, commune by commune and in all", () => {
    check((plan) => {
      const { reorganisation, result } = run(textsOf(plan));
      expect(result.conservation.filter(({ holds }) => holds === false)).toEqual([]);
      // The root's households, added up without any of the program's sums.
      const { before, after, operations, parts } = reorganisation;
      const units = before.places
        .map((place, at) => ({ ...place, at }))
        .filter(({ level }) => level === "unit");
      const root = result.conservation.find((row) => row.scope === ROOT && row.indicator === "households");
      if (units.length === 0 || !root || root.holds === null) return;
      const created = after.places.filter(({ level }, at) => level === "unit" && parts[at]?.length === 0);
      expect(root).toMatchObject({
        before: sum(units.map(({ households }) => households)),
        dissolved: sum(units.filter(({ at }) => operations[at] === "dissolved").map((one) => one.households)),
        created: sum(created.map(({ households }) => households)),
        after: sum(after.places.filter(({ level }) => level === "unit").map((one) => one.households)),
      });
    });
  });

  test("comes to the same whatever the order of its rows", () => {
    const shuffled = plans.chain((plan) =>
      fc
        .tuple(
          fc.shuffledSubarray([...plan.register], { minLength: plan.register.length }),
          fc.shuffledSubarray([...plan.changes], { minLength: plan.changes.length }),
        )
        .map(([register, changes]) => [plan, { ...plan, register, changes }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([plan, other]) => {
        const one = run(textsOf(plan));
        const two = run(textsOf(other));
        expect(summaryRows(two.result)).toEqual(summaryRows(one.result));
        for (const key of ["places", "conservation"] as const) {
          expect(two.result[key]).toEqual(one.result[key]);
        }
        expect(crosswalkTable(two)).toEqual(crosswalkTable(one));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test("that takes every place into itself changes nothing", () => {
    check(({ register, units }) => {
      const changes = register.map((row) => `${row.split(",")[0]},${row.split(",")[0]},,,,,,`);
      const { reorganisation, result, diagnostics } = run(textsOf({ register, changes, units }));
      expect(reorganisation.after.places).toEqual(reorganisation.before.places);
      expect(new Set(reorganisation.operations)).toEqual(new Set(["kept"]));
      expect(summaryRows(result).every(({ before, after }) => before === after || before === null)).toBe(
        true,
      );
      expect(diagnostics.filter(({ code }) => !code.startsWith("register/"))).toEqual([]);
    });
  });

  test("waits without a fault for whatever is not done, or not agreed to, and leaves that as it is", () => {
    const communesOf = (units: readonly string[]): string[] => [
      ...new Set(units.map((code) => code.split("U")[0] ?? "")),
    ];
    const waiting = plans.chain((plan) =>
      fc
        .tuple(
          fc.subarray([...plan.units, ...communesOf(plan.units)]),
          fc.subarray([...plan.units]),
          fc.boolean(),
        )
        .map(([pending, refusing, given]) => ({ plan, pending, refusing, given })),
    );
    fc.assert(
      fc.property(waiting, ({ plan, pending, refusing, given }) => {
        const texts = textsOf(plan);
        const [header = "", ...rows] = texts.register.trimEnd().split("\n");
        const statuses = rows.map(
          (row) => `${row},${pending.includes(row.split(",")[0] ?? "") ? "pending" : ""}`,
        );
        const said = plan.units.map((code) => `${code},100,${refusing.includes(code) ? 50 : 51}`);
        const { reorganisation, result } = run({
          ...texts,
          register: [`${header},status`, ...statuses].join("\n"),
          policy: POLICY.replace(/ }$/, ", consent: { share: 50, bar: more-than } }"),
          ...(given && { consultation: ["place,households,agree", ...said].join("\n") }),
        });
        const { before, after, home, operations } = reorganisation;
        const refused = result.unfinished.filter(({ reason }) => reason === "not-agreed");
        if (!given) expect(refused).toEqual([]);
        for (const code of [...pending, ...refused.map((place) => place.code)]) {
          const at = before.places.findIndex((place) => place.code === code);
          const old = before.places[at];
          const now = after.places[home[at] ?? -1];
          expect(operations[at]).toBe("kept");
          expect(now).toMatchObject({ code, name: old?.name, status: "pending" });
          if (old?.level === "unit") expect(now?.households).toBe(old.households);
        }
        for (const code of refusing) {
          const at = before.places.findIndex((place) => place.code === code);
          if (given) expect(["merged", "split"]).not.toContain(operations[at]);
        }
        expect(result.conservation.filter(({ holds }) => holds === false)).toEqual([]);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test("read back from its crosswalk gives the same places", () => {
    check((plan) => {
      const first = run(textsOf(plan));
      const { columns, rows } = crosswalkTable(first);
      const again = run({ ...textsOf(plan), changes: renderCsv(columns, rows) });
      const told = ({ reorganisation: { after } }: typeof first) =>
        after.places.map(({ code, parent, kind, name, households, population, branches }) => ({
          code,
          parent,
          kind,
          name,
          households,
          population,
          branches,
        }));
      expect(told(again)).toEqual(told(first));
      expect(again.reorganisation.operations).toEqual(first.reorganisation.operations);
      expect(again.result.places).toEqual(first.result.places);
    });
  });
});

test("a plan with ten faults of ten kinds is told exactly those ten", () => {
  const textOf = (file: string): string => readFileSync(join(FIXTURES, "faults/ten-kinds", file), "utf8");
  // A place that no register has is told where the rows of the plan are resolved, the others where it is applied.
  const { inputs, diagnostics: resolved } = read({
    register: textOf("register.csv"),
    changes: textOf("changes.csv"),
    policy: POLICY,
  });
  const { value, diagnostics } = applyPlan(inputs, () => null);
  expect(value).toBeNull();
  expect([...resolved, ...diagnostics].map(({ code }) => code).sort()).toEqual([
    "changes/code-taken",
    "changes/covered-twice",
    "changes/crosses-communes",
    "changes/kind-needed",
    "changes/name-needed",
    "changes/rows-disagree",
    "changes/too-many-households",
    "changes/two-holders",
    "changes/unknown-parent",
    "changes/unknown-place",
  ]);
});
