/** Filters as written and what they ask for: columns, aliases, types of further columns, and words that do not fit. */
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { conditionCompiler, noFilterColumns } from "../../../src/read/policy/conditions.ts";
import { readPolicy } from "../../../src/read/policy/policy.ts";
import type { ConditionEntry } from "../../../src/read/policy/schema.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";
import { ORIGIN } from "../../support/make.ts";

function compiled(entry: ConditionEntry | undefined, subject: "place" | "person") {
  const diagnostics: Diagnostic[] = [];
  const facts = { place: new Map(), person: new Map() };
  const columns = noFilterColumns(facts);
  const condition = conditionCompiler(() => ORIGIN, diagnostics, columns)(entry, subject, ["when"]);
  return {
    condition,
    facts: [...facts[subject]],
    told: diagnostics.map(({ code, value }) => `${code} ${value}`),
  };
}

describe("a filter on a place", () => {
  test.each<readonly [string, ConditionEntry, unknown]>([
    ["one value", { kind: "tdp" }, [{ column: "kind", test: { oneOf: ["tdp"] } }]],
    ["several", { class: ["1", "II"] }, [{ column: "class", test: { oneOf: [1, 2] } }]],
    ["a range", { households: { min: "350" } }, [{ column: "households", test: { min: 350, max: null } }]],
    [
      "a tag under its other name, folded",
      { tag: "Biên giới" },
      [{ column: "tags", test: { oneOf: ["bien gioi"] } }],
    ],
    ["nothing", {}, []],
  ])("of %s", (_, entry, condition) => {
    expect(compiled(entry, "place")).toEqual({ condition, facts: [], told: [] });
  });

  test.each<readonly [string, ConditionEntry, string]>([
    ["a range that ends before it begins", { households: { min: "400", max: "300" } }, "400 … 300"],
    ["a value beside a range", { households: { is: "400", min: "300" } }, "is, min"],
  ])("that nothing says whether or what passes is a fault: %s", (_, entry, value) => {
    expect(compiled(entry, "place").told).toEqual([`yaml/value ${value}`]);
  });

  test("that is left out asks for nothing", () => {
    expect(compiled(undefined, "place").condition).toEqual([]);
  });
});

describe("a further column", () => {
  test.each<readonly [string, ConditionEntry[string], string, unknown]>([
    ["text", "Đại học", "text", { oneOf: ["dai hoc"] }],
    ["yes or no", "true", "flag", { oneOf: [true] }],
    ["yes and no", ["true", "false"], "flag", { oneOf: [true, false] }],
    ["yes or text", ["true", "x"], "text", { oneOf: ["true", "x"] }],
    ["a number", { max: "35" }, "number", { min: null, max: 35 }],
  ])("that a filter reads as %s", (_, written, type, one) => {
    expect(compiled({ "Trình độ": written }, "person")).toEqual({
      condition: [{ column: "Trình độ", test: one }],
      facts: [["Trình độ", type]],
      told: [],
    });
  });
});

describe("a word that does not fit", () => {
  test.each<readonly [string, ConditionEntry, "place" | "person", string]>([
    ["a kind that there is not", { kind: "ap-x" }, "place", "yaml/value ap-x"],
    ["a number with letters", { households: { min: "35o" } }, "place", "yaml/value 35o"],
    ["a date that there is not", { since: "31/2/2020" }, "person", "yaml/value 31/2/2020"],
    ["a column of persons that is a title's", { title: "head" }, "person", "yaml/value title"],
  ])("is told: %s", (_, entry, subject, told) => {
    expect(compiled(entry, subject).told).toEqual([told]);
  });

  test("of places is a column like any other", () => {
    expect(compiled({ title: "head" }, "place").told).toEqual([]);
  });
});

test("what looks like a number with groups is refused, in further columns too; an area is in hectares", () => {
  expect(compiled({ households: { min: "1.500" } }, "place").told).toEqual(["yaml/ambiguous-number 1.500"]);
  expect(compiled({ vung: "1.500" }, "place").told).toEqual(["yaml/ambiguous-number 1.500"]);
  expect(compiled({ area: { min: "1.500" } }, "place").told).toEqual(["yaml/ambiguous-number 1.500"]);
  expect(compiled({ area: { min: "10,5", max: "20" } }, "place").condition).toEqual([
    { column: "area", test: { min: 105_000, max: 200_000 } },
  ]);
});

describe("a further column that several filters ask for", () => {
  const read = (...wheres: readonly string[]) => {
    const indicators = wheres.map((where, at) => `q${at}: { name: Q, ${where} }`).join(", ");
    const text = `id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\nindicators: { ${indicators} }\n`;
    const { value, diagnostics } = readPolicy(parseYaml(text, "p.yaml"), []);
    return {
      facts: value && [...value.facts.place],
      told: diagnostics.map(({ code, value, facts }) => [code, value, facts]),
    };
  };
  const range = "count: units, where: { size: { min: 6 } }";
  const word = "count: units, where: { size: abc }";
  const flag = "count: units, where: { size: true }";

  test.each([
    ["numbers and text", [range, word], "text", "number"],
    ["text and numbers", [word, range], "number", "text"],
    ["yes or no and text", [flag, word], "text", "flag"],
    ["a sum and text", ["sum: size", word], "text", "number"],
    ["a column of the place above", ["count: units, where: { parent.size: abc }", flag], "flag", "text"],
  ])("is a fault where these are of two forms: %s", (_, wheres, form, otherForm) => {
    expect(read(...wheres).told).toEqual([
      ["policy/two-forms", "size", expect.objectContaining({ form, otherForm })],
    ]);
  });

  test("is read in the one form, with decimals where it is added up", () => {
    expect(read(range, range)).toEqual({ facts: [["size", "number"]], told: [] });
    expect(read("sum: size", range).facts).toEqual([["size", "decimal"]]);
    expect(read(range, "sum: size").facts).toEqual([["size", "decimal"]]);
  });
});
