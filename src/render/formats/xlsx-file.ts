/**
 * A workbook of styled sheets as the bytes of an XLSX file (ECMA-376). The packages at hand write neither the rows that
 * repeat on each printed page nor the same bytes twice, so the few parts of the format that are needed are written here.
 */
import { strToU8, zipSync } from "fflate/browser";
import { lettersOf } from "../../core/text/letters.ts";
import { xmlText } from "../text/safe.ts";
import { type Choice, choicesXml } from "./xlsx-choices.ts";

/** How a cell looks; `count` and `text` without borders are for the blocks above and below a table. */
export type Style = keyof typeof STYLES;

/** A cell of a sheet. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly style: Style;
  /** Decimals of a number. */
  readonly decimals?: number;
}

/** A rectangle of cells that are one; 0-based, both ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of the workbook. */
export interface WorkSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** Heights of rows in points, where the text should not decide. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly CellRange[];
  /** The first and last row of the table's head: repeated on each printed page, and fixed above what scrolls. */
  readonly head: readonly [number, number];
  /** Columns that stay when scrolling sideways. */
  readonly fixed: number;
  /** Printed on one page, however small. */
  readonly onePage: boolean;
  /** The row that a new printed page begins with; null: pages end where they are full. */
  readonly breakAt: number | null;
  /** The last row of a list that can be filtered by its heads; null: none. */
  readonly filtered: number | null;
  /** Cells that take a value out of a list alone. */
  readonly choices?: readonly Choice[];
}

/** How numbers are shown, by Excel's codes of languages: Vietnamese 32.933,5 or English 32,933.5. */
export type Locale = "42A" | "409";

interface Look {
  readonly font: 0 | 1 | 2 | 3;
  readonly border: boolean;
  readonly align: "left" | "center" | "right";
  readonly fill?: true;
  /** A count, with groups of three; or a running number, without. */
  readonly number?: true;
  readonly plain?: true;
  readonly wrap?: true;
}

/** Fonts: 0 plain, 1 bold, 2 italic, 3 title. */
const STYLES = {
  plain: { font: 0, border: false, align: "left" },
  centre: { font: 0, border: false, align: "center" },
  bold: { font: 1, border: false, align: "center" },
  italic: { font: 2, border: false, align: "center" },
  office: { font: 0, border: false, align: "center", wrap: true },
  "office-bold": { font: 1, border: false, align: "center", wrap: true },
  unit: { font: 2, border: false, align: "right" },
  title: { font: 3, border: false, align: "center", wrap: true },
  wide: { font: 2, border: false, align: "center", wrap: true },
  head: { font: 1, border: true, align: "center", fill: true },
  numbering: { font: 2, border: true, align: "center" },
  text: { font: 0, border: true, align: "left" },
  index: { font: 0, border: true, align: "center" },
  count: { font: 0, border: true, align: "right", number: true },
  number: { font: 0, border: true, align: "center", plain: true },
  "number-bold": { font: 1, border: true, align: "center", plain: true },
  "text-bold": { font: 1, border: true, align: "left" },
  "index-bold": { font: 1, border: true, align: "center" },
  "count-bold": { font: 1, border: true, align: "right", number: true },
} as const satisfies Record<string, Look>;

const NAMES = Object.keys(STYLES).filter((name): name is Style => name in STYLES);

/** Decimals that numbers may have; each has formats of its own. */
const MOST_DECIMALS = 6;

/** Characters that a cell may hold; a file with more is "repaired" by Excel. */
const MOST_TEXT = 32_767;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Makes the file. The same sheets give the same bytes: the ZIP's entries bear one fixed date. */
export function workbook(sheets: readonly WorkSheet[], locale: Locale): Uint8Array {
  const names = namesOf(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const relationships = (inner: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/styles.xml", "styles")}${sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, "worksheet")).join("")}</Types>`,
    "_rels/.rels": relationships(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${DOCUMENT}"><sheets>${names
      .map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets><definedNames>${definedNames(sheets, names)}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("") +
        relation(`rId${sheets.length + 1}`, "styles", "styles.xml"),
    ),
    "xl/styles.xml": styles(locale),
  };
  const entries = Object.entries(files).map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]);
  // The text of a large sheet is let go as soon as it is bytes.
  sheets.forEach((sheet, at) => {
    entries.push([`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheetXml(sheet, at === 0))]);
  });
  // The date as the clock of this machine shows it, which is what a ZIP holds: the same wherever it is made.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** What is filtered, printed, and repeated on each page; by name, as Excel wants them in order. */
function definedNames(sheets: readonly WorkSheet[], names: readonly string[]): string {
  const named = (name: string, at: number, range: string, hidden = ""): string => {
    const sheet = (names[at] ?? "").replace(/'/g, "''");
    return `<definedName name="_xlnm.${name}" localSheetId="${at}"${hidden}>${xmlText(`'${sheet}'!${range}`)}</definedName>`;
  };
  const lastColumn = ({ widths }: WorkSheet): string => lettersOf(Math.max(0, widths.length - 1));
  return [
    ...sheets.map((sheet, at) =>
      sheet.filtered === null
        ? ""
        : named(
            "_FilterDatabase",
            at,
            `$A$${sheet.head[1] + 1}:$${lastColumn(sheet)}$${sheet.filtered + 1}`,
            ' hidden="1"',
          ),
    ),
    ...sheets.map((sheet, at) =>
      named("Print_Area", at, `$A$1:$${lastColumn(sheet)}$${Math.max(1, sheet.rows.length)}`),
    ),
    ...sheets.map(({ head: [first, last] }, at) => named("Print_Titles", at, `$${first + 1}:$${last + 1}`)),
  ].join("");
}

/** Names that Excel takes: at most 31 characters, none of []:*?/\, no two alike. */
function namesOf(sheets: readonly WorkSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\]/g, " ").slice(0, 28);
    let unique = plain;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${plain} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Thousands and decimals are parted as the language of the file does, on whatever machine it is opened. */
function formatOf(decimals: number, locale: Locale): string {
  return `[$-${locale}]#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}_-`;
}

function styles(locale: Locale): string {
  const font = (inner: string, size: number): string =>
    `<font>${inner}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const formats = Array.from(
    { length: MOST_DECIMALS + 1 },
    (_, decimals) =>
      `<numFmt numFmtId="${164 + decimals}" formatCode="${xmlText(formatOf(decimals, locale))}"/>`,
  );
  const look = (one: Look, decimals: number): string =>
    `<xf numFmtId="${one.number ? 164 + decimals : one.plain ? 1 : 49}" fontId="${one.font}" fillId="${one.fill ? 2 : 0}" borderId="${one.border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${one.align}" vertical="center"${one.wrap || (one.border && !one.number) ? ' wrapText="1"' : ""}/></xf>`;
  // Every look once for each number of decimals: a cell's style is its look's position plus that.
  const looks = NAMES.flatMap((name) => formats.map((_, decimals) => look(STYLES[name], decimals)));
  return `${HEAD}<styleSheet ${MAIN}><numFmts count="${formats.length}">${formats.join("")}</numFmts><fonts count="4">${font("", 11)}${font("<b/>", 11)}${font("<i/>", 11)}${font("<b/>", 14)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

const POSITION = new Map(NAMES.map((name, at) => [name, 1 + at * (MOST_DECIMALS + 1)]));

function sheetXml(
  { widths, rows, heights, merges, head, fixed, onePage, breakAt, filtered, choices = [] }: WorkSheet,
  active: boolean,
): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const letters = widths.map((_, at) => lettersOf(at));
  const below = head[1] + 1;
  const corner = `${letters[fixed] ?? "A"}${below + 1}`;
  const pane = `<pane${fixed > 0 ? ` xSplit="${fixed}"` : ""} ySplit="${below}" topLeftCell="${corner}" activePane="${fixed > 0 ? "bottomRight" : "bottomLeft"}" state="frozen"/>`;
  const body = rows.map((cells, at) => {
    const height = heights.get(at);
    const attributes = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    const inner = cells
      .map((cell, column) => (cell ? cellXml(cell, `${letters[column]}${at + 1}`) : ""))
      .join("");
    return `<row r="${at + 1}"${attributes}>${inner}</row>`;
  });
  const merged = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${letters[left]}${top + 1}:${letters[right]}${bottom + 1}"/>`,
  );
  const end = letters[letters.length - 1] ?? "A";
  const filter = filtered === null ? "" : `<autoFilter ref="A${head[1] + 1}:${end}${filtered + 1}"/>`;
  const breaks =
    breakAt === null
      ? ""
      : `<rowBreaks count="1" manualBreakCount="1"><brk id="${breakAt}" max="16383" man="1"/></rowBreaks>`;
  const last = `${end}${Math.max(1, rows.length)}`;
  return `${HEAD}<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView${active ? ' tabSelected="1"' : ""} showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${body.join("")}</sheetData>${filter}${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : ""}${choicesXml(choices)}<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>${breaks}</worksheet>`;
}

function cellXml({ value, style, decimals = 0 }: SheetCell, reference: string): string {
  const look = (POSITION.get(style) ?? 0) + Math.min(decimals, MOST_DECIMALS);
  if (value === null || value === "") return `<c r="${reference}" s="${look}"/>`;
  if (typeof value === "number") return `<c r="${reference}" s="${look}"><v>${value}</v></c>`;
  const text = sheetText(value.slice(0, MOST_TEXT));
  return `<c r="${reference}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Text of a cell: what a spreadsheet would take for the code of a character stays as it is written. */
function sheetText(text: string): string {
  return xmlText(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_"));
}
