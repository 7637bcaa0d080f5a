/** The number formats of a workbook's styles: one form a style, in the order by which cells name them. */
import { MOST_STYLES } from "./limits.ts";
import { formOf, type NumberForm } from "./number-formats.ts";
import { attribute, attributeAt, wholeOf } from "./xml-attributes.ts";
import { next, opens, xmlReader } from "./xml-reader.ts";
import { unescaped } from "./xml-text.ts";

/** The form of each style, null for one that is no format; null where the part is no XML or no styles. Without a part there is one style. */
export function styleForms(bytes: Uint8Array | null): readonly (NumberForm | null)[] | null {
  if (bytes === null) return [formOf(0, undefined)];
  const reader = xmlReader(bytes, ["styleSheet", "numFmts", "numFmt", "cellXfs", "xf"]);
  const codes = new Map<number, string | null>();
  const ids: number[] = [];
  // Formats and styles also stand in lists of what is done on conditions, and of what styles are made from.
  let list = "";
  if (!opens(reader, "styleSheet")) return null;
  for (let mark = next(reader); mark !== "end"; mark = next(reader)) {
    if (mark === "broken" || Math.max(ids.length, codes.size) > MOST_STYLES) return null;
    const { name } = reader;
    if (mark !== "text" && (name === "numFmts" || name === "cellXfs")) list = mark === "open" ? name : "";
    if (mark !== "open") continue;
    const id = attributeAt(reader, "numFmtId") < 0 ? 0 : wholeOf(reader, "numFmtId");
    if (name === "numFmt" && list === "numFmts") codes.set(id, attribute(reader, "formatCode") ?? null);
    else if (name === "xf" && list === "cellXfs") ids.push(id);
  }
  const forms = new Map(ids.map((id) => [id, formNamed(id, codes.get(id))]));
  return ids.map((id) => forms.get(id) ?? null);
}

/** `code`: null for one that is no text, undefined for none. */
function formNamed(id: number, code: string | null | undefined): NumberForm | null {
  return id < 0 || code === null ? null : formOf(id, code === undefined ? undefined : unescaped(code));
}
