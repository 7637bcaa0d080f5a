// biome-ignore-all lint/suspicious/noControlCharactersInRegex: they are what is looked for
/** Text of the input cannot act in anything that is written or shown: no line begins with it, nothing is coloured, turned or run. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderCsv } from "../src/render/formats/csv.ts";
import { FIXTURES, inCopyOf, textsIn, tinhgon } from "./support/tinhgon.ts";

/** Line ends, controls and marks of direction. */
const ACTING =
  "\u0007\b\t\n\v\f\r\u001B\u001C\u001D\u001E\u007F\u0085\u009B\u2028\u2029\u061C\u200E\u202E\u2066";
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const ACTS =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** A CSV as the plainest of readers takes it: every line end that anybody knows ends a record, but within quotes. */
function recordsOf(csv: string): string[][] {
  const records: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = (): void => {
    records.at(-1)?.push(cell);
    cell = "";
  };
  const text = csv.replace(/^\uFEFF/, "");
  for (let at = 0; at < text.length; at++) {
    const one = text[at] ?? "";
    if (quoted) {
      if (one !== '"') cell += one;
      else if (text[at + 1] === '"') {
        cell += one;
        at++;
      } else quoted = false;
    } else if (one === '"' && cell === "") quoted = true;
    else if (one === ",") end();
    else if (/[\n\r\v\f\u001C-\u001E\u0085\u2028\u2029]/.test(one)) {
      end();
      records.push([]);
    } else cell += one;
  }
  if (cell !== "" || records.at(-1)?.length) end();
  return records.filter((record) => record.length > 0);
}

test("tables as CSV are read back as they are, whatever a reader takes for the end of a line, and run nowhere", () => {
  const texts = fc.string({ unit: fc.constantFrom(...ACTING, ...`=+-@'",;aẤ＝`), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = recordsOf(renderCsv(["a", "b"], rows));
      expect(
        read.slice(1).map((record) => record.map((text) => text.replace(/^'(?='*[=+\-@\t\r\n＝])/, ""))),
      ).toEqual(rows);
      for (const text of read.flat()) expect(text).not.toMatch(FORMULA);
    }),
    { numRuns: 1000 },
  );
});

describe("a roster with text that acts", () => {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const names = [...ACTING, "\u009B31m"].map((acting, at) => `Tên ${at}${acting}=cmd|' /C calc'!A0`);
  const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1", '=HYPERLINK("http://a.vn")'];
  const roster = [
    "place,title,person,full_name,Ghi chú",
    ...[...names, ...formulas].map((name, at) => `X1,bi-thu,P${at},${cell(name)},${cell(name)}`),
    `X1,truong,${cell(`Q${ACTING}=1`)},=A1,`,
  ].join("\r\n");

  test("runs nowhere: in tables, reports, on a terminal, in findings", { timeout: 60_000 }, async () => {
    await inCopyOf(join(FIXTURES, "arrange/two-posts"), async (folder) => {
      writeFileSync(join(folder, "roster.csv"), roster);
      writeFileSync(
        join(folder, "policy.yaml"),
        'id: mau\nname: "Chính\\e[31m sách\\u202E www.a.vn <b>|"\ntitles:\n  bi-thu: { name: "=Bí thư\\r\\u0085", level: unit, posts: 2 }\n  truong: { name: Trưởng thôn, level: unit }\n',
      );
      writeFileSync(
        join(folder, "register.csv"),
        'code,parent,kind,name\nX,,xa,"Xã\u202E\r=1"\nX1,X,thon,"=Thôn\u009B1"\n',
      );
      const outs = ["out", "out/b.html", "out/b.md", "out/c.csv", "out/b.json"].flatMap((path) => [
        "--out",
        path,
      ]);
      const runs = await Promise.all([
        tinhgon(["run", "scenario.yaml", "--names", ...outs], folder),
        tinhgon(["run", "scenario.yaml", "--format", "json"], folder),
        tinhgon(["run", "scenario.yaml", "--format", "md"], folder),
        tinhgon(["check", "scenario.yaml", "--format", "json"], folder),
        tinhgon(["explain", "scenario.yaml", "P1", "--format", "json"], folder),
        tinhgon(["explain", "scenario.yaml", "X1"], folder),
      ]);
      for (const { code, out, err } of runs) {
        expect(code).toBe(0);
        expect(ACTS.exec(out)).toBeNull();
        expect(ACTS.exec(err)).toBeNull();
      }
      const files = textsIn(join(folder, "out"));
      expect(files.size).toBeGreaterThan(10);
      for (const [path, text] of files) {
        if (!path.endsWith(".csv")) expect(ACTS.exec(text)?.index, path).toBeUndefined();
        else {
          const [head = [], ...rows] = recordsOf(text);
          for (const row of rows) expect(row.length, path).toBe(head.length);
          for (const one of [head, ...rows].flat())
            expect(/^-?\d/.test(one) || !FORMULA.test(one), `${path}: ${one}`).toBe(true);
        }
      }
      const { code, out } = await tinhgon(
        [
          "check",
          "out/roster-after.csv",
          "--register",
          "out/register-after.csv",
          "--policy",
          "./policy.yaml",
        ],
        folder,
      );
      expect([code, out]).toEqual([0, expect.not.stringMatching(ACTS)]);
    });
  });
});
