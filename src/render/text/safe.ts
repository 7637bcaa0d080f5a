/** Text from the input made harmless for where it is shown. */

// Control characters (C0, C1, DEL), line and paragraph separators, and marks that turn the direction of text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const ACTING = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** For a terminal: nothing in it moves the cursor, colours or turns the line. */
export function plainText(text: string): string {
  return text.replace(ACTING, "\uFFFD");
}

/** For Markdown: pipes, tags and emphasis show as themselves. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/:\/\//g, ":&#47;&#47;")
    .replace(/[\\`*_[\]|~!]/g, "\\$&")
    .replace(/^(#|\+|-|\d+\.)(?=\s)/, "\\$1");
}

/** For a text cell of a CSV file: an apostrophe keeps a spreadsheet from running it; reading takes it off again. */
export function csvText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** For HTML, in text and in quoted attributes: tags and entities show as themselves. */
export function htmlText(text: string): string {
  return plainText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}
