/** Files that mean harm, or that nobody should have: refused with exit code 1 or 2, in bounded time and memory. */
import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { FIXTURES, inCopyOf, tinhgon } from "../support/tinhgon.ts";

const EMPTY = join(FIXTURES, "cli/missing-argument");
const CHECK = ["--policy", "nd-34-2019", "--format", "json"];
const HEADER = "commune,unit,title,person";

/** What `check` ends with and says of a roster that `write` puts into a folder. */
function checked(name: string, write: (path: string) => Promise<unknown>) {
  return inCopyOf(EMPTY, async (copy) => {
    await write(join(copy, name));
    const { out, code } = await tinhgon(["check", name, ...CHECK], copy);
    const findings: { code: string; line: number; message: string }[] = JSON.parse(out).findings;
    return { code, findings, codes: [...new Set(findings.map((one) => one.code))] };
  });
}

describe("text files", () => {
  test("a gigabyte on one line is not even read", async () => {
    const { code, codes } = await checked("roster.csv", async (path) => {
      await writeFile(path, HEADER);
      await truncate(path, 1 << 30);
    });
    expect([code, codes]).toEqual([2, ["file/too-large"]]);
  });

  test.each([
    ["a title", `Xã A,Thôn 1,a${" ".repeat(100_000)}b,P1`],
    ["a line below the table", `Xã A,Thôn 1,Trưởng thôn,P1\n${"ngày tháng ".repeat(5000)},,,`],
  ])("%s of 100.000 characters takes no time", { timeout: 20_000 }, async (_, row) => {
    const { code } = await checked("roster.csv", (path) => writeFile(path, `${HEADER}\n${row}\n`));
    expect(code).toBeLessThan(2);
  });

  test("16.000 columns of one name are told apart within seconds", { timeout: 15_000 }, async () => {
    const columns = (text: string): string => `,${text}`.repeat(16_000);
    const { code } = await checked("roster.csv", (path) =>
      writeFile(path, `${HEADER}${columns("Cột")}\nXã A,Thôn 1,Trưởng thôn,P1${columns("1")}\n`),
    );
    expect(code).toBe(0);
  });

  test("a thousand blank lines above the header are passed over", async () => {
    const { code } = await checked("roster.csv", (path) =>
      writeFile(path, `${"\n".repeat(1000)}${HEADER}\nXã A,Thôn 1,Trưởng thôn,P1\n`),
    );
    expect(code).toBe(0);
  });

  test("codes of 20.000 characters that nobody knows are told within seconds", {
    timeout: 20_000,
  }, async () => {
    const code = "x".repeat(20_000);
    const rows = (count: number, of: (at: number) => string): string =>
      Array.from({ length: count }, (_, at) => of(at)).join("\n");
    await inCopyOf(EMPTY, async (copy) => {
      await writeFile(
        join(copy, "register.csv"),
        `code,parent,kind,name\nX,,xã,Xã A\n${rows(200, (at) => `${code}${at},X,thôn,Thôn ${at}`)}`,
      );
      await writeFile(
        join(copy, "roster.csv"),
        `place,title,person\n${rows(20, (at) => `${code}z${at},Bí thư chi bộ,P${at}`)}`,
      );
      const ended = await tinhgon(["check", "roster.csv", "--register", "register.csv", ...CHECK], copy);
      expect([ended.code, JSON.parse(ended.out).counts[0]]).toEqual([
        1,
        { code: "roster/unknown-place", severity: "error", count: 20 },
      ]);
    });
  });

  test("a line of millions of characters is told with its number", async () => {
    const { code, findings } = await checked("roster.csv", (path) =>
      writeFile(path, `${HEADER}\nXã A,Thôn 1,Trưởng thôn,P1\n${"x".repeat(3_000_000)}\n`),
    );
    expect(code).toBe(1);
    expect(findings.map((one) => [one.code, one.line])).toEqual([["csv/too-wide", 3]]);
  });

  test("TCVN 5712 with capitals where other text has control characters is refused, not read without them", async () => {
    const rows = ["Xã Thượng Thanh,Thôn Đồng Bằng,Trưởng thôn,P1", "Xã TỪ LIÊM,Thôn Hữu Nghị,Trưởng thôn,P2"];
    const bytes = iconv.encode(`${HEADER}\n${rows.join("\n")}\n`, "tcvn");
    expect(bytes.some((byte) => byte < 9)).toBe(true);
    const { code, codes } = await checked("roster.csv", (path) => writeFile(path, bytes));
    expect([code, codes]).toEqual([1, ["csv/not-text"]]);
  });

  test("millions of empty cells fill no memory", async () => {
    const { code, codes } = await checked("roster.csv", (path) =>
      writeFile(path, `${HEADER}\n${`${",".repeat(9_999)}\n`.repeat(2_500)}`),
    );
    expect([code, codes]).toEqual([0, ["roster/no-rows"]]); // what is blank costs nothing
  });

  test("10.000 columns are kept, and named in one short remark", async () => {
    const more = Array.from({ length: 10_000 }, (_, at) => `C${at}`).join();
    const { code, findings } = await checked("roster.csv", (path) =>
      writeFile(path, `${HEADER},${more}\nXã A,Thôn 1,Trưởng thôn,P1${",".repeat(10_000)}\n`),
    );
    expect(code).toBe(0);
    expect(findings.map((one) => one.code)).toEqual(["csv/unknown-column"]);
    expect(findings[0]?.message.length).toBeLessThan(1000);
  });

  test("hundreds of thousands of faults are told, not stumbled over", async () => {
    const rows = "Xã A,Thôn 1,Trưởng thôn,P1\n".repeat(200_000);
    const { code, codes } = await checked("roster.csv", (path) => writeFile(path, `${HEADER}\n${rows}`));
    expect([code, codes]).toEqual([1, ["roster/repeated-holding"]]);
  });

  test("thousands of open quotes end", async () => {
    const { code, codes } = await checked("roster.csv", (path) =>
      writeFile(path, `${HEADER}\n${'Xã A,"Thôn 1,Trưởng" thôn,P1\n'.repeat(5_000)}`),
    );
    expect(code).toBe(1);
    expect(codes.filter((one) => one.startsWith("csv/")).length).toBeGreaterThan(0);
  });
});

describe("workbooks", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts = (sheet: string): Record<string, Uint8Array> => ({
    "xl/workbook.xml": bytes(`<workbook ${MAIN}><sheets><sheet name="DS" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": bytes(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": bytes(sheet),
  });
  const cells = HEADER.split(",").map(
    (text, at) => `<c r="${"ABCD"[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  const head = `<row r="1">${cells.join("")}</row>`;

  test("an archive that unpacks to more than the memory is refused", async () => {
    const zeros = new Uint8Array(210_000_000);
    const bomb = zipSync({ ...parts(`<worksheet ${MAIN}/>`), "xl/media/a.bin": zeros });
    expect(bomb.length).toBeLessThan(1_000_000);
    const { code, codes } = await checked("roster.xlsx", (path) => writeFile(path, bomb));
    expect([code, codes]).toEqual([1, ["xlsx/too-large"]]);
  });

  test("a document type with entities is not expanded", async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(50)}"><!ENTITY b "${"&a;".repeat(50)}">]>`;
    const row = '<row r="2"><c r="A2" t="inlineStr"><is><t>&b;</t></is></c></row>';
    const sheet = `${laughs}<worksheet ${MAIN}><sheetData>${head}${row}</sheetData></worksheet>`;
    const { code, findings } = await checked("roster.xlsx", (path) => writeFile(path, zipSync(parts(sheet))));
    expect(code).toBe(1);
    expect(JSON.stringify(findings)).not.toContain("haha");
  });

  test("cells beyond the last column, and rows out of order, are damage", async () => {
    for (const row of [
      '<row r="2"><c r="XFE2"><v>1</v></c></row>',
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    ]) {
      const sheet = `<worksheet ${MAIN}><sheetData>${head}${row}</sheetData></worksheet>`;
      const { code, codes } = await checked("roster.xlsx", (path) => writeFile(path, zipSync(parts(sheet))));
      expect([code, codes]).toEqual([1, ["xlsx/broken"]]);
    }
  });

  test("a million merged ranges over one another end", async () => {
    const merges = '<mergeCell ref="A1:A1048576"/>'.repeat(100_000);
    const rows = Array.from(
      { length: 2_000 },
      (_, at) => `<row r="${at + 2}"><c r="B${at + 2}"><v>1</v></c></row>`,
    );
    const sheet = `<worksheet ${MAIN}><sheetData>${head}${rows.join("")}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    const { code } = await checked("roster.xlsx", (path) => writeFile(path, zipSync(parts(sheet))));
    expect(code).toBe(1);
  });
});

describe("folders", () => {
  const scenario = (roster: string): string =>
    `tinhgon: 1\nname: x\ninputs:\n  roster: ${roster}\npolicy: nd-34-2019\n`;

  test("a link out of a folder is refused; the same file named by the user is read", async () => {
    await inCopyOf(EMPTY, async (copy) => {
      await mkdir(join(copy, "inside/wards"), { recursive: true });
      await writeFile(join(copy, "outside.csv"), `${HEADER}\nXã A,Thôn 1,Trưởng thôn,P1\n`);
      await symlink(join(copy, "outside.csv"), join(copy, "inside/wards/a.csv"));
      await writeFile(join(copy, "inside/linked.yaml"), scenario("wards"));
      await writeFile(join(copy, "inside/named.yaml"), scenario("../outside.csv"));
      const linked = await tinhgon(["check", "inside/linked.yaml"], copy);
      expect(linked.code).toBe(2);
      expect(linked.out).toContain("[file/outside]");
      expect((await tinhgon(["check", "inside/named.yaml"], copy)).code).toBe(0);
    });
  });

  test("patterns go down folders, in the order of names", async () => {
    await inCopyOf(EMPTY, async (copy) => {
      const row = (unit: number): string => `${HEADER}\nXã A,Thôn ${unit},Trưởng thôn,P${unit}\n`;
      for (const [folder, unit] of [
        ["b/c", 1],
        ["a", 2],
        ["b", 3],
      ] as const) {
        await mkdir(join(copy, "wards", folder), { recursive: true });
        await writeFile(join(copy, "wards", folder, "x.csv"), row(unit));
      }
      await writeFile(join(copy, "s.yaml"), scenario('"wards/**/?.csv"'));
      const { out, code } = await tinhgon(["run", "s.yaml", "--format", "json"], copy);
      expect(code).toBe(0);
      const inputs: { path: string }[] = JSON.parse(out).inputs;
      expect(inputs.map(({ path }) => path)).toEqual(["wards/a/x.csv", "wards/b/c/x.csv", "wards/b/x.csv"]);
    });
  });
});
