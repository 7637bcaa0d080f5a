/**
 * The distinct cells of one column of a text file, by the bytes that they are written with: each is found by a hash of
 * its bytes and kept as a place in the file, so that a text is made only of cells that somebody asks for.
 */
import { normalised } from "../decode/utf8.ts";
import { BLANK, type Cell, cellOfText } from "./cell.ts";
import { codeOfEntry, entriesOf, entryAt, hashOf, type PackedEntries, packed, standFor } from "./entries.ts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Codes of the distinct cells of a column. Code 0 is the blank cell. Texts that are alike once cleaned have one code, unless
 * nearly all of the first cells were distinct: then each cell has a code of its own, and nothing is looked up.
 */
export interface Dictionary {
  /** The code of a cell written in the file from `start` to `end`, by the hash of those bytes. */
  readonly codeAt: (start: number, end: number, hash: number) => number;
  /** The code of a cell whose text is not in the file as it stands: unescaped, or given by csv-parse. */
  readonly codeOf: (text: string) => number;
  /** All cells that were entered. */
  readonly words: () => Words;
}

/** The distinct cells of a column by code, in memory of their own. */
export interface Words {
  /** Codes are below it. */
  readonly size: number;
  /** Whether no two codes stand for one text. */
  readonly isDistinct: boolean;
  readonly text: (code: number) => string;
  readonly cell: (code: number) => Cell;
}

/** The longest text, in bytes, that is made letter by letter: for those, a call of the decoder costs several times as much. */
const SHORT = 64;

/** The letters of the text that is being made, as UTF-16 units. */
const units = new Array<number>(SHORT).fill(0);

export function dictionaryOf(bytes: Uint8Array): Dictionary {
  const entries = entriesOf(bytes);
  const codeOf = (written: string): number => {
    const text = cleaned(written);
    if (text === "") return 0;
    const from = encoder.encode(text);
    return codeOfEntry(entries, entryAt(entries, from, 0, from.length, hashOf(from, 0, from.length)));
  };
  return {
    codeAt: (start, end, hash) => {
      if (start === end) return 0;
      const before = entries.size;
      const entry = entryAt(entries, bytes, start, end, hash);
      if (entries.size > before && mayBeUnclean(bytes, start, end)) {
        const written = decoded(bytes, start, end - start);
        const text = cleaned(written);
        if (text !== written) {
          const code = codeOf(text);
          standFor(entries, entry, code);
          return code;
        }
      }
      return codeOfEntry(entries, entry);
    },
    codeOf,
    words: () => wordsOf(packed(entries), entries.isDistinct),
  };
}

/** What was entered, read from memory of its own: nothing here is bound to the file. */
function wordsOf({ bytes, starts }: PackedEntries, isDistinct: boolean): Words {
  let cells: Cell[] | null = null;
  const text = textsOf(bytes, starts);
  return {
    size: starts.length - 1,
    isDistinct,
    text,
    cell: (code) => {
      if (code === 0) return BLANK;
      cells ??= [];
      const known = cells[code];
      if (known) return known;
      const cell = cellOfText(text(code));
      cells[code] = cell;
      return cell;
    },
  };
}

/** A cell's text as it is kept: in NFC, trimmed, without what nobody sees and without the mark that keeps it from acting. */
function cleaned(written: string): string {
  return unescapeFormula(normalised(written).trim());
}

/** Takes off the apostrophe that written tables put before text which a spreadsheet would run as a formula. */
function unescapeFormula(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}

const APOSTROPHE = 0x27;

const SPACE = 0x20;

/** Texts by code. Where all of them are ASCII they are pieces of one, which are made in half the time. */
function textsOf(bytes: Uint8Array, starts: Int32Array): (code: number) => string {
  let ascii: string | null = null;
  return (code) => {
    ascii ??= asciiOf(bytes);
    const start = starts[code] ?? 0;
    const end = starts[code + 1] ?? start;
    return ascii === "" ? decoded(bytes, start, end - start) : ascii.slice(start, end);
  };
}

/** The text of some bytes in which each letter has one; "" for others. */
function asciiOf(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return text.length === bytes.length ? text : "";
}

function decoded(source: Uint8Array, start: number, length: number): string {
  if (length > SHORT) return decoder.decode(source.subarray(start, start + length));
  let size = 0;
  for (let at = start; at < start + length; ) {
    const byte = source[at++] ?? 0;
    if (byte >= 0xf0) return decoder.decode(source.subarray(start, start + length));
    // One byte; 110xxxxx 10xxxxxx; or 1110xxxx 10xxxxxx 10xxxxxx.
    if (byte < 0x80) units[size++] = byte;
    else if (byte < 0xe0) units[size++] = ((byte & 0x1f) << 6) | ((source[at++] ?? 0) & 0x3f);
    else {
      const middle = ((source[at++] ?? 0) & 0x3f) << 6;
      units[size++] = ((byte & 0x0f) << 12) | middle | ((source[at++] ?? 0) & 0x3f);
    }
  }
  return String.fromCharCode(...units.slice(0, size));
}

/**
 * First bytes of characters that a cleaned text may have in another form or not at all: combining marks (CC, CD), spaces
 * that do not break and soft hyphens (C2), marks of direction (D8, E2), spaces of other widths (E2, E3), marks of byte
 * order (EF), controls, and whatever lies beyond the letters of Vietnamese. Letters of Vietnamese begin with C3 to C6 and E1 BA or BB.
 */
function mayBeUnclean(bytes: Uint8Array, start: number, end: number): boolean {
  const [first = 0, last = 0] = [bytes[start], bytes[end - 1]];
  if (first === SPACE || last === SPACE || first === APOSTROPHE) return true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= SPACE && byte < 0x80) continue;
    if (byte >= 0xc3 && byte <= 0xc6) at += 1;
    else if (byte === 0xe1 && ((bytes[at + 1] ?? 0) | 1) === 0xbb) at += 2;
    else return true;
  }
  return false;
}
