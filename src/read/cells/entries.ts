/**
 * The distinct cells of one column by the bytes that they are written with: an open table of hashes, whose entries stand one
 * behind the other in memory of their own. A column of which nearly every cell is another one, as of ids, is no longer looked up.
 */
import { enlarged } from "../../core/numbers/buffers.ts";

/** Start of FNV-1a, and its factor: `hash = Math.imul(hash ^ byte, FACTOR)` for each byte of a cell. */
export const SEED = 0x811c9dc5 | 0;
export const FACTOR = 0x01000193;

/** Slots are at most half full. */
const FIRST_SLOTS = 64;
const FIRST_BYTES = 512;

/** Cells by which a column of ids is known, and the share of them that are distinct there: such a column is a third faster to read. */
const [SAMPLE, NEARLY_ALL] = [4096, 0.95];

/** What is kept of an entry that is looked up, side by side, since both are looked at together. */
const [HASH, CODE_AND_ONE, FIELDS] = [0, 1, 2];

/** What stands behind each entry: none begins or ends with it. */
const LINE_END = 0x0d;

/** The cells that were met, by entry from 1. */
export interface Entries {
  /**
   * Of each entry that is looked up the hash, and the code that a cell written like it stands for, with one added: its own, or that of the
   * entry with the same text once cleaned; 0 where no cell is written like it so far.
   */
  fields: Int32Array;
  /** Entries are below it. */
  size: number;
  /** The bytes of all entries, each with a line end behind it; that of no entry, which is blank, before them. */
  bytes: Uint8Array;
  /** Where each of them begins, and where the next one would. */
  starts: Int32Array;
  /** Whether each was looked up, so that no two entries are of the same bytes. */
  isDistinct: boolean;
  slots: Int32Array;
  /** How many cells were entered. */
  met: number;
}

export function entriesOf(): Entries {
  return {
    fields: new Int32Array((FIRST_SLOTS >> 1) * FIELDS),
    size: 1,
    bytes: new Uint8Array(FIRST_BYTES).fill(LINE_END, 0, 1),
    starts: new Int32Array(FIRST_SLOTS >> 1).fill(1, 1, 2),
    isDistinct: true,
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
  if (entries.isDistinct && ++entries.met === SAMPLE && entries.size > SAMPLE * NEARLY_ALL) {
    entries.isDistinct = false;
  }
  if (!entries.isDistinct) return append(entries, from, start, end);
  const { fields, slots } = entries;
  const last = slots.length - 1;
  let slot = spread(hash) & last;
  for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
    if (fields[entry * FIELDS + HASH] === hash && isEntry(entries, entry, from, start, end - start))
      return entry;
    slot = (slot + 1) & last;
  }
  const entry = append(entries, from, start, end);
  if (entry * FIELDS === fields.length) entries.fields = enlarged(fields, fields.length);
  entries.fields[entry * FIELDS + HASH] = hash;
  if (entry * 2 < slots.length) slots[slot] = entry;
  else entries.slots = slotsOf(entries);
  return entry;
}

/** What stands for the code of a cell that was not met yet as it is written, or is not looked up. */
export const UNKNOWN = -1;

/** The code that a cell written as an entry stands for; UNKNOWN before one was met. */
export function codeOfEntry({ fields, isDistinct }: Entries, entry: number): number {
  return isDistinct ? (fields[entry * FIELDS + CODE_AND_ONE] ?? 0) - 1 : UNKNOWN;
}

/** Lets cells that are written as an entry stand for a code where they are met again. */
export function standFor({ fields, isDistinct }: Entries, entry: number, code: number): void {
  if (isDistinct) fields[entry * FIELDS + CODE_AND_ONE] = code + 1;
}

/** Entries by their bytes alone, one behind the other: those of entry e from `starts[e]` up to the line end before `starts[e + 1]`. */
export interface PackedEntries {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
}

/** The entries without what they were found by; the bytes are a view of theirs. */
export function packed({ size, bytes, starts }: Entries): PackedEntries {
  return { bytes: bytes.subarray(0, starts[size]), starts: starts.slice(0, size + 1) };
}

function append(entries: Entries, from: Uint8Array, start: number, end: number): number {
  const entry = entries.size++;
  if (entry + 1 >= entries.starts.length) entries.starts = enlarged(entries.starts, entry + 1);
  let to = entries.starts[entry] ?? 0;
  const last = to + end - start;
  if (last >= entries.bytes.length) entries.bytes = enlarged(entries.bytes, last);
  const { bytes } = entries;
  for (let index = start; index < end; index++) bytes[to++] = from[index] ?? 0;
  bytes[last] = LINE_END;
  entries.starts[entry + 1] = last + 1;
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
  { bytes, starts }: Entries,
  entry: number,
  from: Uint8Array,
  start: number,
  length: number,
): boolean {
  const own = starts[entry] ?? 0;
  if ((starts[entry + 1] ?? 0) - own - 1 !== length) return false;
  for (let index = 0; index < length; index++) {
    if (bytes[own + index] !== from[start + index]) return false;
  }
  return true;
}
