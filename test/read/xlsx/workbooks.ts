/** Small workbooks made part by part, sound and spoilt, and what the reader makes of them. */
import { zipSync } from "fflate";
import { expect } from "vitest";
import { lettersOf } from "../../../src/core/text/letters.ts";
import type { Cell } from "../../../src/read/cells/cell.ts";
import type { Grid } from "../../../src/read/cells/grid.ts";
import { gridsOfWorkbook } from "../../../src/read/xlsx/grids.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Made {
  /** What is in the rows' element of each sheet; one sheet where it is a text. */
  readonly rows: string | readonly string[];
  /** Behind the rows of each sheet: merged ranges. */
  readonly behind?: string;
  /** Before the rows: columns. */
  readonly before?: string;
  /** Elements of shared texts (si); null: there is no such part. */
  readonly shared?: string | null;
  /** Codes of formats, that of style 1 first; style 0 is General. */
  readonly formats?: readonly string[];
  readonly workbook?: string;
  /** Attributes of each entry of the list of sheets. */
  readonly sheet?: string;
  /** Parts that are added or stand for others; null: left out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The parts of a workbook by name. */
export function partsOf(made: Made): Record<string, Uint8Array> {
  const sheets = typeof made.rows === "string" ? [made.rows] : made.rows;
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const formats = (made.formats ?? []).map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`,
  );
  const styles = (made.formats ?? []).map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  const shared = made.shared === undefined ? "" : made.shared;
  const all: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${relationship("a", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}">${made.workbook ?? ""}<sheets>${sheets
      .map((_, at) => `<sheet name="S${at + 1}" sheetId="${at + 1}" ${made.sheet ?? ""} r:id="s${at + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets
      .map((_, at) => relationship(`s${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`))
      .join(
        "",
      )}${shared === null ? "" : relationship("t", "sharedStrings", "sharedStrings.xml")}${relationship("f", "styles", "/xl/styles.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts>${formats.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": shared === null ? null : `<sst ${MAIN}>${shared}</sst>`,
    ...Object.fromEntries(
      sheets.map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<?xml version="1.0"?><worksheet ${MAIN}>${made.before ?? ""}<sheetData>${rows}</sheetData>${made.behind ?? ""}</worksheet>`,
      ]),
    ),
    ...made.parts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, part]) =>
      part === null ? [] : [[name, typeof part === "string" ? bytesOf(part) : part]],
    ),
  );
}

/** `level`: how well it is packed; 0 takes least time. */
export function workbookOf(made: Made, level: 0 | 6 = 6): Uint8Array {
  return zipSync(partsOf(made), { level });
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A cell in XML, of a type and a style, with a value. */
export function cell(value: string, type = "n", style = 0): string {
  return `<c t="${type}" s="${style}"><v>${value}</v></c>`;
}

export function textCell(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

export function row(...cells: readonly string[]): string {
  return `<row>${cells.join("")}</row>`;
}

/** The grid of the first sheet of a workbook that is sound. */
export function gridIn(bytes: Uint8Array): Grid {
  const { value, diagnostics } = gridsOfWorkbook(bytes, "a.xlsx");
  expect(diagnostics).toEqual([]);
  const read = value[0]?.grid();
  expect(read?.diagnostics).toEqual([]);
  if (!read?.value) throw new Error("no sheet was read");
  return read.value;
}

/** The cells of a grid by row, and by column where it has filled cells. */
export function cellsIn(grid: Grid): (readonly Cell[])[] {
  return Array.from({ length: grid.size }, (_, at) =>
    grid.columns.map((column) => column.cell(column.codes[at] ?? -1)),
  );
}

/** The texts of filled cells by name: A1, B7. */
export function textsIn(grid: Grid): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [index, column] of grid.columns.entries()) {
    for (const [at, code] of column.codes.entries()) {
      if (code > 0) texts[`${lettersOf(grid.positions[index] ?? -1)}${grid.lines[at]}`] = column.text(code);
    }
  }
  return texts;
}

/** The one cell of a sheet that has no other. */
export function onlyCell(made: Omit<Made, "rows">, xml: string): Cell | undefined {
  return cellsIn(gridIn(workbookOf({ ...made, rows: row(xml) })))[0]?.[0];
}

/** The codes of all that is told of a workbook and of its sheets, each with what is damaged and where. */
export function damagesIn(bytes: Uint8Array): string[] {
  const { value, diagnostics } = gridsOfWorkbook(bytes, "a.xlsx");
  const all = [...diagnostics, ...value.flatMap((sheet) => sheet.grid().diagnostics)];
  return all.map(({ code, facts }) => [code, ...Object.values(facts)].filter(Boolean).join(" "));
}
