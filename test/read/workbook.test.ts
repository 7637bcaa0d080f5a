/** Workbooks as programs other than Excel write them too. */
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readTables } from "../../src/read/layout/read-tables.ts";
import { FOUND_OUT, type Reading, SHAPES } from "../../src/read/table/shapes.ts";
import { cellsOf } from "../../src/read/table/table.ts";
import { gridsOfWorkbook } from "../../src/read/xlsx/grids.ts";

const HEAD = ["commune", "unit", "title", "person"];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.join("")}</row>`;

/** The rows read of a sheet's XML. */
function read(data: string, { strings = "", prefix = "", after = "", how = {} as Partial<Reading> } = {}) {
  const zip = zipSync({
    "xl/workbook.xml": bytes(
      '<workbook xmlns:r="r"><sheets><sheet name="DS" sheetId="1" r:id="a"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": bytes(
      '<Relationships><Relationship Id="a" Target="/xl/worksheets/s.xml"/></Relationships>',
    ),
    "xl/sharedStrings.xml": bytes(`<sst>${strings}</sst>`),
    "xl/worksheets/s.xml": bytes(
      `<${prefix}worksheet><${prefix}sheetData>${data}</${prefix}sheetData>${after}</${prefix}worksheet>`,
    ),
  });
  const { value, diagnostics } = readTables(
    zip,
    "a.xlsx",
    SHAPES.roster,
    { ...FOUND_OUT, ...how },
    gridsOfWorkbook,
  );
  const [table] = value;
  const rows = table ? Array.from({ length: table.size }, (_, at) => cellsOf(table, at)) : [];
  return { header: table?.header, rows, codes: diagnostics.map((one) => one.code) };
}

const header = row(...HEAD.map(cell));

test("cells and rows without names of their own follow each other", () => {
  const { header: own, rows } = read(
    header + row(cell("Xã A"), cell("Thôn 1"), cell("Trưởng thôn"), cell("P1")),
  );
  expect(own).toEqual(HEAD);
  expect(rows).toEqual([["Xã A", "Thôn 1", "Trưởng thôn", "P1"]]);
});

test("elements may have a prefix", () => {
  const data = (header + row(cell("Xã A"), "", cell("Văn phòng"))).replace(/<(\/?)/g, "<$1x:");
  expect(read(data, { prefix: "x:" }).rows).toEqual([["Xã A", "Văn phòng", "", ""]]);
});

test("shared texts of several runs are one, without the readings above them", () => {
  const strings =
    "<si><r><t>Xã </t></r><r><t>A &amp; B</t></r><rPh><t>ka</t></rPh></si><si><t>a_x000D_b</t></si>";
  const data = `${header}<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>`;
  expect(read(data, { strings }).rows).toEqual([["Xã A & B", "a\rb", "", ""]]);
});

test("text is brought to NFC and trimmed, blank rows are passed over", () => {
  const data = `${header}${row()}${row(cell("  "))}${row(cell(` ${"Xã Mẫu".normalize("NFD")} `), cell(""), cell("Trưởng thôn"))}`;
  expect(read(data).rows).toEqual([["Xã Mẫu", "", "Trưởng thôn", ""]]);
});

test("columns before, between and after the table that are empty are left out", () => {
  const data =
    `<row r="3">${HEAD.map((text, at) => `<c r="${"CDFG"[at]}3" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>` +
    '<row r="4"><c r="F4" t="inlineStr"><is><t>Trưởng thôn</t></is></c></row>';
  const { header: own, rows } = read(data);
  expect(own).toEqual(HEAD);
  expect(rows).toEqual([["", "", "Trưởng thôn", ""]]);
});

test("merged groups are filled down only as far as the range says", () => {
  const group = (name: string): string => row(cell("Xã A"), cell(name), cell("Trưởng thôn"), cell("P"));
  const later = '<row r="3"><c r="C3" t="inlineStr"><is><t>Bí thư</t></is></c></row>'.repeat(1);
  const last = '<row r="4"><c r="C4" t="inlineStr"><is><t>Mặt trận</t></is></c></row>';
  const after = '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B2:B3"/></mergeCells>';
  expect(read(header + group("Thôn 1") + later + last, { after }).rows).toEqual([
    ["Xã A", "Thôn 1", "Trưởng thôn", "P"],
    ["Xã A", "Thôn 1", "Bí thư", ""],
    ["Xã A", "", "Mặt trận", ""],
  ]);
});

test("cut off, it is damage and not a smaller table", () => {
  const data = `${header}${row(cell("Xã A"))}<row><c t="inlineStr"><is><t>Xã`;
  expect(read(data).codes).toEqual(["xlsx/broken"]);
});

test("a title merged over two people is a fault: whose it is below is not known", () => {
  const data =
    header +
    row(cell("Xã A"), cell("Thôn 1"), cell("Trưởng thôn"), cell("P1")) +
    row(cell("Xã A"), cell("Thôn 1"), cell(""), cell("P2"));
  const after = '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>';
  expect(read(data, { after }).codes).toContain("xlsx/merged-cell");
});

test("an office merged over rows and columns below the last row begins the signatures", () => {
  const at = (line: number, ...cells: readonly string[]): string =>
    `<row r="${line}">${cells
      .map((text, index) =>
        text === "" ? "" : `<c r="${"ABCD"[index]}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join("")}</row>`;
  const data = [
    at(1, ...HEAD),
    at(2, "Xã A", "Thôn A", "Trưởng thôn", "P1"),
    at(4, "", "", "BÍ THƯ ĐẢNG ỦY", ""),
    at(5, "", "", "", ""),
    at(6, "", "CHỦ TỊCH", "", ""),
    at(7, "", "", "", ""),
    at(8, "", "Mẫu Hai", "Mẫu Một", ""),
  ].join("");
  const after = '<mergeCells><mergeCell ref="C4:D5"/><mergeCell ref="B6:B7"/></mergeCells>';
  const { rows, codes } = read(data, { after });
  expect(rows).toEqual([["Xã A", "Thôn A", "Trưởng thôn", "P1"]]);
  expect(codes.filter((code) => code === "table/left-out")).toHaveLength(3);
});
