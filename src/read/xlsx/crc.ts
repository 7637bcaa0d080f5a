/** The checksum that a ZIP archive keeps of each of its entries (CRC-32, as in ISO 3309). */

const POLYNOMIAL = 0xedb88320;

/** What a byte does to the checksum, at each of the four places of a word. */
const STEPS = stepsOf();

/** The checksum of bytes, from 0 to 2^32 − 1. */
export function crcOf(bytes: Uint8Array): number {
  const [one, two, three, four] = STEPS;
  const words = bytes.length - (bytes.length % 4);
  let crc = -1;
  for (let at = 0; at < words; at += 4) {
    crc ^=
      byteAt(bytes, at) |
      (byteAt(bytes, at + 1) << 8) |
      (byteAt(bytes, at + 2) << 16) |
      (byteAt(bytes, at + 3) << 24);
    crc =
      (four[crc & 0xff] ?? 0) ^
      (three[(crc >>> 8) & 0xff] ?? 0) ^
      (two[(crc >>> 16) & 0xff] ?? 0) ^
      (one[crc >>> 24] ?? 0);
  }
  for (let at = words; at < bytes.length; at++)
    crc = (one[(crc ^ byteAt(bytes, at)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function stepsOf(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const one = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    return crc;
  });
  const after = (steps: Int32Array): Int32Array => steps.map((crc) => (crc >>> 8) ^ (one[crc & 0xff] ?? 0));
  const two = after(one);
  const three = after(two);
  return [one, two, three, after(three)];
}
