/**
 * Allowances (phụ cấp) of people: who holds what and the rates of one day in; what is paid by scope, and the mean and
 * the median of a person's, in đồng a month, out.
 */

import type { Rates } from "../model/money.ts";
import type { Policy } from "../model/policy.ts";
import type { HoldingPosition, TitlePosition } from "../model/positions.ts";
import { addExactly, exactSum, exactSums } from "../numbers/exact-sums.ts";
import { firstKnown } from "../rules/condition.ts";
import { dong, TEN_THOUSANDTHS, tenThousandths } from "./dong.ts";
import { detoursIn, eachHolder, type PeopleSide } from "./people.ts";
import { eachScopeAbove, type Scopes } from "./scopes.ts";

const PER_CENT = 100;

/** Pay is summed in hundredths of a ten-thousandth of the base salary. */
const SCALE = TEN_THOUSANDTHS * PER_CENT;

/** By scope; null where a coefficient or a rate is not known there. */
export interface Allowances {
  /** All allowances, those of officials included. */
  readonly paid: readonly (number | null)[];
  /** Of a counted person; null also where there is none. */
  readonly mean: readonly (number | null)[];
  readonly median: readonly (number | null)[];
}

/**
 * Of each person's posts in a scope the best paid counts in full, the others at the rate for further posts (phụ cấp kiêm
 * nhiệm: 30% in Hà Nội under QĐ 31/2013, 100% under NĐ 33/2023/NĐ-CP Article 34); of a full-time official the best paid
 * one counts at the rate for officials. A title that is not counted and has no coefficient is paid by nobody; counted titles without one are
 * added to `withoutCoefficient`. null where the base salary is not known.
 */
export function allowancesOf(
  scopes: Scopes,
  side: PeopleSide,
  official: Uint8Array,
  { titles }: Policy,
  rates: Rates,
  withoutCoefficient: Set<TitlePosition>,
): Allowances | null {
  const { baseSalary } = rates;
  if (baseSalary === null) return null;
  const { held } = side;
  const sums = exactSums(scopes.list.length);
  const unknown = new Uint8Array(scopes.list.length);
  /** What each counted person gets, by scope. */
  const incomes: number[][] = scopes.list.map(() => []);
  const coefficientOf = coefficientsOf(side, titles, withoutCoefficient);
  const isCounted = (post: HoldingPosition): boolean => titles[held.title[post] ?? -1]?.counted ?? false;
  eachHolder(held, (person, posts) => {
    const isOfficial = official[person] === 1;
    eachScopeAbove(
      scopes,
      posts,
      (post) => held.scope[post] ?? 0,
      (scope, own) => {
        const pay = payOf(own, coefficientOf, isOfficial, rates);
        if (pay === null) unknown[scope] = 1;
        else {
          addExactly(sums, scope, pay);
          if (!isOfficial && own.some(isCounted)) incomes[scope]?.push(pay);
        }
      },
      detoursIn(held),
    );
  });
  const known = <T>(value: (own: readonly number[], scope: number) => T): (T | null)[] =>
    incomes.map((own, scope) => (unknown[scope] === 1 ? null : value(own, scope)));
  return {
    paid: known((_, scope) => dong(exactSum(sums, scope), SCALE, baseSalary)),
    mean: known((own) => meanOf(own, baseSalary)),
    median: known((own) => medianOf(own, baseSalary)),
  };
}

/** Reads the coefficient of a post (hệ số phụ cấp) in ten-thousandths; null where it is not known. */
function coefficientsOf(
  { held, register }: PeopleSide,
  titles: Policy["titles"],
  withoutCoefficient: Set<TitlePosition>,
): (post: HoldingPosition) => number | null {
  return (post) => {
    const position = held.title[post] ?? -1;
    const title = titles[position];
    const place = register.places[held.place[post] ?? -1];
    if (!title || !place) return null;
    if (title.coefficient === null) {
      if (!title.counted) return 0;
      withoutCoefficient.add(position);
      return null;
    }
    const value = firstKnown(title.coefficient, place);
    return value === null ? null : tenThousandths(value);
  };
}

/** What somebody is paid for some posts, in hundredths of a ten-thousandth of the base salary; null where it is not known. */
function payOf(
  posts: readonly HoldingPosition[],
  coefficientOf: (post: HoldingPosition) => number | null,
  isOfficial: boolean,
  { furtherPosts, officials }: Rates,
): number | null {
  let most = 0;
  let all = 0;
  let paid = 0;
  for (const post of posts) {
    const coefficient = coefficientOf(post);
    if (coefficient === null) return null;
    if (coefficient > 0) paid++;
    most = Math.max(most, coefficient);
    all += coefficient;
  }
  if (isOfficial) return paid === 0 ? 0 : officials === null ? null : most * officials;
  if (paid > 1 && furtherPosts === null) return null;
  return most * PER_CENT + (all - most) * (furtherPosts ?? 0);
}

function meanOf(incomes: readonly number[], baseSalary: number): number | null {
  if (incomes.length === 0) return null;
  const sum = exactSums(1);
  for (const one of incomes) addExactly(sum, 0, one);
  return dong(exactSum(sum, 0), SCALE * incomes.length, baseSalary);
}

/** The income in the middle, or half the sum of the two there. */
function medianOf(incomes: readonly number[], baseSalary: number): number | null {
  if (incomes.length === 0) return null;
  const sorted = Float64Array.from(incomes).sort();
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return dong(low + high, SCALE * 2, baseSalary);
}
