/** Proposals against an exhaustive search over all partitions of made-up communes, and against a run of what they write. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { UNWATCHED } from "../../../src/pipeline/means/means.ts";
import { emptyMemo } from "../../../src/pipeline/means/memo.ts";
import { memoryFiles } from "../../../src/pipeline/means/memory-files.ts";
import { type Proposed, propose } from "../../../src/pipeline/propose.ts";
import { run } from "../../../src/pipeline/run.ts";
import { planFiles, proposalAsData } from "../../../src/render/documents/proposal.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import {
  allPlans,
  type CountedPlan,
  communes,
  filesOf,
  isRefused,
  type MadeCommune,
  scenarioOf,
} from "./commune.ts";

const RUNS = Number(process.env.COMMUNES ?? 500);

function meansFor(files: Readonly<Record<string, string>>) {
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return { files: memoryFiles(Object.fromEntries(bytes), () => ""), memo: emptyMemo(), watch: UNWATCHED };
}

const REQUEST = {
  path: "scenario.json",
  policy: null,
  register: null,
  changes: null,
  date: null,
  set: [],
  keep: [],
  nodeLimit: null,
};

async function proposed(one: MadeCommune): Promise<Proposed> {
  const files = { ...filesOf(one), "scenario.json": JSON.stringify(scenarioOf(one)) };
  const asked = { communes: [], target: null, alternatives: one.alternatives };
  return propose(REQUEST, asked, meansFor(files));
}

/** A plan as the JSON of a proposal has it. */
function asData({ groups, values, units }: CountedPlan) {
  const whole = ([above = 0n, below = 1n]: readonly [bigint, bigint]): number =>
    Number((2n * above + below) / (2n * below));
  const after = Object.fromEntries(Object.entries(values).map(([aim, value]) => [aim, whole(value)]));
  return { after: { ...after, units }, parts: groups.filter((group) => group.length > 1) };
}

test("what is proposed is what an exhaustive search finds, in its order, with every wish", async () => {
  await fc.assert(
    fc.asyncProperty(communes, async (one) => {
      const { proposal, findings } = await proposed(one);
      const plans = isRefused(one) ? [] : allPlans(one);
      const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
      if (one.pairs.every(([a, b]) => a === b)) {
        expect(errors).toContain("propose/no-neighbours");
        return;
      }
      expect(proposal === null).toBe(plans.length === 0);
      expect(errors.length > 0).toBe(plans.length === 0);
      if (proposal === null) return;
      const { communes: told } = proposalAsData({ ...proposal, version: "", findings }, LANGUAGES.vi);
      const commune = told[0];
      const found = [commune, ...(commune?.alternatives ?? [])].map((plan) => ({
        after: plan?.after,
        parts: plan?.units.map(({ parts }) => [...parts]),
      }));
      expect(commune?.proven).toBe(true);
      expect(found).toEqual(plans.slice(0, one.alternatives + 1).map(asData));
    }),
    { numRuns: RUNS },
  );
}, 300_000);

test("every figure is the one that a run has for the plan that was written", async () => {
  await fc.assert(
    fc.asyncProperty(communes, async (one) => {
      const { proposal, findings } = await proposed({ ...one, upper: null, target: null });
      if (proposal === null) return;
      const document = { ...proposal, version: "", findings };
      const [commune] = proposalAsData(document, LANGUAGES.vi).communes;
      for (const [name, text] of planFiles(document)) {
        const plan = name === "changes.csv" ? commune : commune?.alternatives[Number(name.slice(8, -4)) - 2];
        const scenario = {
          ...scenarioOf(one),
          inputs: { register: "register.csv", neighbours: "neighbours.csv", changes: "plan.csv" },
        };
        const files = { ...filesOf(one), "plan.csv": text, "scenario.json": JSON.stringify(scenario) };
        const { outcome, findings: told } = await run(REQUEST, meansFor(files));
        const codes = told.map(({ code }) => code);
        expect(codes).not.toContain("neighbours/not-connected");
        const counts = outcome?.judgement;
        expect(counts?.mustMerge).toBe(plan?.after.below_half);
        expect((counts?.mustMerge ?? 0) + (counts?.below ?? 0)).toBe(plan?.after.below);
        const places = outcome?.reorganisation.after.places.filter(({ level }) => level === "unit") ?? [];
        expect(places.length).toBe(plan?.after.units);
        for (const unit of plan?.units ?? []) {
          const place = places.find(({ code }) => code === unit.code);
          expect({ name: place?.name, kind: place?.kind, households: place?.households }).toEqual({
            name: unit.name,
            kind: unit.kind,
            households: unit.households,
          });
        }
      }
    }),
    { numRuns: 100 },
  );
}, 300_000);

test("units are judged by what stands above them, what they were and how they were made, as a run judges them", async () => {
  const files = {
    "register.csv":
      "code,parent,kind,name,households,tags\nX,,xa,X,,biên giới\nA,X,thon,1,90,\nB,X,thon,2,95,\nC,X,thon,3,400,\n",
    "neighbours.csv": "a,b\nA,B\nB,C\n",
    "policy.yaml": `id: t
name: T
titles: { head: { name: Head, level: unit } }
thresholds:
  minimum:
    - { when: { made: merged, was.code: C }, households: 1000 }
    - { when: { parent.tags: biên giới, was.kind: thon }, households: 100 }
`,
  };
  const scenario = {
    tinhgon: 1,
    name: "X",
    inputs: { register: "register.csv", neighbours: "neighbours.csv" },
    policy: "policy.yaml",
  };
  const asked = { communes: [], target: null, alternatives: 0 };
  const means = meansFor({ ...files, "scenario.json": JSON.stringify(scenario) });
  const { proposal } = await propose(REQUEST, asked, means);
  // C by itself meets its 100, and is never merged: a merger that is C's in the main would need 1000.
  expect(proposal?.communes[0]).toMatchObject({
    before: { below: 2 },
    after: { below: 0, mergers: 1, units: 2 },
    units: [{ code: "B", households: 185 }],
  });
});

test("a blank that leaves open which standard a unit goes by is told beside the proposal", async () => {
  const told = async (region: string) => {
    const files = {
      "register.csv": `code,parent,kind,name,households,vùng\nX,,xa,X,,\nA,X,thon,1,90,${region}\nB,X,thon,2,400,núi\n`,
      "neighbours.csv": "a,b\nA,B\n",
      "policy.yaml": `id: t
name: T
titles: { head: { name: Head, level: unit } }
thresholds: { minimum: [{ when: { vùng: núi }, households: 50 }, { households: 100 }] }
`,
      "scenario.json": JSON.stringify({
        tinhgon: 1,
        inputs: { register: "register.csv", neighbours: "neighbours.csv" },
        policy: "policy.yaml",
      }),
    };
    const asked = { communes: [], target: null, alternatives: 0 };
    const { findings } = await propose(REQUEST, asked, meansFor(files));
    return findings.filter(({ code }) => code === "policy/place-blank").map(({ place }) => place);
  };
  expect(await told("")).toEqual(["A"]);
  expect(await told("đồng bằng")).toEqual([]);
});
