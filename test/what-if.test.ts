/** What scenarios share is read once; what comes out is what each gives alone. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FIXTURES, inCopyOf, tinhgon } from "./support/tinhgon.ts";

interface Row {
  readonly place?: string | null;
  readonly indicator: string;
  readonly before: number | null;
  readonly after: number | null;
}

const folder = join(FIXTURES, "what-if/compare");
const json = async (...args: string[]) =>
  JSON.parse((await tinhgon([...args, "--format", "json"], folder)).out);
const rootOf = (rows: readonly Row[]) =>
  rows
    .filter((row) => row.place === rows[0]?.place)
    .map(({ indicator, before, after }) => ({ indicator, before, after }));

describe("what-if", () => {
  test("compare gives each scenario the figures of its own run", async () => {
    const paths = ["now.yaml", "merged.yaml", "three.yaml"];
    const compared = await json("compare", ...paths);
    for (const [index, path] of paths.slice(1).entries()) {
      const alone = rootOf((await json("run", path)).summary);
      const rows = compared.indicators.filter((row: { scenario: string }) => row.scenario === "BC"[index]);
      const side = (key: string) =>
        rows.map((row: Record<string, Row>) => ({ ...row[key], indicator: row.indicator }));
      expect(alone.length).toBeGreaterThan(0);
      expect(rootOf(side("figures"))).toEqual(alone);
      expect(rootOf(side("baseline"))).toEqual(rootOf((await json("run", "now.yaml")).summary));
    }
  });

  test("sweep gives each value the figures of a run with --set", async () => {
    const swept = await json("sweep", "now.yaml", "--vary", "holding.max_posts=1,2,3");
    for (const value of ["1", "2", "3"]) {
      const alone = rootOf((await json("run", "now.yaml", "--set", `holding.max_posts=${value}`)).summary);
      const rows = swept.runs.filter((row: { values: Record<string, string> }) =>
        Object.values(row.values).includes(value),
      );
      expect(rootOf(rows)).toEqual(alone);
    }
  });

  test("--complete projects what a run gives once every pending place is done", async () => {
    await inCopyOf(join(FIXTURES, "report/complete"), async (copy) => {
      const run = async (...args: string[]) =>
        JSON.parse((await tinhgon(["run", "scenario.yaml", "--format", "json", ...args], copy)).out);
      const [now, both] = [await run(), await run("--complete")];
      const register = readFileSync(join(copy, "register.csv"), "utf8");
      writeFileSync(join(copy, "register.csv"), register.replaceAll("pending", ""));
      const done = await run();
      expect(both.summary).toEqual(now.summary);
      expect(both.projection.summary).toEqual(done.summary);
      expect(both.projection.bridge).toEqual(done.bridge);
      expect(done.summary).not.toEqual(now.summary);
    });
  });

  test("any scenario can be the baseline", async () => {
    const { scenarios } = await json("compare", "now.yaml", "merged.yaml", "--baseline", "three.yaml");
    expect(scenarios.map(({ path }: { path: string }) => path)).toEqual([
      "three.yaml",
      "now.yaml",
      "merged.yaml",
    ]);
  });

  test("what a terminal leaves out is shown in full in the form that it names", async () => {
    await inCopyOf(folder, async (copy) => {
      const units = (letter: string) =>
        Array.from({ length: 61 }, (_, at) => `${letter}${at},X,thon,Thôn ${at}\n`).join("");
      const head = "code,parent,kind,name\nX,,xa,Xã Mẫu\n";
      for (const letter of ["a", "b"]) {
        writeFileSync(join(copy, `${letter}.csv`), head + units(letter));
        const scenario = `tinhgon: 1\nname: ${letter}\ninputs: { register: ${letter}.csv }\npolicy: policy.yaml\n`;
        writeFileSync(join(copy, `${letter}.yaml`), scenario);
      }
      const rows = Array.from({ length: 61 }, (_, at) => `Dòng ${at},1,2,1\n`).join("");
      writeFileSync(join(copy, "figures.csv"), `label,before,after,change\n${rows}`);
      const values = Array.from({ length: 61 }, (_, at) => at + 1).join(",");
      for (const [args, last] of [
        [["compare", "a.yaml", "b.yaml", "--detail"], "| B | a60 |"],
        [["sweep", "a.yaml", "--vary", `holding.max_posts=${values}`], "| 61 |"],
        [["verify", "figures.csv"], "| Dòng 60 |"],
      ] as const) {
        const { out } = await tinhgon(args, copy);
        const [, named = ""] = /… còn [\d.]+ dòng; xem đủ bằng (.*)/.exec(out) ?? [];
        expect(named).not.toBe("");
        expect((await tinhgon([...args, ...named.split(" ")], copy)).out).toContain(last);
      }
    });
  });
});
