/** Texts of cells as they stand in a workbook: in one piece or in runs of several fonts, with the escapes of the format. */

import { type Cell, cellOfText, withoutTextMark } from "../cells/cell.ts";
import { cleanText } from "../cells/clean.ts";
import { strikes } from "./cell-styles.ts";
import { MOST_TEXT, MOST_TEXT_BYTES } from "./limits.ts";
import { shownInSigns, signsOf } from "./sign-fonts.ts";
import { attribute } from "./xml-attributes.ts";
import { next, skip, type XmlReader } from "./xml-reader.ts";
import { decodedText, unescaped } from "./xml-text.ts";

/** Names that a walk must tell apart to read such texts. */
export const TEXT_NAMES = ["r", "rFont", "strike", "vertAlign", "t", "rPh"] as const;

/** What stands for a text that is too long to be looked at. */
const TOO_LONG = "x".repeat(MOST_TEXT + 1);

/** The cell of a text as it stands in the file; null where it is longer than that of a cell can be. */
export function cellOfRaw(text: string): Cell | null {
  const own = unescaped(text);
  return own.length > MOST_TEXT ? null : cellOfText(withoutTextMark(cleanText(own)));
}

/** The text of some bytes, `literal` as they stand; null where they are none. */
export function pieceOf(bytes: Uint8Array, from: number, to: number, literal: boolean): string | null {
  return to - from > MOST_TEXT_BYTES ? TOO_LONG : decodedText(bytes, from, to, literal);
}

/** The text in the element that began last, from here to its end, behind `start`; null where it is no XML, or no text. */
export function plainText(reader: XmlReader, start = ""): string | null {
  let text = start;
  for (;;) {
    const mark = next(reader);
    if (mark === "close") return text;
    if (mark !== "text") return null;
    // What is too long already grows no more.
    if (text.length > MOST_TEXT_BYTES) continue;
    const piece = pieceOf(reader.bytes, reader.from, reader.to, reader.literal);
    if (piece === null) return null;
    text += piece;
  }
}

/** Digits that stand above the line: numbers of footnotes, and squares. */
const RAISED = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"] as const;

/** A text in runs. */
export interface RichText {
  readonly text: string;
  /** Whether some of it is struck out. */
  readonly isStruck: boolean;
}

/**
 * The text of the runs in the element that began last, to its end, without the readings that East Asian ones carry; null as above.
 * Digits of a run above the line of others stay above it: 142 and the number of a footnote are 142¹, not 1421.
 */
export function richText(reader: XmlReader): RichText | null {
  const depth = reader.empty ? reader.depth : reader.depth - 1;
  let [text, raised, isStruck, isRunStruck, isRunRaised, isOnLine] = ["", "", false, false, false, false];
  let signs: ReturnType<typeof signsOf> = null;
  for (;;) {
    const mark = next(reader);
    if (mark === "close" && reader.depth === depth) return { text: isOnLine ? raised : text, isStruck };
    if (mark === "broken" || mark === "end") return null;
    if (mark !== "open") continue;
    if (reader.name === "rPh" && !skip(reader)) return null;
    if (reader.name === "r") [isRunStruck, isRunRaised, signs] = [false, false, null];
    if (reader.name === "rFont") signs = signsOf(attribute(reader, "val"));
    if (reader.name === "strike") isRunStruck = strikes(reader);
    if (reader.name === "vertAlign") isRunRaised = attribute(reader, "val") === "superscript";
    if (reader.name !== "t") continue;
    const written = plainText(reader);
    if (written === null) return null;
    const run = signs ? shownInSigns(written, signs) : written;
    isStruck ||= isRunStruck && run.trim() !== "";
    isOnLine ||= !isRunRaised && run.trim() !== "";
    // What is too long already grows no more.
    if (text.length > MOST_TEXT_BYTES) continue;
    text += run;
    raised += isRunRaised ? run.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : run;
  }
}
