/** The name of a file as shown, with its sheet. */
import type { Origin } from "../../core/model/place.ts";

/** A file and, of a workbook, its sheet: "roster.xlsx[Sheet1]". */
export function sourceOf({ file, sheet }: Pick<Origin, "file" | "sheet">): string {
  return sheet === undefined ? file : `${file}[${sheet}]`;
}
