/** Builds `dist`: the command with the licence notices of the packages in it, and the library with its types. */
import { rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { COMMAND, LIBRARY } from "./bundles.mjs";
import { noticesOf } from "./notices.mjs";
import { writeTypes } from "./types.mjs";

process.chdir(COMMAND.absWorkingDir);
rmSync("dist", { recursive: true, force: true });
const [{ metafile }] = await Promise.all([build(COMMAND), build(LIBRARY)]);
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticesOf(metafile));
writeTypes("dist");
