/** Patterns for texts as they are written by what they are folded, so that many are searched without folding any. */

/** The source of a pattern for all texts that fold to some words, and for more: whatever is not ASCII may be any letter, or none. */
export function asWritten(folded: string): string {
  return folded.replace(/[^a-z0-9]+|[a-z]/g, (part) =>
    /[a-z]/.test(part)
      ? `[${part}${part.toUpperCase()}\\x80-\\u02ff\\u0370-\\uffff][\\u0300-\\u036f]*`
      : "[^a-zA-Z0-9]+",
  );
}
