/**
 * A plan of 90.000 units in each of its three forms: how long `run` takes by CPU time, as a ratio to the form by codes. The bar:
 * names at most twice codes. `node test/bench/plans.mjs [rounds]`, after `npm run build`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMMUNES = 3000;
const UNITS = 30;
const TOOL = join(import.meta.dirname, "../../bin/tinhgon.js");

const folder = mkdtempSync(join(tmpdir(), "plans-"));
const register = ["code,parent,kind,name,households,population"];
const forms = {
  codes: ["from,into,into_name"],
  old: ["xã,tên thôn hiện nay,tên thôn mới"],
  new: ["xã,tên thôn mới,gồm"],
};
for (let c = 0; c < COMMUNES; c++) {
  register.push(`C${c},,xa,Xã ${c},,`);
  for (let u = 0; u < UNITS; u++)
    register.push(`C${c}U${u},C${c},thon,Thôn ${u + 1},${100 + ((c * 7 + u * 13) % 300)},`);
  for (let u = 0; u < UNITS; u += 3) {
    const name = `Thôn Mới ${u / 3 + 1}`;
    const own = [u, u + 1, u + 2];
    for (const one of own) {
      forms.codes.push(`C${c}U${one},C${c}U${u},${name}`);
      forms.old.push(`Xã ${c},Thôn ${one + 1},${name}`);
    }
    forms.new.push(`Xã ${c},${name},Thôn ${own.map((one) => one + 1).join(" + ")}`);
  }
}
writeFileSync(join(folder, "register.csv"), `${register.join("\n")}\n`);
writeFileSync(
  join(folder, "policy.yaml"),
  "id: p\nname: P\ntitles:\n  head: { name: Trưởng thôn, level: unit }\n",
);
for (const [form, rows] of Object.entries(forms)) {
  writeFileSync(join(folder, `${form}.csv`), `${rows.join("\n")}\n`);
  writeFileSync(
    join(folder, `${form}.yaml`),
    `tinhgon: 1\nname: X\ninputs: { register: register.csv, changes: ${form}.csv }\npolicy: policy.yaml\n`,
  );
}

/** Seconds of CPU time of one run. */
function seconds(form) {
  const before = childTimes();
  const args = [TOOL, "run", `${form}.yaml`, "--quiet", "--format", "csv"];
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: "ignore" });
  if (status !== 0) throw new Error(`${form}: exit ${status}`);
  return childTimes() - before;
}

/** CPU time of ended children so far, in seconds. */
function childTimes() {
  const { stdout } = spawnSync("sh", ["-c", `cut -d' ' -f16,17 /proc/${process.pid}/stat`], {
    encoding: "utf8",
  });
  const [user = 0, system = 0] = stdout.trim().split(" ").map(Number);
  return (user + system) / 100;
}

const rounds = Number(process.argv[2] ?? 3);
const taken = Object.fromEntries(Object.keys(forms).map((form) => [form, []]));
for (let round = 0; round < rounds; round++)
  for (const form of Object.keys(forms)) taken[form].push(seconds(form));
rmSync(folder, { recursive: true });
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
for (const form of Object.keys(forms))
  console.log(
    `${form}: ${median(taken[form]).toFixed(2)} s, ${(median(taken[form]) / median(taken.codes)).toFixed(2)} × codes`,
  );
