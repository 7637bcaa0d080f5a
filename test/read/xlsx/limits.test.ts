/** Workbooks made to harm: what they cost goes by what is filled, and what is too much is told. The runner's limit of time is theirs. */
import { describe, expect, test } from "vitest";
import { lettersOf } from "../../../src/core/text/letters.ts";
import { gridsOfWorkbook } from "../../../src/read/xlsx/grids.ts";
import { MOST_CELLS } from "../../../src/read/xlsx/limits.ts";
import { rangeOf, referenceIn } from "../../../src/read/xlsx/references.ts";
import { bytesOf, cell, damagesIn, gridIn, type Made, row, textCell, workbookOf } from "./workbooks.ts";

const large = (made: Made): Uint8Array => workbookOf(made, 0);
const repeated = (times: number, of: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => of(at)).join("");
const cellAt = (column: number, line: number): string => `<c r="${lettersOf(column)}${line}"><v>1</v></c>`;
const rowAt = (line: number, ...columns: readonly number[]): string =>
  `<row r="${line}">${columns.map((column) => cellAt(column, line)).join("")}</row>`;

describe("cells", () => {
  test("in the first and the last column of each of 20.000 rows fill two columns", () => {
    const grid = gridIn(large({ rows: repeated(20_000, (at) => rowAt(at + 1, 0, 16_383)) }));
    expect([grid.size, grid.columns.length]).toEqual([20_000, 2]);
  });

  test("that are blank, whatever they are named, fill nothing", () => {
    const blanks = repeated(16_384, (at) => `<c r="${lettersOf(at)}7" s="0"/>`);
    const grid = gridIn(large({ rows: `<row r="7">${blanks}</row>${rowAt(1_048_576, 16_383)}` }));
    expect([grid.size, grid.positions]).toEqual([1, [16_383]]);
  });

  test("one in each row and column make a grid that is too large", () => {
    expect(damagesIn(large({ rows: repeated(16_384, (at) => rowAt(at + 1, at)) }))).toEqual([
      `xlsx/too-large ${MOST_CELLS}`,
    ]);
  });

  test("are counted over all sheets", () => {
    const sheet = repeated(3_000, (at) => rowAt(at + 1, at));
    const { value } = gridsOfWorkbook(large({ rows: [sheet, sheet, sheet, "<row/>"] }), "a.xlsx");
    expect(value.map((one) => one.grid().value?.columns.length ?? null)).toEqual([3_000, 3_000, null, null]);
    // A sheet that was read stays.
    expect(value[0]?.grid().value?.size).toBe(3_000);
  });
});

test("thousands of sheets are read one by one", () => {
  const { value, diagnostics } = gridsOfWorkbook(
    large({ rows: Array.from({ length: 3_000 }, (_, at) => row(cell(String(at)))) }),
    "a.xlsx",
  );
  expect(diagnostics).toEqual([]);
  expect(value.every((sheet, at) => sheet.grid().value?.columns[0]?.text(1) === String(at))).toBe(true);
});

describe("texts", () => {
  test("of a million characters, in two thousand cells, are one fault", () => {
    const shared = `<si><t>${"é".normalize("NFD").repeat(500_000)}</t></si>`;
    expect(damagesIn(large({ shared, rows: repeated(2_000, () => row(cell("0", "s"))) }))).toEqual([
      "xlsx/broken long-text A1",
    ]);
  });

  test("of the most characters, in tens of thousands of cells, are one text", () => {
    const shared = `<si><t>${"x".repeat(32_767)}</t></si>`;
    const grid = gridIn(large({ shared, rows: repeated(50_000, () => row(cell("0", "s"))) }));
    expect([grid.size, grid.columns[0]?.size]).toEqual([50_000, 2]);
  });

  test("of runs without end are read once", () => {
    const runs = "<r><t/></r>".repeat(200_000);
    expect(
      damagesIn(
        large({
          shared: `<si>${runs}</si>`,
          rows: row(cell("0", "s"), `<c t="inlineStr"><is>${runs}</is></c>`),
        }),
      ),
    ).toEqual([]);
  });

  test("in millions that nobody shows are too many", () => {
    expect(damagesIn(large({ shared: "<si/>".repeat(2_000_001), rows: "" }))).toEqual([
      "xlsx/too-large 2000000",
    ]);
  });
});

test("distinct numbers in tens of thousands", () => {
  const grid = gridIn(
    large({ formats: ["0000000"], rows: repeated(50_000, (at) => row(cell(String(at), "n", at % 2))) }),
  );
  expect([grid.size, grid.columns[0]?.size]).toEqual([50_000, 50_001]);
});

describe("merged ranges", () => {
  const behind = (times: number, of: (at: number) => string): string =>
    `<mergeCells>${repeated(times, (at) => `<mergeCell ref="${of(at)}"/>`)}</mergeCells>`;

  test("a million and one are too many", () => {
    expect(
      damagesIn(large({ rows: "", behind: behind(1_000_001, (at) => `A${at + 1}:B${at + 1}`) })),
    ).toEqual(["xlsx/too-large 1000000"]);
  });

  test("tens of thousands over one another are damage", () => {
    expect(damagesIn(large({ rows: "", behind: behind(50_000, () => "A1:XFD1048576") }))).toEqual([
      "xlsx/broken merge A1:XFD1048576",
    ]);
  });

  test("of all columns in each of thousands of rows are too many", () => {
    expect(damagesIn(large({ rows: "", behind: behind(1_300, (at) => `A${at + 1}:XFD${at + 1}`) }))).toEqual([
      `xlsx/too-large ${MOST_CELLS}`,
    ]);
  });
});

test("what is no cell costs no more than its bytes", () => {
  const sheet = (inner: string): string =>
    `<worksheet>${inner}<sheetData>${row(cell("1"))}</sheetData></worksheet>`;
  for (const inner of [
    `<!-- ${"-".repeat(5_000_000)}->`.replace(/->$/, " -->"),
    `<a b="${"'".repeat(5_000_000)}"/>`,
    "<a/>".repeat(500_000),
    `<a>${"&".repeat(2_000_000)}</a>`,
    `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`,
  ]) {
    expect(
      damagesIn(large({ rows: "", parts: { "xl/worksheets/sheet1.xml": bytesOf(sheet(inner)) } })),
    ).toEqual([]);
  }
});

test("styles, relationships and sheets without end are damage", () => {
  const relationships = `<Relationships>${'<Relationship Id="a" Target="b"/>'.repeat(100_002)}</Relationships>`;
  const sheets = `<workbook><sheets>${'<sheet name="a" id="s1"/>'.repeat(10_002)}</sheets></workbook>`;
  const styles = `<styleSheet><cellXfs>${"<xf/>".repeat(65_492)}</cellXfs></styleSheet>`;
  const damages = (name: string, text: string): string[] =>
    damagesIn(large({ rows: row(textCell("a")), parts: { [name]: text } }));
  expect(damages("xl/_rels/workbook.xml.rels", relationships)).toEqual(["xlsx/broken part xl/workbook.xml"]);
  expect(damages("xl/workbook.xml", sheets)).toEqual(["xlsx/broken xml xl/workbook.xml"]);
  expect(damages("xl/styles.xml", styles)).toEqual(["xlsx/broken xml xl/styles.xml"]);
});

describe("names of cells", () => {
  const read = (name: string): string | null => {
    const bytes = bytesOf(name);
    const found = referenceIn(bytes, 0, bytes.length);
    return found < 0 ? null : `${lettersOf(found % 16_384)}${Math.floor(found / 16_384)}`;
  };

  test.each(["A1", "Z9", "AA10", "XFD1048576", "ZZ1"])("%s", (name) => expect(read(name)).toBe(name));

  test.each([
    "",
    "A",
    "1",
    "A0",
    "XFE1",
    "A1048577",
    "AAAA1",
    "A1B",
    "A-1",
    "$A$1",
    "A 1",
    "[1",
    "é1",
  ])("%s is none", (name) => expect(read(name)).toBeNull());

  test("in small letters are taken", () => expect(read("xfd2")).toBe("XFD2"));

  test.each([
    "A1:XFE2",
    "A0:A1",
    "A1:A1048577",
    "A2:A1",
    "B1:A1",
    "A1:B2:C3",
    "Sheet!A1:B2",
  ])("%s is no range", (name) => expect(rangeOf(name)).toBeNull());
});
