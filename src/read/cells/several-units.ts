/** Whether the name of a unit is that of several ("Thôn 1, Thôn 3"), or of one or another ("Thôn 1 hoặc Thôn 3"). */

import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { saysUnit } from "./values.ts";

/** What parts several names in one cell; signs do, of which no name has one; a stroke before a number may be within one ("Tổ 3/2"). */
const PARTING = latePattern(
  `(?<!\\s)(?:\\s*(?:[,;+&\\n÷~|=>→…]|[-=]>|\\.{2,3})\\s*|\\s*\\/\\s*(?=\\p{L})|\\s+(?:và|với|đến|cùng)\\s+|\\s+\\(?hay\\s+|\\s+[-\\u2013]\\s+(?=(?:${ALL_UNIT_KINDS})\\s))`,
  "iu",
);

/** A number of a unit, without its kind. */
const NUMBER = /^(?:số\s+)?\d{1,3}\p{L}?$/iu;

/** A kind in a line of its own, above the name or the number: one name. */
const KIND_ABOVE = latePattern(`^(${ALL_UNIT_KINDS})\\n`, "iu");

/** One unit or another, which is no name of any. */
const CHOICE = /\s\(?hoặc\s/iu;

/** The same kind twice: "TDP 32 TDP 33"; "Tổ 5 khu 2" is one. */
const AGAIN = latePattern(`^(${ALL_UNIT_KINDS})\\s.*[\\s.]\\1\\s+(?:số\\s+)?\\d`, "iu");

/** Whether a name is that of several units, each with its kind or a number. */
export function namesSeveral(written: string): boolean {
  const name = withMarks(written);
  if (CHOICE.test(name) || AGAIN().test(name)) return true;
  const pieces = name
    .replace(KIND_ABOVE(), "$1 ")
    .split(PARTING())
    .map((piece) => piece.replace(/\)$/, ""));
  return pieces.length > 1 && pieces.every((piece) => saysUnit(piece) || NUMBER.test(piece));
}
