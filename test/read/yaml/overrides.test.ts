/** Overrides by path: an empty value takes a key away, as in a policy laid over another. */
import { expect, test } from "vitest";
import { override, parseOverride } from "../../../src/read/yaml/overrides.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";

const POLICY = parseYaml(
  "titles: { head: { posts: 1, requires: { age: { max: 65 }, party_member: true } } }\nuntil: 2026-05-31\n",
  "policy.yaml",
).value;

function set(...texts: readonly string[]) {
  const overrides = texts.flatMap((text) => parseOverride(text).value ?? []);
  const { value, diagnostics } = override(POLICY, overrides);
  return { value, told: diagnostics.map(({ code, suggestion }) => [code, suggestion]) };
}

test("an empty value takes a key away, whatever stands below it", () => {
  expect(set("titles.head.requires.age=null", "until=")).toEqual({
    value: { titles: { head: { posts: "1", requires: { party_member: "true" } } } },
    told: [],
  });
  expect(set("titles.head=null").value).toEqual({ titles: {}, until: "2026-05-31" });
});

test("a key that is not there cannot be taken away, and the one that may be meant is told", () => {
  expect(set("titles.head.requires.agee=null")).toEqual({ value: POLICY, told: [["set/path", "age"]] });
  expect(set("titles.hed=null").told).toEqual([["set/path", "head"]]);
  expect(set("holding.max_posts=null").told).toEqual([["set/path", null]]);
});

test("a key may be given again after it is taken away", () => {
  expect(set("titles.head.requires=null", "titles.head.requires.gender=female").value).toMatchObject({
    titles: { head: { requires: { gender: "female" } } },
  });
});
