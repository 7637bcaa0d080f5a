/** Measuring whole runs of a command: wall time, memory, medians. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Wall time of one run in milliseconds. */
export function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The most memory that a run held, in megabytes, as the process itself reports it at its end. */
export function memory(args) {
  const report = "process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS))";
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const all = ["--import", preload, ...args];
  const { stderr } = spawnSync(process.execPath, all, { cwd: root, maxBuffer: 1 << 28 });
  return Number(String(stderr).trimEnd().split("\n").pop()) / 1024;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
