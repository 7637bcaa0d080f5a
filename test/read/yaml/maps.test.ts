/** Keys stand in the order in which they are written, whatever they are, and only plain ones are keys. */
import { expect, test } from "vitest";
import { layOver } from "../../../src/read/yaml/layers.ts";
import { keysAt } from "../../../src/read/yaml/maps.ts";
import { override, parseOverride } from "../../../src/read/yaml/overrides.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";

const problems = (text: string) =>
  parseYaml(text, "a.yaml").diagnostics.map(({ code, facts, origin }) => [
    code,
    "problem" in (facts ?? {}) ? Object.values(facts ?? {})[0] : null,
    origin?.line,
  ]);

test("keys that are numbers stand where they are written, in every layer", () => {
  const { value } = parseYaml("a: { '10': x, b: x, 2: x, 1: x }", "a.yaml");
  expect(keysAt(value, ["a"])).toEqual(["10", "b", "2", "1"]);
  const above = parseYaml("a: { 3: x, 2: y, 0: z }", "b.yaml").value;
  const layered = layOver(value, above, true);
  expect(keysAt(layered, ["a"])).toEqual(["10", "b", "2", "1", "3", "0"]);
  const set = parseOverride("a.1=changed").value;
  const changed = override(layered, set ? [set] : []).value;
  expect(keysAt(changed, ["a"])).toEqual(["10", "b", "2", "1", "3", "0"]);
  expect(changed).toMatchObject({ a: { 1: "changed", 2: "y" } });
  expect([keysAt(value, ["a", "b"]), keysAt(value, ["c"]), keysAt(["x"], [])]).toEqual([[], [], []]);
});

test.each([
  ["a: 1\n? [x, y]\n: 2", "COMPLEX_KEY", 2],
  ["a: 1\n? {x: y}\n: 2", "COMPLEX_KEY", 2],
  ["a: &k b\n*k : 2", "COMPLEX_KEY", 2],
  ["a: 1\n__proto__: {b: 2}", "PROTO_KEY", 2],
  ['{"a": {"__proto__": 1}}', "PROTO_KEY", 1],
  ["a: 1\nb: 2\na: 3", "DUPLICATE_KEY", 3],
  ["'a': 1\na: 3", "DUPLICATE_KEY", 2],
])("%j is refused: %s", (text, problem, line) => {
  expect(problems(text)).toEqual([["yaml/syntax", problem, line]]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("no override goes by way of a prototype", () => {
  for (const text of ["__proto__.x=1", "titles.__proto__.x=1", "a={__proto__: 1}"]) {
    expect(parseOverride(text).diagnostics).toHaveLength(1);
  }
});
