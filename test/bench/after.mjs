/**
 * What a roster that really came out (`inputs.after`) costs: a run of the whole of Hà Nội with the roster after that it
 * writes itself, as a ratio to one without; and of four times the city, which must take four times as long at most.
 * Medians of alternating runs; ends with 1 where a bar is missed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, time } from "./measure.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const MOST = { after: 1.6, four: 4 };
const CITIES = ["A", "B", "C", "D"];

/** Columns that hold a code or an id, and the one that holds a name, by file. */
const CODED = { "register.csv": [0, 1], "roster.csv": [0, 2, 3], "changes.csv": [0, 1, 4] };

const bin = "bin/tinhgon.js";
const hanoi = fileURLToPath(new URL("../../fixtures/hanoi-2019", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tinhgon-after-"));
const large = join(folder, "large");

/** Writes the city's files so many times one behind the other, codes and names told apart by a letter. */
function writeLarge() {
  mkdirSync(large);
  for (const [file, columns] of Object.entries(CODED)) {
    const [header, ...rows] = readFileSync(join(hanoi, file), "utf8").trimEnd().split("\n");
    const marked = (letter, row) => {
      const cells = row.split(",");
      for (const at of columns) if (cells[at]) cells[at] = letter + cells[at];
      return cells.join(",");
    };
    const all = CITIES.flatMap((letter) => rows.map((row) => marked(letter, row)));
    writeFileSync(join(large, file), `${[header, ...all].join("\n")}\n`);
  }
}

/** A scenario of some files, and one with the roster after that a run of it writes. */
function scenarios(inputs, name) {
  const files = `register: ${inputs}/register.csv, roster: ${inputs}/roster.csv, changes: ${inputs}/changes.csv`;
  const write = (as, more) => {
    const path = join(folder, `${as}.yaml`);
    writeFileSync(path, `tinhgon: 1\ninputs: { ${files}${more} }\npolicy: de-an-21\n`);
    return path;
  };
  const without = write(name, "");
  time([bin, "run", without, "--quiet", "--out", join(folder, `${name}-out`)]);
  return { without, after: write(`${name}-after`, `, after: ${name}-out/roster-after.csv`) };
}

try {
  writeLarge();
  const city = scenarios(hanoi, "city");
  const four = scenarios(large, "four");
  const command = (scenario) => [bin, "run", scenario, "--quiet"];
  const commands = { run: city.without, after: city.after, four: four.after };
  const times = { run: [], after: [], four: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, scenario] of Object.entries(commands)) times[name].push(time(command(scenario)));
  const [run, after, fourfold] = Object.values(times).map(median);
  const line = (what, milliseconds, bar) =>
    console.log(`${what.padEnd(24)}${milliseconds.toFixed(0)} ms${bar}`);
  line("run hanoi-2019", run, "");
  line("with the roster after", after, ` = ${(after / run).toFixed(2)} runs (at most ${MOST.after})`);
  line("four times the city", fourfold, ` = ${(fourfold / after).toFixed(2)} times (at most ${MOST.four})`);
  if (after / run > MOST.after || fourfold / after > MOST.four) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
