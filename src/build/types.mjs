/** The declarations of the library: written by the compiler file by file, so that of all of src few files come. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

/** Files that say what the library takes and gives; they import none but each other. */
const SOURCES = [
  "src/index.ts",
  "src/library/archive.ts",
  "src/library/documents.ts",
  "src/library/documents-shapes.ts",
  "src/library/explain.ts",
  "src/library/given.ts",
  "src/library/policies.ts",
  "src/library/recognise.ts",
  "src/library/recognise-shapes.ts",
  "src/render/json/json-shapes.ts",
  "src/render/json/json-check-shapes.ts",
  "src/render/json/json-compare-shapes.ts",
  "src/render/json/json-assign-shapes.ts",
  "src/render/json/json-propose-shapes.ts",
];

const FLAGS = [
  "--ignoreConfig",
  "--declaration",
  "--emitDeclarationOnly",
  "--isolatedDeclarations",
  "--noResolve",
  "--noCheck", // `npm run types` checks
  ...["--rootDir", "src", "--module", "nodenext", "--target", "es2022"],
];

/** Writes them into a folder. */
export function writeTypes(folder) {
  const beside = `${folder}/types`;
  execFileSync("node_modules/.bin/tsc", [...SOURCES, ...FLAGS, "--outDir", beside], { stdio: "inherit" });
  for (const source of SOURCES) {
    const [path = "", name = ""] = /^src\/(.*?([\w-]+))\.ts$/.exec(source)?.slice(1) ?? [];
    const text = readFileSync(`${beside}/${path}.d.ts`, "utf8");
    writeFileSync(
      `${folder}/${name}.d.mts`,
      text.replace(/"\.{1,2}\/(?:\w+\/)*([\w-]+)\.ts"/g, '"./$1.mjs"'),
    );
  }
  rmSync(beside, { recursive: true });
}
