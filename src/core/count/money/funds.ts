/**
 * Lump-sum funds (khoán quỹ phụ cấp) of communes and units: places and rates in, đồng a month by scope out. NĐ 34/2019/NĐ-CP
 * and NĐ 33/2023/NĐ-CP set them in base salaries, by class of commune, and by kind, households and place of a unit.
 */

import type { RateCase, RateCases } from "../../model/condition.ts";
import type { Rates } from "../../model/money.ts";
import type { Kind, Place } from "../../model/place.ts";
import { eachOnce } from "../../numbers/once.ts";
import { casesByKind, firstRate, mayFit } from "../../rules/condition.ts";
import { increaseAt, rollUp, type Scoped, type Scopes, zeros } from "../scopes/scopes.ts";
import { dong, TEN_THOUSANDTHS, tenThousandths } from "./dong.ts";

/** What is lacking of funds. */
export interface OpenFunds {
  /** Codes of places whose class or households are blank. */
  readonly places: Set<string>;
  /** Codes of places that no case fits. */
  readonly unfit: Set<string>;
  /** Whether a base salary is needed that is not known. */
  needsSalary: boolean;
}

/**
 * Funds by scope; null where the class or the households of a place that they depend on are blank, which goes into `open`.
 * `side`: where the places are counted.
 */
export function fundsOf(
  scopes: Scopes,
  places: ArrayLike<Place>,
  side: Scoped,
  { baseSalary, funds }: Rates,
  open: OpenFunds,
): (number | null)[] | null {
  if (baseSalary === null && funds === null) open.needsSalary = true;
  if (funds === null) return null;
  const [units, flats, unknown] = [zeros(scopes), zeros(scopes), zeros(scopes)];
  const lacking: { readonly place: Place; readonly isBlank: boolean }[] = [];
  const ratesOf = { commune: ratesByKind(funds.commune), unit: ratesByKind(funds.unit) };
  for (let at = 0; at < places.length; at++) {
    const place = places[at];
    if (place?.level !== "commune" && place?.level !== "unit") continue;
    const cases = funds[place.level];
    if (cases.length === 0) continue;
    const rates = ratesOf[place.level](place.kind);
    const rate = rates.same ?? firstRate(rates.cases, place, asksNobody);
    if (baseSalary === null && cases.some(({ value }) => value > 0)) open.needsSalary = true;
    if (rate === null) lacking.push({ place, isBlank: mayFit(rates.cases, place) });
    if (rate === null || (rate.value > 0 && baseSalary === null)) increaseAt(scopes, side, unknown, at);
    else {
      increaseAt(scopes, side, units, at, tenThousandths(rate.value));
      if (rate.flat !== 0) increaseAt(scopes, side, flats, at, rate.flat);
    }
  }
  for (const { place, isBlank } of lacking) (isBlank ? open.places : open.unfit).add(place.code);
  for (const figures of [units, flats, unknown]) rollUp(scopes, figures);
  return Array.from(units, (sum, scope) =>
    (unknown[scope] ?? 0) > 0
      ? null
      : dong(sum, TEN_THOUSANDTHS, baseSalary ?? 0, (flats[scope] ?? 0) * TEN_THOUSANDTHS),
  );
}

/** A fund is the place's: no case of it asks for a person. */
const asksNobody = (): boolean => true;

/** What may be the rate of a place of some kind. */
interface KindRates {
  /** The rate of all of them, where it hangs on nothing else. */
  readonly same: RateCase | null;
  /** The cases that may fit, with what they ask beside the kind. */
  readonly cases: RateCases;
}

/** Finds the rates of a kind: most cases ask for another one. */
function ratesByKind(all: RateCases): (kind: Kind) => KindRates {
  const casesOf = casesByKind(all);
  return eachOnce((kind) => {
    const cases = casesOf(kind);
    return { same: cases[0]?.when.length === 0 ? cases[0] : null, cases };
  });
}
