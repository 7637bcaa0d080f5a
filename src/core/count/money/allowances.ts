/**
 * Allowances (phụ cấp) of people: who holds what and the rates of one day in; what is paid by scope, and the mean and
 * the median of a person's, in đồng a month, out.
 */

import type { Arrangement } from "../../arrange/arrangement.ts";
import type { FurtherPosts, Rates } from "../../model/money.ts";
import type { Policy, Title } from "../../model/policy.ts";
import type { HoldingPosition, PersonPosition } from "../../model/positions.ts";
import { addExactly, exactSum, exactSums } from "../../numbers/exact-sums.ts";
import { eachScopeAbove } from "../scopes/each-scope-above.ts";
import { detoursIn, eachHolder, type PeopleSide, scopeAt } from "../scopes/people.ts";
import type { Scopes } from "../scopes/scopes.ts";
import { dong, TEN_THOUSANDTHS } from "./dong.ts";
import { amountOf, type OpenRates, type Rate, rateReader } from "./rates.ts";

const PER_CENT = 100;

/** Pay is summed in hundredths of a ten-thousandth of the base salary, and in hundredths of a đồng. */
const SCALE = TEN_THOUSANDTHS * PER_CENT;

/** By scope; null where a coefficient or a rate is not known there. */
export interface Allowances {
  /** All allowances, those of officials included. */
  readonly paid: readonly (number | null)[];
  /** Of a counted person; null also where there is none. */
  readonly mean: readonly (number | null)[];
  readonly median: readonly (number | null)[];
}

/** Who is paid, and what is known of them. */
export interface PaidSide {
  readonly side: PeopleSide;
  /** 1 for each person who is a full-time official. */
  readonly official: Uint8Array;
  readonly arrangement: Pick<Arrangement, "evidence">;
}

/**
 * Of each person's posts in a scope the best paid counts in full, each other at the rate for further posts (phụ cấp kiêm
 * nhiệm: 30% in Hà Nội under QĐ 31/2013, 100% under NĐ 33/2023/NĐ-CP Article 34); of a full-time official the best paid
 * one counts at the rate for officials. A title that is not counted and has no coefficient is paid by nobody; what else is
 * lacking goes into `open`.
 */
export function allowancesOf(
  scopes: Scopes,
  { side, official, arrangement }: PaidSide,
  policy: Policy,
  rates: Rates,
  open: OpenRates,
): Allowances {
  const { held } = side;
  const sums = paySums(scopes.list.length);
  const unknown = new Uint8Array(scopes.list.length);
  /** What each counted person gets, by scope. */
  const incomes: Rate[][] = scopes.list.map(() => []);
  const payOf = payReader(
    rateReader(held, side.register.places, policy, arrangement, open),
    held,
    policy,
    rates,
    open,
  );
  const isCounted = (post: HoldingPosition): boolean =>
    policy.titles[held.title[post] ?? -1]?.counted ?? false;
  eachHolder(held, (person, posts) => {
    const isOfficial = official[person] === 1;
    eachScopeAbove(
      scopes,
      posts,
      (post) => scopeAt(held, post),
      (scope, own) => {
        const pay = payOf(own, isOfficial, person);
        if (pay === null) unknown[scope] = 1;
        else {
          sums.add(scope, pay);
          if (!isOfficial && own.some(isCounted)) incomes[scope]?.push(pay);
        }
      },
      detoursIn(held),
    );
  });
  const base = rates.baseSalary ?? 0;
  const known = <T>(value: (own: readonly Rate[], scope: number) => T): (T | null)[] =>
    incomes.map((own, scope) => (unknown[scope] === 1 ? null : value(own, scope)));
  return {
    paid: known((_, scope) => sums.dong(scope, SCALE, base)),
    mean: known((own) => meanOf(own, base)),
    median: known((own) => medianOf(own, base)),
  };
}

/** Sums of pay by position, exact whatever they come to. */
function paySums(size: number) {
  const [units, flat] = [exactSums(size), exactSums(size)];
  return {
    add: (at: number, pay: Rate): void => {
      addExactly(units, at, pay.units);
      addExactly(flat, at, pay.flat);
    },
    dong: (at: number, scale: number, base: number): number =>
      dong(exactSum(units, at), scale, base, exactSum(flat, at) * BigInt(TEN_THOUSANDTHS)),
  };
}

/** What somebody is paid for some posts, in hundredths of what a rate is in; null where it is not known. */
type PayReader = (
  posts: readonly HoldingPosition[],
  isOfficial: boolean,
  person: PersonPosition,
) => Rate | null;

function payReader(
  rateOf: (post: HoldingPosition) => Rate | null,
  held: PeopleSide["held"],
  { titles }: Policy,
  { baseSalary, furtherPosts, officials }: Rates,
  open: OpenRates,
): PayReader {
  return (posts, isOfficial, person) => {
    const paid: { readonly rate: Rate; readonly amount: number; readonly title: number }[] = [];
    for (const post of posts) {
      const rate = rateOf(post);
      if (rate === null) return null;
      const amount = amountOf(rate, baseSalary);
      if (amount === null) open.needsSalary = true;
      if (amount === null) return null;
      if (amount > 0) paid.push({ rate, amount, title: held.title[post] ?? -1 });
    }
    // Of two that are paid alike the higher in rank is the main one.
    const [main, ...further] = paid.sort((a, b) => b.amount - a.amount || a.title - b.title);
    if (!main) return { units: 0, flat: 0 };
    if (isOfficial) {
      if (officials === null) open.officials.add(person);
      return officials === null ? null : times(main.rate, officials);
    }
    let sum = times(main.rate, PER_CENT);
    for (const { rate, title } of further) {
      const percent = percentOf(furtherPosts, titles[title]);
      if (percent === null) open.further.add(title);
      if (percent === null) return null;
      const own = times(rate, percent);
      sum = { units: sum.units + own.units, flat: sum.flat + own.flat };
    }
    return sum;
  };
}

function times({ units, flat }: Rate, by: number): Rate {
  return { units: units * by, flat: flat * by };
}

/** What a further post adds: the first entry that fits its title; null where none does. */
function percentOf(further: readonly FurtherPosts[] | null, title: Title | undefined): number | null {
  if (further === null || !title) return null;
  const fitting = further.find(
    ({ level, titles }) =>
      (level === null || level === title.level) && (titles === null || titles.includes(title.id)),
  );
  return fitting?.percent ?? null;
}

function meanOf(incomes: readonly Rate[], baseSalary: number): number | null {
  if (incomes.length === 0) return null;
  const sum = paySums(1);
  for (const one of incomes) sum.add(0, one);
  return sum.dong(0, SCALE * incomes.length, baseSalary);
}

/** The income in the middle, or half the sum of the two there. */
function medianOf(incomes: readonly Rate[], baseSalary: number): number | null {
  if (incomes.length === 0) return null;
  const amount = (one: Rate): number => amountOf(one, baseSalary) ?? 0;
  const sorted = [...incomes].sort((a, b) => amount(a) - amount(b));
  const sum = paySums(1);
  for (const one of [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]) if (one) sum.add(0, one);
  return sum.dong(0, SCALE * 2, baseSalary);
}
