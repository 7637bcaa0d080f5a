/** How much room letters take on paper: a text in, a number of usual letters out, for the columns of workbooks and letters. */

/** How much wider bold letters are. */
export const BOLD = 1.2;

/** How much wider capitals are: of a code ("N3HMN5BLVSNL") or a total ("TỔNG SỐ"), which are of little else. */
const CAPITAL = 1.25;

const CAPITALS = /\p{Lu}/gu;

/** The blocks that bars are drawn of: twice as wide as a digit. */
const BAR = /^[\u2580-\u259F]+$/;

/** The usual letters that have the room of a text; only words in capitals throughout, and bars, take more than their number. */
export function lettersIn(text: string): number {
  if (BAR.test(text)) return text.length * 2;
  if (!CODE.test(text)) return text.length;
  return text.split(" ").reduce((all, word) => all + lettersOfWord(word) + 1, -1);
}

/**
 * Two capitals behind each other, digits between them or not: seldom in a usual text, so that most are not looked at further.
 * Two without marks stand in any code or total, and are found in a fifth of the time that all capitals take.
 */
const CODE = /[A-ZĐ]\d*[A-ZĐ]/;

function lettersOfWord(word: string): number {
  const capitals = word === word.toUpperCase() ? (word.match(CAPITALS)?.length ?? 0) : 0;
  return word.length + capitals * (CAPITAL - 1);
}
