/** The entries of a ZIP archive, taken out one by one and never more than a bounded size of them. */
import { Inflate, inflateSync } from "fflate/browser";
import { crcOf } from "./crc.ts";
import { MOST_BYTES, MOST_PARTS } from "./limits.ts";

export interface Archive {
  /** As the archive has them, in its order. */
  readonly names: readonly string[];
  /** The bytes of an entry; null where there is none, two of that name, or it is damaged. */
  readonly bytes: (name: string) => Uint8Array | null;
  /** The text of an entry in UTF-8; null as for `bytes`, or where it is no UTF-8. */
  readonly text: (name: string) => string | null;
}

/** An entry as the archive's directory has it. */
interface Entry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** Opens an archive; `too-large` where what it holds would fill the memory, `broken` where it is none. */
export function openArchive(bytes: Uint8Array): Archive | "broken" | "too-large" {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view);
  if (typeof entries === "string") return entries;
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (!(size <= MOST_BYTES)) return "too-large";
  const byName = new Map<string, Entry | null>();
  for (const entry of entries) byName.set(entry.name, byName.has(entry.name) ? null : entry);
  const unpack = (name: string): Uint8Array | null => {
    const entry = byName.get(name);
    return entry ? unpacked(view, entry) : null;
  };
  const text = (name: string): string | null => {
    const found = unpack(name);
    try {
      return found && new TextDecoder("utf-8", { fatal: true }).decode(found);
    } catch {
      return null;
    }
  };
  return { names: entries.map(({ name }) => name), bytes: unpack, text };
}

/** Marks at the beginning of the records of an archive (APPNOTE.TXT of PKWARE, 4.3). */
const ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

const END_LENGTH = 22;

/** An archive may end in a comment. */
const MOST_COMMENT = 65_535;

function directoryOf(view: DataView): readonly Entry[] | "broken" | "too-large" {
  const end = endOf(view);
  if (end === null || end.entries === 0) return "broken";
  if (end.entries > MOST_PARTS) return "too-large";
  const entries: Entry[] = [];
  let at = end.offset;
  for (let index = 0; index < end.entries; index++) {
    if (!has(view, at, 46) || view.getUint32(at, true) !== DIRECTORY_ENTRY) return "broken";
    const length = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const next = at + 46 + length + extra + view.getUint16(at + 32, true);
    if (next > view.byteLength) return "broken";
    entries.push(entryAt(view, at, length, extra));
    at = next;
  }
  return entries;
}

/** How many entries there are, and where the directory begins; null where there is no end of an archive. */
function endOf(view: DataView): { readonly entries: number; readonly offset: number } | null {
  const at = endAt(view);
  if (at < 0) return null;
  const plain = { entries: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return plain;
  const large = wide(view, at - 12);
  if (!has(view, large, 56) || view.getUint32(large, true) !== END_64) return null;
  return { entries: wide(view, large + 32), offset: wide(view, large + 48) };
}

/** Where the end of an archive stands: before its comment, and where nothing does, before other bytes. −1 for nowhere. */
function endAt(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  let found = -1;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (view.getUint16(at + 20, true) === last - at) return at;
    if (found < 0) found = at;
  }
  return found;
}

function entryAt(view: DataView, at: number, length: number, extra: number): Entry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, length);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packed = 0, offset = 0] = widened(view, at + 46 + length, extra, sizes);
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

/** Numbers of an entry that need more than 32 bits stand in an extra field of its own kind, in the order of `numbers`. */
function widened(view: DataView, start: number, length: number, numbers: readonly number[]): number[] {
  const end = start + length;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    return numbers.map((number) => {
      if (number !== 0xffffffff || from + 8 > end) return number;
      from += 8;
      return wide(view, from - 8);
    });
  }
  return [...numbers];
}

function wide(view: DataView, at: number): number {
  return has(view, at, 8) ? Number(view.getBigUint64(at, true)) : Number.NaN;
}

function has(view: DataView, at: number, length: number): boolean {
  return at >= 0 && at + length <= view.byteLength;
}

/** What an honest packer adds to what cannot be made smaller, at the most and with room to spare. */
const MOST_GROWTH = { share: 1.125, bytes: 1024 } as const;

/** The bytes of an entry; null where they are damaged: cut off, of another size or checksum than the directory says. */
function unpacked(
  view: DataView,
  { method, encrypted, crc, packed, size, offset }: Entry,
): Uint8Array | null {
  if (encrypted || !has(view, offset, 30) || view.getUint32(offset, true) !== ENTRY) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (!has(view, start, packed) || packed > size * MOST_GROWTH.share + MOST_GROWTH.bytes) return null;
  const source = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  const bytes = method === 8 ? inflated(source, size) : method === 0 && packed === size ? source : null;
  return bytes !== null && crcOf(bytes) === crc ? bytes : null;
}

/** Packed bytes that are unpacked at a time: what comes out of them is at most a thousand times more. */
const PIECE = 16_384;

/** Unpacks `size` bytes; null where there are fewer, or more, which are not unpacked. */
function inflated(source: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  return (source.length <= PIECE ? inflatedAtOnce(source, bytes) : inflatedByPieces(source, bytes))
    ? bytes
    : null;
}

/** Whether what is packed fills some bytes; what is beyond them is dropped, and missed by the checksum. */
function inflatedAtOnce(source: Uint8Array, bytes: Uint8Array): boolean {
  try {
    return inflateSync(source, { out: bytes }).length === bytes.length;
  } catch {
    return false;
  }
}

/** Whether what is packed fills some bytes and has no more; what is beyond them is not unpacked. */
function inflatedByPieces(source: Uint8Array, bytes: Uint8Array): boolean {
  const size = bytes.length;
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length <= size) bytes.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let from = 0; from < source.length && filled <= size; from += PIECE) {
      inflate.push(source.subarray(from, from + PIECE), from + PIECE >= source.length);
    }
  } catch {
    return false;
  }
  return filled === size;
}
