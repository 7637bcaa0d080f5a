/** Runs the bundle of the folder given once, with the arguments that follow, and keeps the code compiled on the way. */
const { writeFileSync } = require("node:fs");
const { cacheIn, compile, run } = require("./script.cjs");

const [folder = "", ...args] = process.argv.slice(2);
process.argv = [process.execPath, "tinhgon", ...args];
const script = compile(folder, undefined);
run(folder, script);
process.on("exit", () => {
  writeFileSync(cacheIn(folder), script.createCachedData());
});
