/** The awkward files: what their generator writes, and one ward that is the same in every form it comes in. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FIXTURES, inCopyOf, ROOT, textsIn, tinhgon } from "../support/tinhgon.ts";

const FOLDER = join(FIXTURES, "awkward");
const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const WARDS = CASES.filter((name) => name.startsWith("ward-"));
/** What tells one form from another: the files read and what there was to say about them. */
const OF_THE_FORM = /^ {2}"(?:inputs|findings)": [\s\S]*?(?=^ {2}"|^\})/gm;
/** The seal names the findings by their checksum; every other file is the same. */
const CHECKSUM_OF_FINDINGS = /^ {4}\{"path":"findings\.csv","sha256":"[0-9a-f]{64}"\},?\n/gm;

test("there are at least forty awkward cases", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
});

test("they are what their generator writes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tinhgon-"));
  try {
    execFileSync(process.execPath, [join(FOLDER, "generate.mjs"), folder], { cwd: ROOT });
    const written = [...textsIn(folder).keys()];
    expect(written.length).toBeGreaterThan(CASES.length);
    const differ = written.filter(
      (path) => !readFileSync(join(folder, path)).equals(readFileSync(join(FOLDER, path))),
    );
    expect(differ).toEqual([]);
    const given = [...textsIn(FOLDER).keys()].filter(
      (path) => path.includes("/") && !path.includes("/expected."),
    );
    expect(given.sort()).toEqual(written.sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

describe("the same ward", () => {
  const resultOf = (name: string): Promise<ReadonlyMap<string, string>> =>
    inCopyOf(join(FOLDER, name), async (copy) => {
      const { out, code } = await tinhgon(["run", "scenario.yaml", "--by", "unit", "--out", "out"], copy);
      const files = textsIn(join(copy, "out"));
      files.delete("findings.csv");
      const result = (files.get("result.json") ?? "").replace(OF_THE_FORM, "");
      files.set("result.json", result.replace(CHECKSUM_OF_FINDINGS, ""));
      return new Map([["stdout", out], ["code", String(code)], ...files]);
    });

  test("is there in enough forms", () => {
    for (const form of [
      "utf-8",
      "utf-8-bom",
      "utf-16",
      "tcvn3",
      "vni",
      "windows-1258",
      "nfd",
      "xlsx",
      "semicolon",
    ])
      expect(WARDS).toContain(`ward-${form}`);
  });

  test.each(WARDS)("%s gives the same bytes as the one in UTF-8", async (name) => {
    const [plain, own] = [await resultOf("ward-utf-8"), await resultOf(name)];
    expect(plain.get("code")).toBe("0");
    expect(plain.get("roster-after.csv")).toContain("Nguyễn Văn Mẫu Một");
    expect(plain.get("result.json")).toContain('"persons","before":5');
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(plain));
  });
});
