/** A workbook's archive in; its sheets, the parts that they stand in, and its distinct cells out. Sheets are read one at a time. */
import { firstOf } from "../../core/text/shorten.ts";
import { normalised } from "../decode/utf8.ts";
import { type CellPool, type Conventions, cellPool } from "./cell-pool.ts";
import { cellStyles } from "./cell-styles.ts";
import { type Damage, damage } from "./damage.ts";
import { MOST_DISTINCT, MOST_PARTS } from "./limits.ts";
import { folderOf, nameOfPart, openParts, type Parts, type Relationship, relationshipsOf } from "./parts.ts";
import type { Calendar } from "./serial-days.ts";
import { sharedTexts } from "./shared-texts.ts";
import { attribute, attributeOfAnyPrefix, isTrue } from "./xml-attributes.ts";
import { next, opens, xmlReader } from "./xml-reader.ts";
import { unescaped } from "./xml-text.ts";

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  readonly parts: Parts;
  /** In the order of their tabs, without those that have no cells (charts, dialogs). */
  readonly sheets: readonly SheetPart[];
  readonly pool: CellPool;
}

/** What an archive is that is no workbook. */
export type OtherKind = "xlsb" | "ods" | "docx" | "numbers" | "zip";

/** Opens a workbook; what else an archive is, or what is wrong with it, where there is none. */
export function openWorkbookParts(bytes: Uint8Array): WorkbookParts | OtherKind | Damage {
  const parts = openParts(bytes);
  if (parts === "too-large") return damage("too-large", "");
  if (parts === "broken") return damage("archive", "");
  const main = mainPart(parts);
  if (main === null) return otherKind(parts.names);
  const relationships = relationshipsOf(parts, main);
  const mainBytes = parts.bytes(main);
  if (mainBytes === null || relationships === null) return damage("part", main);
  const listed = listedIn(mainBytes, relationships);
  const wrong = listed === null ? damage("xml", main) : damageOfSheets(parts, listed.sheets);
  if (wrong || listed === null) return wrong ?? damage("xml", main);
  const find = (type: string, usual: string): PartFound => {
    const named = relationships.find((one) => one.type === type);
    return { name: named?.target ?? nameOfPart(usual, folderOf(main)), isNamed: named !== undefined };
  };
  const pool = poolOf(
    parts,
    find("sharedStrings", "sharedStrings.xml"),
    find("styles", "styles.xml"),
    listed,
  );
  return "kind" in pool ? pool : { parts, sheets: listed.sheets, pool };
}

/** The part that the archive says the workbook is, or that stands where programs put it; null for none in XML. */
function mainPart(parts: Parts): string | null {
  const named = relationshipsOf(parts, "")?.find(({ type }) => type === "officeDocument")?.target;
  if (named !== undefined && parts.has(named)) return /^(?:word|ppt)\/|\.bin$/.test(named) ? null : named;
  return parts.names.find((name) => /^xl\/workbook\d*\.xml$/.test(name)) ?? null;
}

function otherKind(names: readonly string[]): OtherKind {
  if (names.includes("xl/workbook.bin")) return "xlsb";
  if (names.some((name) => name.startsWith("word/"))) return "docx";
  if (names.some((name) => name.endsWith(".iwa") || name === "index.zip")) return "numbers";
  return names.includes("content.xml") ? "ods" : "zip";
}

interface Listed extends Conventions {
  readonly sheets: readonly SheetPart[];
}

/** What the workbook's part lists; null where it is no XML, no workbook, or has no sheets with cells. */
function listedIn(bytes: Uint8Array, relationships: readonly Relationship[]): Listed | null {
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const reader = xmlReader(bytes, ["workbook", "workbookPr", "sheet", "calcPr"]);
  const sheets: SheetPart[] = [];
  let calendar: Calendar = 1900;
  let isToWorkOut = false;
  if (!opens(reader, "workbook")) return null;
  for (let mark = next(reader); mark !== "end"; mark = next(reader)) {
    if (mark === "broken" || sheets.length > MOST_PARTS) return null;
    if (mark !== "open") continue;
    if (reader.name === "workbookPr") {
      const isSince1904 = isTrue(reader, "date1904");
      if (isSince1904 === null) return null;
      calendar = isSince1904 ? 1904 : 1900;
    }
    if (reader.name === "calcPr") isToWorkOut = isTrue(reader, "fullCalcOnLoad") === true;
    if (reader.name !== "sheet") continue;
    const relationship = byId.get(attributeOfAnyPrefix(reader, "id") ?? "");
    // Sheets of charts and dialogs have no cells.
    if (!["worksheet", "", undefined].includes(relationship?.type)) continue;
    const name = attribute(reader, "name");
    if (name === undefined) return null;
    sheets.push({
      name: normalised(unescaped(name)),
      hidden: /hidden/i.test(attribute(reader, "state") ?? ""),
      part: relationship?.target ?? "",
    });
  }
  return sheets.length > 0 ? { sheets, calendar, isToWorkOut } : null;
}

/** The most sheets that a message names. */
const MOST_NAMED = 10;

/** Sheets whose part is not there, or is that of another sheet as well. */
function damageOfSheets(parts: Parts, sheets: readonly SheetPart[]): Damage | null {
  const named = (some: readonly SheetPart[]): string =>
    firstOf(
      some.map(({ name }) => name),
      MOST_NAMED,
    ).join(", ");
  const missing = sheets.filter(({ part }) => !parts.has(part));
  if (missing.length > 0) return damage("part", named(missing));
  const firsts = new Map([...sheets].reverse().map((sheet) => [sheet.part, sheet]));
  const again = sheets.filter((sheet) => firsts.get(sheet.part) !== sheet);
  return again.length > 0 ? damage("shared-part", named(again)) : null;
}

/** A part that something of the workbook stands in; `isNamed`: it must be there. */
interface PartFound {
  readonly name: string;
  readonly isNamed: boolean;
}

const NO_TEXTS = { cells: [], tooLong: new Set<number>(), struck: new Set<number>() };

function poolOf(
  parts: Parts,
  shared: PartFound,
  styled: PartFound,
  conventions: Conventions,
): CellPool | Damage {
  const bytesOf = ({ name, isNamed }: PartFound): Uint8Array | null | undefined =>
    isNamed || parts.has(name) ? (parts.bytes(name) ?? undefined) : null;
  const [sharedBytes, styledBytes] = [bytesOf(shared), bytesOf(styled)];
  if (sharedBytes === undefined) return damage("part", shared.name);
  if (styledBytes === undefined) return damage("part", styled.name);
  const texts = sharedBytes === null ? NO_TEXTS : sharedTexts(sharedBytes);
  if (texts === "too-many") return damage(texts, String(MOST_DISTINCT));
  if (texts === "xml") return damage(texts, shared.name);
  const styles = cellStyles(styledBytes);
  return styles === null ? damage("xml", styled.name) : cellPool(texts, styles, conventions);
}
