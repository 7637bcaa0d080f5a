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
