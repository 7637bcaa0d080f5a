/** The texts that the cells of a workbook share, by which they are named by number. */
import { BLANK, type Cell } from "../cells/cell.ts";
import { MOST_DISTINCT } from "./limits.ts";
import { cellOfRaw, richText, TEXT_NAMES } from "./text-cell.ts";
import { next, opens, skip, xmlReader } from "./xml-reader.ts";

export interface SharedTexts {
  readonly cells: readonly Cell[];
  /** Numbers of those that are too long for a cell; they are blank among `cells`. */
  readonly tooLong: ReadonlySet<number>;
  /** Numbers of those of which some is struck out. */
  readonly struck: ReadonlySet<number>;
}

/** Reads the part of shared texts; why there are none where it is no XML, or has more than are read. */
export function sharedTexts(bytes: Uint8Array): SharedTexts | "xml" | "too-many" {
  const reader = xmlReader(bytes, ["sst", "si", ...TEXT_NAMES]);
  const cells: Cell[] = [];
  const [tooLong, struck] = [new Set<number>(), new Set<number>()];
  if (!opens(reader, "sst")) return "xml";
  for (let mark = next(reader); mark !== "end"; mark = next(reader)) {
    if (mark === "broken") return "xml";
    if (mark !== "open") continue;
    const read = reader.name === "si" ? richText(reader) : skip(reader) ? undefined : null;
    if (read === null) return "xml";
    if (read === undefined) continue;
    const cell = cellOfRaw(read.text);
    if (cell === null) tooLong.add(cells.length);
    if (read.isStruck) struck.add(cells.length);
    cells.push(cell ?? BLANK);
    if (cells.length > MOST_DISTINCT) return "too-many";
  }
  return { cells, tooLong, struck };
}
