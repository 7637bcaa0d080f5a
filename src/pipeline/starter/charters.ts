/**
 * Titles that only some may hold by a charter (điều lệ), by their words: of titles that the policy which is extended does not
 * have, and so says nothing of.
 */

import type { Charter } from "../../core/model/starter.ts";
import { fold } from "../../core/text/fold.ts";

/** What stands in the name of a title, folded, by the charter that it falls under; the first that fits. */
const CHARTERS: readonly (readonly [Charter, RegExp])[] = [
  ["women", /\b(?:phu nu|lhpn)\b/],
  ["veterans", /\b(?:cuu chien binh|ccb)\b/],
  ["elderly", /\b(?:nguoi cao tuoi|nct)\b/],
  ["youth", /\b(?:chi doan|bi thu doan|doan thanh nien|doan tn|doan tncs)\b/],
  ["party", /\b(?:bi thu|chi uy vien)\b/],
];

/** The charter that says who may hold a title, by its names and aliases; null: none does. */
export function charterOf(words: readonly string[]): Charter | null {
  const folded = words.map(fold);
  return CHARTERS.find(([, pattern]) => folded.some((word) => pattern.test(word)))?.[0] ?? null;
}
