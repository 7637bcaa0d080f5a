/** Begins the thread that works, by the code that the build kept for this Node where it did; else the engine compiles all of it again. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { compileFrom, keptIn, loaderOf } from "./outside/kept-code.ts";

const FIRST = "main.cjs";

const compile = compileFrom(keptIn(join(__dirname, "../code")));
if (compile) loaderOf(__dirname, compile)(FIRST);
else createRequire(__filename)(join(__dirname, FIRST));
