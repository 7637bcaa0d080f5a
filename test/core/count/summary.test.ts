/** The summary: which places have rows, in which order, and what the rows say. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  figureOf,
  indicatorOf,
  ROOT,
  rootFigures,
  summaryRows,
  summaryScopes,
} from "../../../src/core/count/summary.ts";
import type { Level } from "../../../src/core/model/place.ts";
import { cities, REGISTER_HEADER, table, textsOf } from "../../arbitraries/city.ts";
import { run } from "../../support/inputs.ts";
import { SMALL } from "../../support/small.ts";

describe("the small plan", () => {
  const { result } = run(SMALL);
  const codes = (last: Level | null): (string | undefined)[] =>
    summaryScopes({ ...result, by: null }, last).map((scope) => result.scopes[scope]?.place?.code);

  test("goes level by level to the one that is named, dissolved places after the others", () => {
    expect(codes("province")).toEqual(["T"]);
    expect(codes("district")).toEqual(["T", "D1", "D2"]);
    expect(codes("commune")).toEqual(["T", "D1", "D2", "A", "B"]);
    expect(codes("unit")).toEqual([...codes("commune"), "A12", "A3a", "A3b", "B1", "B3", "B9", "B2"]);
  });

  test("stops at the next level below the root where none is named", () => {
    expect(codes(null)).toEqual(["T", "D1", "D2"]);
  });

  test("has a row for each place and indicator, with the register that the place is of", () => {
    const rows = summaryRows(result);
    expect(rows.length).toBe(summaryScopes(result).length * result.indicators.length);
    expect(rows.find(({ place, indicator }) => place === "B2" && indicator === "households")).toEqual({
      place: "B2",
      register: "old",
      name: "Thôn Hai",
      level: "unit",
      indicator: "households",
      before: 150,
      after: 0,
      change: -150,
      percent: -100,
    });
  });

  test("has the figures of the root first, and single ones by id", () => {
    const rows = summaryRows(result).slice(0, result.indicators.length);
    expect(rootFigures(result)).toEqual(rows.map(({ place, register, name, level, ...figure }) => figure));
    expect(figureOf(result, "persons")).toMatchObject({ before: 10, after: 10 });
    expect(figureOf(result, "persons", 99)).toBeNull();
    expect(figureOf(result, "severance")).toBeNull();
    expect(indicatorOf(result, "nothing")).toBeUndefined();
  });
});

test("several roots stand below their sum, before what stands in them", () => {
  const rows = ["S,,thanh_pho,S,,,,,", "T,,tinh,T,,,,,", "X,S,xa,X,10,,,,", "Y,T,xa,Y,20,,,,"];
  const policy = "{ id: test, name: Test, titles: { head: { name: Head, level: unit } } }";
  const { result } = run({ register: table(REGISTER_HEADER, rows), policy });
  const shown = summaryRows(result).filter(({ indicator }) => indicator === "households");
  expect(shown.map(({ place, before }) => [place, before])).toEqual([
    [null, 30],
    ["S", 10],
    ["T", 20],
    ["X", 10],
    ["Y", 20],
  ]);
});

test("the root comes first, and every place of a level has its row once", () => {
  fc.assert(
    fc.property(cities, fc.constantFrom("district", "commune", "unit"), (city, last) => {
      const { result } = run(textsOf(city));
      const scopes = summaryScopes(result, last);
      expect(scopes[0]).toBe(ROOT);
      expect(new Set(scopes).size).toBe(scopes.length);
      const levels = ["province", "district", "commune", "unit"];
      const shown = levels.slice(0, levels.indexOf(last) + 1);
      expect(scopes.length).toBe(result.scopes.filter(({ level }) => shown.includes(level ?? "")).length);
    }),
    { numRuns: 30, seed: 9 },
  );
});
