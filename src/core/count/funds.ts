/**
 * Lump-sum funds (khoán quỹ phụ cấp) of communes and units: places and rates in, đồng a month by scope out. NĐ 34/2019/NĐ-CP
 * and NĐ 33/2023/NĐ-CP set them in base salaries, by class of commune, and by kind, households and place of a unit.
 */

import type { Rates } from "../model/money.ts";
import type { Place } from "../model/place.ts";
import { firstKnown } from "../rules/condition.ts";
import { dong, TEN_THOUSANDTHS, tenThousandths } from "./dong.ts";
import { rollUp, type Scopes, zeros } from "./scopes.ts";

/**
 * Funds by scope; null where the class or the households of a place that they depend on are blank. Such places are
 * added to `blank`. `count`: adds to the scope of a place.
 */
export function fundsOf(
  scopes: Scopes,
  places: ArrayLike<Place>,
  count: (figures: Float64Array, place: number, by: number) => void,
  { baseSalary, funds }: Rates,
  blank: Set<string>,
): (number | null)[] | null {
  if (baseSalary === null || funds === null) return null;
  const sums = zeros(scopes);
  const unknown = zeros(scopes);
  const lacking: Place[] = [];
  for (let at = 0; at < places.length; at++) {
    const place = places[at];
    if (place?.level !== "commune" && place?.level !== "unit") continue;
    const cases = funds[place.level];
    if (cases.length === 0) continue;
    const value = firstKnown(cases, place);
    if (value === null) {
      count(unknown, at, 1);
      lacking.push(place);
    } else {
      count(sums, at, tenThousandths(value));
    }
  }
  for (const { code } of lacking) blank.add(code);
  rollUp(scopes, sums);
  rollUp(scopes, unknown);
  return Array.from(sums, (sum, scope) =>
    (unknown[scope] ?? 0) > 0 ? null : dong(sum, TEN_THOUSANDTHS, baseSalary),
  );
}
