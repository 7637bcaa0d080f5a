/** The golden cases: folders of fixtures/ with a `command`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FIXTURES } from "./tinhgon.ts";

/** Their paths in fixtures/, in order. */
export const CASES: readonly string[] = readdirSync(FIXTURES)
  .flatMap((theme) => readdirSync(join(FIXTURES, theme)).map((name) => join(theme, name)))
  .filter((path) => existsSync(join(FIXTURES, path, "command")))
  .sort();

/** The words of a case's command line; quotes keep spaces together. */
export function wordsOf(name: string): string[] {
  const line = readFileSync(join(FIXTURES, name, "command"), "utf8");
  return [...line.trim().matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"),
  );
}

/** What stands on a case's standard input; "" where it has none. */
export function stdinOf(name: string): Buffer | "" {
  const path = join(FIXTURES, name, "stdin");
  return existsSync(path) ? readFileSync(path) : "";
}

/**
 * The version changes with every release; no case is about it. Nor about checksums of files whose text it has itself:
 * test/cli/outputs.test.ts compares them.
 */
export function withoutVersion(text: string): string {
  return text
    .replace(
      /,\n {2}"files": \[\n(?: {4}\{"path":"[^"]+","sha256":"[0-9a-f]{64}"\},?\n)* {2}\]\n\}\n$/,
      "\n}\n",
    )
    .replace(/"version": "[^"]+"/g, '"version": "0.0.0"')
    .replace(/^\d+\.\d+\.\d+\n$/, "0.0.0\n")
    .replace(/\btinhgon \d+\.\d+\.\d+/g, "tinhgon 0.0.0");
}
