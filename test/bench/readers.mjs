/**
 * Reading against others on the same made-up roster: `tinhgon run` with register, plan and rules; and what DuckDB, Miller,
 * pandas and csv-parse take only to read the roster and count its rows by place and title. Wall time of whole processes, medians of
 * alternating runs, with the largest memory. Those not installed are named. Ends with 1 where a bar is missed.
 *
 * `npm run build && node test/bench/readers.mjs [ROWS...]` (a million by default; ROUNDS: 3). DuckDB is no dependency of the
 * project: `npm install --no-save @duckdb/node-api`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLarge } from "./large-roster.mjs";
import { median } from "./measure.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const MOST = { millionTimes: 5, cityTimes: 3, megabytes: 600 };

const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "bin/tinhgon.js");

const DUCKDB = `const { DuckDBInstance } = await import("@duckdb/node-api");
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const read = await connection.runAndReadAll("select place, title, count(*), count(person) from read_csv('" + process.argv[1] + "') group by place, title");
if (read.currentRowCount === 0) process.exitCode = 1;`;

const CSV_PARSE = `import { createReadStream } from "node:fs";
const { parse } = await import("csv-parse");
const counts = new Map();
for await (const { place, title } of createReadStream(process.argv[1]).pipe(parse({ columns: true, bom: true }))) {
  const key = place + " " + title;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}`;

const PANDAS =
  "import sys, pandas\npandas.read_csv(sys.argv[1], dtype=str).groupby(['place', 'title']).size()";

/** What each takes on the roster at a path: a program with its arguments. */
const OTHERS = {
  DuckDB: (roster) => [process.execPath, ["--input-type=module", "-e", DUCKDB, roster]],
  Miller: (roster) => ["mlr", ["--icsv", "--ojson", "count", "-g", "place,title", roster]],
  pandas: (roster) => ["python3", ["-c", PANDAS, roster]],
  "csv-parse": (roster) => [process.execPath, ["--input-type=module", "-e", CSV_PARSE, roster]],
};

/** Milliseconds and megabytes of one run; null where the program is not there or fails. `time -v` tells the memory. */
function measured([program, args]) {
  const start = process.hrtime.bigint();
  const ran = spawnSync("/usr/bin/time", ["-f", "%M", program, ...args], {
    cwd: root,
    maxBuffer: 1 << 30,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (ran.status !== 0) return null;
  return { milliseconds, megabytes: Number(String(ran.stderr).trim().split("\n").pop()) / 1024 };
}

/** Medians of all, in runs that alternate. */
function compared(scenario, roster) {
  const commands = { tinhgon: [process.execPath, [bin, "run", scenario, "--quiet"]] };
  for (const [name, of] of Object.entries(OTHERS)) commands[name] = of(roster);
  const runs = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const one = runs.get(name).includes(null) ? null : measured(command);
      runs.get(name).push(one);
    }
  }
  return new Map(
    [...runs].map(([name, all]) => [
      name,
      all.includes(null)
        ? null
        : {
            seconds: median(all.map(({ milliseconds }) => milliseconds)) / 1000,
            megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
          },
    ]),
  );
}

function table(title, results) {
  const base = results.get("DuckDB");
  console.log(`\n${title}`);
  for (const [name, one] of results) {
    if (one === null) {
      console.log(`  ${name.padEnd(10)} not installed`);
      continue;
    }
    const times = base ? `${(one.seconds / base.seconds).toFixed(1)} times DuckDB` : "";
    console.log(
      `  ${name.padEnd(10)} ${one.seconds.toFixed(2).padStart(7)} s ${one.megabytes.toFixed(0).padStart(6)} MB  ${times}`,
    );
  }
  return base ? results.get("tinhgon").seconds / base.seconds : null;
}

/** Bytes of a part of a roster: one file of an input may have 128 MB. */
const PART = 100_000_000;

/** Puts the roster of a scenario into a folder of several files where one would be too large. No cell of it has several lines. */
function parted(folder) {
  const path = join(folder, "roster.csv");
  const { size } = statSync(path);
  if (size <= PART) return;
  mkdirSync(join(folder, "roster"), { recursive: true });
  const bytes = readFileSync(path);
  const start = bytes.indexOf(0x0a) + 1;
  const header = bytes.subarray(0, start);
  for (let [from, number] = [start, 1]; from < size; number++) {
    const end = from + PART < size ? bytes.lastIndexOf(0x0a, from + PART) + 1 : size;
    writeFileSync(
      join(folder, "roster", `${number}.csv`),
      Buffer.concat([header, bytes.subarray(from, end)]),
    );
    from = end;
  }
  const scenario = join(folder, "scenario.yaml");
  writeFileSync(scenario, readFileSync(scenario, "utf8").replace("roster: roster.csv", "roster: roster/"));
}

const folder = mkdtempSync(join(tmpdir(), "tinhgon-readers-"));
try {
  const city = join(root, "fixtures/hanoi-2019");
  const times = table("Hà Nội, 34.063 rows", compared(join(city, "scenario.yaml"), join(city, "roster.csv")));
  if (times !== null && times > MOST.cityTimes) process.exitCode = 1;
  const sizes = process.argv.slice(2).map(Number);
  for (const rows of sizes.length > 0 ? sizes : [1_000_000]) {
    writeLarge(folder, rows);
    parted(folder);
    const results = compared(join(folder, "scenario.yaml"), join(folder, "roster.csv"));
    const ratio = table(`${rows} rows`, results);
    const tooLarge = rows <= 1_000_000 && results.get("tinhgon").megabytes > MOST.megabytes;
    if (tooLarge || (ratio !== null && ratio > MOST.millionTimes)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
