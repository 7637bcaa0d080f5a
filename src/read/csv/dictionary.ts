/**
 * The distinct cells of one column of a text file, by the bytes that they are written with: each is found by a hash of
 * its bytes, and a text is made only of cells that somebody asks for.
 */

import { BLANK, type Cell, cellOfText, withoutTextMark } from "../cells/cell.ts";
import { cleanText } from "../cells/clean.ts";
import {
  codeOfEntry,
  type Entries,
  entriesOf,
  entryAt,
  hashOf,
  packed,
  standFor,
  UNKNOWN,
} from "../cells/entries.ts";
import { type Search, textsOf } from "../cells/texts.ts";
import { isUtf8 } from "../decode/utf8.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * Codes of the distinct cells of a column. Code 0 is the blank cell. Texts that are alike once cleaned have one code, unless
 * nearly all of the first cells were distinct: then each cell has a code of its own, and nothing is looked up.
 */
export interface Dictionary {
  /** The file. */
  readonly bytes: Uint8Array;
  readonly entries: Entries;
  /** Whether all cells that were found in the file are UTF-8. */
  isUtf8: boolean;
}

/** The distinct cells of a column by code, as texts. */
export interface Words {
  /** Codes are below it. */
  readonly size: number;
  /** Whether no two codes stand for one text. */
  readonly isDistinct: boolean;
  readonly text: (code: number) => string;
  readonly search: Search;
  readonly has: (sign: string) => boolean;
  readonly cell: (code: number) => Cell;
}

/** The dictionary of a column of a file, with nothing entered yet. */
export function dictionaryOf(bytes: Uint8Array): Dictionary {
  return { bytes, entries: entriesOf(), isUtf8: true };
}

/** The code of a cell written in the file from `start` to `end`, by the hash of those bytes. */
export function codeAt(dictionary: Dictionary, start: number, end: number, hash: number): number {
  if (start === end) return 0;
  const { bytes, entries } = dictionary;
  const entry = entryAt(entries, bytes, start, end, hash);
  const known = codeOfEntry(entries, entry);
  if (known !== UNKNOWN) return known;
  const code = mayBeUnclean(bytes, start, end) ? codeOfUnclean(dictionary, entry, start, end) : entry;
  standFor(entries, entry, code);
  return code;
}

/** The code of a cell whose text may be another one once it is cleaned. */
function codeOfUnclean(dictionary: Dictionary, entry: number, start: number, end: number): number {
  const { bytes, entries } = dictionary;
  const written = bytes.subarray(start, end);
  dictionary.isUtf8 &&= isUtf8(written);
  const text = decoder.decode(written);
  const clean = cleaned(text);
  return clean === text ? entry : codeOfText(entries, clean);
}

/** The code of a cell whose text is not in the file as it stands: unescaped, or given by csv-parse. */
export function codeOf({ entries }: Dictionary, written: string): number {
  return codeOfText(entries, cleaned(written));
}

/** The entry that is a cleaned text, whatever a cell written with the same letters stands for. */
function codeOfText(entries: Entries, text: string): number {
  if (text === "") return 0;
  const from = encoder.encode(text);
  return entryAt(entries, from, 0, from.length, hashOf(from, 0, from.length));
}

/** All that was entered, as texts: nothing here is bound to the file. */
export function wordsOf({ entries }: Dictionary): Words {
  const { isDistinct } = entries;
  const own = packed(entries);
  let cells: Cell[] | null = null;
  const texts = textsOf(own);
  return {
    size: own.starts.length - 1,
    isDistinct,
    ...texts,
    cell: (code) => {
      if (code === 0) return BLANK;
      cells ??= [];
      const known = cells[code];
      if (known) return known;
      const cell = cellOfText(texts.text(code));
      cells[code] = cell;
      return cell;
    },
  };
}

/** A cell's text as it is kept, without the mark that keeps it from acting. */
function cleaned(written: string): string {
  return unescapeFormula(cleanText(written));
}

/**
 * Takes off the apostrophe that written tables put before text which a spreadsheet would run as a formula, and the one that keeps digits
 * a text.
 */
function unescapeFormula(text: string): string {
  if (text.charCodeAt(0) !== APOSTROPHE) return text;
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1).trim() : withoutTextMark(text);
}

const APOSTROPHE = 0x27;

const SPACE = 0x20;

/**
 * First bytes of characters that a cleaned text may have in another form or not at all: combining marks (CC, CD), spaces
 * that do not break and soft hyphens (C2), marks of direction (D8, E2), spaces of other widths (E2, E3), marks of byte
 * order (EF), controls, whatever lies beyond the letters of Vietnamese, and what is no UTF-8. Letters of Vietnamese begin with C3 to C6
 * and E1 BA or BB. Two spaces are one once cleaned.
 */
function mayBeUnclean(bytes: Uint8Array, start: number, end: number): boolean {
  const [first = 0, last = 0] = [bytes[start], bytes[end - 1]];
  if (first === SPACE || last === SPACE || first === APOSTROPHE) return true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === SPACE && bytes[at + 1] === SPACE) return true;
    if (byte >= SPACE && byte < 0x80) continue;
    if (byte >= 0xc3 && byte <= 0xc6) at += 1;
    else if (byte === 0xe1 && ((bytes[at + 1] ?? 0) | 1) === 0xbb) at += 2;
    else return true;
    // The last byte of a letter, which no end of a cell is.
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return true;
  }
  return false;
}
