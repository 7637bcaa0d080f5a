/** What a file is by its first bytes, whatever its name says. */

/** First bytes of files that are no text. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["xlsx", [0x50, 0x4b, 0x03, 0x04]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["xls", [0x09, 0x08]],
  ["xls", [0x09, 0x04]],
  ["xls", [0x09, 0x02]],
  ["xls", [0x09, 0x00]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
];

/** First words of files that are text, but no table. */
const OPENINGS: readonly (readonly [string, RegExp])[] = [
  ["html", /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|meta|style|body|div|table)(?![a-z])/i],
  [
    "html",
    /^<(?:tr|td|th|thead|tbody|colgroup|center|font|span|br|h[1-6]|script|title|link|form)(?=[\s/>])/i,
  ],
  ["html", /^<\?xml[\s\S]{0,500}<html(?![a-z])/i],
  ["xml", /^<(?:\?xml|(?:\w{1,9}:)?Workbook(?=[\s>])|office:document)/i],
  ["rtf", /^\{\\rtf/],
  ["mht", /^(?:MIME-Version|Content-Type: ?multipart)/i],
];

/** Streams that tell what an OLE file is, as they are named in its directory. */
const STREAMS: readonly (readonly [string, readonly number[]])[] = [
  ["encrypted", inUtf16("EncryptedPackage")],
  ["doc", inUtf16("WordDocument")],
];

/** "xlsx" for a ZIP archive, the name of another kind of file, or null for what may be text. */
export function kindOf(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
  if (found === "ole") return STREAMS.find(([, stream]) => includes(bytes, stream))?.[0] ?? "xls";
  if (found !== undefined) return found;
  const head = new TextDecoder(encodingOf(bytes))
    .decode(bytes.subarray(0, 1024))
    .replace(/^ï»¿/, "")
    .trimStart();
  return OPENINGS.find(([, opening]) => opening.test(head))?.[0] ?? null;
}

/** An encoding in which the first letters of a file can be told: what has its mark, or one of single bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "windows-1252";
}

function inUtf16(name: string): number[] {
  return [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
