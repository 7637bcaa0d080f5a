/** The words for rules: every kind has its own in both languages, with the title and the column that it is about. */
import { describe, expect, test } from "vitest";
import { holdingRule, type RuleKind, titleRule } from "../../../src/core/rules/rule-id.ts";
import { PHRASES_EN } from "../../../src/render/words/phrases.en.ts";
import { ruleWords } from "../../../src/render/words/phrases.ts";
import { PHRASES_VI } from "../../../src/render/words/phrases.vi.ts";
import { parsePolicyText } from "../../support/inputs.ts";

const { policy } = parsePolicyText("id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\n");
const [head] = policy.titles;
if (!head) throw new Error("a title is missing");

describe.each([
  ["en", PHRASES_EN],
  ["vi", PHRASES_VI],
])("in %s", (_, phrases) => {
  test("no two kinds of rule are told alike", () => {
    const kinds = Object.keys(phrases.rules) as RuleKind[];
    const told = kinds.map((kind) => ruleWords(phrases, { kind, title: "head", step: "age", basis: null }));
    expect(new Set(told).size).toBe(kinds.length);
    expect(told.every((words) => words.trim() !== "")).toBe(true);
  });

  test("a title is told by its id, or by the name that is asked for", () => {
    const rule = titleRule("titles.requires", head, "Trình độ, ngành");
    expect(ruleWords(phrases, rule)).toContain("head");
    const named = ruleWords(phrases, rule, () => "Trưởng thôn");
    expect(named).toContain("Trưởng thôn");
    expect(named).not.toContain("head");
    expect(named).toContain("Trình độ, ngành");
  });

  test("a column that several posts ask for is told", () => {
    const rule = holdingRule("holding.concurrent_requires", policy.holding, "party_member");
    expect(ruleWords(phrases, rule)).toContain("party_member");
  });
});
