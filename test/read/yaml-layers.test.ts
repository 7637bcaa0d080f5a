/** Files laid over each other: maps key by key, lists as a whole, and an empty key that takes away. */
import { describe, expect, test } from "vitest";
import { layOver, originAmong } from "../../src/read/yaml/layers.ts";
import { parseYaml } from "../../src/read/yaml/yaml.ts";

const over = (below: string, above: string, empties = true) =>
  layOver(parseYaml(below, "b").value, parseYaml(above, "a").value, empties);

describe("layers", () => {
  test("maps are laid over each other, lists and texts replace", () => {
    expect(over("{ a: { x: 1, y: 2 }, l: [1, 2] }", "{ a: { y: 3 }, l: [4] }")).toEqual({
      a: { x: "1", y: "3" },
      l: ["4"],
    });
  });

  test("null takes a key away, with all that is below it; where it means nothing, what is below stays", () => {
    expect(over("{ a: { x: 1 }, b: 2 }", "{ a: null }")).toEqual({ b: "2" });
    expect(over("{ a: { x: 1, y: 2 } }", "a:\n  x:\n")).toEqual({ a: { y: "2" } });
    expect(over("{ a: 1 }", "{ a: null }", false)).toEqual({ a: "1" });
  });

  test("a map that replaces a list, or comes new, has no empty keys either", () => {
    expect(over("{ a: [1] }", "{ a: { x: null, y: 1 } }")).toEqual({ a: { y: "1" } });
    expect(over("{ a: { z: 1 } }", "{ a: { b: { x: null, y: 1 } }, c: { x: null } }")).toEqual({
      a: { z: "1", b: { y: "1" } },
      c: {},
    });
  });

  test("a fault stands where the value does, in the topmost file that has it", () => {
    const layers = ["a: { x: 1 }", "\na: { x: 2, y: 3 }"].map((text, at) => parseYaml(text, `f${at}`));
    expect(originAmong(layers)(["a", "x"])).toMatchObject({ file: "f0", line: 1 });
    expect(originAmong(layers)(["a", "y"])).toMatchObject({ file: "f1", line: 2 });
  });
});
