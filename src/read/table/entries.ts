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

/** The cells that were met, by entry from 1. */
export interface Entries {
  /** Bytes in the file where they stand there, from `starts` (0 and above); texts of their own where it is below 0: ~start is their position. */
  starts: Int32Array;
  lengths: Int32Array;
  /** The code that an entry stands for: its own, or that of the entry with the same text once cleaned. */
  codes: Int32Array;
  /** Entries are below it. */
  size: number;
  /** Whether each was looked up, so that no two entries are of the same bytes. */
  isDistinct: boolean;
  readonly own: Uint8Array[];
  readonly bytes: Uint8Array;
  hashes: Int32Array;
  slots: Int32Array;
  /** How many cells were entered. */
  met: number;
}

export function entriesOf(bytes: Uint8Array): Entries {
  const half = FIRST_SLOTS >> 1;
  return {
    starts: new Int32Array(half),
    lengths: new Int32Array(half),
    codes: new Int32Array(half),
    size: 1,
    isDistinct: true,
    own: [],
    bytes,
    hashes: new Int32Array(half),
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
  if (!entries.isDistinct) return append(entries, from, start, end);
  if (++entries.met === SAMPLE && entries.size > SAMPLE * NEARLY_ALL) entries.isDistinct = false;
  let slot = spread(hash, entries.slots);
  for (let entry = entries.slots[slot] ?? 0; entry !== 0; entry = entries.slots[slot] ?? 0) {
    if (entries.hashes[entry] === hash && isEntry(entries, entry, from, start, end - start)) return entry;
    slot = (slot + 1) & (entries.slots.length - 1);
  }
  if (entries.size === entries.hashes.length) {
    grow(entries);
    slot = freeSlot(hash, entries.slots);
  }
  entries.slots[slot] = entries.size;
  entries.hashes[entries.size] = hash;
  return append(entries, from, start, end);
}

function append(entries: Entries, from: Uint8Array, start: number, end: number): number {
  if (entries.size === entries.starts.length) {
    entries.starts = enlarged(entries.starts, entries.size);
    entries.lengths = enlarged(entries.lengths, entries.size);
    entries.codes = enlarged(entries.codes, entries.size);
  }
  const entry = entries.size++;
  entries.lengths[entry] = end - start;
  entries.starts[entry] = from === entries.bytes ? start : ~(entries.own.push(from) - 1);
  entries.codes[entry] = entry;
  return entry;
}

function grow(entries: Entries): void {
  entries.hashes = enlarged(entries.hashes, entries.size);
  entries.slots = new Int32Array(entries.slots.length * 2);
  for (let entry = 1; entry < entries.size; entry++) {
    entries.slots[freeSlot(entries.hashes[entry] ?? 0, entries.slots)] = entry;
  }
}

function freeSlot(hash: number, slots: Int32Array): number {
  let slot = spread(hash, slots);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  return slot;
}

function spread(hash: number, slots: Int32Array): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

function isEntry(
  { starts, lengths, own, bytes }: Entries,
  entry: number,
  from: Uint8Array,
  start: number,
  length: number,
): boolean {
  const at = starts[entry] ?? 0;
  const source = at < 0 ? own[~at] : bytes;
  if (!source || lengths[entry] !== length) return false;
  const offset = Math.max(at, 0);
  for (let index = 0; index < length; index++) {
    if (source[offset + index] !== from[start + index]) return false;
  }
  return true;
}
