/**
 * Mutants of rooms of core against the tests beside them: `npm run mutation -- [ROOM]... [--sample 0.25 [--from 0.5]]`. A mutant that
 * survives is a change of the code that no test of its room sees; the score is how many of all are seen, or of those in the sample,
 * of which there is another one from each part of 1 on.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isTried } from "./sample.mjs";

const ROOT = join(import.meta.dirname, "../..");
const REPORT = join(ROOT, "coverage/mutation.json");
const SEEN = new Set(["Killed", "Timeout"]);
const NOT_SEEN = new Set(["Survived", "NoCoverage"]);
/** How many cases of a property are tried at most, and the part of those that tests count: for every mutant again. */
const CUTS = {
  rules: { CASES: "25" },
  reorganise: { CASES: "3" },
  solver: { CASES: "Infinity", PART: "0.04" },
  arrange: { CASES: "30" },
};
const CUT = { CASES: "4", PART: "0.05" };

const { positionals, values } = parseArgs({
  options: { sample: { type: "string", default: "1" }, from: { type: "string", default: "0" } },
  allowPositionals: true,
});
const part = { sample: Number(values.sample), from: Number(values.from) };
const rooms = positionals.length > 0 ? positionals : ["rules", "reorganise", "count", "solver"];
for (const room of rooms) {
  const { status } = spawnSync(
    join(ROOT, "node_modules/.bin/stryker"),
    ["run", "test/mutation/stryker.json", "--mutate", `src/core/${room}/**/*.ts`],
    {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, ROOM: room, SAMPLE: values.sample, FROM: values.from, ...(CUTS[room] ?? CUT) },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  const { files } = JSON.parse(readFileSync(REPORT, "utf8"));
  const mutants = Object.values(files)
    .flatMap((file) => file.mutants)
    .filter(({ id }) => isTried(id, part));
  const seen = mutants.filter((one) => SEEN.has(one.status)).length;
  const all = seen + mutants.filter((one) => NOT_SEEN.has(one.status)).length;
  console.log(`${room}: ${seen} of ${all} mutants seen, ${((100 * seen) / all).toFixed(1)}%`);
}
