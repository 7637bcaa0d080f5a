/** Arrows in plans ("Thôn Đông + Thôn Đoài → Thôn Tân Tiến"): a text in, what becomes of what out. An arrow between numbers of one name is a range ("TDP 1 → 5"). */

import { fold } from "../../core/text/fold.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../core/text/unit-words.ts";
import { saysUnit } from "../cells/values.ts";

/** The last arrow, and what stands on either side of it. */
const ARROW = /^(.{1,600})(?:→|⇒|➔|[-–=]{1,2}>)([^→⇒➔>]{1,120})$/su;

/** "Thôn Tân Tiến ← Thôn Đông + Thôn Đoài". */
const ARROW_BACK = /^([^←⇐<]{1,120})(?:←|⇐|<[-–=]{1,2})([^←⇐<>→⇒➔]{1,600})$/su;

/** The last name of a list, and the number behind it. */
const LAST_NUMBERED = /(?:^|[+,;&\n]|\svà\s)\s*([^+,;&\n]*?)(?:số\s*)?(\d{1,4})$/iu;

const NUMBERED = /^([^\d]*?)(?:số\s*)?(\d{1,4})$/iu;

/** What stands on either side of an arrow; null where there is none, or a range. */
export function arrowIn(text: string): { readonly list: string; readonly made: string } | null {
  const found = /[→⇒➔>]/u.test(text) ? ARROW.exec(text.trim()) : null;
  const back = /[←⇐<]/u.test(text) ? ARROW_BACK.exec(text.trim()) : null;
  const sides = found?.slice(1) ?? back?.slice(1).reverse() ?? [];
  const [list = "", made = ""] = sides.map((side) => side.trim());
  return list === "" || made === "" || isRange(list, made) ? null : { list, made };
}

/** The same where a unit is made: what stands behind the arrow says so. */
export function madeByArrow(text: string): { readonly list: string; readonly made: string } | null {
  const found = arrowIn(text);
  return found !== null && saysUnit(found.made) ? found : null;
}

/** "TDP 1 → 5", "TDP 1 → TDP 5": numbers that rise behind one name. */
function isRange(list: string, made: string): boolean {
  const [, stem, from] = LAST_NUMBERED.exec(list) ?? [];
  const [, other, to] = NUMBERED.exec(made) ?? [];
  if (stem === undefined || other === undefined || Number(from) >= Number(to)) return false;
  return other.trim() === "" || withoutKind(other) === withoutKind(stem);
}

const KIND = latePattern(`^(?:${ALL_UNIT_KINDS_FOLDED})(?= |$)`, "");

/** A name without the word for its kind: "TDP", "Tổ dân phố" and "tổ" are one. */
function withoutKind(name: string): string {
  return fold(name).replace(KIND(), "").trim();
}
