/** Indicators of a policy: counts and ratios, filters parted by what they look at, and how they round. */
import { describe, expect, test } from "vitest";
import { type AnyCount, isOfPlaces } from "../../../src/core/model/policy.ts";
import { readPolicy } from "../../../src/read/policy/policy.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";

const HEAD =
  "id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\npercent: { decimals: 2, rounding: truncate }\n";

function indicator(written: string) {
  const { value, diagnostics } = readPolicy(
    parseYaml(`${HEAD}indicators: { own: ${written} }\n`, "p.yaml"),
    [],
  );
  const one = value?.policy.indicators[0];
  const people = (count: AnyCount | null | undefined) => (count && !isOfPlaces(count) ? count : undefined);
  return {
    one,
    of: people(one?.of),
    to: people(one?.to),
    facts: value?.facts,
    told: diagnostics.map(({ code, value }) => `${code} ${value}`),
  };
}

describe("a count", () => {
  test("parts what its filter says of titles, places and people", () => {
    const { one, facts } = indicator(
      "{ name: Own, count: persons, where: { title: [head], level: unit, kind: tdp, tag: xa, official: any, local: false } }",
    );
    expect(one?.of).toEqual({
      count: "persons",
      titles: ["head"],
      level: "unit",
      place: [
        { column: "kind", test: { oneOf: ["tdp"] } },
        { column: "tags", test: { oneOf: ["xa"] } },
      ],
      person: [{ column: "local", test: { oneOf: [false] } }],
      officials: null,
    });
    expect([...(facts?.person ?? [])]).toEqual([["local", "flag"]]);
  });

  test.each([
    ["left out", "", false],
    ["true", ", official: true", true],
    ["false", ", official: false", false],
    ["yes", ", official: yes", true],
    ["có", ", official: có", true],
    ["không", ", official: không", false],
    ["any", ", official: any", null],
  ])("with official %s", (_, official, officials) => {
    expect(indicator(`{ name: Own, count: persons, where: { title: head${official} } }`).of?.officials).toBe(
      officials,
    );
  });

  test("rounds as the policy does, but for what it says itself", () => {
    expect(indicator("{ name: Own, count: persons }").one?.percent).toEqual({
      decimals: 2,
      rounding: "truncate",
    });
    expect(indicator("{ name: Own, count: persons, decimals: 0 }").one?.percent).toEqual({
      decimals: 0,
      rounding: "truncate",
    });
  });
});

test("a ratio has two counts", () => {
  const { of, to } = indicator(
    "{ name: Own, ratio: { of: { count: persons, where: { title: head } }, to: { count: posts } } }",
  );
  expect([of?.count, of?.titles, to?.count, to?.titles]).toEqual(["persons", ["head"], "posts", null]);
});

describe("faults", () => {
  test.each([
    ["neither count nor ratio", "{ name: Own }", "yaml/missing-key own.count | own.sum | own.ratio"],
    [
      "both",
      "{ name: Own, count: persons, ratio: { of: { count: persons }, to: { count: posts } } }",
      "yaml/value count, ratio",
    ],
    [
      "a level without titles",
      "{ name: Own, count: persons, where: { level: province } }",
      "yaml/value province",
    ],
    [
      "a title that there is not",
      "{ name: Own, count: persons, where: { title: haed } }",
      "policy/unknown-title haed",
    ],
    [
      "officials by another word",
      "{ name: Own, count: persons, where: { official: both } }",
      "yaml/value both",
    ],
    [
      "officials by a list",
      "{ name: Own, count: persons, where: { official: [true, false] } }",
      'yaml/value ["true","false"]',
    ],
    [
      "titles by a map",
      "{ name: Own, count: persons, where: { title: { is: head } } }",
      'yaml/value {"is":"head"}',
    ],
  ])("%s", (_, written, told) => {
    expect(indicator(written).told).toEqual([told]);
  });

  test("the name of a built-in one", () => {
    const { diagnostics } = readPolicy(
      parseYaml(`${HEAD}indicators: { persons: { name: P, count: persons } }\n`, "p.yaml"),
      [],
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["policy/indicator-taken"]);
  });
});
