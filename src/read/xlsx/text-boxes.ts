/** Text boxes and other shapes with words that lie over the cells of a sheet: by which rows they stand. What they say is not read. */
import { type Parts, relationshipsOf } from "./parts.ts";
import { plainText } from "./text-cell.ts";
import { next, xmlReader } from "./xml-reader.ts";

/** The numbers of the rows by which a shape with words begins, one for each, in their order; none where drawings cannot be read, since they are no data. */
export function textBoxRows(parts: Parts, sheet: string): readonly number[] {
  const drawing = relationshipsOf(parts, sheet)?.find(({ type }) => type === "drawing");
  const bytes = drawing === undefined ? null : parts.bytes(drawing.target);
  if (bytes === null) return [];
  const reader = xmlReader(bytes, ["from", "row", "txBody", "t"]);
  const rows: number[] = [];
  let [row, isFrom, isTold] = [0, false, false];
  for (let mark = next(reader); mark !== "end" && mark !== "broken"; mark = next(reader)) {
    if (reader.name === "from" && mark !== "text") isFrom = mark === "open";
    if (mark !== "open") continue;
    if (reader.name === "row" && isFrom) row = rowIn(plainText(reader));
    if (reader.name === "txBody") isTold = false;
    if (reader.name !== "t" || isTold || (plainText(reader) ?? "").trim() === "") continue;
    rows.push(row + 1);
    isTold = true;
  }
  return rows.sort((a, b) => a - b);
}

/** The number of a row from 0 as a drawing writes it; the first where it is none. */
function rowIn(text: string | null): number {
  return text !== null && /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : 0;
}
