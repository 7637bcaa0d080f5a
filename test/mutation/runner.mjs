/**
 * Runs the tests of one room of core (`ROOM`) for Stryker: all in one bundle in one process, so that a mutant costs no more than the
 * tests that reach it, the quickest first. Vitest would load every module again for each of thousands of mutants.
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
/** Stryker's counts take longer than what is counted: without them where they are not asked for. */
const COUNTS = /stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g;
const SAMPLE = Number(process.env.SAMPLE ?? 1);
const PASSED = 0;
const FAILED = 1;

/** What Stryker's instrumented code reads and writes. */
globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: runner }];

/** In the folder of the instrumented sources: a process that had to be ended leaves the next one what it measured. */
const TIMES = "times.json";

function runner() {
  let tests = null;
  let times = {};

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

  async function dryRun() {
    tests = await load({ counting: true });
    const results = [];
    for (const id of tests.keys()) {
      const start = performance.now();
      const failureMessage = await failureOf(id, undefined);
      const timeSpentMs = performance.now() - start;
      results.push({
        id,
        name: id,
        timeSpentMs,
        status: failureMessage === null ? PASSED : FAILED,
        failureMessage,
      });
    }
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(results.map((one) => [one.id, one.timeSpentMs]))));
    tests = null;
    return { status: "complete", tests: results, mutantCoverage: shared.mutantCoverage };
  }

  async function mutantRun({ testFilter, activeMutant, hitLimit }) {
    if (!isTried(activeMutant.id, SAMPLE)) return { status: "error", errorMessage: "not in the sample" };
    if (tests === null) {
      tests = await load({ counting: false });
      times = JSON.parse(readFileSync(TIMES, "utf8"));
    }
    const ids = [...(testFilter ?? tests.keys())].sort((a, b) => times[a] - times[b]);
    Object.assign(shared, { hitCount: 0, hitLimit });
    for (const [index, id] of ids.entries()) {
      let failureMessage = await failureOf(id, activeMutant.id);
      if (shared.hitCount > hitLimit) return { status: "timeout", reason: "more hits than the limit" };
      if (failureMessage === null) continue;
      if ((await failureOf(id, undefined)) !== null) {
        // An earlier mutant or this one left something behind in a module: only what fails in a fresh one counts.
        tests = await load({ counting: false });
        failureMessage = await failureOf(id, activeMutant.id);
        if (failureMessage === null) continue;
        tests = null;
      }
      return { status: "killed", killedBy: [id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: "survived", nrOfTests: ids.length };
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
      return { loader: "ts", contents: counting ? placed : placed.replace(COUNTS, "0") };
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
    format: "esm",
    packages: "external",
    ignoreAnnotations: true, // test files are there for what they do
    logLevel: "error",
    plugins: [policies, modules({ counting })],
  });
  const { tests } = await import(pathToFileURL(outfile).href);
  return tests;
}
