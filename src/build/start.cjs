/**
 * What the command starts with: the bundle beside it, with the code that the build compiled from it. That code is for
 * one version of V8; any other passes it over and compiles the bundle itself.
 */
const { readFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { cacheIn, compile, run } = require("./script.cjs");

/**
 * A run on a whole city is over in a second, which is not what V8 expects of a program:
 * - Functions are optimised after twice the usual time: most of that work would not pay any more, and it takes the second
 *   core from the collector of garbage. The same goes for drawing many functions into one before that. The step before,
 *   to plain machine code, is taken function by function, not when many are due.
 * - The space for new objects grows once, to four megabytes, while the bundle is loaded, and no further: more of it would
 *   be new memory, and the pages of that cost more than to collect more often. So little is collected by one thread as
 *   soon as by several, and sooner where the other core has work of its own.
 */
const AT_START = [
  "--interrupt-budget=264000",
  "--max-inlined-bytecode-size-cumulative=250",
  "--no-baseline-batch-compilation",
  "--no-parallel-scavenge",
  "--semi-space-growth-factor=4",
];
const ONCE_LOADED = ["--semi-space-growth-factor=1"];

let compiled;
try {
  compiled = readFileSync(cacheIn(__dirname));
} catch {
  compiled = undefined; // a bundle without it runs all the same
}
const script = compile(__dirname, compiled);
/** A V8 that takes the code is the one that the flags were measured with; any other is left as it is. */
function set(flags) {
  if (script.cachedDataRejected === false) for (const flag of flags) setFlagsFromString(flag);
}
set(AT_START);
run(__dirname, script);
set(ONCE_LOADED);
