/**
 * XML in UTF-8 as a walk from one mark to the next: an element begins, a text, an element ends. Nothing of a text is
 * decoded but what is asked for. No document types: parts of a workbook have none (ECMA-376, part 2, 6.2.5), and entities
 * of one's own are how a small file becomes a large one.
 */

import { MOST_DEPTH } from "./limits.ts";
import { type Attributes, boundsOfAttributes, readAttributes } from "./xml-attributes.ts";
import {
  BRACKET,
  beginsName,
  COLON,
  DASH,
  endOf,
  GREATER,
  hasAt,
  isBlank,
  isOfName,
  isSpace,
  LESS,
  MARK,
  QUESTION,
  SLASH,
} from "./xml-bytes.ts";
import { decodedText } from "./xml-text.ts";

/** `end`: the document is over; `broken`: it is no XML, and nothing comes after it. */
export type Mark = "open" | "close" | "text" | "end" | "broken";

/** A walk over the bytes of a document, with what its last mark was. */
export interface XmlReader extends Attributes {
  /** Names that the walk tells apart, by their first byte. */
  readonly names: readonly (readonly string[])[];
  /** Where the next mark begins. */
  at: number;
  /** The local name of the element that began or ended last; "" for one that is none of the names. */
  name: string;
  /** The bytes of the text read last. */
  from: number;
  to: number;
  /** Whether these are to be taken as they stand (CDATA). */
  literal: boolean;
  /** Whether the element that began last has ended with its tag. */
  empty: boolean;
  /** How many elements are open; of each the bounds of its whole name, and its name as above. */
  depth: number;
  readonly open: Int32Array;
  readonly openNames: string[];
}

/** A walk that stands before the first mark; it tells the elements of `names` apart. */
export function xmlReader(document: Uint8Array, names: readonly string[]): XmlReader {
  const bytes = utf8Of(document);
  const byFirst: string[][] = [];
  for (const name of names) {
    const first = name.charCodeAt(0);
    byFirst[first] = [...(byFirst[first] ?? []), name];
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return {
    bytes,
    names: Array.from(byFirst, (list) => list ?? []),
    at: hasMark ? 3 : 0,
    name: "",
    from: 0,
    to: 0,
    literal: false,
    bounds: boundsOfAttributes(),
    attributes: 0,
    empty: false,
    depth: 0,
    open: new Int32Array(2 * MOST_DEPTH),
    openNames: [],
  };
}

/** A document in UTF-16, which parts may be in, as UTF-8. What is not well-formed there comes out as U+FFFD. */
function utf8Of(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  return encoding === null ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** Goes on to the next mark. */
export function next(reader: XmlReader): Mark {
  if (reader.empty) {
    reader.empty = false;
    return "close";
  }
  const { bytes } = reader;
  for (;;) {
    const start = reader.at;
    let at = start;
    while (at < bytes.length && bytes[at] !== LESS) at++;
    if (at > start) {
      reader.at = at;
      if (reader.depth > 0) return textMark(reader, start, at, false);
      if (!isBlank(bytes, start, at)) return broken(reader);
    }
    if (at === bytes.length)
      return reader.depth === 0 && reader.openNames.length > 0 ? "end" : broken(reader);
    const after = bytes[at + 1] ?? 0;
    if (after === SLASH) return closeMark(reader, at + 2);
    if (after === MARK && bytes[at + 2] === BRACKET) return literalMark(reader, at);
    if (after !== MARK && after !== QUESTION) return openMark(reader, at + 1);
    const end = after === QUESTION ? endOf(bytes, at + 2, "?>") : commentEnd(bytes, at);
    if (end < 0) return broken(reader);
    reader.at = end;
  }
}

function textMark(reader: XmlReader, from: number, to: number, literal: boolean): Mark {
  reader.from = from;
  reader.to = to;
  reader.literal = literal;
  return "text";
}

/** No mark comes after it. */
function broken(reader: XmlReader): Mark {
  reader.at = reader.bytes.length;
  reader.depth = -1;
  return "broken";
}

function literalMark(reader: XmlReader, at: number): Mark {
  const isLiteral = hasAt(reader.bytes, at, "<![CDATA[") && reader.depth > 0;
  const end = isLiteral ? endOf(reader.bytes, at, "]]>") : -1;
  if (end < 0) return broken(reader);
  reader.at = end;
  return textMark(reader, at + 9, end - 3, true);
}

/** Where a comment ends; −1 for a document type, and for a comment that does not end. */
function commentEnd(bytes: Uint8Array, at: number): number {
  return bytes[at + 2] === DASH && bytes[at + 3] === DASH ? endOf(bytes, at + 4, "-->") : -1;
}

function openMark(reader: XmlReader, start: number): Mark {
  const { bytes } = reader;
  let local = start;
  let at = start;
  for (let byte = bytes[at] ?? 0; isOfName(byte); byte = bytes[++at] ?? 0) if (byte === COLON) local = at + 1;
  const depth = reader.depth;
  const isSecondRoot = depth === 0 && reader.openNames.length > 0;
  if (!beginsName(bytes[start] ?? 0) || at === local || depth < 0 || depth === MOST_DEPTH || isSecondRoot)
    return broken(reader);
  const end = readAttributes(reader, at);
  if (end < 0) return broken(reader);
  reader.name = nameAt(reader, local, at);
  reader.empty = bytes[end] === SLASH;
  reader.at = reader.empty ? end + 2 : end + 1;
  if (depth === 0) reader.openNames[0] = reader.name;
  if (reader.empty) return "open";
  reader.open[2 * depth] = start;
  reader.open[2 * depth + 1] = at;
  reader.openNames[depth] = reader.name;
  reader.depth = depth + 1;
  return "open";
}

function nameAt(reader: XmlReader, from: number, to: number): string {
  const list = reader.names[reader.bytes[from] ?? 0];
  if (list !== undefined) {
    for (const name of list) if (name.length === to - from && hasAt(reader.bytes, from, name)) return name;
  }
  return "";
}

function closeMark(reader: XmlReader, start: number): Mark {
  const { bytes, open } = reader;
  const depth = reader.depth - 1;
  if (depth < 0) return broken(reader);
  const from = open[2 * depth] ?? 0;
  const length = (open[2 * depth + 1] ?? 0) - from;
  for (let index = 0; index < length; index++) {
    if (bytes[start + index] !== bytes[from + index]) return broken(reader);
  }
  let at = start + length;
  while (isSpace(bytes[at] ?? 0)) at++;
  if (bytes[at] !== GREATER) return broken(reader);
  reader.at = at + 1;
  reader.depth = depth;
  reader.name = reader.openNames[depth] ?? "";
  return "close";
}

/** The text read last; null where it is none: bytes that are not UTF-8, unknown entities, characters that XML has not. */
export function textOf({ bytes, from, to, literal }: XmlReader): string | null {
  return decodedText(bytes, from, to, literal);
}

/** Goes on to the next mark; whether an element of a name begins there: the root of the document that is expected. */
export function opens(reader: XmlReader, name: string): boolean {
  return next(reader) === "open" && reader.name === name;
}

/** Passes over what is in the element that began last, to its end. Returns whether it was XML. */
export function skip(reader: XmlReader): boolean {
  const depth = reader.empty ? reader.depth : reader.depth - 1;
  for (;;) {
    const mark = next(reader);
    if (mark === "close" && reader.depth === depth) return true;
    if (mark === "broken" || mark === "end") return false;
  }
}
