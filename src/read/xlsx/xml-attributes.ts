/** The attributes of an element in XML, as they stand in its tag. */

import { MOST_ATTRIBUTES, MOST_TEXT_BYTES } from "./limits.ts";
import { wholeIn } from "./references.ts";
import {
  APOSTROPHE,
  beginsName,
  COLON,
  EQUALS,
  GREATER,
  hasAt,
  isOfName,
  isSpace,
  QUOTE,
  SLASH,
} from "./xml-bytes.ts";
import { decodedText } from "./xml-text.ts";

/** The attributes of the tag that was read last. */
export interface Attributes {
  readonly bytes: Uint8Array;
  /** Four an attribute: where its name and its value begin and end. */
  readonly bounds: Int32Array;
  attributes: number;
}

/** Room for the bounds of the attributes of a tag. */
export function boundsOfAttributes(): Int32Array {
  return new Int32Array(4 * MOST_ATTRIBUTES);
}

/** Reads the attributes of a tag from the end of its name on; where the tag ends (at > or />), −1 where it does not. */
export function readAttributes(tag: Attributes, start: number): number {
  const { bytes, bounds } = tag;
  tag.attributes = 0;
  let at = start;
  for (;;) {
    const before = at;
    while (isSpace(bytes[at] ?? 0)) at++;
    const byte = bytes[at] ?? 0;
    if (byte === GREATER) return at;
    if (byte === SLASH) return bytes[at + 1] === GREATER ? at : -1;
    const from = at;
    while (isOfName(bytes[at] ?? 0)) at++;
    const count = tag.attributes;
    if (from === before || !beginsName(byte) || count === MOST_ATTRIBUTES) return -1;
    bounds[4 * count] = from;
    bounds[4 * count + 1] = at;
    if (isAgain(tag, count)) return -1;
    while (isSpace(bytes[at] ?? 0)) at++;
    if (bytes[at++] !== EQUALS) return -1;
    while (isSpace(bytes[at] ?? 0)) at++;
    const quote = bytes[at++];
    if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
    bounds[4 * count + 2] = at;
    while (at < bytes.length && bytes[at] !== quote) at++;
    if (at === bytes.length) return -1;
    bounds[4 * count + 3] = at++;
    tag.attributes = count + 1;
  }
}

/** Whether an attribute has the name of one before it. */
function isAgain({ bytes, bounds }: Attributes, attribute: number): boolean {
  const from = bounds[4 * attribute] ?? 0;
  const length = (bounds[4 * attribute + 1] ?? 0) - from;
  for (let other = 0; other < attribute; other++) {
    const start = bounds[4 * other] ?? 0;
    if ((bounds[4 * other + 1] ?? 0) - start !== length) continue;
    let at = 0;
    while (at < length && bytes[start + at] === bytes[from + at]) at++;
    if (at === length) return true;
  }
  return false;
}

/** The position of an attribute of the element that began last; −1 where it has none of that name. */
export function attributeAt(tag: Attributes, name: string): number {
  const { bytes, bounds } = tag;
  for (let at = 0; at < tag.attributes; at++) {
    const from = bounds[4 * at] ?? 0;
    if ((bounds[4 * at + 1] ?? 0) - from === name.length && hasAt(bytes, from, name)) return at;
  }
  return -1;
}

/** The value of an attribute; undefined where there is none, or none that is text. */
export function attribute(tag: Attributes, name: string): string | undefined {
  const at = attributeAt(tag, name);
  return at < 0 ? undefined : valueAt(tag, at);
}

/** The value of the attribute of a local name, whatever its prefix: r:id, rel:id. */
export function attributeOfAnyPrefix(tag: Attributes, name: string): string | undefined {
  const { bytes, bounds } = tag;
  for (let at = 0; at < tag.attributes; at++) {
    const local = (bounds[4 * at + 1] ?? 0) - name.length;
    const start = bounds[4 * at] ?? 0;
    if (local < start || !hasAt(bytes, local, name)) continue;
    if (local === start || bytes[local - 1] === COLON) return valueAt(tag, at);
  }
  return undefined;
}

/** The value of an attribute as a whole number, read from its bytes; −1 where it is none, or there is none. */
export function wholeOf(tag: Attributes, name: string): number {
  const at = attributeAt(tag, name);
  return at < 0 ? -1 : wholeIn(tag.bytes, tag.bounds[4 * at + 2] ?? 0, tag.bounds[4 * at + 3] ?? 0);
}

/** Whether an attribute is a nought, in whatever digits: 0, 0.0. */
export function isZero(tag: Attributes, name: string): boolean {
  return /^0+(?:\.0*)?$/.test(attribute(tag, name) ?? "");
}

/** Whether an attribute says yes, which it does not where there is none; null where it says something else. */
export function isTrue(tag: Attributes, name: string): boolean | null {
  if (attributeAt(tag, name) < 0) return false;
  const value = attribute(tag, name);
  return value === "1" || value === "true" ? true : value === "0" || value === "false" ? false : null;
}

function valueAt({ bytes, bounds }: Attributes, at: number): string | undefined {
  const [from, to] = [bounds[4 * at + 2] ?? 0, bounds[4 * at + 3] ?? 0];
  return to - from > MOST_TEXT_BYTES ? undefined : (decodedText(bytes, from, to, false) ?? undefined);
}
