/** Builds `dist`: the command, with the licence notices of the packages in it. */
import { rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { COMMAND } from "./command.mjs";
import { noticesOf } from "./notices.mjs";

process.chdir(COMMAND.absWorkingDir);
rmSync("dist", { recursive: true, force: true });
const { metafile } = await build(COMMAND);
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticesOf(metafile));
