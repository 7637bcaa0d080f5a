/** Bytes of XML as the text that they stand for: UTF-8, line ends, references to characters, and the escapes of workbooks. */

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** References that every XML document knows; others would need a document type. */
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Anything but the characters of XML (XML 1.0, 2.2). */
const NO_CHARACTER = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * The text of some bytes; `literal`: taken as they stand. null where they are no text of XML: bytes that are not UTF-8,
 * references to what is not known, characters that XML has not.
 */
export function decodedText(bytes: Uint8Array, from: number, to: number, literal: boolean): string | null {
  const plain = plainAscii(bytes, from, to);
  if (plain !== null) return plain;
  let text: string;
  try {
    text = UTF_8.decode(bytes.subarray(from, to));
  } catch {
    return null;
  }
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  const resolved = literal || !text.includes("&") ? text : withReferences(text);
  return resolved === null || NO_CHARACTER.test(resolved) ? null : resolved;
}

/** What is put together letter by letter: the decoder takes longer to start than such a text is long. */
const SHORT = 12;

/** A short text of letters that stand for themselves; null for another. */
function plainAscii(bytes: Uint8Array, from: number, to: number): string | null {
  if (to - from > SHORT) return null;
  let text = "";
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte >= 0x80 || byte === 0x26) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

function withReferences(text: string): string | null {
  let known = true;
  const resolved = text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));|&/g,
    (_, digits?: string, hex?: string, name?: string) => {
      const code =
        digits !== undefined ? Number(digits) : hex !== undefined ? Number.parseInt(hex, 16) : null;
      const character =
        code === null
          ? Object.hasOwn(NAMED, name ?? "")
            ? NAMED[name ?? ""]
            : undefined
          : code <= 0x10ffff
            ? String.fromCodePoint(code)
            : undefined;
      known &&= character !== undefined;
      return character ?? "";
    },
  );
  return known ? resolved : null;
}

/** Characters that XML cannot hold are written _x000D_ in a workbook's texts (ECMA-376, part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}
