/** Long lists cut short for a message. */

/** The first of a list, with "…" in the place of those beyond `most`. */
export function firstOf(list: readonly string[], most: number): readonly string[] {
  return list.length > most ? [...list.slice(0, most), "…"] : list;
}
