/** Bytes of a table in, its text in NFC and which encoding it was taken to be in out; the choice is told. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { fromTcvn3, fromUtf8AsLatin, fromVni, fromWindows1258, latinOf } from "./legacy.ts";
import { countLines } from "./lines.ts";
import { besideUnicode, foreignPieces } from "./mixed.ts";
import { looksForeign, type Share, shareOf } from "./syllables.ts";
import { decode, normalised } from "./utf8.ts";

/** What `encoding:` in a scenario may say. `utf-8-as-latin` is UTF-8 that was read as Latin and saved again. */
export const ENCODINGS = ["utf-8", "utf-16", "windows-1258", "tcvn3", "vni", "utf-8-as-latin"] as const;

export type Encoding = (typeof ENCODINGS)[number];

interface Decoded {
  /** null where the bytes are text in no encoding that is known. */
  readonly value: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The encodings without a sign of their own, as readings of windows-1252 text. */
const LEGACY: readonly (readonly [Encoding, (latin: string) => string | null])[] = [
  ["utf-8-as-latin", fromUtf8AsLatin],
  ["windows-1258", fromWindows1258],
  ["tcvn3", fromTcvn3],
  ["vni", fromVni],
];

/** Under this share of Vietnamese words no encoding is taken; under the second one it is taken with doubt. */
const FITS = 0.6;

const SURE = 0.9;

/** Fewer words with marks than this are too few to be sure by. */
const FEW = 5;

/**
 * Decodes a table: by `forced`, else a byte order mark, else as strict UTF-8, else as what makes most of its words
 * Vietnamese. UTF-8 whose words are not Vietnamese is looked at in the same way.
 */
export function decodeTable(bytes: Uint8Array, file: string, forced: Encoding | null): Decoded {
  if (forced !== null) return decodeAs(bytes, file, forced);
  const wide = wideIn(bytes);
  if (wide !== null) {
    const decoded = decodeWide(bytes, file, wide);
    return decoded.value === null
      ? decoded
      : { ...decoded, diagnostics: [told({ file, line: 1 }, "utf-16", null)] };
  }
  const plain = decode(bytes, file);
  if (plain.value !== null) {
    const chosen = samplesOf(plain.value).some(looksForeign) ? repairOf(plain.value, null) : null;
    if (chosen === null) return plain;
    return {
      value: chosen.read(plain.value),
      diagnostics: [told({ file, line: 1 }, chosen.encoding, chosen)],
    };
  }
  if (isNoText(bytes)) return plain;
  const latin = latinOf(bytes);
  const chosen = best(latin);
  if (chosen === null || chosen.share < FITS) return plain;
  return { value: chosen.read(latin), diagnostics: [told({ file, line: 1 }, chosen.encoding, chosen)] };
}

/**
 * The bytes of a table, without a mark of byte order and without the U+001A by which DOS programs end a text, where they are UTF-8 unless
 * one of them is no part of a letter: that is for who reads them to find. So that a large file is never one text. null: `utf8Of` is needed.
 */
export function plainBytes(bytes: Uint8Array, forced: Encoding | null): Uint8Array | null {
  const mayBe = (forced === null || forced === "utf-8") && wideIn(bytes) === null && !isNoText(bytes);
  if (!mayBe || (forced === null && byteSamplesOf(bytes).some(looksForeign))) return null;
  return trimmedBytes(bytes);
}

/** The bytes of a table in UTF-8 by `decodeTable`, trimmed like those that are it already. */
export function utf8Of(
  bytes: Uint8Array,
  file: string,
  forced: Encoding | null,
): { readonly value: Uint8Array | null; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = decodeTable(bytes, file, forced);
  return { value: value === null ? null : trimmedBytes(new TextEncoder().encode(value)), diagnostics };
}

function trimmedBytes(bytes: Uint8Array): Uint8Array {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let end = bytes.length;
  while (end > start && bytes[end - 1] === 0x1a) end--;
  return bytes.subarray(start, end);
}

/** Some of a long UTF-8 text, from all over it; a character that is cut at an end is left out. */
function byteSamplesOf(bytes: Uint8Array): string[] {
  const [pieces, length] = [16, 6144];
  const decoder = new TextDecoder();
  const step = bytes.length <= pieces * length ? bytes.length : Math.floor(bytes.length / pieces);
  const starts = Array.from(
    { length: Math.ceil(bytes.length / Math.max(step, 1)) },
    (_, piece) => piece * step,
  );
  return starts.map((start) =>
    normalised(
      decoder
        .decode(bytes.subarray(start, step === bytes.length ? step : start + length))
        .replace(/^\uFFFD+|(?<!\uFFFD)\uFFFD+$/g, ""),
    ),
  );
}

interface Choice {
  readonly encoding: Encoding;
  readonly read: (latin: string) => string | null;
  /** Of the words with marks, the share that is Vietnamese. */
  readonly share: number;
  readonly words: number;
  readonly doubtful: boolean;
}

/**
 * What text that is Unicode, but not Vietnamese, was meant to be; null where it is better left as it is, as where it has
 * signs and no words that another encoding could have made. `forced`: what the scenario says that it is.
 */
export function repairOf(text: string, forced: Encoding | null): Choice | null {
  const own = shareOf(text);
  const read = LEGACY.find(([encoding]) => encoding === forced)?.[1];
  if (forced !== null) {
    return read
      ? { encoding: forced, read: besideUnicode(text, read), share: 1, words: own.words, doubtful: false }
      : null;
  }
  const parts = mixedIn(text);
  if (parts !== null) return parts;
  const chosen = own.words > 0 ? best(text) : null;
  return chosen && chosen.share >= FITS && chosen.share > shareIn(own) + 0.2 ? chosen : null;
}

/** What some columns of a text were typed in, the others being Unicode; null where no such encoding is sure. Its reading leaves what is Unicode as it is. */
function mixedIn(text: string): Choice | null {
  const foreign = foreignPieces(text);
  const chosen = foreign && best(foreign.join("\n"));
  const isOld = chosen?.encoding === "tcvn3" || chosen?.encoding === "vni";
  if (!chosen || !isOld || chosen.share < SURE || chosen.words < FEW) return null;
  return { ...chosen, read: besideUnicode(text, chosen.read), doubtful: true };
}

/** What was chosen for a file, as a remark, or as a warning where it is doubtful. */
export function told(origin: Origin, encoding: Encoding, choice: Choice | null): Diagnostic {
  const facts = { words: choice?.words ?? null, percent: choice && Math.floor(choice.share * 100) };
  const code = choice?.doubtful ? "text/doubtful-encoding" : "text/encoding";
  return diagnostic(code, origin, { value: encoding, facts });
}

/**
 * Characters that no table has. TCVN 5712 in its full form (VN1) has capitals there: read as TCVN3 they would be lost, so
 * that such a file is refused.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones that are looked for
const CONTROLS = /[\u0001-\u0008\u000E-\u0019\u001B-\u001F]/;

/** The reading that makes most words Vietnamese; ties: the first. */
function best(latin: string): Choice | null {
  const choices = LEGACY.flatMap(([encoding, read]) => {
    const text = read(latin);
    if (text === null || CONTROLS.test(text)) return [];
    const share = shareOf(text);
    return [{ encoding, read, share: shareIn(share), words: share.words, text }];
  }).sort((a, b) => b.share - a.share);
  const [first, second] = choices;
  if (!first || first.words === 0) return null;
  const close = second !== undefined && second.text !== first.text && second.share > first.share - 0.1;
  const { encoding, read, share, words } = first;
  return { encoding, read, share, words, doubtful: close || share < SURE || words < FEW };
}

function shareIn({ words, vietnamese }: Share): number {
  return words === 0 ? 0 : vietnamese / words;
}

/** Some of a long text, from all over it. */
function samplesOf(text: string): string[] {
  const [pieces, length] = [16, 4096];
  if (text.length <= pieces * length) return [text];
  const step = Math.floor(text.length / pieces);
  return Array.from({ length: pieces }, (_, piece) => text.slice(piece * step, piece * step + length));
}

/** Which UTF-16 bytes are, by their mark, or by every other byte being 0 as in Latin letters; null for none. */
function wideIn(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const looked = Math.min(bytes.length & ~1, 2048);
  const zeros: [even: number, odd: number] = [0, 0];
  for (let index = 0; index < looked; index++) if (bytes[index] === 0) zeros[index & 1 ? 1 : 0]++;
  const many = looked / 8;
  if (looked < 8 || zeros[0] + zeros[1] < many) return null;
  return zeros[0] === 0 ? "utf-16le" : zeros[1] === 0 ? "utf-16be" : null;
}

function decodeWide(bytes: Uint8Array, file: string, wide: "utf-16le" | "utf-16be"): Decoded {
  const text = new TextDecoder(wide).decode(bytes);
  const broken = bytes.length % 2 === 1 ? text.length : text.search(/[\0\uFFFD]/);
  if (broken < 0) return { value: normalised(text), diagnostics: [] };
  const origin = { file, line: countLines(text.slice(0, broken)) };
  return { value: null, diagnostics: [diagnostic("csv/not-text", origin, { facts: { looks: null } })] };
}

/** Decodes as a scenario says; what does not fit is refused all the same. */
function decodeAs(bytes: Uint8Array, file: string, encoding: Encoding): Decoded {
  if (encoding === "utf-8") return refusedAs(decode(bytes, file), encoding);
  if (encoding === "utf-16") {
    const wide = bytes[0] === 0xfe ? "utf-16be" : (wideIn(bytes) ?? "utf-16le");
    return refusedAs(decodeWide(bytes, file, wide), encoding);
  }
  const read = LEGACY.find(([name]) => name === encoding)?.[1];
  // Such text is also found in files that were saved as UTF-8, its letters as those of Latin.
  const latin = isNoText(bytes) ? null : (decode(bytes, file).value ?? latinOf(bytes));
  const value = latin === null || !read ? null : besideUnicode(latin, read)(latin);
  if (value !== null) return { value, diagnostics: [] };
  const facts = { looks: null };
  return { value, diagnostics: [diagnostic("csv/not-text", { file, line: 1 }, { value: encoding, facts })] };
}

/** The same, with what the scenario says named in the refusal. */
function refusedAs({ value, diagnostics }: Decoded, encoding: Encoding): Decoded {
  return { value, diagnostics: diagnostics.map((one) => ({ ...one, value: encoding })) };
}

/** Bytes that no text has: NUL, or the first bytes of some other kind of file, which `decode` names. */
function isNoText(bytes: Uint8Array): boolean {
  return bytes.includes(0) || (bytes[0] === 0x25 && bytes[1] === 0x50);
}
