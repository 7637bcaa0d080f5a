/** ZIP archives byte by byte, so that they may have what no library writes: sizes that lie, names twice, 64 bits throughout. */
import { crc32, deflateRawSync } from "node:zlib";

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 0: stored; 8: deflated, which is the default. */
  readonly method?: number;
  readonly flags?: number;
  /** What the directory says of it, where that is not so. */
  readonly size?: number;
  readonly crc?: number;
  readonly packed?: Uint8Array;
}

interface How {
  /** Sizes and offsets in 64 bits, as in archives of gigabytes. */
  readonly wide?: boolean;
  /** Checksum and sizes behind each entry, 0 before it. */
  readonly behind?: boolean;
  readonly comment?: string;
}

const numbers = (...of: readonly (readonly [size: 2 | 4 | 8, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(of.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of of) {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
};

const MOST = 0xffffffff;

export function zipOf(
  entries: readonly Entry[],
  { wide = false, behind = false, comment = "" }: How = {},
): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, bytes, method = 8 } = entry;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
    const [crc, size] = [entry.crc ?? crc32(bytes), entry.size ?? bytes.length];
    const flags = (entry.flags ?? 0x800) | (behind ? 8 : 0);
    const known = (value: number): number => (behind ? 0 : Math.min(value, MOST));
    const file = Buffer.from(name);
    const head = [
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0],
    ] as const;
    const local = numbers(
      [4, 0x04034b50],
      ...head,
      [4, known(crc)],
      [4, known(packed.length)],
      [4, known(size)],
      [2, file.length],
      [2, 0],
    );
    const after = behind
      ? numbers([4, 0x08074b50], [4, crc], [4, packed.length], [4, size])
      : Buffer.alloc(0);
    const extra = wide
      ? numbers([2, 0x7777], [2, 2], [2, 0], [2, 1], [2, 24], [8, size], [8, packed.length], [8, offset])
      : Buffer.alloc(0);
    const [ownPacked, ownSize, ownOffset] = wide ? [MOST, MOST, MOST] : [packed.length, size, offset];
    directory.push(
      numbers(
        [4, 0x02014b50],
        [2, 20],
        ...head,
        [4, crc],
        [4, ownPacked],
        [4, ownSize],
        [2, file.length],
        [2, extra.length],
        [2, 3],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, ownOffset],
      ),
      file,
      extra,
      Buffer.from("abc"),
    );
    const body = Buffer.concat([local, file, packed, after]);
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const [count, start] = [entries.length, offset];
  const wideEnd = wide
    ? [
        numbers(
          [4, 0x06064b50],
          [8, 44],
          [2, 45],
          [2, 45],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, listed.length],
          [8, start],
        ),
        numbers([4, 0x07064b50], [4, 0], [8, start + listed.length], [4, 1]),
      ]
    : [];
  const end = wide
    ? numbers(
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, 0xffff],
        [2, 0xffff],
        [4, MOST],
        [4, MOST],
        [2, comment.length],
      )
    : numbers(
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, listed.length],
        [4, start],
        [2, comment.length],
      );
  return new Uint8Array(Buffer.concat([...bodies, listed, ...wideEnd, end, Buffer.from(comment)]));
}
