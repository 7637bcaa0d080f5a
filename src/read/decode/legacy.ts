/**
 * Encodings from before Unicode, as text: what a file says when its bytes are taken for windows-1252 ("latin") in, the
 * Vietnamese that was meant out. Workbooks and files saved again hold such text too, so nothing here looks at bytes.
 */

/** The characters of the bytes 80 to 9F in windows-1252, which Node.js 20 reads as controls; the five that it leaves open are. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Bytes as windows-1252 text; `bytesOf` takes it back. */
export function latinOf(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control);
}

/** The character of each byte. */
const LATIN = latinOf(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** The byte of each character, and of each control that some programs write in its stead. */
const BYTE_OF = new Map([
  ...Array.from(HIGH, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at] as const),
  ...Array.from(LATIN, (character, byte) => [character, byte] as const),
]);

/** The bytes that a windows-1252 text stands for; null where a character is not of it. */
export function bytesOf(latin: string): Uint8Array | null {
  const bytes = new Uint8Array(latin.length);
  for (let index = 0; index < latin.length; index++) {
    const byte = BYTE_OF.get(latin[index] ?? "");
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  return bytes;
}

/** Bytes A1 to FE of TCVN 5712:1993. Its capitals with tones (80 to 9F) are left out: ABC fonts have quotes there. */
const TCVN =
  "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ";

const TCVN_OF = new Map([...TCVN].map((letter, index) => [LATIN[0xa1 + index] ?? "", letter]));

/**
 * TCVN3 (ABC fonts). Capitals with tones have no codes of their own there: they are typed as small letters in a font of
 * capitals, and come out small.
 */
export function fromTcvn3(latin: string): string {
  return latin
    .replace(/[\u00A1-\u00FE]/g, (character) => TCVN_OF.get(character) ?? character)
    .normalize("NFC");
}

const [GRAVE, HOOK, TILDE, ACUTE, DOT] = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

const [CIRCUMFLEX, BREVE] = ["\u0302", "\u0306"];

/** What a character after a letter adds to it in VNI. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: `${GRAVE}`,
  û: `${HOOK}`,
  õ: `${TILDE}`,
  ù: `${ACUTE}`,
  ï: `${DOT}`,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  á: CIRCUMFLEX + ACUTE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  é: BREVE + ACUTE,
  ë: BREVE + DOT,
};

/** Letters of one character in VNI; the first two also carry marks. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  í: "í",
  ò: "ị",
  î: "ỵ",
};

const TONES = "øûõùï";

const VNI_WORDS = new RegExp(
  `a[${TONES}âàåãáäêèúüéë]|[eo][${TONES}âàåãáä]|[uyôö][${TONES}]|[ôöñìæóíòî]`,
  "gi",
);

/** VNI (VNI fonts): a letter and, after it, a character for its mark and tone, in capitals or not as the letter is. */
export function fromVni(latin: string): string {
  return latin.replace(VNI_WORDS, (written) => {
    const small = written.toLowerCase();
    const letter = VNI_LETTERS[small[0] ?? ""] ?? small[0] ?? "";
    const composed = (letter + (VNI_MARKS[small[1] ?? ""] ?? "")).normalize("NFC");
    return written[0] === small[0] ? composed : composed.toUpperCase();
  });
}

/** Windows-1258, by its bytes. */
export function fromWindows1258(latin: string): string | null {
  const bytes = bytesOf(latin);
  return bytes && new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
}

/** UTF-8 that was read as Latin and saved again, undone, twice at most; null where it is no such text. */
export function fromUtf8AsLatin(latin: string): string | null {
  const once = undone(latin);
  return once === null ? null : (undone(once) ?? once).normalize("NFC");
}

function undone(latin: string): string | null {
  const bytes = bytesOf(latin);
  try {
    const text = bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text === latin ? null : text; // all of it ASCII: nothing to undo
  } catch {
    return null;
  }
}
