/**
 * How long a plan for the whole country takes, places only: 90.000 units in 3.321 communes (generated, seeded), two in
 * three of them merged, some split, shifted, created and dissolved. The median of whole runs and the largest memory of one;
 * ends with 1 where a bar is missed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, memory, time } from "./measure.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const MOST_MILLISECONDS = 2000;
const MOST_MEGABYTES = 500;
const PROVINCES = 34;
const COMMUNES = 3321;
const UNITS = 90_000;

let state = 2019;
/** A number from 0 to below `end`, the same on every machine. */
function draw(end) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * end);
}

const register = ["code,parent,kind,name,households,population,branch"];
const changes = ["from,into,households,into_name,into_kind,into_parent"];
for (let province = 0; province < PROVINCES; province++)
  register.push(`P${province},,tinh,Tỉnh ${province},,,`);
for (let commune = 0; commune < COMMUNES; commune++) {
  const ward = commune % 5 === 0;
  const own = `C${commune}`;
  register.push(`${own},P${commune % PROVINCES},${ward ? "phuong" : "xa"},Xã ${commune},,,`);
  const count = Math.floor((UNITS * (commune + 1)) / COMMUNES) - Math.floor((UNITS * commune) / COMMUNES);
  for (let unit = 0; unit < count; unit++) {
    const households = 60 + draw(500);
    const code = `${own}-${unit}`;
    const name = `${ward ? "Tổ dân phố" : "Thôn"} ${unit + 1}`;
    register.push(
      `${code},${own},${ward ? "tdp" : "thon"},${name},${households},${households * 3 + draw(200)},Chi bộ ${unit + 1}`,
    );
    const first = unit - (unit % 3);
    const into = `${own}-${first}`;
    // Of three units two and a half become one; of each tenth three, the middle one is split between two.
    if (first + 2 >= count) continue;
    if (first % 30 === 0 && unit === first + 1) changes.push(`${code},${into},30,,,`, `${code},${code},,,,`);
    else changes.push(`${code},${into},,,,`);
  }
  if (commune % 7 === 0) changes.push(`,${own}-N,250,Thôn Mới,thon,${own}`);
}

const folder = mkdtempSync(join(tmpdir(), "tinhgon-country-"));
try {
  const scenario =
    "tinhgon: 1\ninputs: { register: register.csv, changes: changes.csv }\npolicy: nd-33-2023\n";
  writeFileSync(join(folder, "register.csv"), `${register.join("\n")}\n`);
  writeFileSync(join(folder, "changes.csv"), `${changes.join("\n")}\n`);
  writeFileSync(join(folder, "scenario.yaml"), scenario);
  const run = ["bin/tinhgon.js", "run", join(folder, "scenario.yaml")];
  const milliseconds = median(Array.from({ length: ROUNDS }, () => time(run)));
  const megabytes = memory(run);
  console.log(`run country    ${milliseconds.toFixed(0)} ms (at most ${MOST_MILLISECONDS})`);
  console.log(`memory         ${megabytes.toFixed(0)} MB (at most ${MOST_MEGABYTES})`);
  if (milliseconds > MOST_MILLISECONDS || megabytes > MOST_MEGABYTES) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
