/** Builds `dist`: the command and the page with the licence notices of the packages in them, and the library with its types. */
import { rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { COMMAND, LIBRARY } from "./bundles.mjs";
import { noticesOf } from "./notices.mjs";
import { writePage } from "./page.mjs";
import { writeTypes } from "./types.mjs";

process.chdir(COMMAND.absWorkingDir);
rmSync("dist", { recursive: true, force: true });
const [{ metafile }, page] = await Promise.all([build(COMMAND), writePage(), build(LIBRARY)]);
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticesOf({ inputs: { ...metafile.inputs, ...page.inputs } }));
writeTypes("dist");
