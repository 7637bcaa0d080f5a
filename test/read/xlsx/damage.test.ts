/** Damaged workbooks are told, with what is wrong and where: never read as a blank, or as the last of two. */
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { gridsOfWorkbook } from "../../../src/read/xlsx/grids.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { bytesOf, cell, damagesIn, type Made, row, textCell, textsIn, workbookOf } from "./workbooks.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const SHARED = "xl/sharedstrings.xml";
const cellAt = (name: string, value = "1"): string => `<c r="${name}"><v>${value}</v></c>`;
const rowAt = (number: string, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join("")}</row>`;
const mergesOf = (...names: readonly string[]): Made => ({
  rows: "",
  behind: `<mergeCells>${names.map((name) => `<mergeCell ref="${name}"/>`).join("")}</mergeCells>`,
});

test.each<[string, string, Made]>([
  ["a text beyond the shared ones", "text A1", { rows: row(cell("1", "s")), shared: "<si><t>a</t></si>" }],
  ["a text without any shared ones", "text B1", { rows: row("<c/>", cell("0", "s")), shared: null }],
  ["a negative text", "text A1", { rows: row(cell("-1", "s")), shared: "<si/>" }],
  ["a text by its words", "text A1", { rows: row(cell("Xã", "s")), shared: "<si/>" }],
  ["two cells of one name", "cell B2", { rows: rowAt("2", cellAt("A2"), cellAt("B2"), cellAt("B2")) }],
  ["two blank cells of one name", "cell B2", { rows: rowAt("2", '<c r="B2"/>', '<c r="B2"/>') }],
  ["a cell that goes back", "cell A2", { rows: rowAt("2", cellAt("B2"), cellAt("A2")) }],
  ["a cell of another row", "cell A3", { rows: rowAt("2", cellAt("A3")) }],
  ["a cell beyond the last column", "cell XFE1", { rows: row(cellAt("XFE1")) }],
  ["a cell behind the last column", "cell 1", { rows: row(cellAt("XFD1"), cell("2")) }],
  ["a cell without a row in its name", "cell 1", { rows: row(cellAt("A")) }],
  ["a cell under another name", "cell 1", { rows: row(cellAt("Xã Mẫu")) }],
  ["a row number twice", "row 2", { rows: rowAt("2", cellAt("A2")) + rowAt("2", cellAt("B2")) }],
  ["a row that goes back", "row 1", { rows: rowAt("2") + rowAt("1", cellAt("A1")) }],
  ["a row 0", "row 0", { rows: rowAt("0", cell("1")) }],
  ["a row that is no number", "row 3", { rows: rowAt("2") + rowAt("2b", cell("1")) }],
  ["a row beyond the last one", "row 1048577", { rows: rowAt("1048577", cell("1")) }],
  ["a number in words", "value A1", { rows: row(cell("12a")) }],
  ["a number with a comma", "value A1", { rows: row(cell("1,5")) }],
  ["a number without end", "value A1", { rows: row(cell("1e999")) }],
  ["NaN", "value A1", { rows: row(cell("NaN")) }],
  ["a number in hexadecimal", "value A1", { rows: row(cell("0x10")) }],
  ["a flag that is none", "value A1", { rows: row(cell("2", "b")) }],
  ["a day that is none", "value A1", { rows: row(cell("2019-02-30", "d")) }],
  ["an error that is none", "value A1", { rows: row(cell("Trần A", "e")) }],
  ["a type that is none", "value A1", { rows: row(cell("1", "z")) }],
  ["two values", "value A1", { rows: row("<c><v>1</v><v>2</v></c>") }],
  ["two texts", "value A1", { rows: row('<c t="inlineStr"><is><t>a</t></is><v>b</v></c>') }],
  ["a text in a cell of numbers", "value A1", { rows: row("<c><is><t>a</t></is></c>") }],
  ["a value beside its element", "value A1", { rows: row("<c>12</c>") }],
  ["a type that is no text", "value A1", { rows: row('<c t="&boss;"><v>1</v></c>') }],
  [
    "a style of no format",
    "style A1",
    {
      rows: row(cell("1", "n", 1)),
      parts: { "xl/styles.xml": '<styleSheet><cellXfs><xf/><xf numFmtId="a"/></cellXfs></styleSheet>' },
    },
  ],
  [
    "a format that is no text",
    "style A1",
    {
      rows: row(cell("1", "n", 1)),
      parts: {
        "xl/styles.xml":
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&boss;"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    },
  ],
  [
    "a calendar that is none",
    "xml xl/workbook.xml",
    { rows: row(cell("1")), workbook: '<workbookPr date1904="yes"/>' },
  ],
  [
    "a sheet without a name",
    "xml xl/workbook.xml",
    {
      rows: row(cell("1")),
      parts: { "xl/workbook.xml": '<workbook xmlns:r="x"><sheets><sheet r:id="s1"/></sheets></workbook>' },
    },
  ],
  [
    "a value of too many characters",
    "long-text A1",
    { rows: row(`<c t="str"><v>${"&amp;".repeat(100_000)}</v></c>`) },
  ],
  ["a number of too many digits", "value A1", { rows: row(`<c><v>${"1".repeat(500_000)}</v></c>`) }],
  ["a style that is none", "style A1", { rows: row(cell("1", "n", 2)), formats: ["0"] }],
  ["a style that is no number", "style A1", { rows: row('<c s="x"><v>1</v></c>') }],
  [
    "a style whose format is too long",
    "style A1",
    { rows: row(cell("1", "n", 1)), formats: [`"${"x".repeat(256)}"0`] },
  ],
  ["a text of too many characters", "long-text B1", { rows: row(cell("1"), textCell("é".repeat(32_768))) }],
  [
    "a shared text of too many characters",
    "long-text A1",
    { rows: row(cell("0", "s")), shared: `<si><t>${"a".repeat(32_768)}</t></si>` },
  ],
  ["a value within a value", `xml ${SHEET}`, { rows: row("<c><v><v>1</v></v></c>") }],
  ["a row within a row", `xml ${SHEET}`, { rows: row(row(cell("1"))) }],
  ["a cell without a row", `xml ${SHEET}`, { rows: cell("1") }],
  [
    "a cut-off sheet",
    `xml ${SHEET}`,
    { rows: "", parts: { [SHEET]: "<worksheet><sheetData><row><c><v>1</v></c>" } },
  ],
  ["another document for a sheet", `xml ${SHEET}`, { rows: "", parts: { [SHEET]: "<html/>" } }],
  [
    "bytes that are no UTF-8 in a text",
    `xml ${SHEET}`,
    {
      rows: "",
      parts: {
        [SHEET]: Buffer.from(
          '<worksheet><sheetData><row><c t="str"><v>\xe3</v></c></row></sheetData></worksheet>',
          "latin1",
        ),
      },
    },
  ],
  ["an entity of its own", `xml ${SHEET}`, { rows: row('<c t="str"><v>&boss;</v></c>') }],
  [
    "a document type",
    `xml ${SHEET}`,
    { rows: "", parts: { [SHEET]: "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>" } },
  ],
  ["a character that XML has not", `xml ${SHEET}`, { rows: row('<c t="str"><v>a&#0;</v></c>') }],
  [
    "shared texts that are cut off",
    `xml ${SHARED}`,
    { rows: "", parts: { "xl/sharedStrings.xml": "<sst><si><t>a</t></si>" } },
  ],
  [
    "shared texts that are named and not there",
    `part ${SHARED}`,
    { rows: row(cell("1")), parts: { "xl/sharedStrings.xml": null } },
  ],
  [
    "styles that are named and not there",
    "part xl/styles.xml",
    { rows: row(cell("1")), parts: { "xl/styles.xml": null } },
  ],
  [
    "a sheet that is not there",
    "part S2",
    { rows: [row(cell("1")), ""], parts: { "xl/worksheets/sheet2.xml": null } },
  ],
  ["no sheets", "xml xl/workbook.xml", { rows: [] }],
  ["overlapping merged ranges", "merge B2:C3", mergesOf("A1:B2", "B2:C3")],
  ["one merged range twice", "merge A1:B2", mergesOf("A1:B2", "D1:D9", "A1:B2")],
  ["a merged range that is none", "merge A:B", mergesOf("A:B")],
  ["a merged range in words", `merge ${SHEET}`, mergesOf("Trần A")],
  ["a merged range turned round", "merge B2:A1", mergesOf("B2:A1")],
])("%s", (_, damage, made) => {
  const bytes = workbookOf(made);
  expect(damagesIn(bytes)).toEqual([`xlsx/broken ${damage}`]);
});

test("merged ranges side by side, and one below the other, are none", () => {
  expect(damagesIn(workbookOf(mergesOf("C1:C9", "A1:B2", "A3:B3", "A4", "A4", "D2:F2")))).toEqual([]);
});

test("texts of the most characters that a cell has are read, however they are typed", () => {
  const rows = row(textCell("a".repeat(32_767)), cell("0", "s"));
  expect(
    damagesIn(workbookOf({ rows, shared: `<si><t>${"é".normalize("NFD").repeat(16_383)}</t></si>` })),
  ).toEqual([]);
  // Escapes are longer than what they stand for.
  expect(damagesIn(workbookOf({ rows: row(textCell("_x000D_".repeat(32_767)), textCell("a")) }))).toEqual([]);
  expect(damagesIn(workbookOf({ rows: row(textCell("_x000D_".repeat(32_768))) }))).toEqual([
    "xlsx/broken long-text A1",
  ]);
  // One that no cell shows harms nothing.
  expect(damagesIn(workbookOf({ rows, shared: `<si/><si><t>${"a".repeat(40_000)}</t></si>` }))).toEqual([]);
});

test("one sheet is damaged, the others are read", () => {
  const { value } = gridsOfWorkbook(
    workbookOf({ rows: [row(cell("1")), row(cell("a")), row(cell("3"))] }),
    "a.xlsx",
  );
  expect(value.map((sheet) => sheet.grid().value?.size ?? null)).toEqual([1, null, 1]);
  expect(value[1]?.grid().diagnostics[0]?.origin).toEqual({ file: "a.xlsx", sheet: "S2", line: 1 });
});

test("sheets that have one part among them", () => {
  const sheets = Array.from({ length: 3000 }, (_, at) => `<sheet name="S${at}" r:id="s1"/>`).join("");
  const parts = { "xl/workbook.xml": `<workbook><sheets>${sheets}</sheets></workbook>` };
  const named = Array.from({ length: 10 }, (_, at) => `S${at + 1}`).join(", ");
  expect(damagesIn(workbookOf({ rows: row(cell("1")), parts }))).toEqual([
    `xlsx/broken shared-part ${named}, …`,
  ]);
});

describe("the archive", () => {
  const whole = workbookOf({ rows: row(textCell("Thôn Hữu Nghị"), cell("180")) });

  test("cut off anywhere", () => {
    for (let end = 0; end < whole.length; end += 7)
      expect(damagesIn(whole.subarray(0, end))).toEqual(["xlsx/broken archive"]);
  });

  test("with one byte changed is told, or is what it was", () => {
    const read = (bytes: Uint8Array): string => {
      const { value, diagnostics } = gridsOfWorkbook(bytes, "a");
      const grids = value.map((sheet) => sheet.grid());
      const isTold = diagnostics.length > 0 || grids.some((one) => one.diagnostics.length > 0);
      return isTold ? "told" : JSON.stringify(grids.map((one) => one.value && textsIn(one.value)));
    };
    const was = read(whole);
    expect(was).toBe('[{"A1":"Thôn Hữu Nghị","B1":"180"}]');
    let told = 0;
    for (let at = 0; at < whole.length; at += 3) {
      const spoilt = whole.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x11;
      const now = read(spoilt);
      if (now === "told") told++;
      else expect([at, now]).toEqual([at, was]);
    }
    expect(told).toBeGreaterThan(whole.length / 6);
  });

  test("that is none, or none of a workbook", () => {
    const looksOf = (parts: Record<string, Uint8Array>): unknown =>
      gridsOfWorkbook(zipSync(parts), "a.xlsx").diagnostics.map((one) => [
        one.code,
        one.code === "csv/not-text" ? one.facts.looks : null,
      ]);
    expect(damagesIn(bytesOf("PK\u0003\u0004"))).toEqual(["xlsx/broken archive"]);
    expect(looksOf({ "a.txt": bytesOf("a") })).toEqual([["csv/not-text", "zip"]]);
    expect(looksOf({ "content.xml": bytesOf("<a/>") })).toEqual([["csv/not-text", "ods"]]);
    expect(looksOf({ "xl/workbook.bin": bytesOf("a") })).toEqual([["csv/not-text", "xlsb"]]);
    expect(looksOf({ "Index/Document.iwa": bytesOf("a") })).toEqual([["csv/not-text", "numbers"]]);
    expect(looksOf({ "Index.zip": bytesOf("a") })).toEqual([["csv/not-text", "numbers"]]);
    const docx =
      '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>';
    expect(looksOf({ "_rels/.rels": bytesOf(docx), "word/document.xml": bytesOf("<a/>") })).toEqual([
      ["csv/not-text", "docx"],
    ]);
  });
});

test("every damage has its words, in which no cell is shown", () => {
  for (const language of Object.values(LANGUAGES)) {
    for (const rows of [row(cell("Trần A")), row(cell("9", "s")), rowAt("2", cellAt("Trần A"))]) {
      const { value } = gridsOfWorkbook(workbookOf({ rows }), "a.xlsx");
      const message = JSON.stringify(
        value.flatMap((sheet) => sheet.grid().diagnostics.map((one) => language.message(one))),
      );
      expect(message).toMatch(/\(.*(?:ô|cell) [A1-9]+ /);
      expect(message).not.toContain("Trần");
    }
  }
});
