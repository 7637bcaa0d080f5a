/**
 * Golden cases whose files another program wrote: all cells in quotes, lines that end in CRLF, a mark of byte order, and two spaces, or one
 * that does not break, for each. What comes out is the same to the letter.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { CASES, stdinOf, withoutVersion, wordsOf } from "./support/cases.ts";
import { FIXTURES, inCopyOf, textsIn, tinhgon } from "./support/tinhgon.ts";

/** Cases about how a file is written down, which is what is changed here, or about its very bytes. */
const ABOUT_WRITING: ReadonlySet<string> = new Set([
  "awkward/ward-utf-8-as-latin",
  "awkward/ward-vni-in-utf-8",
  "faults/roster-as-scenario",
  "faults/workbook",
  "set/whole",
]);

const SPACES = ["  ", "\u00A0", " \u00A0"];

const isInput = (path: string): boolean => path.endsWith(".csv") && !path.startsWith("expected.");

/** The same table as another program writes it; null where it is no table in UTF-8 that csv-parse takes. */
function writtenOtherwise(bytes: Buffer): string | null {
  const text = bytes.toString("utf8");
  if (!Buffer.from(text).equals(bytes)) return null;
  const delimiter = [";", "\t", "|"].find((one) => text.split("\n", 1)[0]?.includes(one)) ?? ",";
  try {
    const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true });
    const spaced = rows.map((row, line) =>
      row.map((cell, at) => cell.replace(/(?<! ) (?! )/g, SPACES[(line + at) % SPACES.length] ?? " ")),
    );
    return stringify(spaced, { bom: true, delimiter, quoted: true, record_delimiter: "\r\n" });
  } catch {
    return null;
  }
}

/** Writes the tables of a folder anew; how many could be. */
function rewrite(folder: string): number {
  const written = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(isInput)
    .flatMap((path) => {
      const text = writtenOtherwise(readFileSync(join(folder, path)));
      return text === null ? [] : [{ path, text }];
    });
  for (const { path, text } of written) writeFileSync(join(folder, path), text);
  return written.length;
}

const withTables = CASES.filter(
  (name) =>
    !ABOUT_WRITING.has(name) && [...textsIn(join(FIXTURES, name)).keys()].some((path) => isInput(path)),
);

test.concurrent.each(withTables)("%s", async (name) => {
  const folder = join(FIXTURES, name);
  const ended = await inCopyOf(folder, async (copy) =>
    rewrite(copy) === 0 ? null : await tinhgon(wordsOf(name), copy, stdinOf(name)),
  );
  if (ended === null) return;
  const { out, err, code } = ended;
  const expected = textsIn(folder);
  expect([out, err, `${code}\n`].map(withoutSums)).toEqual(
    ["out", "err", "code"].map((what) => withoutSums(expected.get(`expected.${what}`) ?? "")),
  );
});

/** What was printed, without the version and the checksums of files. */
function withoutSums(text: string): string {
  return withoutVersion(text).replace(/[0-9a-f]{64}/g, "");
}
