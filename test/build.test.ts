/** What the build makes: a bundle whose every byte is a character, and compiled code that this Node takes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./tinhgon.ts";

const dist = join(ROOT, "dist");

test("the bundle is ASCII, as which it is read", () => {
  const bytes = readFileSync(join(dist, "main.cjs"));
  expect(bytes.length).toBeGreaterThan(100_000);
  expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
});

test("the compiled code beside it is taken by the Node that made it", () => {
  const { cacheIn, compile } = createRequire(import.meta.url)("../src/build/script.cjs");
  expect(compile(dist, readFileSync(cacheIn(dist))).cachedDataRejected).toBe(false);
  expect(compile(dist, undefined).cachedDataRejected).toBeUndefined();
});
