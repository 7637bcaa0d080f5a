/** The face for programs against the command: the same bytes in, the same object and the same findings out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import {
  assign,
  check,
  compare,
  documents,
  excerpt,
  explain,
  type ProgressStep,
  pack,
  parameters,
  policies,
  propose,
  type RunGiven,
  recognise,
  run,
  unpack,
} from "../src/index.ts";
import { FIXTURES, inCopyOf, ROOT, tinhgon } from "./support/tinhgon.ts";

/** All files of a fixture that are inputs, by their paths in it. */
function filesOf(folder: string): Record<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files
      .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
      .filter((path) => !path.startsWith("expected."))
      .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
}

/** A fixture as the library takes it, and what the command prints there as JSON. */
function fixture(name: string) {
  const folder = join(FIXTURES, name);
  const files = filesOf(folder);
  const command = async (...args: readonly string[]) =>
    JSON.parse((await tinhgon([...args, "--format", "json"], folder)).out);
  return { files, command, scenario: files["scenario.yaml"] ?? "" };
}

/** Findings of the scenario itself have the name that stands for it. */
function named<T extends { readonly file: string | null }>(
  findings: readonly T[],
  path = "scenario.yaml",
): T[] {
  return findings.map((one) => (one.file === path ? { ...one, file: "(scenario)" } : one));
}

describe("assign", () => {
  test.each([
    "assign/rotate",
    "assign/cannot-be-met",
    "assign/faults",
  ])("of %s gives the object that the command prints, or its faults", async (name) => {
    const { files, command } = fixture(name);
    const printed = await command("assign", "duty.yaml");
    const { result, findings } = await assign({ duty: files["duty.yaml"] ?? "", files });
    expect(findings).toEqual(
      printed.findings.map((one: { file: string | null }) =>
        one.file === "duty.yaml" ? { ...one, file: "(duty)" } : one,
      ),
    );
    if (printed.meetings === undefined) expect(result).toBeNull();
    else expect(JSON.parse(JSON.stringify(result))).toEqual(printed);
  });

  test("one month of the whole, and no month outside it", async () => {
    const { files } = fixture("assign/rotate");
    const duty = new TextDecoder().decode(files["duty.yaml"]);
    const shown = await assign({ duty, files, month: "2026-08" });
    expect(shown.result?.meetings.every(({ date }) => date.startsWith("2026-08"))).toBe(true);
    const whole = await assign({ scenario: duty, files });
    expect(shown.result?.aims).toEqual(whole.result?.aims);
    expect((await assign({ duty, files, month: "2027-01" })).result).toBeNull();
    await expect(assign({ files })).rejects.toThrow(TypeError);
  });
});

describe("run", () => {
  test.each([
    "long-bien-2019",
    "vinh-phuc-2019",
    "after/breaches",
    "awkward/place-names",
    "awkward/ward-vni",
    "awkward/ward-xlsx",
    "faults/stray-quote",
  ])("of %s gives the object that the command prints, or its faults", async (name) => {
    const { files, command, scenario } = fixture(name);
    const printed = await command("run", "scenario.yaml");
    const { result, findings } = await run({ scenario, files });
    const own = named<(typeof findings)[number]>(printed.findings);
    expect(result).toEqual(name.startsWith("faults/") ? null : { ...printed, findings: own });
    expect(findings).toEqual(own);
    expect(structuredClone(result)).toEqual(result);
  });

  test("takes a level, parameters in either form and a language as the command does", async () => {
    const { files, command } = fixture("what-if/compare");
    const args = ["--by", "commune", "--set", "holding.max_posts=2", "--lang", "en"];
    const printed = await command("run", "now.yaml", ...args);
    expect(printed.summary).not.toEqual((await command("run", "now.yaml", "--lang", "en")).summary);
    const given = { scenario: files["now.yaml"] ?? "", files, by: "commune", lang: "en" } as const;
    for (const set of [{ "holding.max_posts": 2 }, ["holding.max_posts=2"]]) {
      expect((await run({ ...given, set })).result).toEqual({
        ...printed,
        findings: named(printed.findings),
      });
    }
  });

  test("takes a scenario as a value, a text or bytes", async () => {
    const files = {
      "r.csv": bytes("place,title,person\nX1,head,A\n"),
      "p.csv": bytes("code,parent,kind,name\nX,,xa,X\nX1,X,thon,X1\n"),
    };
    const value = {
      tinhgon: 1,
      name: "Một thôn",
      inputs: { roster: "./r.csv", register: ["p.csv"] },
      policy: "p.yaml",
      expect: [{ indicator: "persons", before: 1, after: 1 }],
    };
    const policy = bytes("id: p\nname: P\ntitles: { head: { name: Trưởng thôn, level: unit } }\n");
    const text = JSON.stringify(value);
    const all = await Promise.all(
      [value, text, bytes(text)].map((scenario) => run({ scenario, files: { ...files, "p.yaml": policy } })),
    );
    expect(all[0]?.result?.expectations).toMatchObject([{ met: true }]);
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  test("with faults gives them and no result, as the command prints them", async () => {
    const { files, command } = fixture("long-bien-2019");
    const { "roster.csv": _, ...others } = files;
    expect(await run({ scenario: files["scenario.yaml"] ?? "", files: others })).toMatchObject({
      result: null,
      findings: [{ code: "file/missing", severity: "error", file: "(scenario)", value: "roster.csv" }],
    });
    const { findings } = await command("run", "scenario.yaml", "--set", "holding.nothing=1");
    expect(await run({ scenario: files["scenario.yaml"] ?? "", files, set: ["holding.nothing=1"] })).toEqual({
      result: null,
      findings: named(findings),
    });
  });

  test("rejects what is of another form than declared", async () => {
    const wrong = { scenario: "", files: { "a.csv": "text" } } as unknown as RunGiven;
    await expect(run(wrong)).rejects.toThrow(TypeError);
    await expect(run({ scenario: "" } as unknown as RunGiven)).rejects.toThrow(/^files: /);
    await expect(run({ scenario: "", files: {}, by: "xã" } as unknown as RunGiven)).rejects.toThrow(
      TypeError,
    );
    await expect(run({ scenario: "", files: {}, lang: "fr" } as unknown as RunGiven)).rejects.toThrow(
      TypeError,
    );
  });
});

describe("check", () => {
  test.each([
    "long-bien-2019",
    "awkward/folder",
    "awkward/pattern",
  ])("of %s gives the object that the command prints", async (name) => {
    const { files, command, scenario } = fixture(name);
    const printed = await command("check", "scenario.yaml");
    const { result, findings } = await check({ scenario, files });
    const own = named<(typeof findings)[number]>(printed.findings);
    const hasFaults = own.some(({ severity }) => severity === "error");
    expect(result).toEqual(hasFaults ? null : { ...printed, findings: own });
    expect(findings).toEqual(own);
  });

  test("with faults gives them alone", async () => {
    const { files, scenario } = fixture("long-bien-2019");
    const { result, findings } = await check({
      scenario,
      files: { ...files, "roster.csv": bytes("a,b\n1,2\n") },
    });
    expect(result).toBeNull();
    expect(findings.map(({ code }) => code)).toContain("csv/missing-column");
  });
});

describe("propose", () => {
  test("gives the object that the command prints, with communes, a target and alternatives as there", async () => {
    const { files, command, scenario } = fixture("propose/ward");
    const args = ["propose", "scenario.yaml", "--commune", "X1", "--target", "6", "--alternatives", "2"];
    const printed = await command(...args);
    const { result, findings } = await propose({
      scenario,
      files,
      communes: ["X1"],
      target: 6,
      alternatives: 2,
    });
    expect(result).toEqual(printed);
    expect(findings).toEqual(printed.findings);
    expect(structuredClone(result)).toEqual(result);
  });

  test("has faults and no result where nothing can be proposed, and refuses what is no number", async () => {
    const { files, scenario } = fixture("propose/impossible");
    const { result, findings } = await propose({ scenario, files });
    expect(result).toBe(null);
    expect(findings.map(({ code }) => code)).toContain("propose/together-impossible");
    await expect(propose({ scenario, files, target: 0 })).rejects.toThrow(TypeError);
    await expect(propose({ scenario, files, alternatives: 1.5 })).rejects.toThrow(TypeError);
  });
});

describe("compare", () => {
  const { files, command } = fixture("what-if/compare");
  const paths = ["now.yaml", "merged.yaml", "three.yaml"];
  const scenarios = paths.map((path) => files[path] ?? "");

  test.each([true, false])("gives the object that the command prints (detail: %s)", async (detail) => {
    const printed = await command("compare", ...paths, ...(detail ? ["--detail"] : []));
    const { result, findings } = await compare({ scenarios, files, detail });
    const scenariosPrinted = printed.scenarios.map((one: object, at: number) => ({
      ...one,
      path: `(scenario ${at + 1})`,
    }));
    expect(result).toEqual({ ...printed, scenarios: scenariosPrinted });
    expect(findings).toEqual(printed.findings);
  });

  test("with faults in any scenario gives all findings and no result", async () => {
    const { result, findings } = await compare({ scenarios: [...scenarios, "tinhgon: 1\n"], files });
    expect(result).toBeNull();
    const faults = findings.filter(({ severity }) => severity === "error");
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults.map(({ scenario, file }) => `${scenario} ${file}`))).toEqual(
      new Set(["D (scenario 4)"]),
    );
    expect(findings.map(({ scenario }) => scenario)).toContain("A");
  });
});

test("in a page, without anything of Node, it gives the same", { timeout: 120_000 }, async () => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["dist/index.mjs"],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "library",
    logLevel: "silent",
  });
  const page = { TextEncoder, TextDecoder, Uint8Array, ArrayBuffer, queueMicrotask };
  runInNewContext(`${outputFiles[0]?.text}; globalThis.run = library.run;`, page);
  const { run: runInPage } = page as unknown as { readonly run: typeof run };
  // A workbook, an old encoding, and quotes: what needs most of what a page may lack.
  for (const name of ["awkward/ward-xlsx", "awkward/ward-vni", "awkward/place-names", "faults/stray-quote"]) {
    const { files, scenario } = fixture(name);
    const inPage = await runInPage({ scenario, files });
    expect(JSON.parse(JSON.stringify(inPage))).toEqual(await run({ scenario, files }));
  }
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("beside running", () => {
  test("documents are the bytes that the command writes, also of a folder", async () => {
    await inCopyOf(join(FIXTURES, "report/xa-mau"), async (copy) => {
      const { files, scenario } = fixture("report/xa-mau");
      const given = { scenario, path: "scenario.yaml", files, name: "out" };
      const { result } = await documents({ ...given, forms: ["xlsx", "csv", "folder"] });
      await tinhgon(["run", "scenario.yaml", "--quiet", "--out", "out"], copy);
      await tinhgon(["run", "scenario.yaml", "--quiet", "--out", "out.xlsx", "--out", "out.csv"], copy);
      expect(Object.keys(result ?? {}).length).toBeGreaterThan(10);
      for (const [path, bytes] of Object.entries(result ?? {}))
        expect(Buffer.from(bytes).equals(readFileSync(join(copy, path))), path).toBe(true);
    });
  });

  test.each([
    ["X01", null],
    ["P001", null],
    ["X", "persons"],
  ])("explains %s %s as the command does", async (id, indicator) => {
    const { files, scenario, command } = fixture("report/xa-mau");
    const { result } = await explain({ scenario, files, id, indicator });
    expect(result?.data).toEqual(
      await command("explain", "scenario.yaml", id, ...(indicator === null ? [] : [indicator])),
    );
    expect(result?.text).toContain("\n- ");
    const unknown = await explain({ scenario, files, id: "X0l" });
    expect(unknown).toMatchObject({ result: null, findings: [{ code: "explain/unknown-id" }] });
  });

  test("explains a title by its name as by its id", async () => {
    const { files, scenario } = fixture("report/xa-mau");
    const asked = await Promise.all(
      ["Trưởng Ban công tác Mặt trận", "truong-ban-cong-tac-mat-tran"].map((id) =>
        explain({ scenario, files, id }),
      ),
    );
    expect(asked[0]?.result?.text).toContain("Trưởng Ban công tác Mặt trận");
    expect(asked[0]?.result?.text).toBe(asked[1]?.result?.text);
  });

  test("explains a duty", async () => {
    const { files, command } = fixture("assign/explain-cell");
    const duty = files["duty.yaml"] ?? "";
    const { result } = await explain({ duty, path: "duty.yaml", files, id: "C" });
    expect(result?.data).toEqual(await command("explain", "duty.yaml", "C"));
  });

  test("recognises tables and scenarios, takes roles that are given, and shows rows as they stand", async () => {
    const { files } = fixture("init/from-lists");
    const tables = { "a.csv": files["danh-sach-to.csv"], "b.csv": files["phuong-an.csv"] } as typeof files;
    const found = await recognise({ files: tables });
    expect(found.result?.sheets.map(({ role }) => role)).toEqual(["roster", "changes"]);
    expect(Object.keys(found.result?.made ?? {})).toEqual(["scenario.yaml", "policy.yaml", "register.csv"]);
    const roles = [{ path: "a.csv", sheet: null, role: "list" as const }];
    const given = await recognise({ files: tables, roles });
    expect(given.result?.sheets.map(({ role }) => role)).toEqual(["list", "changes"]);
    const scenario = fixture("report/xa-mau").files;
    const named = await recognise({
      files: { ...scenario, "p.yaml": scenario["policy.yaml"] ?? new Uint8Array() },
    });
    expect(named.result).toMatchObject({ scenarios: ["scenario.yaml"], policies: ["policy.yaml", "p.yaml"] });
    const rows = await excerpt({ files: tables, path: "b.csv", from: 2, to: 2 });
    expect(rows.result?.rows).toEqual([
      { line: 2, cells: ["1", "Tổ dân phố số 1", "Tổ dân phố số 1 + 2", "595"] },
    ]);
  });

  test("what is shared by calls with one object changes no result", async () => {
    const { files, scenario } = fixture("report/xa-mau");
    const common = {};
    const set = { "holding.max_posts": 1 };
    const first = await run({ scenario, files, common });
    expect(await run({ scenario, files, set, common })).toEqual(await run({ scenario, files, set }));
    expect(first).toEqual(await run({ scenario, files, common }));
  });

  test("calls in a row have the run once, where nothing that it is made from differs", async () => {
    const { files, scenario } = fixture("report/xa-mau");
    const common = {};
    const runsOf = async (given: Partial<RunGiven>) => {
      let runs = 0;
      const onProgress = ({ doing }: ProgressStep): void => {
        if (doing === "arranging") runs++;
      };
      const shared = await run({ scenario, files, common, onProgress, ...given });
      expect(shared).toEqual(await run({ scenario, files, ...given }));
      return runs;
    };
    expect(await runsOf({})).toBe(1);
    expect(await runsOf({})).toBe(0);
    expect(await runsOf({ lang: "en" })).toBe(0);
    expect(await runsOf({ set: { "holding.max_posts": 1 } })).toBe(1);
    expect(await runsOf({})).toBe(1);
    expect(await runsOf({ by: "unit" })).toBe(1);
    expect(
      await runsOf({
        scenario: new TextDecoder().decode(files["scenario.yaml"]).replace("xã Mẫu", "xã Khác"),
      }),
    ).toBe(1);
    const copied = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, bytes.slice()]));
    expect(await runsOf({ files: copied })).toBe(1);
    const id = "P001";
    const asked = { scenario, files, common, forms: ["csv"] } as const;
    expect(await explain({ scenario, files, common, id })).toEqual(await explain({ scenario, files, id }));
    expect((await documents(asked)).result).toEqual((await documents({ ...asked, common: {} })).result);
  });

  test("policies, their parameters, archives", async () => {
    expect(policies().map(({ id }) => id)).toContain("nd-185-2026");
    const { files, scenario } = fixture("report/xa-mau");
    const { result } = await parameters({ scenario, files, set: { "holding.max_posts": 1 } });
    expect(result?.["holding.max_posts"]).toBe("1");
    const inside = { "a/b.txt": new Uint8Array([1, 2, 3]) };
    expect(unpack(pack(inside))).toEqual(inside);
    expect(unpack(new Uint8Array([80, 75]))).toBeNull();
  });
});
