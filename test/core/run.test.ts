/** What holds for every run, over random cities: nobody is lost, everything adds up, the order of rows does not matter. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seatsOf } from "../../src/core/arrange/arrangement.ts";
import { bridgeAt } from "../../src/core/count/bridge.ts";
import { figureOf, ROOT, type SummaryRow, summaryRows } from "../../src/core/count/summary.ts";
import { heldBy } from "../../src/core/model/people.ts";
import { emptyMemo } from "../../src/pipeline/means/memo.ts";
import { type City, cities, POLICY, textsOf } from "../arbitraries/city.ts";
import { read, run, walkFrom } from "../support/inputs.ts";

const check = (holds: (city: City) => void, numRuns = 150): void => {
  fc.assert(fc.property(cities, holds), { numRuns, seed: 2019 });
};
const figure = (rows: readonly SummaryRow[], place: string | null, indicator: string) => {
  const row = rows.find((one) => one.place === place && one.indicator === indicator);
  return { before: row?.before ?? null, after: row?.after ?? null };
};

const COMMUNE = POLICY.replace("max_posts: 2", "candidates: commune\n  max_posts: 2");

describe.each([
  ["with candidates of the place", POLICY],
  ["with candidates of the commune", COMMUNE],
])("a run %s", (_, policy) => {
  test("gives every person one disposition, and seats to nobody else", () => {
    check((city) => {
      const { arrangement } = run(textsOf(city, policy));
      const people = new Set(city.roster.map((row) => row.split(",")[2]).filter((id) => id !== ""));
      expect(new Set(arrangement?.roster.people.ids)).toEqual(people);
      expect(arrangement?.dispositions.length).toBe(people.size);
      arrangement?.dispositions.forEach((kind, person) => {
        const seats = seatsOf(arrangement, person).length;
        expect(kind === "released" ? seats === 0 : kind === "concurrent" ? seats > 1 : seats === 1).toBe(
          true,
        );
      });
    });
  });

  test("keeps to the policy wherever it arranges", () => {
    check((city) => {
      const { arrangement, reorganisation } = run(textsOf(city, policy));
      const titles = ["secretary", "head", "front", "deputy", "office", "radio", "women"];
      const { places, parents } = reorganisation.after;
      /** The places that are arranged together have the same number; those that are not arranged have -1. */
      const cellOf = (at: number): number => {
        if (places[at]?.status !== "done") return -1;
        return policy === COMMUNE && places[at]?.level === "unit" ? (parents[at] ?? -1) : at;
      };
      const cells = new Set(places.map((_, at) => cellOf(at)).filter((cell) => cell >= 0));
      cells.forEach((at) => {
        if (!arrangement) return;
        const { seats, roster } = arrangement;
        const { holdings, rows } = roster;
        const isHere = (place: number | undefined): boolean => cellOf(place ?? -1) === at;
        for (const person of new Set(seats.person.filter((_, seat) => isHere(seats.place[seat])))) {
          const own = seatsOf(arrangement, person).filter((seat) => isHere(seats.place[seat]));
          const units = own.filter((seat) => places[seats.place[seat] ?? -1]?.level === "unit");
          expect(new Set(units.map((seat) => seats.place[seat])).size).toBeLessThanOrEqual(1);
          const held = own.map((seat) => titles[seats.title[seat] ?? -1] ?? "");
          // Titles were held here, or elsewhere; facts are the person's, whichever row tells them.
          const all = heldBy(roster.people, person).map((one) => {
            const row = holdings.row[one] ?? -1;
            const { partyMember, birthYear } = rows;
            return {
              isHere: isHere(reorganisation.home[holdings.place[one] ?? -1]),
              title: holdings.title[one] ?? -1,
              partyMember: partyMember[row],
              birthYear: birthYear[row] ?? null,
            };
          });
          const here = all.filter((one) => one.isHere);
          expect(here.length).toBeGreaterThan(0);
          expect(held.length).toBeLessThanOrEqual(2);
          expect(new Set(held).size).toBe(held.length);
          expect(held.includes("head") && held.includes("front")).toBe(false);
          expect(held).not.toContain("deputy");
          const member = all.some((row) => row.partyMember === true);
          if (held.includes("secretary") || held.length > 1) expect(member).toBe(true);
          if (held.includes("front")) {
            expect(all.some((row) => row.birthYear !== null && 2019 - row.birthYear <= 70)).toBe(true);
          }
          if (held.includes("radio")) {
            expect(here.some((row) => ["radio", "women"].includes(titles[row.title] ?? ""))).toBe(true);
          }
        }
      });
    });
  });

  test("counts posts as held and vacant, people by level, and places by kind", () => {
    check((city) => {
      const summary = summaryRows(run(textsOf(city, policy)).result);
      for (const place of new Set(summary.map((row) => row.place))) {
        for (const side of ["before", "after"] as const) {
          const of = (id: string): number => figure(summary, place, id)[side] ?? 0;
          expect(of("posts")).toBe(of("holdings") + of("vacancies"));
          expect(of("persons")).toBe(of("persons.commune") + of("persons.unit"));
          expect(of("units")).toBe(of("units.thon") + of("units.tdp"));
          expect(of("concurrent")).toBeLessThanOrEqual(of("persons"));
        }
      }
    });
  });

  test("has totals that are the sum of their parts, and a bridge and a ledger that add up", () => {
    check((city) => {
      const { result } = run(textsOf(city, policy)); // both throw where they do not
      const summary = summaryRows(result);
      const root = summary[0]?.place ?? null;
      for (const id of ["communes", "units", "households", "population", "posts", "holdings", "vacancies"]) {
        for (const side of ["before", "after"] as const) {
          const parts = summary.filter((row) => row.level === "district" && row.indicator === id);
          const sum = parts.reduce((total, row) => total + (row[side] ?? 0), 0);
          const all = figure(summary, root, id)[side];
          // A district without any commune has no known households, and then the whole has none.
          const blank = parts.some((row) => row[side] === null);
          expect(all).toBe(blank ? null : sum);
        }
      }
      const change = bridgeAt(result, ROOT).reduce((sum, row) => sum + row.persons, 0);
      const persons = figure(summary, root, "persons");
      expect((persons.before ?? 0) + change).toBe(persons.after);
      const units = result.places.find((row) => row.scope === ROOT && row.level === "unit");
      const classes = ["kept", "renamed", "converted", "merged", "split", "dissolved"] as const;
      expect(classes.reduce((sum, key) => sum + (units?.[key] ?? 0), 0)).toBe(units?.before);
    });
  });

  test("conserves households: before = after + dissolved − created", () => {
    check((city) => {
      const { reorganisation, result } = run(textsOf(city, policy));
      for (const column of ["households", "population"] as const) {
        const { before, after } = figure(summaryRows(result), "T", column);
        const dissolved = reorganisation.before.places
          .filter((place, at) => place.level === "unit" && reorganisation.operations[at] === "dissolved")
          .reduce((sum, place) => sum + (place[column] ?? 0), 0);
        const created = reorganisation.after.places
          .filter((place, at) => place.level === "unit" && reorganisation.parts[at]?.length === 0)
          .reduce((sum, place) => sum + (place[column] ?? 0), 0);
        // With no unit left at all there is nothing known to sum up.
        if (before !== null && after !== null) expect(after).toBe(before - dissolved + created);
      }
    });
  });

  test("does not depend on the order of rows", () => {
    const shuffled = cities.chain((city) =>
      fc
        .tuple(
          fc.shuffledSubarray([...city.register], { minLength: city.register.length }),
          fc.shuffledSubarray([...city.roster], { minLength: city.roster.length }),
        )
        .map(([register, roster]) => [city, { ...city, register, roster }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([city, other]) => {
        const one = run(textsOf(city, policy)).result;
        const two = run(textsOf(other, policy)).result;
        expect(summaryRows(two)).toEqual(summaryRows(one));
        expect(two.places).toEqual(one.places);
        expect(two.bridge).toEqual(one.bridge);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test("with an empty plan changes no place", () => {
    check((city) => {
      const { reorganisation } = run(textsOf({ ...city, changes: [] }, policy));
      expect(reorganisation.after.places).toEqual(reorganisation.before.places);
      expect(new Set(reorganisation.operations)).toEqual(new Set(["kept"]));
    });
  });

  test("never changes the values that it was given", () => {
    check((city) => {
      const texts = textsOf(city, policy);
      const freeze = <T>(value: T): T => {
        if (
          value !== null &&
          typeof value === "object" &&
          !ArrayBuffer.isView(value) &&
          !Object.isFrozen(value)
        ) {
          Object.freeze(value);
          for (const own of value instanceof Map ? value.values() : Object.values(value)) freeze(own);
        }
        return value;
      };
      // Columns of numbers cannot be frozen: that nothing wrote into them is seen by comparing.
      const told = (value: unknown): string =>
        JSON.stringify(value, (_, one) =>
          one instanceof Map ? [...one] : ArrayBuffer.isView(one) ? Object.values(one) : one,
        );
      expect(told(readFrozen(texts, freeze).inputs)).toBe(told(read(texts).inputs));
    }, 40);
  });

  test("gains no vacancy from a further candidate who can hold everything", () => {
    check((city) => {
      const unit = city.register
        .map((row) => row.split(","))
        .find((cells) => cells[2] === "tdp" || cells[2] === "thon");
      if (!unit) return;
      const vacancies = (rows: readonly string[]): number =>
        figureOf(run(textsOf({ ...city, roster: rows }, policy)).result, "vacancies")?.after ?? 0;
      const more = [...city.roster, `${unit[0]},deputy,P999,,1990,có,2010,`];
      expect(vacancies(more)).toBeLessThanOrEqual(vacancies(city.roster));
    }, 60);
  });
});

/** Reads texts, freezes the inputs deeply and runs them: a stage that writes into what it was given throws. */
function readFrozen(texts: Parameters<typeof read>[0], freeze: <T>(value: T) => T) {
  const { inputs } = read(texts);
  const memo = emptyMemo();
  walkFrom(freeze(inputs), null, { memo });
  expect(memo.applied.size).toBe(1);
  for (const plan of memo.applied.values()) freeze(plan);
  walkFrom(inputs, null, { memo });
  return { inputs };
}
