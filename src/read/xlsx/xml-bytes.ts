/** Bytes that mean something in XML, and what is looked for among bytes. */

export const LESS = 0x3c;
export const GREATER = 0x3e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const EQUALS = 0x3d;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const MARK = 0x21;
export const QUESTION = 0x3f;
export const BRACKET = 0x5b;
export const DASH = 0x2d;

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Bytes that may stand in a name: letters, digits, - . _ : and all that is beyond ASCII, of which no more is asked. */
const OF_NAMES = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[\w:.-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export function isOfName(byte: number): boolean {
  return OF_NAMES[byte] === 1;
}

/** Whether a byte may begin a name. */
export function beginsName(byte: number): boolean {
  return OF_NAMES[byte] === 1 && !(byte >= 0x30 && byte <= 0x39) && byte !== DASH && byte !== 0x2e;
}

/** Whether an ASCII text stands at an offset. */
export function hasAt(bytes: Uint8Array, at: number, ascii: string): boolean {
  for (let index = 0; index < ascii.length; index++) {
    if (bytes[at + index] !== ascii.charCodeAt(index)) return false;
  }
  return true;
}

/** Where an ASCII text ends that is looked for from an offset on; −1 where there is none. */
export function endOf(bytes: Uint8Array, from: number, ascii: string): number {
  const first = ascii.charCodeAt(0);
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === first && hasAt(bytes, at, ascii)) return at + ascii.length;
  }
  return -1;
}

export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(bytes[at] ?? 0)) return false;
  return true;
}
