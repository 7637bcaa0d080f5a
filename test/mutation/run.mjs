/**
 * Mutants of rooms of core against the tests beside them: `npm run mutation [ROOM]...`. A mutant that survives is a change
 * of the code that no test of its room sees; the score is how many of all are seen.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const REPORT = join(ROOT, "coverage/mutation.json");
const SEEN = new Set(["Killed", "Timeout"]);
const NOT_SEEN = new Set(["Survived", "NoCoverage"]);
/** The solver's properties count how often a case came up, so that they are cut by a measure of their own. */
const CUTS = { solver: { PART: "0.1", CASES: "Infinity" } };
const CUT = { CASES: "25" };

const asked = process.argv.slice(2);
const rooms = asked.length > 0 ? asked : ["rules", "reorganise", "count", "solver"];
for (const room of rooms) {
  const { status } = spawnSync(
    join(ROOT, "node_modules/.bin/stryker"),
    ["run", "test/mutation/stryker.json", "--mutate", `src/core/${room}/**/*.ts`],
    { cwd: ROOT, stdio: "inherit", env: { ...process.env, ROOM: room, ...(CUTS[room] ?? CUT) } },
  );
  if (status !== 0) process.exit(status ?? 1);
  const { files } = JSON.parse(readFileSync(REPORT, "utf8"));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const seen = mutants.filter((one) => SEEN.has(one.status)).length;
  const all = seen + mutants.filter((one) => NOT_SEEN.has(one.status)).length;
  console.log(`${room}: ${seen} of ${all} mutants seen, ${((100 * seen) / all).toFixed(1)}%`);
}
