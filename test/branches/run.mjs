/**
 * Branches of core that tests go through: `npm run coverage -- [PATH]...`. All tests that call the code in their own process are run,
 * the golden cases too (cases.ts), or only what is in the paths that are named. A branch is a side of `if`, `?:`, `&&`, `||`, `??` or
 * `switch`, or a default value. What stands in for an element that is not there (`counts[at] ?? 0`, `places[at]?.code ?? ""`, `const [first = 0] = counts`) is
 * counted apart: the types ask for it at every index, and where the index is always one of the list nothing reaches it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { startVitest } from "vitest/node";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "coverage");
/** Rooms whose tests call the code; the others start the built command. */
const ROOMS = ["core", "pipeline", "policies", "read", "render"];
const MOST_FILES = 20;
/** HiGHS takes longer under coverage than all other tests together. */
const LEFT_OUT = "test/core/solver/milp.test.ts";
const FAST_CHECK = join(ROOT, "test/mutation/fast-check.mjs");

// How many cases of a property are tried at most, and the part of those that tests count. With so few a test may fail that waits for
// a case to come up: whether tests pass `npm test` says.
process.env.CASES ??= "4";
process.env.PART ??= "0.05";

await runTests(process.argv.slice(2));
const branches = branchesIn(JSON.parse(readFileSync(join(FOLDER, "coverage-final.json"), "utf8")));
print(branches);
process.exit(0);

/** Runs tests; coverage/coverage-final.json then says how often each branch was gone through. */
async function runTests(paths) {
  const vitest = await startVitest(
    "test",
    paths,
    {
      include: [...ROOMS.map((room) => `test/${room}/**/*.test.ts`), "test/branches/cases.ts"],
      exclude: [LEFT_OUT],
      isolate: false, // modules are loaded once
      watch: false,
      reporters: ["dot"],
      coverage: {
        enabled: true,
        provider: "v8",
        include: ["src/core/**/*.ts"],
        reporter: ["json"],
        reportsDirectory: FOLDER,
        reportOnFailure: true,
      },
    },
    { plugins: [{ name: "few-cases", enforce: "pre", resolveId: fewCases }] },
  );
  await vitest.close();
}

/** Has the tests try the properties on few cases. */
function fewCases(id, importer) {
  return id === "fast-check" && importer !== FAST_CHECK ? FAST_CHECK : null;
}

/** The branches of all files, in their order, each with its place and whether a test went through it. */
function branchesIn(coverage) {
  return Object.values(coverage).flatMap(({ path, branchMap, b }) => {
    const file = relative(ROOT, path);
    const text = readFileSync(path, "utf8");
    const fallbacks = fallbacksIn(file, text);
    const lines = text.split("\n");
    return Object.entries(branchMap).flatMap(([id, { loc, type, locations }]) =>
      locations.map(({ start }, side) => {
        const { line, column } = start.line === undefined ? loc.start : start; // an `else` that is not written
        const code = lines[line - 1].slice(column).trim();
        const isFallback = fallbacks.has(`${line}:${column}`);
        return { file, line, code: `${type} ${side}: ${code}`, isFallback, isReached: b[id][side] > 0 };
      }),
    );
  });
}

/** Where what stands in for elements that are not there begins (`line:column`). */
function fallbacksIn(file, text) {
  const places = new Set();
  const add = ({ start }) => {
    const before = text.slice(0, start).split("\n");
    places.add(`${before.length}:${before.at(-1).length}`);
  };
  const visitor = new Visitor({
    LogicalExpression({ operator, left, right }) {
      if (operator === "??" && isElement(left)) add(right);
    },
    ArrayPattern({ elements }) {
      for (const one of elements) if (one?.type === "AssignmentPattern") add(one.right);
    },
  });
  visitor.visit(parseSync(file, text).program);
  return places;
}

/** `list[at]`, or `list[at]?.name`, in brackets or not. */
function isElement(node) {
  if (node.type === "ParenthesizedExpression" || node.type === "ChainExpression")
    return isElement(node.expression);
  return node.type === "MemberExpression" && (node.computed || (node.optional && isElement(node.object)));
}

function print(branches) {
  const own = branches.filter(({ isFallback }) => !isFallback);
  const missed = own.filter(({ isReached }) => !isReached);
  const byFile = new Map(missed.map(({ file }) => [file, []]));
  for (const one of missed) byFile.get(one.file).push(one);
  const files = [...byFile].sort(([, one], [, other]) => other.length - one.length);
  const listed = files.flatMap(([, list]) => list.map(({ file, line, code }) => `${file}:${line} ${code}\n`));
  writeFileSync(join(FOLDER, "unreached.txt"), listed.join(""));
  console.log("\nFiles with the most branches that nothing reached (all of them in coverage/unreached.txt):");
  for (const [file, list] of files.slice(0, MOST_FILES))
    console.log(`${list.length} ${file}:${[...new Set(list.map(({ line }) => line))].join(",")}`);
  console.log(`All branches: ${share(branches)}\nWithout fallbacks of an index: ${share(own)}`);
}

function share(branches) {
  const reached = branches.filter(({ isReached }) => isReached).length;
  return `${reached} of ${branches.length}, ${((100 * reached) / branches.length).toFixed(1)}%`;
}
