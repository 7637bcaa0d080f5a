/**
 * Lump-sum funds (khoán quỹ phụ cấp) of communes and units: places and rates in, đồng a month by scope out. NĐ 34/2019/NĐ-CP
 * and NĐ 33/2023/NĐ-CP set them in base salaries, by class of commune, and by kind, households and place of a unit.
 */

import type { RateCases } from "../model/condition.ts";
import type { Rates } from "../model/money.ts";
import type { Kind, Place } from "../model/place.ts";
import { eachOnce } from "../numbers/once.ts";
import { firstRate, satisfies } from "../rules/condition.ts";
import { dong, TEN_THOUSANDTHS, tenThousandths } from "./dong.ts";
import { rollUp, type Scopes, zeros } from "./scopes.ts";

/** What is lacking of funds. */
export interface OpenFunds {
  /** Codes of places whose class or households are blank, or that no case fits. */
  readonly places: Set<string>;
  /** Whether a base salary is needed that is not known. */
  needsSalary: boolean;
}

/**
 * Funds by scope; null where the class or the households of a place that they depend on are blank, which goes into `open`.
 * `count`: adds to the scope of a place.
 */
export function fundsOf(
  scopes: Scopes,
  places: ArrayLike<Place>,
  count: (figures: Float64Array, place: number, by: number) => void,
  { baseSalary, funds }: Rates,
  open: OpenFunds,
): (number | null)[] | null {
  if (baseSalary === null && funds === null) open.needsSalary = true;
  if (funds === null) return null;
  const [units, flats, unknown] = [zeros(scopes), zeros(scopes), zeros(scopes)];
  const lacking: Place[] = [];
  const casesOf = { commune: casesByKind(funds.commune), unit: casesByKind(funds.unit) };
  for (let at = 0; at < places.length; at++) {
    const place = places[at];
    if (place?.level !== "commune" && place?.level !== "unit") continue;
    const cases = funds[place.level];
    if (cases.length === 0) continue;
    const rate = firstRate(casesOf[place.level](place.kind), place, asksNobody);
    if (baseSalary === null && cases.some(({ value }) => value > 0)) open.needsSalary = true;
    if (rate === null) lacking.push(place);
    if (rate === null || (rate.value > 0 && baseSalary === null)) count(unknown, at, 1);
    else {
      count(units, at, tenThousandths(rate.value));
      if (rate.flat !== 0) count(flats, at, rate.flat);
    }
  }
  for (const { code } of lacking) open.places.add(code);
  for (const figures of [units, flats, unknown]) rollUp(scopes, figures);
  return Array.from(units, (sum, scope) =>
    (unknown[scope] ?? 0) > 0
      ? null
      : dong(sum, TEN_THOUSANDTHS, baseSalary ?? 0, (flats[scope] ?? 0) * TEN_THOUSANDTHS),
  );
}

/** A fund is the place's: no case of it asks for a person. */
const asksNobody = (): boolean => true;

/** Finds the cases that may fit a place of a kind, with what they ask beside it: most of them ask for another one. */
function casesByKind(cases: RateCases): (kind: Kind) => RateCases {
  return eachOnce((kind) =>
    cases
      .filter(({ when }) => when.every(({ column, test }) => column !== "kind" || satisfies(kind, test)))
      .map((one) => ({ ...one, when: one.when.filter(({ column }) => column !== "kind") })),
  );
}
