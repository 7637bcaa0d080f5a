/**
 * Runs the tests of one room of core (`ROOM`) for Stryker: all in one bundle in one process, so that a mutant costs no more than the
 * tests that reach it, the quickest first. Vitest would load every module again for each of thousands of mutants.
 *
 * The time that a mutant has is told in steps: how often the code comes past a place that Stryker instrumented. A test that takes far
 * more of them than in the clean run is ended, and the mutant seen; whatever else the machine has to do makes no difference.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { policies } from "../../src/build/policies.mjs";
import { isTried } from "./sample.mjs";

/** HiGHS takes longer than all other tests of the solver together. */
const LEFT_OUT = new Set(["milp.test.ts"]);
/** Stryker's counts take longer than what is counted: where they are not asked for, there is a step in place of each. */
const COUNTS = /stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g;
const STEP = "(++stryStep_9fa48.taken > stryStep_9fa48.most && stryStep_9fa48.end())";
/** Where instrumented code asks whether a mutant is active: of mutants that are not tried it is not asked. */
const CHECKS = /stryMutAct_9fa48\("(\d+)"\)/g;
/** Steps that a test may take: a multiple of those of the clean run, and some more: a second or two. */
const TIMES = 5;
const MORE = 2e8;
const PART = { sample: Number(process.env.SAMPLE ?? 1), from: Number(process.env.FROM ?? 0) };
const PASSED = 0;
const FAILED = 1;

/** What Stryker's instrumented code reads and writes. */
globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: runner }];

/** Steps of the test at hand. */
const steps = {
  taken: 0,
  most: Number.POSITIVE_INFINITY,
  end: () => {
    throw new Error("more steps than the limit");
  },
};
globalThis.stryStep_9fa48 = steps;

/** In the folder of the instrumented sources: a process that had to be ended leaves the next one what it measured. */
const CLEAN = "clean.json";

function runner() {
  let tests = null;
  let clean = {};

  /** How a test ends: null, or the message of its failure. */
  async function failureOf(id, activeMutant) {
    Object.assign(shared, { currentTestId: id, activeMutant });
    try {
      await tests.get(id)();
      return null;
    } catch (fault) {
      return String(fault?.message ?? fault);
    } finally {
      Object.assign(shared, { currentTestId: undefined, activeMutant: undefined });
    }
  }

  /** Which mutants each test reaches, and then, without those counts, its time and steps. */
  async function dryRun() {
    tests = await load({ counting: true });
    const messages = new Map();
    for (const id of tests.keys()) messages.set(id, await failureOf(id, undefined));
    tests = await load({ counting: false });
    for (const id of tests.keys()) {
      const start = performance.now();
      steps.taken = 0;
      const message = await failureOf(id, undefined);
      clean[id] = { time: performance.now() - start, steps: steps.taken };
      messages.set(id, messages.get(id) ?? message);
    }
    writeFileSync(CLEAN, JSON.stringify(clean));
    const results = [...messages].map(([id, failureMessage]) => ({
      id,
      name: id,
      timeSpentMs: clean[id].time,
      status: failureMessage === null ? PASSED : FAILED,
      failureMessage,
    }));
    return { status: "complete", tests: results, mutantCoverage: shared.mutantCoverage };
  }

  async function mutantRun({ testFilter, activeMutant }) {
    if (!isTried(activeMutant.id, PART)) return { status: "error", errorMessage: "not in the sample" };
    if (tests === null) {
      tests = await load({ counting: false });
      clean = JSON.parse(readFileSync(CLEAN, "utf8"));
    }
    const ids = [...(testFilter ?? tests.keys())].sort((a, b) => clean[a].time - clean[b].time);
    for (const [index, id] of ids.entries()) {
      let { failureMessage, isOver } = await underMutant(id, activeMutant.id);
      if (isOver) return { status: "timeout", reason: "more steps than the limit" };
      if (failureMessage === null) continue;
      if ((await failureOf(id, undefined)) !== null) {
        // An earlier mutant or this one left something behind in a module: only what fails in a fresh one counts.
        tests = await load({ counting: false });
        ({ failureMessage } = await underMutant(id, activeMutant.id));
        if (failureMessage === null) continue;
        tests = null;
      }
      return { status: "killed", killedBy: [id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: "survived", nrOfTests: ids.length };
  }

  /** How a test ends under a mutant; `isOver`: not within its steps. */
  async function underMutant(id, mutant) {
    steps.taken = 0;
    steps.most = clean[id].steps * TIMES + MORE;
    const failureMessage = await failureOf(id, mutant);
    const isOver = steps.taken > steps.most;
    steps.most = Number.POSITIVE_INFINITY;
    return { failureMessage, isOver };
  }

  // Nothing is to be loaded again: what mutants change while modules load is left out (`ignoreStatic`).
  return { capabilities: () => ({ reloadEnvironment: true }), dryRun, mutantRun };
}

/** Where in the sources a module stands, and the tests' stand-ins, for esbuild. */
const modules = ({ counting }) => ({
  name: "modules",
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^(vitest|fast-check)$/ }, ({ path, importer }) =>
      importer.startsWith(import.meta.dirname) ? null : { path: join(import.meta.dirname, `${path}.mjs`) },
    );
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const placed = text
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      const asked = placed
        .replace(COUNTS, STEP)
        .replace(CHECKS, (check, id) => (isTried(id, PART) ? check : "false"));
      return { loader: "ts", contents: counting ? placed : asked };
    });
  },
});

let loaded = 0;

/** The room's tests by name, each in modules of its own. `counting`: with Stryker's counts of which test reaches which mutant. */
async function load({ counting }) {
  const folder = join(process.cwd(), "test/core", process.env.ROOM);
  const files = readdirSync(folder).filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.has(file));
  const outfile = join(process.cwd(), `room-${process.pid}-${++loaded}.mjs`);
  await build({
    stdin: {
      contents: `${files.map((file) => `import "./${file}";`).join("\n")}\nexport { tests } from "vitest";`,
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    platform: "node",
    minifySyntax: true, // what is not asked for is left out
    banner: { js: "const { stryStep_9fa48 } = globalThis;" },
    format: "esm",
    packages: "external",
    ignoreAnnotations: true, // test files are there for what they do
    logLevel: "error",
    plugins: [policies, modules({ counting })],
  });
  const { tests } = await import(pathToFileURL(outfile).href);
  return tests;
}
