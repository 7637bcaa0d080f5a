/** Texts of cells as they stand in a workbook: in one piece or in runs of several fonts. */
import { next, skip, textOf, type XmlReader } from "./xml-reader.ts";

/** Names that a walk must tell apart to read such texts. */
export const TEXT_NAMES = ["t", "rPh"] as const;

/** The text in the element that began last, to its end; null where it is no XML, or no text. */
export function plainText(reader: XmlReader): string | null {
  let text = "";
  for (;;) {
    const mark = next(reader);
    if (mark === "close") return text;
    const piece = mark === "text" ? textOf(reader) : null;
    if (piece === null) return null;
    text += piece;
  }
}

/** The text of the runs in the element that began last, to its end, without the readings that East Asian ones carry; null as above. */
export function richText(reader: XmlReader): string | null {
  const depth = reader.empty ? reader.depth : reader.depth - 1;
  let text = "";
  for (;;) {
    const mark = next(reader);
    if (mark === "close" && reader.depth === depth) return text;
    if (mark === "broken" || mark === "end") return null;
    if (mark !== "open") continue;
    if (reader.name === "rPh" && !skip(reader)) return null;
    if (reader.name !== "t") continue;
    const run = plainText(reader);
    if (run === null) return null;
    text += run;
  }
}
