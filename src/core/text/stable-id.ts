/** Short ids made of texts: the same texts have the same id in every file and run, and the id shows none of them. */

/** Digits and consonants: no word, no name and no year can be read in them. */
const ALPHABET = "0123456789BCDFGHJKLMNPQRSTVWXZ";

const LENGTH = 11;

/** An id of eleven characters, out of 53 bits: among a million texts two alike are as good as impossible. */
export function stableId(texts: readonly string[]): string {
  let number = hash53(texts.join("\u0000"));
  let id = "";
  for (let at = 0; at < LENGTH; at++) {
    id = (ALPHABET[number % ALPHABET.length] ?? "0") + id;
    number = Math.floor(number / ALPHABET.length);
  }
  return id;
}

/** Two mixed 32-bit hashes (multiply and rotate), of which 53 bits are kept. */
function hash53(text: string): number {
  let [low, high] = [0xdeadbeef | 0, 0x41c6ce57 | 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}

const MADE = new RegExp(`^N[${ALPHABET}]{${LENGTH}}(?:-\\d+)?$|#\\d+$`);

/** Whether an id of a person was made, of a name and where it stands or of a number among unnamed holders: no file gave it. */
export function isMadeId(id: string): boolean {
  return MADE.test(id);
}
