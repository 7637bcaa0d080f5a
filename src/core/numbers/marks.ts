/** Marks: a byte for each position of a list, 1 where something holds. */

/** The positions that are marked, in order. */
export function marked(marks: Pick<Uint8Array, "indexOf">): number[] {
  const found: number[] = [];
  for (let at = marks.indexOf(1); at >= 0; at = marks.indexOf(1, at + 1)) found.push(at);
  return found;
}
