/** Whether a folder holds one whole set, over files in memory: on either system, and by seals that mean harm. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { checkSet } from "../../src/pipeline/means/output-set.ts";
import type { PathStyle } from "../../src/pipeline/means/paths.ts";
import { textFiles } from "../support/files.ts";

const WINDOWS: PathStyle = { windows: true, here: "C:\\Users\\An" };
const sum = (text: string): string => createHash("sha256").update(text).digest("hex");
const seal = (...files: [path: string, text: string][]): string =>
  JSON.stringify({ tool: "tinhgon", files: files.map(([path, text]) => ({ path, sha256: sum(text) })) });
const codes = (files: Record<string, string>, folder = "out", style?: PathStyle) =>
  checkSet(folder, textFiles(files, style)).findings.map(({ code, value }) => [code, value]);

test("a set is whole where every file is as its seal names it", () => {
  const files = {
    "out/a.csv": "1",
    "b/c.csv": "2",
    "out/result.json": seal(["a.csv", "1"], ["../b/c.csv", "2"]),
  };
  expect(checkSet("out", textFiles(files))).toEqual({ files: 3, findings: [] });
  expect(codes(files, "out\\", WINDOWS)).toEqual([]);
  expect(codes(files, ".\\out", WINDOWS)).toEqual([]);
});

test("a set is none where a file is missing, changed, or a folder", () => {
  const named = seal(["a.csv", "1"], ["b.csv", "2"], ["c", ""]);
  expect(codes({ "out/a.csv": "2", "out/c/d.csv": "", "out/result.json": named })).toEqual([
    ["set/changed", "a.csv"],
    ["set/missing", "b.csv"],
    ["set/missing", "c"],
  ]);
});

test.each([
  ["{}", "set/unsealed"],
  ["", "set/unsealed"],
  ["{", "set/unsealed"],
  ["null", "set/unsealed"],
  ['{"tool":"other","files":[]}', "set/unsealed"],
  ['{"tool":"tinhgon","files":[{"path":1,"sha256":"x"}]}', "set/unsealed"],
  ['{"tool":"tinhgon","files":[null]}', "set/unsealed"],
  ['{"tool":"tinhgon","files":{}}', "set/unsealed"],
])("a result.json of %j is no seal", (text, code) => {
  expect(codes({ "out/result.json": text })).toEqual([[code, "out"]]);
});

test("a folder without a result.json holds no set", () => {
  expect(codes({ "out/a.csv": "1" })).toEqual([["set/no-seal", "out"]]);
});
