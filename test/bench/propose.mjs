/**
 * How long proposals take: wards of 60 units, each to be proven in under 2 s, and a province of 3.000 units in under 30 s.
 * The communes are made up: units on a bent grid, households by a generator of its own. Prints the figures and ends with 1
 * where a bar is missed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../bin/tinhgon.js", import.meta.url));
const MOST_OF_A_WARD = 2_000;
const MOST_OF_A_PROVINCE = 30_000;
/** The minimum, and the mean of households of a unit. */
const PROFILES = [
  [300, 160],
  [500, 160],
  [700, 250],
  [300, 280],
];

function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Rows of a commune's register, and pairs of what touches. */
function commune(code, size, seed, mean) {
  const next = chance(seed);
  const wide = Math.ceil(Math.sqrt(size));
  const name = (unit) => `${code}.${String(unit).padStart(3, "0")}`;
  const pairs = [];
  const join = (a, b) => {
    if (a < size && b < size) pairs.push(`${name(a)},${name(b)}`);
  };
  for (let unit = 0; unit < size; unit++) {
    const isLast = (unit % wide) + 1 === wide;
    if (!isLast && next() < 0.9) join(unit, unit + 1);
    if (next() < 0.9) join(unit, unit + wide);
    // One of the two diagonals at most.
    const slant = isLast ? 1 : next();
    if (slant < 0.5) join(unit, unit + wide + 1);
    else if (slant < 0.75) join(unit + 1, unit + wide);
  }
  const rows = Array.from({ length: size }, (_, unit) => {
    const households = Math.round(mean * (0.3 + 1.4 * next()));
    return `${name(unit)},${code},tdp,Tổ dân phố ${unit + 1},${households}`;
  });
  return { rows: [`${code},,phuong,Phường ${code},`, ...rows], pairs };
}

function write(folder, communes, minimum) {
  mkdirSync(folder, { recursive: true });
  const put = (name, lines) => writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  put("register.csv", ["code,parent,kind,name,households", ...communes.flatMap(({ rows }) => rows)]);
  put("neighbours.csv", ["a,b", ...communes.flatMap(({ pairs }) => pairs)]);
  put("policy.yaml", [
    "id: bench",
    "name: Bench",
    "titles: { head: { name: Tổ trưởng, level: unit } }",
    `thresholds: { must_merge_below: 50, minimum: [{ households: ${minimum} }], upper: [{ households: ${2 * minimum} }] }`,
  ]);
  put("scenario.yaml", [
    "tinhgon: 1",
    "inputs: { register: register.csv, neighbours: neighbours.csv }",
    "policy: ./policy.yaml",
  ]);
  return join(folder, "scenario.yaml");
}

/** Wall and processor time in milliseconds, and how many communes were proven. */
function propose(scenario) {
  const report = "process.on('exit', () => process.stderr.write('\\ncpu ' + process.cpuUsage().user))";
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const start = process.hrtime.bigint();
  const args = ["--import", preload, COMMAND, "propose", scenario, "--format", "json", "--quiet"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer: 1 << 28 });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
  const { communes } = JSON.parse(String(stdout));
  const cpu =
    Math.max(...[...String(stderr).matchAll(/^cpu (\d+)$/gm)].map(([, micros]) => Number(micros))) / 1e3;
  return { wall, cpu, communes: communes.length, proven: communes.filter(({ proven }) => proven).length };
}

const folder = mkdtempSync(join(tmpdir(), "tinhgon-propose-"));
try {
  const seeds = Number(process.env.SEEDS ?? 3);
  for (const [minimum, mean] of PROFILES) {
    for (let seed = 1; seed <= seeds; seed++) {
      const path = write(
        join(folder, `${minimum}-${mean}-${seed}`),
        [commune("P1", 60, seed, mean)],
        minimum,
      );
      const { wall, cpu, proven } = propose(path);
      const missed = wall > MOST_OF_A_WARD || proven < 1;
      console.log(
        `60 units, ${minimum} of ${mean}, seed ${seed}: ${wall.toFixed(0)} ms, cpu ${cpu.toFixed(0)}${missed ? " MISSED" : ""}`,
      );
      if (missed) process.exitCode = 1;
    }
  }
  for (const [minimum, mean] of PROFILES) {
    const communes = Array.from({ length: 50 }, (_, at) => commune(`P${at + 10}`, 60, 100 + at, mean));
    const { wall, cpu, proven } = propose(
      write(join(folder, `province-${minimum}-${mean}`), communes, minimum),
    );
    const missed = wall > MOST_OF_A_PROVINCE;
    console.log(
      `3.000 units, ${minimum} of ${mean}: ${(wall / 1e3).toFixed(1)} s, cpu ${(cpu / 1e3).toFixed(1)}, ${proven} of 50 proven${missed ? " MISSED" : ""}`,
    );
    if (missed) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
