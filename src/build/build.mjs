/** Builds `dist`: the command with the code that is kept of it, and the page with the licence notices of the packages in them, and the library with its types. */
import { rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { FRONT, LIBRARY, START } from "./bundles.mjs";
import { keepCode } from "./code.mjs";
import { buildCommand, modulesOf } from "./command.mjs";
import { noticesOf } from "./notices.mjs";
import { writePage } from "./page.mjs";
import { writeTypes } from "./types.mjs";

process.chdir(FRONT.absWorkingDir);
rmSync("dist", { recursive: true, force: true });
const [command, front, page] = await Promise.all([
  buildCommand(),
  build(FRONT),
  writePage(),
  build(START),
  build(LIBRARY),
]);
await keepCode();
const modules = [...modulesOf(command), ...Object.keys(front.metafile.inputs), ...Object.keys(page.inputs)];
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticesOf(modules));
writeTypes("dist");
