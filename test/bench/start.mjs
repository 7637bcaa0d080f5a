/**
 * What the code that the build keeps (`dist/code`) saves: whole runs of the built command and of a copy of it without that code, which
 * take turns. Ends with 1 where a run of one commune saves less than a fifth.
 *
 * `npm run build && node test/bench/start.mjs` (ROUNDS: 15)
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, time } from "./measure.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const LEAST_SAVED = 0.2;

const root = fileURLToPath(new URL("../..", import.meta.url));
const bare = mkdtempSync(join(tmpdir(), "tinhgon-start-"));

const RUNS = {
  "--version": ["--version"],
  "one commune": ["run", join(root, "fixtures/arrange/two-posts/scenario.yaml"), "--quiet"],
  "the city": ["run", join(root, "fixtures/hanoi-2019/scenario.yaml"), "--quiet"],
};

try {
  for (const part of ["bin", "dist"]) cpSync(join(root, part), join(bare, part), { recursive: true });
  rmSync(join(bare, "dist/code"), { recursive: true });
  for (const [name, args] of Object.entries(RUNS)) {
    const [kept, compiled] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      kept.push(time([join(root, "bin/tinhgon.js"), ...args]));
      compiled.push(time([join(bare, "bin/tinhgon.js"), ...args]));
    }
    const saved = 1 - median(kept) / median(compiled);
    const milliseconds = [compiled, kept].map((all) => `${median(all).toFixed(0)} ms`).join(" → ");
    console.log(`${name.padEnd(12)} ${milliseconds}, ${(saved * 100).toFixed(0)}% less`);
    if (name === "one commune" && saved < LEAST_SAVED) process.exitCode = 1;
  }
} finally {
  rmSync(bare, { recursive: true, force: true });
}
