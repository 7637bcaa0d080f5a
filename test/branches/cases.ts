/**
 * The golden cases in this process, for `npm run coverage`: what a command goes through in its process no coverage sees. Here only
 * the exit code is looked at; test/golden.test.ts compares all that a case prints and writes.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CommanderError } from "@commander-js/extra-typings";
import { Chalk } from "chalk";
import { afterAll, expect, test } from "vitest";
import type { Context } from "../../src/cli/output/context.ts";
import { FILES } from "../../src/cli/outside/io.ts";
import { runProgram } from "../../src/cli/program.ts";
import { LANGUAGES } from "../../src/render/words/languages.ts";
import { CASES, wordsOf } from "../support/cases.ts";
import { FIXTURES } from "../support/tinhgon.ts";

const nothing = async (): Promise<void> => undefined;
const terminal = { chalk: new Chalk({ level: 0 }), width: Number.POSITIVE_INFINITY };

/** The surroundings of a command that prints and writes nothing. */
const SURROUNDINGS: Omit<Context, "language"> = {
  terminal: { out: terminal, err: terminal },
  version: "0.0.0",
  files: FILES,
  out: nothing,
  err: nothing,
  progress: () => undefined,
  stage: async () => ({ commit: nothing, discard: nothing }),
};

/** What the main thread refuses to write. */
const REFUSED = new Set(["cli/out-is-a-file", "faults/unwritable", "set/over-input"]);
/** Standard input of this process never ends. */
const HERE = CASES.filter((name) => !REFUSED.has(name) && !existsSync(join(FIXTURES, name, "stdin")));

const folder = process.cwd();
afterAll(() => process.chdir(folder));

test.each(HERE)("%s", async (name) => {
  process.chdir(join(FIXTURES, name));
  const words = wordsOf(name);
  const language = LANGUAGES[words.join(" ").includes("--lang en") ? "en" : "vi"];
  const code = await runProgram(words, { ...SURROUNDINGS, language }).catch((failure) => {
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : 2;
    throw failure;
  });
  expect(`${code}\n`).toBe(readFileSync("expected.code", "utf8"));
});
