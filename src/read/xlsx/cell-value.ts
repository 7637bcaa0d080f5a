/** One cell of a sheet's XML as the id of what it holds. */
import {
  type CellPool,
  idInWords,
  idOfDay,
  idOfError,
  idOfFlag,
  idOfNumber,
  idOfText,
  NO_CELL,
} from "./cell-pool.ts";
import type { DamageKind } from "./damage.ts";
import { MOST_TEXT_BYTES } from "./limits.ts";
import { wholeIn } from "./references.ts";
import { pieceOf, plainText, richText } from "./text-cell.ts";
import { next, skip, type XmlReader } from "./xml-reader.ts";
import { decodedText } from "./xml-text.ts";

/** What stands in a cell; one such value is filled anew for each cell. */
export interface CellContent {
  hasFormula: boolean;
  /** Whether there is a value (v), which may be in one piece of bytes or not. */
  hasValue: boolean;
  from: number;
  to: number;
  /** The value where it is not in one piece. */
  pieces: string | null;
  /** The text that stands in the cell itself (is), and whether some of it is struck out. */
  inline: string | null;
  isStruck: boolean;
}

export function cellContent(): CellContent {
  return { hasFormula: false, hasValue: false, from: 0, to: 0, pieces: null, inline: null, isStruck: false };
}

/** Reads what is in the cell that began last, to its end. Returns what is wrong, null for nothing. */
export function readContent(reader: XmlReader, content: CellContent): DamageKind | null {
  content.hasFormula = false;
  content.hasValue = false;
  content.pieces = null;
  content.inline = null;
  content.isStruck = false;
  for (;;) {
    const mark = next(reader);
    if (mark === "close") return null;
    const wrong =
      mark === "open" ? readElement(reader, content) : mark === "text" ? textBetween(reader) : "xml";
    if (wrong) return wrong;
  }
}

function readElement(reader: XmlReader, content: CellContent): DamageKind | null {
  switch (reader.name) {
    case "v":
      if (content.hasValue || content.inline !== null) return "value";
      content.hasValue = true;
      return readValue(reader, content);
    case "is": {
      if (content.hasValue || content.inline !== null) return "value";
      const read = richText(reader);
      content.inline = read?.text ?? null;
      content.isStruck = read?.isStruck ?? false;
      return read === null ? "xml" : null;
    }
    case "f":
      content.hasFormula = true;
      return skip(reader) ? null : "xml";
    default:
      // Elements of other namespaces may stand here; such as belong to cells may not.
      return reader.name === "" && skip(reader) ? null : "xml";
  }
}

/** Reads the value that began last: mostly one piece of text, whose bytes are kept. */
function readValue(reader: XmlReader, content: CellContent): DamageKind | null {
  content.from = content.to = reader.at;
  const first = next(reader);
  if (first === "close") return null;
  if (first !== "text") return "xml";
  const { from, to, literal } = reader;
  const second = next(reader);
  if (second === "close" && !literal && to - from <= MOST_TEXT_BYTES) {
    content.from = from;
    content.to = to;
    return null;
  }
  const head = pieceOf(reader.bytes, from, to, literal);
  if (second === "close" || head === null) {
    content.pieces = head;
    return head === null ? "xml" : null;
  }
  const piece = second === "text" ? pieceOf(reader.bytes, reader.from, reader.to, reader.literal) : null;
  content.pieces = piece === null ? null : plainText(reader, head + piece);
  return content.pieces === null ? "xml" : null;
}

/** Blanks between the elements of a cell are how the XML is laid out; anything else is lost data. */
function textBetween({ bytes, from, to }: XmlReader): DamageKind | null {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > 0x20) return "value";
  return null;
}

/** A number as XML Schema has it (xsd:double), but for infinities and NaN, which no cell holds. */
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The id of a cell with a content, a type and a style; what is wrong where it is none. */
export function idOfCell(
  pool: CellPool,
  { bytes }: XmlReader,
  content: CellContent,
  type: string,
  style: number,
): number | DamageKind {
  if (content.inline !== null) {
    return type === "inlineStr" || type === "str" ? textId(pool, content.inline, style) : "value";
  }
  const whole = content.hasValue && content.pieces === null ? wholeIn(bytes, content.from, content.to) : -1;
  if (type === "s" && whole >= 0) return sharedId(pool, whole, style);
  if (type === "n" && whole >= 0) return numberId(pool, whole, style);
  const text = content.hasValue
    ? (content.pieces ?? decodedText(bytes, content.from, content.to, false))
    : "";
  if (text === null) return "xml";
  if (!content.hasValue || (text.trim() === "" && type !== "str")) {
    // What a formula comes to was never worked out; without one there is nothing.
    return content.hasFormula || type === "e" ? idOfError(pool, "") : 0;
  }
  return idOfValue(pool, text, type, style);
}

function idOfValue(pool: CellPool, text: string, type: string, style: number): number | DamageKind {
  switch (type) {
    case "s":
      return /^\s*\d{1,9}\s*$/.test(text) ? sharedId(pool, Number(text), style) : "text";
    case "n":
      return NUMBER.test(text.trim()) ? numberId(pool, Number(text), style) : "value";
    case "str":
    case "inlineStr":
      return textId(pool, text, style);
    case "b":
      return orDamage(idOfFlag(pool, text));
    case "d":
      return orDamage(idOfDay(pool, text));
    case "e":
      return orDamage(idOfError(pool, text));
    default:
      return "value";
  }
}

function orDamage(id: number): number | DamageKind {
  return id === NO_CELL ? "value" : id;
}

function sharedId(pool: CellPool, index: number, style: number): number | DamageKind {
  if (index >= pool.shared) return "text";
  if (pool.tooLong.size > 0 && pool.tooLong.has(index)) return "long-text";
  return idInWords(pool, index + 1, style);
}

function numberId(pool: CellPool, value: number, style: number): number | DamageKind {
  const form = pool.styles.forms[style];
  if (!form) return "style";
  return Number.isFinite(value) ? idOfNumber(pool, value, form) : "value";
}

function textId(pool: CellPool, text: string, style: number): number | DamageKind {
  const id = idOfText(pool, text);
  return id === NO_CELL ? "long-text" : idInWords(pool, id, style);
}
