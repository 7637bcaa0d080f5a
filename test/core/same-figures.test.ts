/** Figures that may not depend on how the same is asked, or told: which rows are shown, and in which row of a person a fact stands. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bridgeAt } from "../../src/core/count/bridge.ts";
import { summaryRows } from "../../src/core/count/summary.ts";
import { type City, cities, textsOf, withMove } from "../arbitraries/city.ts";
import { read, walkFrom } from "../support/inputs.ts";

test("of places above units are the same with rows of units and without, also where one moves", () => {
  let moved = 0;
  fc.assert(
    fc.property(cities, (one) => {
      const city = withMove(one);
      if (city !== one) moved++;
      const resultBy = (by: "unit" | null) => {
        const { inputs } = read(textsOf(city));
        const { outcome } = walkFrom(inputs, by);
        if (outcome === null) throw new Error("the city has faults");
        return outcome.result;
      };
      const [all, higher] = [resultBy("unit"), resultBy(null)];
      const keyOf = ({ place, register, indicator }: ReturnType<typeof summaryRows>[number]): string =>
        [register, place, indicator].join(" ");
      const rows = new Map(summaryRows(all).map((row) => [keyOf(row), row]));
      for (const row of summaryRows(higher)) expect(row).toEqual(rows.get(keyOf(row)));
      higher.scopes.forEach(({ place }, at) => {
        const same = all.scopes.findIndex((scope) => scope.place?.code === place?.code);
        if (place?.level !== "unit") expect(bridgeAt(higher, at)).toEqual(bridgeAt(all, same));
      });
    }),
    { numRuns: 60, seed: 31 },
  );
  expect(moved).toBeGreaterThan(10);
});

test("are the same whether each row of a person tells a fact, or the last one alone", () => {
  const FACTS = [4, 5, 7];
  fc.assert(
    fc.property(cities, (city) => {
      const rows = city.roster.map((row) => row.split(","));
      const known = new Map<string, string[]>();
      for (const row of rows) if (row[2] && !known.has(row[2])) known.set(row[2], row);
      const last = new Map(rows.map((row, at) => [row[2] ?? "", at]));
      const told = (isTold: (person: string, at: number) => boolean): City => ({
        ...city,
        roster: rows.map((row, at) => {
          const person = row[2] ?? "";
          if (person === "") return row.join(",");
          const fact = (cell: number): string =>
            isTold(person, at) ? (known.get(person)?.[cell] ?? "") : "";
          return row.map((text, cell) => (FACTS.includes(cell) ? fact(cell) : text)).join(",");
        }),
      });
      const figures = (one: City) => {
        const { outcome } = walkFrom(read(textsOf(one)).inputs, "unit");
        return outcome && summaryRows(outcome.result);
      };
      const all = figures(told(() => true));
      expect(all).not.toBeNull();
      expect(figures(told((person, at) => last.get(person) === at))).toEqual(all);
    }),
    { numRuns: 60, seed: 32 },
  );
});
