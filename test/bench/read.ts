/**
 * How long reading the roster of Hà Nội takes, with all that there is to say about it, as a ratio to csv-parse walking
 * over the same text: medians of alternating rounds. Bundled and run by `read.mjs`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readRegister } from "../../src/read/inputs/register/register.ts";
import { readTables } from "../../src/read/layout/read-tables.ts";
import { readPolicy } from "../../src/read/policy/policy.ts";
import { readRoster } from "../../src/read/roster/roster.ts";
import { SHAPES } from "../../src/read/table/shapes.ts";
import { parseYaml } from "../../src/read/yaml/yaml.ts";

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const MOST_TIMES = 2;
const folder = join(process.cwd(), "fixtures/hanoi-2019");

const rules = readFileSync(join(process.cwd(), "src/policies/de-an-21.yaml"), "utf8");
const policy = readPolicy(parseYaml(rules, "de-an-21.yaml"), []).value;
const [registerTable] = readTables(
  readFileSync(join(folder, "register.csv")),
  "register.csv",
  SHAPES.register,
).value;
if (!policy || !registerTable) throw new Error("the fixture cannot be read");
const register = readRegister(registerTable, policy.facts.place).value;
const bytes = readFileSync(join(folder, "roster.csv"));

/** Bytes to holdings, every row looked at; gives how many are held. */
function ours(): number {
  const { value, diagnostics } = readTables(bytes, "roster.csv", SHAPES.roster);
  const [table] = value;
  if (!table || !policy) throw new Error("the fixture cannot be read");
  const roster = readRoster(table, register, policy.policy, policy.facts.person);
  if ([...diagnostics, ...roster.diagnostics].some((one) => one.severity === "error"))
    throw new Error("the fixture has faults");
  return roster.value.held;
}

/** Bytes to records, none of them looked at; gives how many there are without the header. */
function theirs(): number {
  const records: string[][] = parse(bytes, { bom: true, relax_column_count: true });
  return records.length - 1;
}

function time(walk: () => number): number {
  const start = process.hrtime.bigint();
  const rows = walk();
  if (rows < 30_000) throw new Error(`${rows} rows`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const times: { readonly ours: number[]; readonly theirs: number[] } = { ours: [], theirs: [] };
// The first round of each is the one that a single run has: told apart from the rounds of warm code.
const first = { theirs: time(theirs), ours: time(ours) };
for (let round = 0; round < ROUNDS; round++) {
  times.theirs.push(time(theirs));
  times.ours.push(time(ours));
}
const warm = { ours: median(times.ours), theirs: median(times.theirs) };
for (const [name, { ours: own, theirs: parsed }] of Object.entries({ first, warm })) {
  const ratio = (own / parsed).toFixed(2);
  console.log(
    `${name}: csv-parse ${parsed.toFixed(0)} ms, with all diagnostics ${own.toFixed(0)} ms = ${ratio} times`,
  );
}
console.log(`(at most ${MOST_TIMES} times)`);
process.exitCode = warm.ours <= MOST_TIMES * warm.theirs && first.ours <= MOST_TIMES * first.theirs ? 0 : 1;
