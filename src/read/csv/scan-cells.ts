/** One cell of a text file: unquoted, quoted, or ="00115"; whatever is none of these is for csv-parse to judge. */

import { FACTOR, hashOf, SEED } from "../cells/entries.ts";
import { codeAt, codeOf } from "./dictionary.ts";
import {
  CARRIAGE_RETURN,
  checkUtf8,
  columnAt,
  EQUALS,
  LINE_FEED,
  linesIn,
  put,
  QUOTE,
  type ScanState,
  SPACE,
  TAB,
  textBetween,
} from "./scan-state.ts";

/** Reads the cells of a record from where the scanner stands up to its end; false where csv-parse is to judge it. */
export function scanCells(state: ScanState): boolean {
  const { bytes, delimiter } = state;
  while (!plainCells(state)) {
    if (!oddCell(state)) return false;
    if (bytes[state.at] !== delimiter) return true;
    state.at++;
  }
  return true;
}

/** Reads a cell with a quote in it; false where it is neither quoted nor ="00115". */
function oddCell(state: ScanState): boolean {
  const { bytes } = state;
  let open = state.at;
  while (isSpace(state, bytes[open])) open++;
  if (bytes[open] === QUOTE) return quotedCell(state, open);
  return bytes[open] === EQUALS && bytes[open + 1] === QUOTE && formulaCell(state, open);
}

/** The text in ="00115", which is counted; any other text as it is. */
export function unwrapped(state: ScanState, text: string): string {
  const inner = /^\s*="([^"]*)"\s*$/.exec(text)?.[1];
  if (inner === undefined) return text;
  state.formulas++;
  return inner;
}

function isSpace({ delimiter }: ScanState, byte: number | undefined): boolean {
  return byte === SPACE || (byte === TAB && delimiter !== TAB) || byte === 0x0b || byte === 0x0c;
}

/** Whether a cell may end at a position. */
function isEnd({ bytes, delimiter }: ScanState, position: number): boolean {
  if (position >= bytes.length) return true;
  const byte = bytes[position];
  return byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** Reads unquoted cells up to the end of their record; false where the scanner comes to stand at a cell with a quote in it. */
function plainCells(state: ScanState): boolean {
  const { bytes, delimiter, stops, columns, record } = state;
  const end = bytes.length;
  let from = state.at;
  let position = state.column;
  for (; ; position++) {
    let to = from;
    let hash = SEED;
    let byte = LINE_FEED;
    for (; to < end; to++) {
      byte = bytes[to] ?? 0;
      if (stops[byte] === 1) break;
      hash = Math.imul(hash ^ byte, FACTOR);
    }
    if (to < end && byte === QUOTE) break;
    if (to > from) {
      if ((bytes[from] ?? 0) <= SPACE || (bytes[to - 1] ?? 0) <= SPACE) spacedCell(state, position, from, to);
      else {
        const own = columns[position] ?? columnAt(state, position);
        if (own !== null) own.codes[record] = codeAt(own.dictionary, from, to, hash);
      }
    }
    if (to === end || byte !== delimiter) {
      state.at = to;
      state.column = position + 1;
      return true;
    }
    from = to + 1;
  }
  state.at = from;
  state.column = position;
  return false;
}

/** Enters a cell without the spaces around it; one of spaces alone is blank. */
function spacedCell(state: ScanState, position: number, from: number, to: number): void {
  const { bytes } = state;
  let [first, last] = [from, to];
  while (last > first && isSpace(state, bytes[last - 1])) last--;
  while (first < last && isSpace(state, bytes[first])) first++;
  const own = first === last ? null : (state.columns[position] ?? columnAt(state, position));
  if (own !== null) {
    own.codes[state.record] = codeAt(own.dictionary, first, last, hashOf(bytes, first, last));
  }
}

/** A quoted cell whose quote stands at `open`; false where its quotes do not fit. */
function quotedCell(state: ScanState, open: number): boolean {
  const { bytes } = state;
  const end = bytes.length;
  let position = open + 1;
  let [isEscaped, hasLines, hash] = [false, false, SEED];
  for (; position < end; position++) {
    const byte = bytes[position] ?? 0;
    if (byte === QUOTE) {
      if (bytes[position + 1] !== QUOTE) break;
      isEscaped = true;
      position++;
    } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) hasLines = true;
    hash = Math.imul(hash ^ byte, FACTOR);
  }
  if (position >= end || !closeAt(state, position + 1)) return false;
  if (hasLines) {
    const lines = linesIn(state, open, position);
    state.tall.push({
      record: state.record,
      line: state.recordLine,
      lines: lines + 1,
      delimiters: delimitersIn(state, open, position),
    });
    state.line += lines;
  }
  if (isEscaped) {
    checkUtf8(state, open, position);
    const text = textBetween(state, open + 1, position).replaceAll('""', '"');
    put(state, (dictionary) => codeOf(dictionary, unwrapped(state, text)));
  } else put(state, (dictionary) => codeAt(dictionary, open + 1, position, hash));
  return true;
}

/** A cell ="00115", as web systems write it so that zeros stay; false for anything else. */
function formulaCell(state: ScanState, open: number): boolean {
  const { bytes, stops } = state;
  let position = open + 2;
  while (position < bytes.length && stops[bytes[position] ?? 0] === 0) position++;
  if (bytes[position] !== QUOTE || !closeAt(state, position + 1)) return false;
  state.formulas++;
  put(state, (dictionary) => codeAt(dictionary, open + 2, position, hashOf(bytes, open + 2, position)));
  return true;
}

/** Goes on behind a closed cell; false where something follows it before the next one. */
function closeAt(state: ScanState, from: number): boolean {
  let after = from;
  while (isSpace(state, state.bytes[after])) after++;
  if (!isEnd(state, after)) return false;
  state.at = after;
  return true;
}

/** The most delimiters on one of the lines between two positions but the first; one before a space is of a text. */
function delimitersIn({ bytes, delimiter }: ScanState, from: number, to: number): number {
  let [most, own, isFirst] = [0, 0, true];
  for (let position = from; position < to; position++) {
    const byte = bytes[position];
    if (byte === LINE_FEED || byte === CARRIAGE_RETURN) [own, isFirst] = [0, false];
    else if (byte === delimiter && !isFirst && bytes[position + 1] !== SPACE) most = Math.max(most, ++own);
  }
  return most;
}
