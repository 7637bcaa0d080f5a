/**
 * How long `tinhgon run` on the whole of Hà Nội takes, as a ratio to a bare `node -e 0`: medians of alternating runs,
 * with the largest memory of a run. Prints the figures and ends with 1 where a bar is missed.
 */
import { median, memory, time } from "./measure.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const MOST_TIMES = 8;
const MOST_MEGABYTES = 250;

const commands = {
  bare: ["-e", "0"],
  run: ["bin/tinhgon.js", "run", "fixtures/hanoi-2019/scenario.yaml", "--quiet"],
};

const times = { bare: [], run: [] };
for (let round = 0; round < ROUNDS; round++)
  for (const name of Object.keys(times)) times[name].push(time(commands[name]));
const [bare, run] = [median(times.bare), median(times.run)];
const megabytes = memory(commands.run);
console.log(`node -e 0      ${bare.toFixed(0)} ms`);
console.log(`run hanoi-2019 ${run.toFixed(0)} ms = ${(run / bare).toFixed(2)} times (at most ${MOST_TIMES})`);
console.log(`memory         ${megabytes.toFixed(0)} MB (at most ${MOST_MEGABYTES})`);
if (run / bare > MOST_TIMES || megabytes > MOST_MEGABYTES) process.exitCode = 1;
