/** The texts that the cells of a workbook share, by which they are named by number. */
import { MOST_DISTINCT } from "./cell-pool.ts";
import { richText, TEXT_NAMES } from "./rich-text.ts";
import { next, opens, skip, xmlReader } from "./xml-reader.ts";

/** The texts as they stand in the part; why there are none where it is no XML, or has more than are read. */
export function sharedTexts(bytes: Uint8Array): readonly string[] | "xml" | "too-many" {
  const reader = xmlReader(bytes, ["sst", "si", ...TEXT_NAMES]);
  const texts: string[] = [];
  if (!opens(reader, "sst")) return "xml";
  for (let mark = next(reader); mark !== "end"; mark = next(reader)) {
    if (mark === "broken") return "xml";
    if (mark !== "open") continue;
    const text = reader.name === "si" ? richText(reader) : skip(reader) ? undefined : null;
    if (text === null) return "xml";
    if (text !== undefined) texts.push(text);
    if (texts.length > MOST_DISTINCT) return "too-many";
  }
  return texts;
}
