/** Ids and codes as they were meant, not as they were typed. For comparing alone, never for output. */

/** An id or a code in capitals, without spaces and characters that nobody sees, full-width letters as plain ones. */
export function levelled(id: string): string {
  return id
    .normalize("NFKC")
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .toUpperCase();
}
