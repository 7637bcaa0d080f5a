/** The bundle as a script that Node can be given together with the code compiled from it. */
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

/** The files of a build, by its folder. */
const bundleIn = (folder) => join(folder, "main.cjs");
const cacheIn = (folder) => join(folder, "main.cache");

/** Compiles the bundle of a folder, which is all ASCII; with `cachedData` that this Node can take, next to nothing is left to do. */
function compile(folder, cachedData) {
  const filename = bundleIn(folder);
  return new Script(readFileSync(filename, "latin1"), { filename, cachedData });
}

/** Runs it as Node runs a module. */
function run(folder, script) {
  const filename = bundleIn(folder);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, folder);
}

module.exports = { bundleIn, cacheIn, compile, run };
