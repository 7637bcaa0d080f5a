/** An XLSX file's bytes in; its sheets, texts and number formats out. Sheets are read one at a time, by `sheet.ts`. */
import { formOf, type NumberForm } from "./cell-numbers.ts";
import { unescaped, walkXml } from "./xml.ts";
import { openArchive } from "./zip.ts";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part of the archive. */
  readonly part: string;
}

export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  /** The XML of a sheet; null where it is damaged. */
  readonly xmlOf: (sheet: SheetEntry) => string | null;
  readonly strings: readonly string[];
  /** The form of a number by the style of its cell. */
  readonly forms: readonly NumberForm[];
  readonly calendar: 1900 | 1904;
}

/** Why there is no workbook: it is damaged, would fill the memory, or is another kind of archive. */
export type NoWorkbook = "broken" | "too-large" | "xlsb" | "ods" | "docx" | "zip";

export function openWorkbook(bytes: Uint8Array): Workbook | NoWorkbook {
  const archive = openArchive(bytes);
  if (typeof archive === "string") return archive;
  const main = archive.names.find((name) => /^xl\/workbook\d*\.xml$/i.test(name));
  if (main === undefined) return otherKind(archive.names);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const workbook = archive.text(main);
  const relations = archive.text(`${folder}_rels/${main.slice(folder.length)}.rels`);
  if (workbook === null || relations === null) return "broken";

  const targets = new Map<string, string>();
  let sound = walkXml(relations, {
    open: (name, attribute) => {
      const target = attribute("Target") ?? "";
      if (name === "Relationship") targets.set(attribute("Id") ?? "", partOf(folder, target));
    },
  });
  const sheets: SheetEntry[] = [];
  let calendar: 1900 | 1904 = 1900;
  sound &&= walkXml(workbook, {
    open: (name, attribute) => {
      if (name === "workbookPr" && /^(1|true)$/.test(attribute("date1904") ?? "")) calendar = 1904;
      if (name !== "sheet") return;
      const part = targets.get(attribute("r:id") ?? attribute("id") ?? "") ?? "";
      const hidden = /hidden/i.test(attribute("state") ?? "");
      // Chart sheets have no cells.
      if (!part.includes("chartsheets/")) sheets.push({ name: attribute("name") ?? "", hidden, part });
    },
  });
  const of = (name: string): string | null => {
    const part = archive.names.find((one) => one.toLowerCase() === `${folder}${name}`.toLowerCase());
    return part === undefined ? "" : archive.text(part);
  };
  const strings = stringsIn(of("sharedStrings.xml"));
  const forms = formsIn(of("styles.xml"));
  if (!sound || sheets.length === 0 || strings === null || forms === null) return "broken";
  return { sheets, xmlOf: ({ part }) => archive.text(part), strings, forms, calendar };
}

function otherKind(names: readonly string[]): NoWorkbook {
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) return "xlsb";
  if (names.some((name) => name.startsWith("word/"))) return "docx";
  return names.includes("content.xml") ? "ods" : "zip";
}

/** A relation's target from the workbook's folder, or from the archive's root. */
function partOf(folder: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, "");
}

/** The shared texts, without the readings that East Asian ones carry; null where they are damaged. */
function stringsIn(xml: string | null): string[] | null {
  if (xml === null) return null;
  const strings: string[] = [];
  let text = "";
  let reading = false;
  let inside = false;
  const sound =
    xml === "" ||
    walkXml(xml, {
      open: (name) => {
        if (name === "si") text = "";
        else if (name === "rPh") reading = true;
        else if (name === "t") inside = true;
      },
      text: (value) => {
        if (inside && !reading) text += value;
      },
      close: (name) => {
        if (name === "si") strings.push(unescaped(text));
        else if (name === "rPh") reading = false;
        else if (name === "t") inside = false;
      },
    });
  return sound ? strings : null;
}

/** The number form of each cell style; null where they are damaged. */
function formsIn(xml: string | null): NumberForm[] | null {
  if (xml === null) return null;
  const codes = new Map<number, string>();
  const forms: NumberForm[] = [];
  let inCells = false;
  const sound =
    xml === "" ||
    walkXml(xml, {
      open: (name, attribute) => {
        const id = Number(attribute("numFmtId") ?? 0);
        if (name === "numFmt") codes.set(id, attribute("formatCode") ?? "");
        else if (name === "cellXfs") inCells = true;
        else if (name === "xf" && inCells) forms.push(formOf(id, codes.get(id)));
      },
      close: (name) => {
        if (name === "cellXfs") inCells = false;
      },
    });
  return sound ? forms : null;
}
