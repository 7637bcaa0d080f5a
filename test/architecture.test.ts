/** Imports run one way: bin → cli → {read, core, render}; read → core; render → core. Type imports count too. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, textsIn } from "./tinhgon.ts";

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** `import type … from`: gone when it runs. */
  readonly type: boolean;
}

const TEXTS = new Map(
  [...textsIn(join(ROOT, "src"))]
    .filter(([path]) => path.endsWith(".ts"))
    .map(([path, text]) => [`src/${path}`, text]),
);
const FILES = [...TEXTS.keys()];
const IMPORTS = FILES.flatMap((file) => importsOf(file, TEXTS.get(file) ?? ""));

/** Which parts of src a part may import from. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  cli: ["cli", "read", "core", "render"],
  read: ["read", "core", "policies"],
  render: ["render", "core"],
  core: ["core"],
  policies: [],
};

/** Where each package and node module may be imported; whatever is not named here, nowhere. */
const HOMES: Readonly<Record<string, (one: Import) => boolean>> = {
  commander: ({ file }) => partOf(file) === "cli",
  "csv-parse": ({ file }) => partOf(file) === "read",
  fflate: ({ file }) => file === "src/read/zip.ts" || file === "src/render/workbook.ts",
  saxen: ({ file }) => file === "src/read/xml.ts",
  zod: ({ file }) => partOf(file) === "read",
  yaml: ({ file }) => partOf(file) === "read",
  "csv-stringify": ({ file }) => partOf(file) === "render",
  "cli-table3": ({ file }) => partOf(file) === "render",
  chalk: ({ file, type }) =>
    file === "src/cli/main.ts" || (type && (partOf(file) === "render" || file === "src/cli/context.ts")),
  "node:fs": ({ file }) => file === "src/cli/io.ts",
  "node:path": ({ file }) => file === "src/cli/io.ts",
  "node:crypto": ({ file }) => file === "src/cli/io.ts",
};

/** What core must not look at: what it gives depends on its arguments alone. */
const OUTSIDE = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\b|\bperformance\b|\bglobalThis\b/;

describe("architecture", () => {
  test("there are files and imports to look at", () => {
    for (const part of ["cli", "read", "core", "render"]) {
      expect(FILES.filter((file) => partOf(file) === part).length).toBeGreaterThan(0);
      expect(IMPORTS.filter(({ file }) => partOf(file) === part).length).toBeGreaterThan(0);
    }
  });

  test("every folder of src is known here", () => {
    // `build` is no part of the program.
    expect(readdirSync(join(ROOT, "src")).sort()).toEqual(["build", ...Object.keys(MAY_IMPORT)].sort());
  });

  test("bin imports the built file alone", () => {
    const bin = importsOf("bin/tinhgon.js", readFileSync(join(ROOT, "bin/tinhgon.js"), "utf8"));
    expect(bin.map(({ specifier }) => specifier)).toEqual(["../dist/tinhgon.cjs"]);
  });

  test("parts of src import one way", () => {
    const wrong = IMPORTS.filter(({ file, specifier }) => {
      if (!specifier.startsWith(".")) return false;
      const target = join(dirname(file), specifier);
      if (target === "package.json") return file !== "src/cli/main.ts";
      return !MAY_IMPORT[partOf(file)]?.includes(partOf(target));
    });
    expect(wrong).toEqual([]);
  });

  test("packages and node modules have one home each, and core has none of them", () => {
    const wrong = IMPORTS.filter((one) => {
      if (one.specifier.startsWith(".")) return false;
      const home = HOMES[packageOf(one.specifier)];
      return partOf(one.file) === "core" || !home?.(one);
    });
    expect(wrong).toEqual([]);
  });

  test("core reads no clock, no chance and no environment", () => {
    const wrong = FILES.filter((file) => partOf(file) === "core" && OUTSIDE.test(codeOf(file)));
    expect(wrong).toEqual([]);
  });

  test("nothing is exported by default", () => {
    const wrong = FILES.filter((file) => /\bexport default\b|\bas default\b/.test(codeOf(file)));
    expect(wrong).toEqual([]);
  });
});

/** "core" of src/core/run.ts. */
function partOf(file: string): string {
  return file.split("/")[1] ?? "";
}

/** "csv-parse" of csv-parse/sync, "node:fs" of node:fs/promises, "@a/b" of @a/b/c. */
function packageOf(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** Every way to name a module: import, export from, import(), require(), getBuiltinModule(), import("…") in types. */
function importsOf(file: string, text: string): Import[] {
  const statement = /^\s*(?:import|export)\s+(type\s)?[^"';]*?\bfrom\s*["']([^"']+)["']/gm;
  const bare = /^\s*import\s*["']([^"']+)["']/gm;
  const call = /\b(?:import|require|getBuiltinModule)\s*\(\s*["'`]([^"'`]+)["'`]/g;
  const code = withoutComments(text);
  return [
    ...[...code.matchAll(statement)].map(([, type, specifier = ""]) => ({ file, specifier, type: !!type })),
    ...[...code.matchAll(bare)].map(([, specifier = ""]) => ({ file, specifier, type: false })),
    ...[...code.matchAll(call)].map(([, specifier = ""]) => ({ file, specifier, type: false })),
  ];
}

function codeOf(file: string): string {
  return withoutComments(TEXTS.get(file) ?? "");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, "");
}
