/** What a program with the package in it does: runs a scenario of bytes in memory, and prints the result and its findings. */
import { readdirSync, readFileSync } from "node:fs";
import { type Answer, compare, type Figure, type Finding, type RunResult, run } from "tinhgon";

const folder = process.argv[2] ?? ".";
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:csv|yaml)$/.test(name))
    .map((name) => [name, new Uint8Array(readFileSync(`${folder}/${name}`))]),
);
const scenario = files["scenario.yaml"] ?? "";
const answer: Answer<RunResult> = await run({
  scenario,
  files,
  by: "commune",
  set: { "holding.max_posts": 2 },
});
const faults: readonly Finding[] = answer.findings.filter(({ severity }) => severity === "error");
const persons: Figure | undefined = answer.result?.summary.find(({ indicator }) => indicator === "persons");
const compared = await compare({ scenarios: [scenario, scenario], files, detail: true });
const people: number | undefined = compared.result?.differences[0]?.people;
// @ts-expect-error: no such level
run({ scenario, files, by: "xã" }).catch(() => undefined);
process.stdout.write(JSON.stringify({ result: answer.result, faults, persons, people }));
