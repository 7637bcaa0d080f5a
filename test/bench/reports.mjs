/**
 * What comparing, sweeping and writing every report costs on the whole of Hà Nội, as a ratio to one run; and the time
 * and memory of a run with all outputs. Prints the figures and ends with 1 where a bar is missed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, memory, time } from "./measure.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const MOST = { compare: 3, sweep: 6, seconds: 4, megabytes: 400 };

const bin = "bin/tinhgon.js";
const hanoi = fileURLToPath(new URL("../../fixtures/hanoi-2019/scenario.yaml", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tinhgon-bench-"));
const variants = [1, 3, 4, 5].map((posts) => {
  const path = join(folder, `${posts}.yaml`);
  writeFileSync(path, `extends: ${hanoi}\nname: ${posts}\nset: { holding.max_posts: ${posts} }\n`);
  return path;
});
const outputs = [
  "all",
  "report.xlsx",
  "report.docx",
  "report.html",
  "report.md",
  "report.csv",
  "report.json",
];
const commands = {
  run: [bin, "run", hanoi, "--quiet"],
  compare: [bin, "compare", hanoi, ...variants, "--quiet"],
  sweep: [bin, "sweep", hanoi, "--vary", "holding.max_posts=1,2,3,4,5,6,7,8,9,10", "--quiet"],
  outputs: [bin, "run", hanoi, "--quiet", ...outputs.flatMap((name) => ["--out", join(folder, name)])],
};

const times = { run: [], compare: [], sweep: [], outputs: [] };
for (let round = 0; round < ROUNDS; round++)
  for (const name of Object.keys(times)) times[name].push(time(commands[name]));
const [run, compare, sweep, all] = Object.values(times).map(median);
const megabytes = memory(commands.outputs);
rmSync(folder, { recursive: true });
const line = (name, milliseconds, bar) =>
  console.log(`${name.padEnd(24)}${milliseconds.toFixed(0)} ms${bar}`);
line("run hanoi-2019", run, "");
line("compare of 5 scenarios", compare, ` = ${(compare / run).toFixed(2)} runs (at most ${MOST.compare})`);
line("sweep over 10 values", sweep, ` = ${(sweep / run).toFixed(2)} runs (at most ${MOST.sweep})`);
line("run with all outputs", all, ` (at most ${MOST.seconds} s)`);
console.log(`memory of all outputs   ${megabytes.toFixed(0)} MB (at most ${MOST.megabytes})`);
const kept =
  compare / run <= MOST.compare &&
  sweep / run <= MOST.sweep &&
  all / 1000 <= MOST.seconds &&
  megabytes <= MOST.megabytes;
if (!kept) process.exitCode = 1;
