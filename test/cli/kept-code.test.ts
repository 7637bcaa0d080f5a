/** Code that the build kept: what runs is what the files say, whatever is kept of them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileFrom, keptOf, loaderOf, scriptOf } from "../../src/cli/outside/kept-code.ts";

let folder = "";
const write = (name: string, text: string | Buffer): void => writeFileSync(join(folder, name), text);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tinhgon-code-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a file is loaded as where some bytes are kept of it. */
function loaded(text: string, kept: Buffer): unknown {
  write("a.cjs", text);
  const keep = mkdtempSync(join(folder, "kept-"));
  writeFileSync(join(keep, "a.cjs"), kept);
  const compile = compileFrom(keep);
  return compile && loaderOf(folder, compile)("a.cjs");
}

const codeOf = (text: string): Buffer => {
  const script = scriptOf("a.cjs", Buffer.from(text));
  script.runInThisContext();
  return script.createCachedData();
};

const [ONE, TWO] = ["exports.said = 1;", "exports.said = 2;"];

test("what is kept of a file is run", () => {
  expect(loaded(ONE, keptOf(Buffer.from(ONE), codeOf(ONE)))).toEqual({ said: 1 });
});

test("what is kept of another file of that length is not", () => {
  expect(loaded(TWO, keptOf(Buffer.from(ONE), codeOf(ONE)))).toEqual({ said: 2 });
  // The engine alone would have run it.
  const other = scriptOf("a.cjs", Buffer.from(TWO), codeOf(ONE));
  expect(other.cachedDataRejected).toBe(false);
});

test("nor what is spoilt, cut off, or of no engine", () => {
  const kept = keptOf(Buffer.from(ONE), codeOf(ONE));
  for (const at of [0, 4, 9, kept.length - 1]) {
    const spoilt = Buffer.from(kept);
    spoilt[at] = (spoilt[at] ?? 0) ^ 1;
    expect(loaded(ONE, spoilt)).toEqual({ said: 1 });
  }
  for (const length of [0, 7, 8, 20]) expect(loaded(ONE, kept.subarray(0, length))).toEqual({ said: 1 });
  expect(loaded(ONE, keptOf(Buffer.from(ONE), Buffer.from("no code")))).toEqual({ said: 1 });
});

test("where nothing is kept, nothing is compiled here", () => {
  expect(compileFrom(join(folder, "nowhere"))).toBeNull();
});

test("files ask for each other in a circle, for Node's modules, and for one that is not there", () => {
  write("b.cjs", 'exports.early = 1; exports.c = require("./c.cjs"); exports.name = __filename;');
  write("c.cjs", 'exports.b = require("./b.cjs").early; exports.join = typeof require("node:path").join;');
  write("d.cjs", 'require("./e.cjs");');
  const load = loaderOf(folder, scriptOf);
  const b = { early: 1, c: { b: 1, join: "function" }, name: join(folder, "b.cjs") };
  expect(load("b.cjs")).toEqual(b);
  expect(load("b.cjs")).toBe(load("b.cjs"));
  expect(() => load("d.cjs")).toThrow(expect.objectContaining({ code: "MODULE_NOT_FOUND" }));
});
