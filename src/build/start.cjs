/**
 * What the command starts with: the bundle beside it, with the code that the build compiled from it. That code is for
 * one version of V8; any other passes it over and compiles the bundle itself.
 */
const { readFileSync } = require("node:fs");
const { cacheIn, compile, run } = require("./script.cjs");

let compiled;
try {
  compiled = readFileSync(cacheIn(__dirname));
} catch {
  compiled = undefined; // a bundle without it runs all the same
}
run(__dirname, compile(__dirname, compiled));
