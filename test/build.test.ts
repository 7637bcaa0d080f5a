/** What the build makes: one file for the command, and the notices of every package in it. */
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { COMMAND } from "../src/build/bundles.mjs";
import { ROOT } from "./tinhgon.ts";

const textOf = (...path: string[]): string => readFileSync(join(ROOT, ...path), "utf8");

describe("the command", () => {
  test.each(["dist/tinhgon.cjs", "dist/main.cjs"])("is %s, which needs no package beside it", (file) => {
    const required = [...textOf(file).matchAll(/\brequire\("([^"]+)"\)/g)];
    expect(required.length).toBeGreaterThan(0);
    expect(required.filter(([, name = ""]) => !isBuiltin(name))).toEqual([]);
  });

  test.each([
    "tinhgon.cjs",
    "main.cjs",
    "index.mjs",
  ])("names no folder of the machine that built %s", (file) => {
    for (const path of [ROOT, homedir(), tmpdir()]) expect(textOf("dist", file)).not.toContain(path);
  });

  test("carries the licence of every package whose code it contains", async () => {
    const { inputs } = (await build({ ...COMMAND, write: false })).metafile;
    const folders = new Set(
      Object.keys(inputs).flatMap((path) => path.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
    );
    expect(folders.size).toBeGreaterThan(10);
    const notices = textOf("dist/THIRD-PARTY-NOTICES.txt");
    for (const folder of folders) {
      const { name, version } = JSON.parse(textOf(folder, "package.json"));
      const licence = readdirSync(join(ROOT, folder)).find((file) => /^licen[cs]e/i.test(file)) ?? "";
      expect(notices).toContain(`\n${name} ${version} (`);
      expect(notices).toContain(textOf(folder, licence).trim());
    }
  });
});
