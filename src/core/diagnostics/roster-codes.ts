/** The part of the table of codes that rosters have: people, their posts, and the marks that keep them. */
import type { Level } from "../model/place.ts";
import { error, info, warning } from "./code-rule.ts";
import type { Words } from "./facts.ts";

export const ROSTER_CODES = {
  "roster/no-rows": warning(),
  "roster/no-place": error(),
  "roster/unknown-place": error(),
  "roster/ambiguous-place": error<{ candidates: Words; count: number }>(),
  "roster/unknown-title": error<{ policy: string }>(),
  "roster/title-level": error<{ level: Level; at: Level; name: string }>(),
  "roster/unknown-kind": error<{ level: Level }>(),
  "roster/level-gap": error<{ level: Level; blank: Level }>(),
  "roster/spellings": info<{ others: Words }>(),
  "roster/count-of-person": error(),
  "roster/repeated-holding": error(),
  "roster/keep-and-leave": error<{ title: string; name: string }>(),
  "roster/keep-no-post": error<{ title: string; name: string; dissolved: boolean }>(),
  "roster/keep-too-many": error<{ title: string; name: string; posts: number; people: Words }>(),
  "roster/keep-barred": error<{ title: string; name: string; rule: string }>(),
  "roster/person-differs": warning<{ column: string }>(),
  "roster/same-person": warning<{ other: string; otherPlace: string }>(),
  "roster/not-identified": warning<{ columns: Words }>(),
  "roster/two-places": warning<{ places: Words; together: boolean }>(),
  "roster/ids-alike": warning<{ other: string; same: boolean }>(),
  "roster/ids-joined": info<{ other: string }>(),
  "roster/scientific-id": error(),
  "roster/no-id": error(),
  "roster/no-people": error<{ headers: Words }>(),
  "roster/vacant-words": info<{ count: number }>(),
  "roster/several-titles": info<{ count: number }>(),
  "roster/name-differs": warning<{ name: string }>(),
  "roster/leaving-note": info<{ count: number }>(),
  "roster/heading-differs": warning<{ heading: string }>(),
  "roster/too-many-unnamed": error<{ count: number; most: number }>(),
  "roster/born-later": error(),
  "roster/impossible-date": warning<{ why: "young" | "old" | "later" | "before-18" }>(),
};
