/** The texts of the distinct cells of a column out of their bytes: pieces of one text, in which all of them are searched at once. */
import type { PackedEntries } from "./entries.ts";

/** What stands behind each cell. */
const LINE_END = "\r";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Finds the codes of the cells in which a pattern is found, in their order, and perhaps of some more. */
export type Search = (pattern: RegExp) => readonly number[];

/** All cells one behind the other. */
interface Joined {
  readonly text: string;
  /** Where each begins; one sign stands behind each. */
  readonly starts: Int32Array;
}

/** The texts by code, the search in them, and whether any has a sign. */
export function textsOf(cells: PackedEntries): {
  readonly text: (code: number) => string;
  readonly search: Search;
  readonly has: (sign: string) => boolean;
} {
  const joined = joinedOf(cells);
  const { text, starts } = joined;
  return {
    text: (code) => {
      const start = starts[code] ?? 0;
      return text.slice(start, (starts[code + 1] ?? start + 1) - 1);
    },
    search: (pattern) => found(joined, pattern),
    has: (sign) => text.includes(sign),
  };
}

function joinedOf({ bytes, starts }: PackedEntries): Joined {
  const text = decoder.decode(bytes);
  // Where each letter is one byte, each cell begins where its bytes do.
  if (text.length === bytes.length) return { text, starts };
  const pieces = text.split(LINE_END);
  // Behind the last line end there is one more. Where there are others, a cell is of several lines.
  return { text, starts: pieces.length === starts.length ? startsOf(pieces) : startsInText(bytes, starts) };
}

function startsOf(pieces: readonly string[]): Int32Array {
  const starts = new Int32Array(pieces.length);
  for (let cell = 1; cell < pieces.length; cell++) {
    starts[cell] = (starts[cell - 1] ?? 0) + (pieces[cell - 1]?.length ?? 0) + LINE_END.length;
  }
  return starts;
}

function startsInText(bytes: Uint8Array, starts: Int32Array): Int32Array {
  const inText = new Int32Array(starts.length);
  for (let [cell, at, units] = [1, 0, 0]; cell < starts.length; cell++) {
    for (const end = starts[cell] ?? 0; at < end; at++) {
      const byte = bytes[at] ?? 0;
      // A letter begins with any byte but 10xxxxxx; with 11110xxx begins one that is two units of a text.
      if ((byte & 0xc0) !== 0x80) units += byte < 0xf0 ? 1 : 2;
    }
    inText[cell] = units;
  }
  return inText;
}

function found({ text, starts }: Joined, pattern: RegExp): readonly number[] {
  const codes: number[] = [];
  const search = new RegExp(pattern, `${pattern.flags}g`);
  let code = 0;
  // A pattern that nothing fits is also found behind the last cell.
  for (let match = search.exec(text); match && match.index < text.length; match = search.exec(text)) {
    while ((starts[code + 1] ?? text.length) <= match.index) code++;
    codes.push(code);
    search.lastIndex = starts[code + 1] ?? text.length;
  }
  return codes;
}
