/** Codes of a register that most likely are one, stored in two ways. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Level, Origin, Place } from "../../../core/model/place.ts";
import { levelled } from "../../../core/text/levelled.ts";
import { withoutZeros } from "../../places/name-index.ts";

/** What no code has that stands as it is when it is levelled, and has no point: all but a few. */
const NOT_LEVEL = /[^!-\-/-`{-~]/;

const NUMBER = /^\d+$/;

/** Whether two codes of one level may be alike: distinct ones are not where all are level and the numbers among them of one length. */
function mayBeAlike(places: readonly Place[]): boolean {
  // One search of all of them; a comma is level.
  if (NOT_LEVEL.test(places.map(({ code }) => code).join(","))) return true;
  const lengths = new Map<Level, number>();
  return places.some(({ code, level }) => {
    const length = lengths.get(level);
    if (length === code.length || !NUMBER.test(code)) return false;
    lengths.set(level, code.length);
    return length !== undefined;
  });
}

/**
 * Two codes of one level that differ only in zeros before them, in case, in spaces, or in a ".0": most likely one, stored in
 * two ways. Codes of several levels are no doubt: district 001 has the commune 00001 by the General Statistics Office.
 */
export function codesAlike(
  places: readonly Place[],
  originAt: (place: Place) => Origin,
  diagnostics: Diagnostic[],
): void {
  if (!mayBeAlike(places)) return;
  const met = new Map<string, Place>();
  for (const place of places) {
    const bare = levelled(place.code).replace(/^(\d+)\.0$/, "$1");
    const key = `${place.level} ${/^\d+$/.test(bare) ? withoutZeros(bare) : bare}`;
    const twin = met.get(key);
    if (!twin) met.set(key, place);
    else {
      const details = { value: place.code, place: place.code, related: [twin.origin] };
      const facts = { other: twin.code };
      diagnostics.push(diagnostic("register/codes-alike", originAt(place), { ...details, facts }));
    }
  }
}
