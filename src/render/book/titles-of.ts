/** Titles as a book writes them: by what they are called at the kind of their place. */

import type { RunDocument } from "../../core/document.ts";
import type { Register } from "../../core/model/place.ts";
import type { Posts } from "../../core/model/roster.ts";
import { titleName } from "../../core/model/titles.ts";

/** The name of a title at a place of a register, both by their positions. */
export function titleAt({ policy }: RunDocument, { places }: Register, place: number, title: number): string {
  return titleName(policy.titles[title], places[place]?.kind);
}

/** The names of the titles of some posts, by rank, parted by semicolons. */
export function titlesIn(
  run: RunDocument,
  register: Register,
  { place, title }: Posts,
  own: readonly number[],
): string {
  const nameOf = (post: number): string => titleAt(run, register, place[post] ?? -1, title[post] ?? -1);
  const [only] = own;
  if (only !== undefined && own.length === 1) return nameOf(only);
  return [...own]
    .sort((a, b) => (title[a] ?? 0) - (title[b] ?? 0))
    .map(nameOf)
    .join("; ");
}
