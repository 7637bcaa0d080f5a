/**
 * A workbook of styled sheets as the bytes of an XLSX file (ECMA-376). The packages at hand write neither the rows that
 * repeat on each printed page nor the same bytes twice, so the few parts of the format that are needed are written here.
 */
import { strToU8 } from "fflate/browser";
import { lettersOf } from "../../core/text/letters.ts";
import { type PackLevel, packArchive, type Unpacked } from "../formats/archive.ts";
import { xmlText } from "../text/safe.ts";
import { sheetBytes, type WorkSheet } from "./xlsx-sheet.ts";
import { HEAD, type Locale, MAIN, stylesXml } from "./xlsx-styles.ts";

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What is still needed of a sheet once its cells are bytes. */
interface WrittenSheet extends Pick<WorkSheet, "name" | "widths" | "head" | "filtered"> {
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** How hard a workbook is packed: half the time of the usual 6, a fifth larger. */
const WORKBOOK_LEVEL: PackLevel = 3;

/** Makes the file. The same sheets give the same bytes. */
export function workbook(made: Iterable<WorkSheet>, locale: Locale): Uint8Array {
  return packArchive(workbookParts(made, locale), WORKBOOK_LEVEL);
}

/** The file before it is packed. Sheets are taken one by one, and let go as soon as they are bytes. */
function workbookParts(made: Iterable<WorkSheet>, locale: Locale): Unpacked {
  const sheets: WrittenSheet[] = [];
  for (const { name, widths, head, filtered, ...sheet } of made) {
    const frame = { name, widths, head, filtered, rows: sheet.rows.length };
    const bytes = sheetBytes({ ...frame, ...sheet }, sheets.length === 0);
    sheets.push({ ...frame, bytes });
  }
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
    "xl/styles.xml": stylesXml(locale),
  };
  const entries = Object.entries(files).map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]);
  sheets.forEach(({ bytes }, at) => {
    entries.push([`xl/worksheets/sheet${at + 1}.xml`, bytes]);
  });
  return Object.fromEntries(entries);
}

/** What is filtered, printed, and repeated on each page; by name, as Excel wants them in order. */
function definedNames(sheets: readonly WrittenSheet[], names: readonly string[]): string {
  const named = (name: string, at: number, range: string, hidden = ""): string => {
    const sheet = (names[at] ?? "").replace(/'/g, "''");
    return `<definedName name="_xlnm.${name}" localSheetId="${at}"${hidden}>${xmlText(`'${sheet}'!${range}`)}</definedName>`;
  };
  const lastColumn = ({ widths }: WrittenSheet): string => lettersOf(Math.max(0, widths.length - 1));
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
      named("Print_Area", at, `$A$1:$${lastColumn(sheet)}$${Math.max(1, sheet.rows)}`),
    ),
    ...sheets.map(({ head: [first, last] }, at) => named("Print_Titles", at, `$${first + 1}:$${last + 1}`)),
  ].join("");
}

/** Names that Excel takes: at most 31 characters, none of []:*?/\, no two alike. */
function namesOf(sheets: readonly WrittenSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\]/g, " ").slice(0, 28);
    let unique = plain;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${plain} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
