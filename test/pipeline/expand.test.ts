/** Which files an input means, over a port of a few names: folders, patterns, either system's paths. */
import { describe, expect, test } from "vitest";
import { expand } from "../../src/pipeline/means/expand.ts";
import { leadsInto, type PathStyle } from "../../src/pipeline/means/paths.ts";
import { textFiles } from "../support/files.ts";

const NAMES = [
  "in/b.csv",
  "in/a.xlsx",
  "in/.hidden.csv",
  "in/~$a.xlsx",
  "in/notes.md",
  "in/sub/c.csv",
  "in/a[1].csv",
];
const files = textFiles(NAMES);
const paths = (path: string) => expand(files, ".", path).paths;

describe("an input", () => {
  test("that is a folder means its tables by name, without what programs leave beside them", () => {
    expect(expand(files, ".", "in/")).toEqual({
      kind: "folder",
      paths: ["in/a.xlsx", "in/a[1].csv", "in/b.csv"],
      skipped: ["notes.md"],
      outside: [],
    });
  });

  test("that is a pattern means what it matches, letter by letter", () => {
    expect(paths("in/*.csv")).toEqual(["in/a[1].csv", "in/b.csv"]);
    expect(paths("in/?.csv")).toEqual(["in/b.csv"]);
    expect(paths("**/c.csv")).toEqual(["in/sub/c.csv"]);
    expect(paths("**/*.csv")).toEqual(["in/a[1].csv", "in/b.csv", "in/sub/c.csv"]);
    expect(paths("in/.*.csv")).toEqual(["in/.hidden.csv"]);
    expect(paths("in/*/c.csv")).toEqual(["in/sub/c.csv"]);
    expect(paths(`${"**/".repeat(1000)}c.csv`)).toEqual(["in/sub/c.csv"]);
  });

  test("that is neither stays as it is, also where a file is called like a pattern", () => {
    const starred = textFiles(["x*.csv", "xy.csv"]);
    expect(expand(starred, ".", "x*.csv")).toMatchObject({ kind: "file", paths: ["x*.csv"] });
    expect(expand(files, ".", "gone.csv")).toMatchObject({ kind: "file", paths: ["gone.csv"] });
    expect(expand(files, ".", "-")).toMatchObject({ kind: "file", paths: ["-"] });
  });

  test("is taken from the scenario's folder", () => {
    expect(expand(files, "in", "*.xlsx").paths).toEqual(["a.xlsx"]);
    expect(expand(files, "in/sub", "../*.xlsx").paths).toEqual(["../a.xlsx"]);
  });

  test("does not lead out of its folder by a link", () => {
    const linked = { ...files, isInside: (_: string, path: string) => path !== "in/b.csv" };
    expect(expand(linked, ".", "in/*.csv")).toMatchObject({ paths: ["in/a[1].csv"], outside: ["in/b.csv"] });
  });

  test.each([
    ["C:\\Users\\An\\in\\sub\\thật.csv", true],
    ["c:\\users\\an\\IN\\thật.csv", true],
    ["C:\\Users\\An\\in2\\thật.csv", false],
    ["C:\\Users\\An\\thật.csv", false],
    ["D:\\in\\thật.csv", false],
    ["\\\\may\\chung\\in\\thật.csv", false],
  ])("does not lead out of its folder by a link on Windows: to %s", (real, isWithin) => {
    const windows: PathStyle = { windows: true, here: "C:\\Users\\An" };
    // b.csv is a link, as the port of this machine follows it.
    const linked = {
      ...textFiles(NAMES, windows),
      isInside: (within: string, path: string) =>
        leadsInto(within, /b\.csv$/.test(path) ? real : path, windows),
    };
    for (const pattern of ["in\\*.csv", "in/*.csv", ".\\in\\*.csv"]) {
      const { paths: found, outside } = expand(linked, ".", pattern);
      expect([found.length, outside.length], pattern).toEqual(isWithin ? [2, 0] : [1, 1]);
    }
  });

  test("may be written with either separator on Windows, and with / alone elsewhere", () => {
    const windows = textFiles(NAMES, { windows: true, here: "C:\\Users\\An" });
    expect(expand(windows, ".", "in\\*.csv").paths).toEqual(["in/a[1].csv", "in/b.csv"]);
    expect(expand(windows, ".", "in\\").paths).toEqual(["in/a.xlsx", "in/a[1].csv", "in/b.csv"]);
    expect(paths("in\\*.csv")).toEqual([]);
  });
});
