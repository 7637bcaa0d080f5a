/** How Vietnamese a text looks, by its syllables: tells encodings apart that any byte would fit. */

/** How Vietnamese a text is: the share of its words with marks that are built as Vietnamese syllables are. */

const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?";

const RIMES = [
  "a(?:ch|c|i|k|m|nh|ng|n|o|p|t|u|y)?",
  "ă(?:c|k|m|ng|n|p|t)?",
  "â(?:c|k|m|ng|n|p|t|u|y)?",
  "e(?:c|m|ng|n|o|p|t)?",
  "ê(?:ch|m|nh|n|p|t|u)?",
  "i(?:a|ch|c|m|nh|n|p|t|u)?",
  "[iy]ê(?:c|m|ng|n|p|t|u)",
  "o(?:c|i|m|ng|n|p|t|ong|oc)?",
  "o[aă](?:ch|c|i|m|nh|ng|n|o|p|t|y)?",
  "oe(?:n|o|t|m)?",
  "ô(?:c|i|m|ng|n|p|t)?",
  "ơ(?:i|m|n|p|t|ng)?",
  "u(?:a|c|i|m|ng|n|p|t)?",
  "uâ(?:n|ng|t|y)",
  "uê(?:ch|nh)?",
  "uơ",
  "uô(?:c|i|m|n|ng|t)",
  "uy(?:a|ch|ên|êt|nh|t|u|n|p)?",
  "ư(?:a|c|i|m|n|ng|t|u)?",
  "ươ(?:c|i|m|n|ng|p|t|u)",
  "y",
];

const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES.join("|")})$`);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Runs of letters and of whatever an encoding may have made of letters. */
const WORDS = /[A-Za-z\u0080-\uFFFF]+/g;

/** Signs that Vietnamese texts have and that say nothing of the encoding. */
const SIGNS =
  /[\u00A0\u00B2\u00B3\u202F\u2010-\u2015\u2018-\u201F\u2022\u2026\u20AB\u2190-\u21FF\u2212\u25A0-\u27BF\uFEFF]+/g;

/** A character of a text in NFC that no Vietnamese letter and no such sign is. */
const FOREIGN =
  /[^\0-\x7FÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\u00A0\u00B2\u00B3\u202F\u2010-\u2015\u2018-\u201F\u2022\u2026\u20AB\u2190-\u21FF\u2212\u25A0-\u27BF\uFEFF]/;

/** A sign that stands alone ("16,0 × 1.490.000", "36 °C"): no encoding makes a word of Vietnamese without a letter. */
const WITHOUT_LETTER = /^\P{L}*$/u;

/** Words that are looked at: more do not change the answer. */
const MOST_WORDS = 4000;

export interface Share {
  /** Words with letters beyond ASCII. */
  readonly words: number;
  /** Those of them that are Vietnamese syllables. */
  readonly vietnamese: number;
}

/** Counts the words with marks of a text in NFC, and those that may be Vietnamese. */
export function shareOf(text: string): Share {
  let words = 0;
  let vietnamese = 0;
  for (const [word] of text.matchAll(WORDS)) {
    const bare = word.replace(SIGNS, "");
    if (/^[\0-\x7F]*$/.test(bare) || WITHOUT_LETTER.test(bare)) continue;
    words++;
    if (isSyllable(bare)) vietnamese++;
    if (words >= MOST_WORDS) break;
  }
  return { words, vietnamese };
}

function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const bare = decomposed.replace(TONES, "");
  return decomposed.length - bare.length <= 1 && SYLLABLE.test(bare.normalize("NFC"));
}

/** Whether a text has a character that Vietnamese does not: a cheap look, taken before any counting. */
export function looksForeign(text: string): boolean {
  return FOREIGN.test(text);
}
