/**
 * What the command starts with: the bundle beside it, with the code that the build compiled from it. That code is for
 * one version of V8; any other passes it over and compiles the bundle itself.
 */
const { readFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { cacheIn, compile, run } = require("./script.cjs");

/**
 * How long V8 runs a function before it optimises it: twice as long as it is used to. A run is over before most of that
 * work pays, and it takes the second core from the collector of garbage. In a run on a whole city it is a tenth of the
 * time.
 */
const PATIENCE = "--interrupt-budget=264000";

let compiled;
try {
  compiled = readFileSync(cacheIn(__dirname));
} catch {
  compiled = undefined; // a bundle without it runs all the same
}
const script = compile(__dirname, compiled);
// A V8 that takes the code is the one that the flag was measured with.
if (script.cachedDataRejected === false) setFlagsFromString(PATIENCE);
run(__dirname, script);
