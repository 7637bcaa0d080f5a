/** The whole walk over files in memory: what is read once, in which order it is told, what stops it and what is told then. */
import { describe, expect, test } from "vitest";
import { figureOf } from "../../src/core/count/summary.ts";
import { type Means, UNWATCHED } from "../../src/pipeline/means/means.ts";
import { emptyMemo } from "../../src/pipeline/means/memo.ts";
import { documentOf, run, type Wanted } from "../../src/pipeline/run.ts";
import { requestOf, textFiles } from "../support/files.ts";

const POLICY = `id: mau
name: Mẫu
titles:
  head: { name: Trưởng thôn, level: unit }
  front: { name: Trưởng ban Mặt trận, level: unit }
`;
const FILES = {
  "s.yaml":
    "tinhgon: 1\nname: Mẫu\ninputs: { register: places.csv, roster: roster.csv, changes: plan.csv }\npolicy: p.yaml\n",
  "p.yaml": POLICY,
  "places.csv":
    "code,parent,kind,name,status\nX,,xa,Xã Mẫu,\nX1,X,thon,Thôn 1,\nX2,X,thon,Thôn 2,\nX3,X,thon,Thôn 3,pending\n",
  "plan.csv": "from,into,into_name\nX1,N1,Thôn Mới\nX2,N1,\n",
  "roster.csv": "place,title,person\nX1,head,A\nX1,front,B\nX2,head,C\nX3,head,D\n",
};
const AFTER = {
  "s.yaml": FILES["s.yaml"].replace("plan.csv }", "plan.csv, after: after.csv }"),
  "after.csv": "place,title,person\nN1,head,A\nN1,front,B\nX3,head,D\n",
};

function runOf(changed: Partial<Record<keyof typeof FILES | "after.csv", string>> = {}, wanted: Wanted = {}) {
  return run(requestOf("s.yaml"), meansOf({ ...FILES, ...changed }), wanted);
}

function meansOf(files: Readonly<Record<string, string>>): Means {
  return { files: textFiles(files), memo: emptyMemo(), watch: UNWATCHED };
}

describe("a run", () => {
  test("goes from files to a result", async () => {
    const { outcome, findings, rows, records } = await runOf({}, { by: "unit" });
    const persons = outcome && figureOf(outcome.result, "persons");
    expect(persons).toMatchObject({ before: 4, after: 3 });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(records.map(({ role, path, rows }) => [role, path, rows])).toEqual([
      ["register", "places.csv", 4],
      ["changes", "plan.csv", 2],
      ["roster", "roster.csv", 4],
    ]);
    expect(rows.map(({ role, held }) => [role, held])).toEqual([
      ["register", 4],
      ["changes", 2],
      ["roster", 4],
    ]);
  });

  test("is told in its order: each file, then all rows, then the pause before they are arranged", async () => {
    const told: unknown[] = [];
    const watch = {
      ...UNWATCHED,
      reading: (path: string, bytes: number) => told.push([path, bytes]),
      arranging: (rows: number) => told.push(rows),
      pause: async () => void told.push("pause"),
    };
    await run(requestOf("s.yaml"), { ...meansOf(FILES), watch });
    const bytes = (path: keyof typeof FILES): number => Buffer.byteLength(FILES[path]);
    expect(told).toEqual([
      ["places.csv", bytes("places.csv")],
      ["plan.csv", bytes("plan.csv")],
      ["roster.csv", bytes("roster.csv")],
      10,
      "pause",
    ]);
  });

  test("reads and reorganises once what several scenarios share, and again what differs", async () => {
    const means = meansOf(FILES);
    const one = await run(requestOf("s.yaml"), means);
    const same = await run(requestOf("s.yaml", { set: ["holding.max_posts=2"] }), means);
    const { reorganisation } = one.outcome ?? {};
    expect(reorganisation).toBeDefined();
    expect(same.outcome?.reorganisation).toBe(reorganisation);
    expect(same.outcome?.roster?.holdings).not.toBe(one.outcome?.roster?.holdings); // who holds two posts is known
    expect(means.memo.tables.size).toBe(3);
    const named = await run(requestOf("s.yaml", { set: ["branches.count=units"] }), means);
    expect(named.outcome?.reorganisation).not.toBe(reorganisation);
  });

  test("with a plan that has faults tells those of the roster with them", async () => {
    const { outcome, findings } = await runOf({
      "plan.csv": FILES["plan.csv"].replace("X2", "X9"),
      "roster.csv": FILES["roster.csv"].replace("X3,head", "X3,nobody"),
    });
    expect(outcome).toBeNull();
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "roster/unknown-title",
      "changes/unknown-place",
    ]);
  });

  test("misses nothing in a register of which no row could be read", async () => {
    const { findings } = await runOf({ "places.csv": FILES["places.csv"].replace("parent", "above") });
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "csv/missing-column",
    ]);
  });

  test("does not tell of the plan what comes of a cell that could not be read", async () => {
    const head = "from,into,into_name,into_kind,into_parent\n";
    const codes = async (rows: string): Promise<string[]> =>
      (await runOf({ "plan.csv": head + rows })).findings.map(({ code }) => code);
    expect(await codes(",N9,Thôn Mới,,X\n")).toEqual(["changes/kind-needed"]);
    expect(await codes(",N9,Thôn Mới,xyz,X\n")).toEqual(["value/choice"]);
  });

  test("with figures that are not met has its whole result; they are not compared where that is not wanted", async () => {
    const scenario = `${FILES["s.yaml"]}expect: [{ indicator: persons, after: 9 }]\n`;
    const met = await runOf({ "s.yaml": scenario });
    expect(met.outcome).not.toBeNull();
    expect(met.findings.map(({ code }) => code)).toContain("expect/not-met");
    const unasked = await runOf({ "s.yaml": scenario }, { expectations: false });
    expect(unasked.findings.map(({ code }) => code)).not.toContain("expect/not-met");
  });

  test("has no document without an outcome", async () => {
    const ran = await runOf({ "places.csv": "" });
    expect(() => documentOf(ran, "1")).toThrow();
    expect(documentOf(await runOf(), "1")).toMatchObject({ version: "1", name: "Mẫu", projection: null });
  });
});

describe("the roster that really came out", () => {
  test("is read against the register that the plan leads to, and counted", async () => {
    const { outcome, rows } = await runOf(AFTER);
    expect(outcome?.arrangement?.actual).not.toBeNull();
    expect(rows.at(-1)).toMatchObject({ role: "after", read: 3, held: 3, vacant: 0, leftOut: 0 });
  });

  test("is told with the plan's findings where it has faults", async () => {
    const { outcome, findings, rows } = await runOf({
      ...AFTER,
      "after.csv": "place,title,person\nX1,head,A\n",
    });
    expect(outcome).toBeNull();
    expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "roster/unknown-place", origin: { file: "after.csv", line: 2 } },
    ]);
    expect(rows.at(-1)).toMatchObject({ role: "after", read: 1, held: 0, vacant: 0, leftOut: 1 });
  });

  test("is not read where the inputs have faults", async () => {
    const { findings, rows } = await runOf({
      ...AFTER,
      "roster.csv": "place,title,person\nX1,nobody,A\n",
      "after.csv": "place,title,person\nX9,head,A\n",
    });
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "roster/unknown-title",
    ]);
    expect(rows.at(-1)).toMatchObject({ role: "after", held: null });
  });

  test("is not read where the plan has faults", async () => {
    const { rows } = await runOf({ ...AFTER, "plan.csv": "from,into\nX9,N1\n" });
    expect(rows.at(-1)).toMatchObject({ role: "after", read: 3, held: null, vacant: null, leftOut: null });
  });
});

describe("what comes out when all places have finished", () => {
  const plan = `${FILES["plan.csv"]}X3,N1,\n`;

  test("is a walk of its own, with every pending place as done", async () => {
    const { outcome, projection } = await runOf({ "plan.csv": plan }, { complete: true });
    const units = (of: typeof outcome): number | null => (of && figureOf(of.result, "units")?.after) ?? null;
    expect([units(outcome), units(projection?.outcome ?? null)]).toEqual([3, 1]);
    expect((await runOf({ "plan.csv": plan })).projection).toBeNull();
  });

  test("is refused where the roster that came out has places that will be gone", async () => {
    const after = "place,title,person\nX1,head,A\nX1,front,B\nX2,head,C\nX3,head,D\n";
    const { outcome, projection } = await runOf(
      { ...AFTER, "plan.csv": plan, "after.csv": after },
      { complete: true },
    );
    expect(outcome).not.toBeNull();
    expect(projection?.outcome).toBeNull();
    expect(projection?.findings.map(({ code }) => code)).toContain("roster/unknown-place");
  });
});

test("a reference day that is none is told alone: the policy's own stands far from the inputs, and nobody asked for it", async () => {
  const files = {
    ...FILES,
    "p.yaml": `${POLICY}effective: 2026-07-01\n`,
    "roster.csv": "place,title,person,since\nX1,head,A,2019-01-01\n",
  };
  const codesOn = async (date: string | null): Promise<string[]> => {
    const { findings } = await run(requestOf("s.yaml", { date }), meansOf(files));
    return findings
      .map(({ code }) => code)
      .filter((code) => code === "yaml/value" || code === "policy/far-date");
  };
  expect(await codesOn("2026-13-01")).toEqual(["yaml/value"]);
  expect(await codesOn(null)).toEqual(["policy/far-date"]);
});
