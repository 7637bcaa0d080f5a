/** Texts of which some is Unicode and the rest was typed in an old encoding: lists of several hands, one column in another font. */
import { looksForeign, shareOf } from "./syllables.ts";

/** Vietnamese letters that no old encoding's letters look like: a text that has one is Unicode. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;

/** Cells of a text file, and what parts them; the text of a workbook's cell may be several. */
const PIECES = /[^,;|\t\r\n"]+/g;

/** Reads text that was typed in an old encoding. */
type Read = (text: string) => string | null;

/** The pieces of a text that are not Unicode; null where none of it is. */
export function foreignPieces(text: string): readonly string[] | null {
  if (!UNICODE.test(text)) return null;
  return (text.match(PIECES) ?? []).filter((piece) => looksForeign(piece) && !UNICODE.test(piece));
}

/** A reading that leaves what is Unicode as it is, of a text of which some is. */
export function besideUnicode(text: string, read: Read): Read {
  if (!UNICODE.test(text)) return read;
  const readPiece = (piece: string): string => (isUnicode(piece) ? piece : (read(piece) ?? piece));
  return (whole) => whole.replace(PIECES, readPiece);
}

/** Whether a piece needs no reading: it has a letter that only Unicode has, or nothing but Vietnamese words. */
function isUnicode(piece: string): boolean {
  if (UNICODE.test(piece)) return true;
  const { words, vietnamese } = shareOf(piece);
  return words === vietnamese && !looksForeign(piece);
}
