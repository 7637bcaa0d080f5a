/** What would do in the place of a value that does not: words, the range of a number, the shape of a list or a map. */
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { fewPosts, flag, optional, share } from "../../../src/read/yaml/scalars.ts";
import { validate } from "../../../src/read/yaml/validate.ts";
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
