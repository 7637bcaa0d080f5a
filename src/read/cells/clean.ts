/** A cell's text as it is kept: what an eye sees of it. */
import { normalised } from "../decode/utf8.ts";

/** Spaces that do not break or have another width; they come along from web pages and PDF. */
const OTHER_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** Two spaces where one is meant; three and more set things apart ("Mẫu Văn An   Mẫu Thị Ba"). */
const TWO_SPACES = /(?<! ) {2}(?! )/g;

/** A text in NFC, without what nobody sees, its spaces plain ones and one at a time, none at its ends. */
export function cleanText(written: string): string {
  return normalised(written).replace(OTHER_SPACES, " ").replace(TWO_SPACES, " ").trim();
}
