/** Columns by their different texts, so that each is looked at once: cells in, texts and their positions out. */

/** The different texts of a column in the order in which they are met, and for each row the position of its text. */
export interface Distinct {
  readonly texts: readonly string[];
  readonly of: Int32Array;
}

/** The different texts among cells. */
export function distinctCells(size: number, cell: (row: number) => string): Distinct {
  const known = new Map<string, number>();
  const texts: string[] = [];
  const of = new Int32Array(size);
  for (let row = 0; row < size; row++) {
    const text = cell(row);
    let position = known.get(text);
    if (position === undefined) {
      position = texts.length;
      known.set(text, position);
      texts.push(text);
    }
    of[row] = position;
  }
  return { texts, of };
}

/**
 * The same for cells that stand in one long text, from `start(row)` to `end(row)`: only a text that is met for the
 * first time is cut out.
 */
export function distinctSpans(
  text: string,
  size: number,
  start: (row: number) => number,
  end: (row: number) => number,
): Distinct {
  const texts: string[] = [];
  const of = new Int32Array(size);
  /** Where each different text was met first, and its hash. */
  const starts: number[] = [];
  const hashes: number[] = [];
  /** Open addressing: positions from 1, 0 is free; never more than half full. */
  let slots = new Int32Array(256);
  const place = (hash: number, position: number): void => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = position + 1;
  };
  for (let row = 0; row < size; row++) {
    const from = start(row);
    const to = end(row);
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    hash ^= hash >>> 15;
    let found = -1;
    for (let slot = hash & (slots.length - 1); found < 0; slot = (slot + 1) & (slots.length - 1)) {
      const position = (slots[slot] ?? 0) - 1;
      if (position < 0) break;
      if (hashes[position] !== hash || texts[position]?.length !== to - from) continue;
      const other = starts[position] ?? 0;
      let at = from;
      while (at < to && text.charCodeAt(at) === text.charCodeAt(other + at - from)) at++;
      if (at === to) found = position;
    }
    if (found < 0) {
      found = texts.length;
      texts.push(text.slice(from, to));
      starts.push(from);
      hashes.push(hash);
      if (texts.length * 2 > slots.length) {
        slots = new Int32Array(slots.length * 4);
        hashes.forEach(place);
      } else place(hash, found);
    }
    of[row] = found;
  }
  return { texts, of };
}
