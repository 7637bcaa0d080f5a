/** What would do in the place of a value that does not: words, the range of a number, the shape of a list or a map. */
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { policySchema } from "../../../src/read/policy/schema.ts";
import { fewPosts, flag, optional, share } from "../../../src/read/yaml/scalars.ts";
import { validate } from "../../../src/read/yaml/validate.ts";
import type { Plain } from "../../../src/read/yaml/yaml.ts";
import { ORIGIN } from "../../support/make.ts";

const SCHEMA = z.strictObject({
  word: optional(z.enum(["many", "few"])),
  flag: optional(flag),
  share: optional(share),
  posts: optional(z.union([fewPosts, z.strictObject({ when: optional(z.string()), posts: fewPosts })])),
  list: optional(z.array(z.string())),
  map: optional(z.record(z.string(), z.string())),
});

test.each([
  ["word", "fev", "few", ["many", "few"]],
  ["flag", "maybe", null, ["true", "false"]],
  ["share", "101", null, ["0, 0.01 … 100"]],
  ["posts", "1000", null, ["0 … 999", "{ when: …, posts: … }"]],
  ["posts", "-1", null, ["0 … 999", "{ when: …, posts: … }"]],
  ["list", "x", null, ["[…, …]"]],
  ["map", "x", null, ["{ …: … }"]],
])("of %s, %s is told with what would do", (key, value, suggestion, choices) => {
  const { diagnostics } = validate(SCHEMA, { [key]: value }, () => ORIGIN);
  expect(diagnostics).toMatchObject([
    { code: "yaml/value", value, suggestion, facts: { path: key, choices } },
  ]);
});

const POLICY = {
  id: "t",
  name: "T",
  titles: { a: { name: "A", level: "unit" }, b: { name: "B", level: "unit" } },
};

const toldOf = (sections: Plain & object) =>
  validate(policySchema, { ...POLICY, ...sections }, () => ORIGIN).diagnostics.map(
    ({ code, value, facts }) => [code, value, "path" in facts ? facts.path : undefined],
  );

test.each([
  [["a", "b", "b"]],
  [["a"]],
  [[]],
])("a pair of %j is told as what it is, no key is missing", (pair) => {
  const path = "holding.incompatible.0";
  expect(toldOf({ holding: { incompatible: [pair] } })).toEqual([["yaml/value", JSON.stringify(pair), path]]);
});

test("of two shapes that came as far the one with less to mend tells what is wrong", () => {
  const severance = { groups: [{ fixed: "1" }], retirement: "nd-135" };
  expect(toldOf({ money: { severance } })).toEqual([["yaml/value", "nd-135", "money.severance.retirement"]]);
});
