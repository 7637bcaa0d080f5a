/** Names of several words told from codes, of which any may be one word. */

/** Whether a text is of words: a space stands behind a letter. */
export function isOfWords(text: string): boolean {
  const letter = text.search(/\p{L}/u);
  return letter >= 0 && /\s/.test(text.slice(letter + 1));
}

/** Whether a text has a letter and a space, wherever they stand ("2 A"). */
export function hasLetterAndSpace(text: string): boolean {
  return /\s/.test(text) && /\p{L}/u.test(text);
}
