/**
 * The package as it is packed, in an empty folder with the packages it asks for and no other: what stands in it, whether
 * tools can resolve it, a program with the library in it, and the types that the program is compiled with.
 */
import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptIn } from "../src/cli/outside/kept-code.ts";
import { FIXTURES, ROOT, tinhgon } from "./support/tinhgon.ts";

const call = promisify(execFile);
const bin = (name: string): string => join(ROOT, "node_modules/.bin", name);

describe("the package", { timeout: 180_000 }, () => {
  let folder = "";
  let packed = "";
  const installed = (path = ""): string => join(folder, "node_modules/tinhgon", path);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tinhgon-package-"));
    // Without scripts: the build stands, and others use it at this moment.
    await call("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: ROOT });
    packed = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
    mkdirSync(installed(), { recursive: true });
    await call("tar", ["-xzf", packed, "-C", installed(), "--strip-components=1"]);
    const { dependencies } = JSON.parse(readFileSync(installed("package.json"), "utf8"));
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true });
      symlinkSync(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
    }
    cpSync(join(ROOT, "test/package/consumer.mts"), join(folder, "consumer.mts"));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds the three faces, their documents and licences, and nothing of the sources", () => {
    expect(readdirSync(installed()).sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "README.vi.md", "bin", "dist", "docs", "package.json"].sort(),
    );
    expect(readdirSync(installed("dist")).sort()).toEqual(
      [
        "THIRD-PARTY-NOTICES.txt",
        "archive.d.mts",
        "code",
        "command",
        "documents-shapes.d.mts",
        "documents.d.mts",
        "explain.d.mts",
        "given.d.mts",
        "index.d.mts",
        "index.mjs",
        "json-assign-shapes.d.mts",
        "json-check-shapes.d.mts",
        "json-compare-shapes.d.mts",
        "json-propose-shapes.d.mts",
        "json-shapes.d.mts",
        "policies.d.mts",
        "recognise-shapes.d.mts",
        "recognise.d.mts",
        "tinhgon.cjs",
        "tinhgon.html",
      ].sort(),
    );
  });

  test("says so where a file of it is missing", async () => {
    const broken = join(folder, "broken");
    cpSync(installed(), broken, { recursive: true });
    const run = (args: readonly string[]) =>
      call(process.execPath, [join(broken, "bin/tinhgon.js"), ...args]).then(
        () => null,
        ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
      );
    rmSync(join(broken, "dist/command/policy.cjs"));
    expect(await run(["policy", "list", "--lang", "en"])).toEqual({
      code: 70,
      stdout: "",
      stderr:
        "This installation of tinhgon lacks a file, perhaps since another one is just taking its place. Install it again.\n",
    });
    rmSync(join(broken, "dist/command/main.cjs"));
    const stderr =
      "tinhgon: bản cài đặt thiếu tệp, hãy cài lại (this installation lacks a file, install it again)\n";
    expect(await run(["policy", "list"])).toEqual({ code: 70, stdout: "", stderr });
  });

  test("runs as well by code that is not the build's own, or is gone", async () => {
    const other = join(folder, "other");
    cpSync(installed(), other, { recursive: true });
    const runs = () =>
      call(process.execPath, [
        join(other, "bin/tinhgon.js"),
        "run",
        join(FIXTURES, "arrange/two-posts/scenario.yaml"),
      ]);
    const { stdout } = await runs();
    const code = keptIn(join(other, "dist/code"));
    const bytes = readFileSync(join(code, "main.cjs"));
    writeFileSync(join(code, "main.cjs"), bytes.fill(7, bytes.length / 2, bytes.length / 2 + 99));
    expect((await runs()).stdout).toBe(stdout);
    writeFileSync(join(code, "main.cjs"), "");
    expect((await runs()).stdout).toBe(stdout);
    rmSync(code, { recursive: true });
    expect((await runs()).stdout).toBe(stdout);
  });

  test("asks for the packages that the library imports, and no other", () => {
    const imported = [
      ...readFileSync(installed("dist/index.mjs"), "utf8").matchAll(/^(?:import .*|\} )from "(.+)";$/gm),
    ];
    const names = imported.map(([, path = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? "");
    const { dependencies } = JSON.parse(readFileSync(installed("package.json"), "utf8"));
    expect([...new Set(names)].sort()).toEqual(Object.keys(dependencies).sort());
  });

  test("is sound to publint", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed(), pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has types that are not wrong, as an ES module", async () => {
    await call(bin("attw"), [packed, "--profile", "esm-only", "--no-color"]); // throws where they are
  });

  test.each(["docs/library.md", "docs/vi/library.md"])("does what %s shows", async (path) => {
    const [, program = "", shown = ""] =
      /^```js\n([\s\S]*?)^```$[\s\S]*?^```text\n([\s\S]*?)^```$/m.exec(
        readFileSync(installed(path), "utf8"),
      ) ?? [];
    writeFileSync(join(folder, "shown.mjs"), program);
    expect((await call(process.execPath, ["shown.mjs"], { cwd: folder })).stdout).toBe(shown);
    expect(shown).not.toBe("");
  });

  test("compiles into a program by its types, and gives there what the command prints", async () => {
    const flags = ["--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "false", "--noEmitOnError"];
    const form = ["--module", "nodenext", "--target", "es2022", "--types", "node"];
    const roots = ["--typeRoots", join(ROOT, "node_modules/@types")];
    await call(bin("tsc"), ["consumer.mts", "--ignoreConfig", ...flags, ...form, ...roots], { cwd: folder });
    const fixture = join(FIXTURES, "long-bien-2019");
    const { stdout } = await call(process.execPath, ["consumer.mjs", fixture], {
      cwd: folder,
      maxBuffer: 1 << 28,
    });
    const { result, faults, persons, people } = JSON.parse(stdout);
    const args = [
      "run",
      "scenario.yaml",
      "--by",
      "commune",
      "--set",
      "holding.max_posts=2",
      "--format",
      "json",
    ];
    const printed = JSON.parse((await tinhgon(args, fixture)).out);
    const ofFiles = ({ file }: { readonly file: string }): boolean => !/scenario/.test(file);
    expect(result.findings.length).toBe(printed.findings.length);
    expect({ ...result, findings: result.findings.filter(ofFiles) }).toEqual({
      ...printed,
      findings: printed.findings.filter(ofFiles),
    });
    expect(result.summary).toContainEqual(persons);
    expect(people).toBe(0);
    expect(faults).toEqual(
      printed.findings.filter(({ severity }: { severity: string }) => severity === "error"),
    );
  });
});
