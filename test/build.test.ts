/** What the build makes: the files of the command, and the notices of every package in them. */
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { FRONT } from "../src/build/bundles.mjs";
import { buildCommand, modulesOf } from "../src/build/command.mjs";
import { codeIn, keptIn, scriptOf } from "../src/cli/outside/kept-code.ts";
import { ROOT } from "./support/tinhgon.ts";

const textOf = (...path: string[]): string => readFileSync(join(ROOT, ...path), "utf8");

const PARTS = readdirSync(join(ROOT, "dist/command")).map((file) => `command/${file}`);

const requiredBy = (file: string): string[] =>
  [...textOf("dist", file).matchAll(/\brequire\([`"]([^`"]+)[`"]\)/g)].map(([, name = ""]) => name);

describe("the command", () => {
  test.each(["tinhgon.cjs", ...PARTS])("needs for %s no package beside it", (file) => {
    const others = requiredBy(file).filter((name) => !isBuiltin(name));
    expect(others.filter((name) => !PARTS.includes(name.replace("./", "command/")))).toEqual([]);
  });

  test("is loaded for the most part only when it is asked for", () => {
    expect(requiredBy("tinhgon.cjs").filter((name) => !isBuiltin(name))).toEqual([]);
    const main = textOf("dist", "command/main.cjs");
    expect(requiredBy("command/main.cjs").length).toBeGreaterThan(10);
    expect(main).not.toMatch(/(?<!=>)require\([`"]\.\//);
    const whole = PARTS.reduce((sum, file) => sum + textOf("dist", file).length, 0);
    expect(main.length / whole).toBeLessThan(0.65);
  });

  test.each([
    "tinhgon.cjs",
    "index.mjs",
    ...PARTS,
  ])("names no folder of the machine that built %s", (file) => {
    for (const path of [ROOT, homedir(), tmpdir()]) expect(textOf("dist", file)).not.toContain(path);
  });

  test("has kept the code of what every run needs, for this Node, and names no folder in it", () => {
    const kept = keptIn(join(ROOT, "dist/code"));
    for (const file of ["main.cjs", "language.vi.cjs", "language.en.cjs"]) {
      const source = readFileSync(join(ROOT, "dist/command", file));
      const bytes = readFileSync(join(kept, file));
      const code = codeIn(bytes, source);
      expect(code).not.toBeNull();
      expect(scriptOf(file, source, code).cachedDataRejected).toBe(false);
      for (const path of [ROOT, homedir(), tmpdir()]) expect(bytes.includes(path)).toBe(false);
    }
  });

  test("carries the licence of every package whose code it contains", async () => {
    const { inputs } = (await build({ ...FRONT, write: false })).metafile;
    const modules: string[] = [...modulesOf(await buildCommand(false)), ...Object.keys(inputs)];
    const folders = new Set(modules.flatMap((path) => path.match(/node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
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
