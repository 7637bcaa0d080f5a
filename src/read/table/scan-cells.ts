/** One cell of a text file: unquoted, quoted, or ="00115"; whatever is none of these is for csv-parse to judge. */
import { FACTOR, hashOf, SEED } from "./entries.ts";
import {
  CARRIAGE_RETURN,
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

/** Reads the cell at which the scanner stands; false where the record is to be judged by csv-parse. */
export function scanCell(state: ScanState): boolean {
  const from = state.at;
  if (plainCell(state)) return true;
  const { bytes } = state;
  let open = from;
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

/** An unquoted cell; false where a quote stands in it. */
function plainCell(state: ScanState): boolean {
  const { bytes, stops } = state;
  const from = state.at;
  const end = bytes.length;
  let to = from;
  let hash = SEED;
  for (; to < end; to++) {
    const byte = bytes[to] ?? 0;
    if (stops[byte] === 1) break;
    hash = Math.imul(hash ^ byte, FACTOR);
  }
  if (to < end && bytes[to] === QUOTE) return false;
  state.at = to;
  const position = state.column++;
  if (to === from) return true;
  let [first, last] = [from, to];
  while (last > first && isSpace(state, bytes[last - 1])) last--;
  while (first < last && isSpace(state, bytes[first])) first++;
  if (first === last) return true;
  if (first !== from || last !== to) hash = hashOf(bytes, first, last);
  const own = state.columns[position] ?? columnAt(state, position);
  if (own !== null) own.codes[state.record] = own.dictionary.codeAt(first, last, hash);
  return true;
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
      line: state.recordLine,
      lines: lines + 1,
      delimiters: delimitersIn(state, open, position),
    });
    state.line += lines;
  }
  if (isEscaped) {
    const text = textBetween(state, open + 1, position).replaceAll('""', '"');
    put(state, (dictionary) => dictionary.codeOf(unwrapped(state, text)));
  } else put(state, (dictionary) => dictionary.codeAt(open + 1, position, hash));
  return true;
}

/** A cell ="00115", as web systems write it so that zeros stay; false for anything else. */
function formulaCell(state: ScanState, open: number): boolean {
  const { bytes, stops } = state;
  let position = open + 2;
  while (position < bytes.length && stops[bytes[position] ?? 0] === 0) position++;
  if (bytes[position] !== QUOTE || !closeAt(state, position + 1)) return false;
  state.formulas++;
  put(state, (dictionary) => dictionary.codeAt(open + 2, position, hashOf(bytes, open + 2, position)));
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

/** The most delimiters on one of the lines between two positions but the first. */
function delimitersIn({ bytes, delimiter }: ScanState, from: number, to: number): number {
  let [most, own, isFirst] = [0, 0, true];
  for (let position = from; position < to; position++) {
    const byte = bytes[position];
    if (byte === LINE_FEED || byte === CARRIAGE_RETURN) [own, isFirst] = [0, false];
    else if (byte === delimiter && !isFirst) most = Math.max(most, ++own);
  }
  return most;
}
