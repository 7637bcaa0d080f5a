/**
 * Golden cases whose thôn are called bản, buôn, làng and so on, and whose tổ dân phố are called khu phố, khối and so on: what is
 * found, and each figure, is the same.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { withCapital } from "../src/core/text/capital.ts";
import { WORDS_FOR_TDP, WORDS_FOR_THON } from "../src/core/text/unit-words.ts";
import { CASES, stdinOf, withoutVersion, wordsOf } from "./support/cases.ts";
import { FIXTURES, inCopyOf, textsIn, tinhgon } from "./support/tinhgon.ts";

/** Cases that are about the word itself, or about one other word. */
const ABOUT_WORDS: ReadonlySet<string> = new Set([
  // The word stands in the scenario, or in a map, as well.
  ...["propose/column", "propose/map", "propose/unknown", "propose/wishes", "reading/fill-down"],
  // It is written without marks.
  ...["reading/names", "plans/no-marks"],
  // "Tổ 1" is short for a tổ dân phố alone.
  ...["awkward/csv-signatures", "awkward/place-ambiguous", "awkward/place-names"],
  ...["awkward/place-names-by-level", "awkward/place-spellings"],
  // "Bản" alone is no header of a list; "Bon Một" and "Sóc Một" are names without a kind.
  "roster/titles-above: bản",
  ...["bon", "phum", "sóc"].map((word) => `plans/parts-of-unknown-size: ${word}`),
  // Ids of people are made from the names of their units.
  ...["plans/phuong-son", "faults/copied-files"],
]);

const KINDS = [
  // A khóm is told by itself: in some places it is a tổ dân phố.
  { from: "thôn", to: WORDS_FOR_THON.filter((word) => word !== "thôn" && word !== "khóm") },
  { from: "tổ dân phố|tdp", to: WORDS_FOR_TDP.filter((word) => word !== "tổ dân phố" && word !== "tdp") },
];

/** The word for a kind, but in a title, which stays what the policy calls it. */
const outsideTitles = (word: string): RegExp =>
  new RegExp(
    `(?<!(?:trưởng|phó|cán bộ|đội|y tế|cấp|đoàn|hội)\\s)(?<!\\p{L})(?:${word})(?!\\p{L})(?!\\s+(?:đội|trưởng|phó))`,
    "giu",
  );

/** The same text with another word for a kind, in capitals where the word is. */
function recalled(text: string, from: string, to: string): string {
  return text.replace(outsideTitles(from), (word) => {
    if (word.length > 3 && word === word.toUpperCase()) return to.toUpperCase();
    return word.charAt(0) === word.charAt(0).toUpperCase() ? withCapital(to) : to;
  });
}

const isInput = (path: string): boolean => path.endsWith(".csv") && !path.startsWith("expected.");

/** Calls the units in the tables of a folder otherwise; whether any is called so. */
function recall(folder: string, from: string, to: string): boolean {
  const changed = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(isInput)
    .flatMap((path) => {
      const bytes = readFileSync(join(folder, path));
      const text = bytes.toString("utf8");
      const other = recalled(text, from, to);
      return other === text || !Buffer.from(text).equals(bytes) ? [] : [{ path, other }];
    });
  for (const { path, other } of changed) writeFileSync(join(folder, path), other);
  return changed.length > 0;
}

/** What findings and figures there are: each code in brackets and each number, without the checksums of files; in no order, for names have one of their own. */
const findingsAndFigures = (text: string): string[] =>
  Array.from(
    withoutVersion(text)
      .replace(/[0-9a-f]{64}/g, "")
      .matchAll(/\[[a-z-]+\/[a-z-]+\]|\d[\d.,]*/g),
    ([found]) => found,
  ).sort();

/** One of the words, of a case always the same one; another with `SEED`. */
function wordFor(name: string, words: readonly string[]): string {
  const { SEED = "" } = process.env;
  return words[crc32(name + SEED) % words.length] ?? "";
}

describe.each(KINDS)("called otherwise than $from", ({ from, to }) => {
  const cases = CASES.map((name) => ({ name, word: wordFor(name, to) })).filter(
    ({ name, word }) => !ABOUT_WORDS.has(name) && !ABOUT_WORDS.has(`${name}: ${word}`),
  );
  test.concurrent.each(cases)("$name: $word", async ({ name, word }) => {
    const folder = join(FIXTURES, name);
    const ended = await inCopyOf(folder, async (copy) =>
      recall(copy, from, word) ? await tinhgon(wordsOf(name), copy, stdinOf(name)) : null,
    );
    if (ended === null) return;
    const { out, err, code } = ended;
    const expected = textsIn(folder);
    expect([out, err, `${code}\n`].map(findingsAndFigures)).toEqual(
      ["out", "err", "code"].map((what) => findingsAndFigures(expected.get(`expected.${what}`) ?? "")),
    );
  });
});
