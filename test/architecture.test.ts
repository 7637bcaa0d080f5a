/**
 * Imports point down, types included: bin → cli → pipeline → read → core, and cli → render → core; beside cli, index.ts with library, above it page. Within read, core and
 * render a room imports only the rooms that the table of rooms names for it; no circle of files or of folders, no long function, no
 * large file, no crowded folder.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync, visitorKeys } from "oxc-parser";
import { describe, expect, test } from "vitest";
import { ROOT, textsIn } from "./support/tinhgon.ts";

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
  cli: ["cli", "pipeline", "render", "core"],
  page: ["page", "index.ts"],
  "index.ts": ["library", "pipeline", "render"],
  library: ["library", "pipeline", "render", "core"],
  pipeline: ["pipeline", "read", "core"],
  read: ["read", "core", "policies"],
  render: ["render", "core"],
  core: ["core"],
  policies: [],
};

const CORE_GROUND = ["reorganise", "rules", "solver", "diagnostics", "model", "numbers", "text"];

/** What tables are made of, for who reads what they say. */
const TABLES = ["table", "columns", "cells"];

/** Which other rooms of its part a room may import from; "core/*" are the files that stand in core itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  "core/text": ["numbers"],
  "core/numbers": [],
  "core/model": ["text"],
  "core/rules": ["model", "numbers", "text"],
  "core/solver": ["model", "numbers"],
  "core/diagnostics": ["model", "numbers", "text"],
  "core/reorganise": ["diagnostics", "model", "numbers", "text"],
  "core/arrange": CORE_GROUND,
  "core/flow": ["numbers"],
  "core/duty": ["rules", "model", "numbers", "text"],
  "core/assign": ["duty", "flow", "diagnostics", "numbers", "text"],
  "core/judge": ["reorganise", "rules", "diagnostics", "model", "numbers", "text"],
  "core/count": ["arrange", "reorganise", "rules", "diagnostics", "model", "numbers", "text"],
  "core/explain": ["arrange", "count", "reorganise", "rules", "solver", "model", "numbers", "text"],
  "core/grouping": ["model", "numbers"],
  "core/propose": ["grouping", "judge", "reorganise", "diagnostics", "model", "numbers", "text"],
  "core/verify": ["count", "diagnostics", "model", "numbers", "text"],
  "core/*": ["arrange", "assign", "duty", "judge", "count", "explain", "propose", "grouping", ...CORE_GROUND],
  "read/decode": [],
  "read/yaml": [],
  "read/cells": ["decode"],
  "read/csv": ["cells", "decode"],
  "read/xlsx": ["cells", "decode"],
  "read/columns": [],
  "read/rows": ["cells"],
  "read/table": ["rows", "columns", "cells", "decode"],
  "read/layout": ["csv", "rows", "decode", ...TABLES],
  "read/places": ["table", "cells"],
  "read/inputs": ["places", "rows", ...TABLES],
  "read/lists": ["table", "cells"],
  "read/remarks": ["lists", ...TABLES],
  "read/plan": ["remarks", "lists", "places", ...TABLES],
  "read/policy": ["yaml", "table", "cells"],
  "read/scenario": ["yaml", "decode", "table", "cells"],
  "read/duty": ["policy", "scenario", "yaml", ...TABLES],
  "read/schemas": ["duty", "policy", "scenario"],
  "read/roster": ["inputs", "places", "rows", ...TABLES],
  "render/text": [],
  "render/words": ["text"],
  "render/tables": ["words", "text"],
  "render/report": ["tables", "words", "text"],
  "render/book": ["report", "tables", "words", "text"],
  "render/formats": ["tables", "words", "text"],
  "render/html": ["book", "formats", "tables", "words", "text"],
  "render/docx": ["book", "formats", "tables", "words", "text"],
  "render/xlsx": ["book", "formats", "tables", "words", "text"],
  "render/json": ["words", "text"],
  "render/starter": ["xlsx", "formats", "words", "text"],
  "render/documents": ["html", "docx", "xlsx", "json", "book", "formats", "tables", "words", "text"],
  "render/assign": ["documents", "html", "json", "book", "formats", "tables", "words", "text"],
};

const MOST_LINES_OF_A_FUNCTION = 60;
const MOST_LINES_OF_A_FILE = 250;
const MOST_FILES_OF_A_FOLDER = 34;

/** Tables of words are as long as there are words. */
const TABLES_OF_WORDS = /^src\/render\/words\/(?:labels|messages|phrases)[.\w]*\.ts$/;

/** Where each package and node module may be imported; whatever is not named here, nowhere. */
const HOMES: Readonly<Record<string, (one: Import) => boolean>> = {
  "@commander-js/extra-typings": ({ file }) => partOf(file) === "cli",
  "@noble/hashes": ({ file }) => file === "src/library/means.ts",
  "csv-parse": ({ file }) => partOf(file) === "read",
  fflate: ({ file }) =>
    file === "src/read/xlsx/zip.ts" ||
    file === "src/render/formats/archive.ts" ||
    file === "src/render/xlsx/xlsx-file.ts" ||
    file === "src/render/docx/docx-file.ts" ||
    file === "src/render/html/packed.ts",
  zod: ({ file }) => partOf(file) === "read",
  yaml: ({ file }) => partOf(file) === "read",
  "csv-stringify": ({ file }) => partOf(file) === "render",
  "cli-table3": ({ file }) => partOf(file) === "render",
  chalk: ({ file, type }) =>
    file === "src/cli/main.ts" ||
    (type && (partOf(file) === "render" || file === "src/cli/output/context.ts")),
  "node:fs": ({ file }) => file.startsWith("src/cli/outside/"),
  "node:path": ({ file }) => /^src\/cli\/(?:front|start|outside\/[\w-]+)\.ts$/.test(file),
  "node:module": ({ file }) => file === "src/cli/start.ts" || file === "src/cli/outside/kept-code.ts",
  "node:vm": ({ file }) => file === "src/cli/outside/kept-code.ts",
  "node:zlib": ({ file }) => file === "src/cli/outside/kept-code.ts",
  "node:crypto": ({ file }) => file === "src/cli/outside/seal.ts",
  "node:worker_threads": ({ file }) => file === "src/cli/front.ts" || file.startsWith("src/cli/outside/"),
  "node:net": ({ file }) => file === "src/cli/outside/pull.ts",
  "node:stream": ({ file }) => file === "src/cli/outside/pull.ts",
  "node:tty": ({ file }) => file === "src/cli/outside/pull.ts" || file === "src/cli/outside/io.ts",
};

/** What core must not look at: what it gives depends on its arguments alone. */
const OUTSIDE = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\b|\bperformance\b|\bglobalThis\b/;

describe("architecture", () => {
  test("there are files and imports to look at", () => {
    for (const part of ["cli", "pipeline", "read", "core", "render"]) {
      expect(FILES.filter((file) => partOf(file) === part).length).toBeGreaterThan(0);
      expect(IMPORTS.filter(({ file }) => partOf(file) === part).length).toBeGreaterThan(0);
    }
  });

  test("every folder of src is known here, and every room", () => {
    // `build` is no part of the program.
    expect(readdirSync(join(ROOT, "src")).sort()).toEqual(["build", ...Object.keys(MAY_IMPORT)].sort());
    const rooms = new Set(FILES.filter((file) => isInRooms(file)).map(roomOf));
    expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  test("bin imports the built file alone", () => {
    const bin = importsOf("bin/tinhgon.js", readFileSync(join(ROOT, "bin/tinhgon.js"), "utf8"));
    expect(bin.map(({ specifier }) => specifier)).toEqual(["node:module", "../dist/tinhgon.cjs"]);
  });

  test("imports point down: from part to part, and from room to room", () => {
    const upwards = localImports().filter(({ file, target }) => !mayImport(file, target));
    expect(upwards.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test("no circle of files, types included", () => {
    expect(circles((file) => file)).toEqual([]);
  });

  test("no circle of folders: whoever reads one need not look back", () => {
    expect(circles(dirname)).toEqual([]);
  });

  test("no function is longer than it may be", () => {
    const long = Object.fromEntries(
      FILES.flatMap((file) => functionsOf(file, TEXTS.get(file) ?? ""))
        .filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION)
        .map(({ name, lines }) => [name, lines]),
    );
    expect(long).toEqual({});
  });

  test("no file is longer than it may be", () => {
    const large = Object.fromEntries(
      FILES.filter((file) => !TABLES_OF_WORDS.test(file))
        .map((file) => [file, (TEXTS.get(file) ?? "").split("\n").length - 1] as const)
        .filter(([, lines]) => lines > MOST_LINES_OF_A_FILE),
    );
    expect(large).toEqual({});
  });

  test("no folder is so full that nobody finds a file in it", () => {
    const folders = new Map<string, number>();
    for (const folder of FILES.map(dirname)) folders.set(folder, (folders.get(folder) ?? 0) + 1);
    expect([...folders].filter(([, files]) => files > MOST_FILES_OF_A_FOLDER)).toEqual([]);
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

  test("no list is handed over as arguments: one of many rows is more than fit on the stack", () => {
    const wrong = FILES.filter((file) => partOf(file) !== "page" && /\.push\(\s*\.\.\./.test(codeOf(file)));
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

/** "core/text" of src/core/text/fold.ts, "core/*" of src/core/run.ts. */
function roomOf(file: string): string {
  const [, part = "", room = "", within] = file.split("/");
  return `${part}/${within === undefined ? "*" : room}`;
}

/** Whether a file stands in a part that has rooms. */
function isInRooms(file: string): boolean {
  return ["read", "core", "render"].includes(partOf(file));
}

function mayImport(file: string, target: string): boolean {
  if (target === "package.json") return file === "src/cli/main.ts" || file === "src/library/means.ts";
  if (!MAY_IMPORT[partOf(file)]?.includes(partOf(target))) return false;
  if (partOf(file) !== partOf(target) || !isInRooms(file) || roomOf(file) === roomOf(target)) return true;
  return ROOMS[roomOf(file)]?.includes(roomOf(target).split("/")[1] ?? "") ?? false;
}

/** Imports of files of the project, each with the path that it leads to. */
function localImports(): { readonly file: string; readonly target: string }[] {
  return IMPORTS.filter(({ specifier }) => specifier.startsWith(".")).map(({ file, specifier }) => ({
    file,
    target: join(dirname(file), specifier),
  }));
}

/** The sets of files, or of what `of` makes of them, that import each other in a circle (strongly connected, by Tarjan's walk), in order. */
function circles(of: (file: string) => string): string[][] {
  const targets = new Map<string, string[]>(FILES.map((file) => [of(file), []]));
  for (const { file, target } of localImports())
    if (targets.has(of(target))) targets.get(of(file))?.push(of(target));
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const enter = (file: string): number => {
    let low = order.size;
    order.set(file, low);
    lowest.set(file, low);
    open.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!order.has(target)) low = Math.min(low, enter(target));
      else if (open.includes(target)) low = Math.min(low, order.get(target) ?? low);
    }
    lowest.set(file, low);
    if (low === order.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  };
  for (const one of targets.keys()) if (!order.has(one)) enter(one);
  return found.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name?: string } | null;
  readonly key?: { readonly name?: string };
  readonly body?: unknown;
  readonly [key: string]: unknown;
}

/** Every function of a file with the lines that it takes. One without a name of its own is called after what it is assigned to. */
function functionsOf(file: string, text: string): { readonly name: string; readonly lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
  const walk = (node: Syntax, name: string) => {
    const own = node.id?.name ?? node.key?.name ?? name;
    if (/Function/.test(node.type) && node.body) {
      found.push({ name: `${file} ${own}`, lines: lineOf(node.end) - lineOf(node.start) + 1 });
    }
    const within = /Function/.test(node.type) ? `${own}/within` : own;
    for (const key of visitorKeys[node.type] ?? []) {
      for (const child of [node[key]].flat()) if (child) walk(child as Syntax, within);
    }
  };
  walk(parseSync(file, text).program as unknown as Syntax, "");
  return found;
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
