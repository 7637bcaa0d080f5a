/**
 * The distinct cells of one column by the bytes that they are written with: an open table of hashes, whose entries are
 * places in the file. A column of which nearly every cell is another one, as of ids, is no longer looked up.
 */
import { enlarged } from "../../core/numbers/buffers.ts";

/** Start of FNV-1a, and its factor: `hash = Math.imul(hash ^ byte, FACTOR)` for each byte of a cell. */
export const SEED = 0x811c9dc5 | 0;
export const FACTOR = 0x01000193;

/** Slots are at most half full. */
const FIRST_SLOTS = 64;

/** Cells by which a column of ids is known, and the share of them that are distinct there: such a column is a third faster to read. */
const [SAMPLE, NEARLY_ALL] = [4096, 0.95];

/** What is kept of an entry, side by side, since all of it is looked at together. */
const [HASH, START, LENGTH, CODE, FIELDS] = [0, 1, 2, 3, 4];

/** What parts packed entries: none begins or ends with it. */
const LINE_END = 0x0d;

/** The cells that were met, by entry from 1. */
export interface Entries {
  /**
   * Of each entry the hash, the start, the length in bytes, and the code that it stands for: its own, or that of the entry
   * with the same text once cleaned. A start of 0 and above is a place in the file; below 0, ~start is the position of a text of its own.
   */
  fields: Int32Array;
  /** Entries are below it. */
  size: number;
  /** Whether each was looked up, so that no two entries are of the same bytes. */
  isDistinct: boolean;
  readonly own: Uint8Array[];
  readonly bytes: Uint8Array;
  slots: Int32Array;
  /** How many cells were entered. */
  met: number;
}

export function entriesOf(bytes: Uint8Array): Entries {
  return {
    fields: new Int32Array((FIRST_SLOTS >> 1) * FIELDS),
    size: 1,
    isDistinct: true,
    own: [],
    bytes,
    slots: new Int32Array(FIRST_SLOTS),
    met: 0,
  };
}

/** FNV-1a of some bytes. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FACTOR);
  return hash;
}

/** The entry of some bytes with their hash; made where there is none. */
export function entryAt(
  entries: Entries,
  from: Uint8Array,
  start: number,
  end: number,
  hash: number,
): number {
  if (!entries.isDistinct) return append(entries, from, start, end, hash);
  if (++entries.met === SAMPLE && entries.size > SAMPLE * NEARLY_ALL) entries.isDistinct = false;
  const { fields, slots } = entries;
  const last = slots.length - 1;
  let slot = spread(hash) & last;
  for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
    if (fields[entry * FIELDS + HASH] === hash && isEntry(entries, entry, from, start, end - start))
      return entry;
    slot = (slot + 1) & last;
  }
  const entry = append(entries, from, start, end, hash);
  if (entry * 2 < slots.length) slots[slot] = entry;
  else entries.slots = slotsOf(entries);
  return entry;
}

/** The code that an entry stands for. */
export function codeOfEntry({ fields }: Entries, entry: number): number {
  return fields[entry * FIELDS + CODE] ?? 0;
}

/** Lets an entry stand for the code of another one. */
export function standFor({ fields }: Entries, entry: number, code: number): void {
  fields[entry * FIELDS + CODE] = code;
}

/** Entries by their bytes alone, one behind the other: those of entry e from `starts[e]` up to the line end before `starts[e + 1]`. */
export interface PackedEntries {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
}

/** The entries in bytes of their own, so that the file they were met in is needed no longer. */
export function packed({ fields, size, own, bytes }: Entries): PackedEntries {
  const starts = new Int32Array(size + 1);
  for (let entry = 0; entry < size; entry++) {
    starts[entry + 1] = (starts[entry] ?? 0) + (fields[entry * FIELDS + LENGTH] ?? 0) + 1;
  }
  const all = new Uint8Array(starts[size] ?? 0);
  for (let [entry, to] = [0, 0]; entry < size; entry++) {
    const start = fields[entry * FIELDS + START] ?? 0;
    const source = (start < 0 ? own[~start] : bytes) ?? bytes;
    const end = (starts[entry + 1] ?? 0) - 1;
    for (let at = Math.max(start, 0); to < end; ) all[to++] = source[at++] ?? 0;
    all[to++] = LINE_END;
  }
  return { bytes: all, starts };
}

function append(entries: Entries, from: Uint8Array, start: number, end: number, hash: number): number {
  const entry = entries.size++;
  const at = entry * FIELDS;
  if (at === entries.fields.length) entries.fields = enlarged(entries.fields, at);
  const { fields } = entries;
  fields[at + HASH] = hash;
  fields[at + START] = from === entries.bytes ? start : ~(entries.own.push(from) - 1);
  fields[at + LENGTH] = end - start;
  fields[at + CODE] = entry;
  return entry;
}

/** Twice as many slots, with all entries in them. */
function slotsOf({ fields, size, slots }: Entries): Int32Array {
  const larger = new Int32Array(slots.length * 2);
  const last = larger.length - 1;
  for (let entry = 1; entry < size; entry++) {
    let slot = spread(fields[entry * FIELDS + HASH] ?? 0) & last;
    while (larger[slot] !== 0) slot = (slot + 1) & last;
    larger[slot] = entry;
  }
  return larger;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isEntry(
  { fields, own, bytes }: Entries,
  entry: number,
  from: Uint8Array,
  start: number,
  length: number,
): boolean {
  if (fields[entry * FIELDS + LENGTH] !== length) return false;
  const at = fields[entry * FIELDS + START] ?? 0;
  const source = at < 0 ? own[~at] : bytes;
  if (!source) return false;
  const offset = Math.max(at, 0);
  for (let index = 0; index < length; index++) {
    if (source[offset + index] !== from[start + index]) return false;
  }
  return true;
}
