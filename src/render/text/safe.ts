/** Text from the input made harmless for where it is shown. */

// Control characters (C0, C1, DEL), line and paragraph separators, and marks that turn the direction of text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const ACTING = /\r\n|[\u0000-\u001F\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The same but what JSON escapes by itself, and line feeds between its parts. */
const ACTING_IN_JSON = /[\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Ends of lines within a cell ("Xã" above "Mẫu"), and tabs. */
const BREAKS: ReadonlySet<string> = new Set(["\r\n", "\n", "\r", "\t", "\u2028", "\u2029"]);

/** For a terminal: nothing in it moves the cursor, colours or turns the line; lines of a cell stand behind each other. */
export function plainText(text: string): string {
  return text.replace(ACTING, (sign) => (BREAKS.has(sign) ? " " : "\uFFFD"));
}

/** JSON that means the same and moves nothing where it is shown: what could act in its texts is escaped. */
export function plainJson(json: string): string {
  return json.replace(
    ACTING_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What Markdown could take for more than a letter: most texts have none of it, and need no further look. */
const MARKED = /[&<>:.@\\`*_[\]|~!#+-]/;

/** For Markdown: pipes, tags, links and emphasis show as themselves. */
export function markdownText(text: string): string {
  if (!MARKED.test(text)) return plainText(text);
  return plainText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/:\/\//g, ":&#47;&#47;")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}&#46;`)
    .replace(/@/g, "&#64;")
    .replace(/[\\`*_[\]|~!]/g, "\\$&")
    .replace(/^(#|\+|-|\d+\.)(?=\s)/, "\\$1");
}

/**
 * For a text cell of a CSV file: an apostrophe keeps a spreadsheet from running it, in its full-width forms too; reading
 * takes it off again.
 */
export function csvText(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** What some reader takes for the end of a line or a control: a cell with it stands in quotes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const QUOTED = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/;

/** What is written in a cell of a CSV file in another way than it stands, or may be: quotes, commas, the above, and starts of formulas. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const MARKED_IN_CSV = /^['=+\-@＝＋－＠]|[",\u0000-\u001F\u007F-\u009F\u2028\u2029]/;

/** For HTML, in text and in quoted attributes: tags and entities show as themselves. */
export function htmlText(text: string): string {
  if (!/[&<>"']/.test(text)) return plainText(text);
  return plainText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** What is not written in XML as it stands, whole pairs of surrogates among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED_IN_XML = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text as XML takes it; what XML cannot hold is shown as a replacement character. */
export function xmlText(text: string): string {
  if (!ESCAPED_IN_XML.test(text)) return text;
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}
