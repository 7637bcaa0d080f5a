/**
 * What planning attendance costs: 500 cells, 300 leaders and 12 months, fixed and month by month, must take less than 20
 * seconds and 500 MB each; whether each is proven is told. Needs a quiet machine; ends with 1 where a bar is missed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { memory } from "./measure.mjs";

const CELLS = 500;
const LEADERS = 300;
const MOST = { seconds: 20, megabytes: 500 };

const root = fileURLToPath(new URL("../..", import.meta.url));

function randomFrom(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * bound);
  };
}

const three = (number) => String(number).padStart(3, "0");
const csv = (head, rows) => `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;

/** Writes a duty; `away`: one leader in so many is away for a fortnight, 0 for nobody. */
function write(folder, mode, away) {
  const below = randomFrom(2026);
  const one = (list) => list[below(list.length)];
  const places = Math.ceil(CELLS / 8);
  const cells = Array.from({ length: CELLS }, (_, at) => [
    `C${three(at)}`,
    `P${below(places)}`,
    below(10) < 7 ? 1 + below(28) : `${one(["T2", "T3", "T4", "T5", "T6", "T7", "CN"])} tuần ${1 + below(2)}`,
    one(["08:00", "14:00", "19:00", "19:30", "20:00"]),
    below(5) === 0 ? "khó khăn" : "",
  ]);
  const leaders = Array.from({ length: LEADERS }, (_, at) => {
    const month = String(1 + below(12)).padStart(2, "0");
    const isAway = away > 0 && at % away === 0;
    return [
      `L${three(at)}`,
      at % 3 === 0 ? "a" : "b",
      `C${three(below(CELLS))}`,
      `P${below(places)}|P${below(places)}`,
      isAway ? `2026-${month}-05..2026-${month}-18` : "",
    ];
  });
  const charge = leaders.map(([person]) => [person, `C${three(below(CELLS))}`]);
  writeFileSync(join(folder, "cells.csv"), csv("code,place,day,time,tags", cells));
  writeFileSync(join(folder, "leaders.csv"), csv("person,group,own_cell,areas,away", leaders));
  writeFileSync(join(folder, "charge.csv"), csv("person,cell", charge));
  const path = join(folder, "duty.yaml");
  writeFileSync(
    path,
    `tinhgon: 1
inputs: { cells: cells.csv, leaders: leaders.csv, charge: charge.csv }
months: 2026-01..2026-12
rules:
  mode: ${mode}
  each_meeting: [{ when: { tags: khó khăn }, group: a, at_least: 1 }, { at_least: 1, at_most: 2 }]
  groups: { a: { least_a_year: 6, most_a_month: 3 }, b: { least_a_year: 6, most_a_month: 4 } }
  prefer: [charge, area, unattended]
`,
  );
  return path;
}

const folder = mkdtempSync(join(tmpdir(), "tinhgon-assign-"));
try {
  for (const away of [0, 10]) {
    for (const mode of ["fixed", "rotate"]) {
      const args = ["bin/tinhgon.js", "assign", write(folder, mode, away), "--format", "json"];
      const start = process.hrtime.bigint();
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 });
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
      const { proven } = JSON.parse(String(stdout));
      const megabytes = memory(args);
      const missed = seconds > MOST.seconds || megabytes > MOST.megabytes;
      console.log(
        `${mode}, ${away === 0 ? "nobody" : "one in ten"} away: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, ${proven ? "proven" : "not proven"}${missed ? " MISSED" : ""}`,
      );
      if (missed) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
