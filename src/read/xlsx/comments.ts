/** Comments beside the cells of a sheet (bình luận, ghi chú), alone or in threads: which rows have one. What they say is not read. */
import { type Parts, relationshipsOf } from "./parts.ts";
import { rangeOf } from "./references.ts";
import { attribute } from "./xml-attributes.ts";
import { next, xmlReader } from "./xml-reader.ts";

/** The numbers of the rows of a sheet with a comment, in their order; none where its comments cannot be read, since they are no data. */
export function commentedRows(parts: Parts, sheet: string): readonly number[] {
  const rows = new Set<number>();
  for (const { type, target } of relationshipsOf(parts, sheet) ?? []) {
    const bytes = type === "comments" || type === "threadedComment" ? parts.bytes(target) : null;
    if (bytes === null) continue;
    const reader = xmlReader(bytes, ["comment", "threadedComment"]);
    for (let mark = next(reader); mark !== "end" && mark !== "broken"; mark = next(reader)) {
      if (mark !== "open" || reader.name === "") continue;
      const cell = rangeOf(attribute(reader, "ref") ?? "");
      if (cell !== null) rows.add(cell.top);
    }
  }
  return [...rows].sort((a, b) => a - b);
}
