/** Bytes in, text in NFC out; what is not UTF-8 text is refused, with the line where it stops being it. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { countLines } from "./lines.ts";

/** What the first bytes of a file give away. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["xlsx", [0x50, 0x4b, 0x03, 0x04]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["utf-16", [0xff, 0xfe]],
  ["utf-16", [0xfe, 0xff]],
];

/** Decodes a file. The value is null, with one diagnostic of `code`, where it is not text in UTF-8. */
export function decode(
  bytes: Uint8Array,
  file: string,
  code: "csv/not-text" | "file/not-text" = "csv/not-text",
): { readonly value: string | null; readonly diagnostics: readonly Diagnostic[] } {
  const refuse = (line: number, looks: string | null) => ({
    value: null,
    diagnostics: [diagnostic(code, { file, line }, { facts: { looks } })],
  });
  const looks = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (looks) return refuse(1, looks[0]);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(lineOf(bytes, firstInvalid(bytes)), null);
  }
  if (bytes.includes(0)) return refuse(countLines(text.slice(0, text.indexOf("\0"))), "nul");
  return { value: normalised(text), diagnostics: [] };
}

/**
 * Whether bytes are UTF-8 (RFC 3629): what `TextDecoder` takes, without the text that it would make of a whole file.
 * Neither forms longer than need be, nor halves of pairs, nor what is beyond U+10FFFF.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  const end = bytes.length;
  for (let at = 0; at < end; ) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) continue;
    const further = first < 0xc2 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : 0;
    if (further === 0 || at + further > end) return false;
    const second = bytes[at] ?? 0;
    const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return false;
    for (const last = at++ + further; at < last; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** What most texts have none of: they are made of Latin letters in one piece, which are in NFC as they stand. */
const BEYOND_LATIN = /[\u0300-\u1DFF\u1F00-\uFFFF]/;

/** Spaces and joiners of no width, marks of direction (they come along from dialogs, mails and PDF) and of byte order. */
const UNSEEN = /[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/**
 * A text in NFC, without what nobody sees. A soft hyphen stays: in text that was typed in an ABC font it is the letter ư.
 */
export function normalised(text: string): string {
  return BEYOND_LATIN.test(text) ? text.replace(UNSEEN, "").normalize("NFC") : text;
}

/** Offset of the first byte that cannot be UTF-8, by halving: a cut inside a character is no fault with `stream`. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) if (bytes[index] === 0x0a) line++;
  return line;
}
