/** Attributes of the element that a walk through XML is at. */
import { COLON, hasAt } from "./xml-bytes.ts";
import type { XmlReader } from "./xml-reader.ts";
import { decodedText } from "./xml-text.ts";

/** The position of an attribute of the element that began last; −1 where it has none of that name. */
export function attributeAt(reader: XmlReader, name: string): number {
  const { bytes, bounds } = reader;
  for (let at = 0; at < reader.attributes; at++) {
    const from = bounds[4 * at] ?? 0;
    if ((bounds[4 * at + 1] ?? 0) - from === name.length && hasAt(bytes, from, name)) return at;
  }
  return -1;
}

/** The value of an attribute; undefined where there is none, or none that is text. */
export function attribute(reader: XmlReader, name: string): string | undefined {
  const at = attributeAt(reader, name);
  return at < 0 ? undefined : valueAt(reader, at);
}

/** The value of the attribute of a local name, whatever its prefix: r:id, rel:id. */
export function attributeOfAnyPrefix(reader: XmlReader, name: string): string | undefined {
  const { bytes, bounds } = reader;
  for (let at = 0; at < reader.attributes; at++) {
    const local = (bounds[4 * at + 1] ?? 0) - name.length;
    const start = bounds[4 * at] ?? 0;
    if (local < start || !hasAt(bytes, local, name)) continue;
    if (local === start || bytes[local - 1] === COLON) return valueAt(reader, at);
  }
  return undefined;
}

function valueAt({ bytes, bounds }: XmlReader, at: number): string | undefined {
  return decodedText(bytes, bounds[4 * at + 2] ?? 0, bounds[4 * at + 3] ?? 0, false) ?? undefined;
}
