/**
 * Money (kinh phí): funds that places get, allowances that people are paid, and what a person gets; in đồng a month.
 * Sums are made in whole thousandths of a coefficient, so that no fraction is lost before the end.
 */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place, Register } from "../model/place.ts";
import type { Policy, Rates } from "../model/policy.ts";
import { titleName } from "../model/titles.ts";
import { increase } from "../numbers/increase.ts";
import { firstKnown } from "../rules/condition.ts";
import { dong, THOUSANDTHS, thousandths } from "./dong.ts";
import { eachHolder, type PeopleSide } from "./people.ts";
import { eachScopeAbove, type Figures, rollUp, type Scopes, zeros } from "./scopes.ts";

/** Ids of the indicators of money, in đồng; those of a year are twelve months. */
export const MONEY_INDICATORS = [
  "fund.month",
  "fund.year",
  "allowances.month",
  "allowances.year",
  "income.mean",
  "income.median",
  "severance",
] as const;

type MoneyIndicator = (typeof MONEY_INDICATORS)[number];

type CountedPosts = readonly (readonly [id: MoneyIndicator, before: Figures | null, after: Figures | null])[];

const PER_CENT = 100;

/** Counts the money of both sides. `people` is null where there is no roster: only funds are known then. */
export function countMoney(
  scopes: Scopes,
  { before, after }: { readonly before: Register; readonly after: Register },
  policy: Policy,
  people: { readonly before: PeopleSide; readonly after: PeopleSide; readonly official: Uint8Array } | null,
): { readonly indicators: CountedPosts; readonly diagnostics: readonly Diagnostic[] } {
  const { money } = policy;
  if (money === null) return { indicators: [], diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const year = (month: readonly (number | null)[] | null): Figures | null =>
    month?.map((value) => (value === null ? null : value * 12)) ?? null;
  const hasFunds = money.before.funds !== null || money.after.funds !== null;
  const blank = new Set<string>();
  const old = fundsOf(scopes, before, scopes.ofOld, money.before, blank);
  const made = fundsOf(scopes, after, scopes.ofNew, money.after, blank);
  const [first] = blank;
  if (first !== undefined)
    diagnostics.push(diagnostic("money/unknown-fund", null, { facts: { places: blank.size, first } }));
  const funds: CountedPosts = hasFunds
    ? [
        ["fund.month", old, made],
        ["fund.year", year(old), year(made)],
      ]
    : [];
  if (!money.allowances) return { indicators: funds, diagnostics };
  const unknown = new Set<number>();
  const was = people && allowancesOf(scopes, people.before, people.official, policy, money.before, unknown);
  const is = people && allowancesOf(scopes, people.after, people.official, policy, money.after, unknown);
  if (unknown.size > 0) {
    const titles = [...unknown].sort((a, b) => a - b).map((at) => titleName(policy.titles[at], undefined));
    diagnostics.push(diagnostic("money/no-coefficient", null, { facts: { titles } }));
  }
  return {
    indicators: [
      ...funds,
      ["allowances.month", was?.paid ?? null, is?.paid ?? null],
      ["allowances.year", year(was?.paid ?? null), year(is?.paid ?? null)],
      ["income.mean", was?.mean ?? null, is?.mean ?? null],
      ["income.median", was?.median ?? null, is?.median ?? null],
    ],
    diagnostics,
  };
}

/**
 * Funds by scope; null where the class or the households of a place that they depend on are blank. Those places are
 * added to `blank`, unless they are not known of any place of that kind: no sum was to be expected then.
 */
function fundsOf(
  scopes: Scopes,
  { places }: Register,
  scopeOf: Int32Array,
  { baseSalary, funds }: Rates,
  blank: Set<string>,
): (number | null)[] | null {
  if (baseSalary === null || funds === null) return null;
  const sums = zeros(scopes);
  const unknown = zeros(scopes);
  const known = new Set<string>();
  const lacking: Place[] = [];
  places.forEach((place, at) => {
    if (place.level !== "commune" && place.level !== "unit") return;
    const cases = funds[place.level];
    if (cases.length === 0) return;
    const value = firstKnown(cases, place);
    const scope = scopeOf[at] ?? 0;
    if (value === null) {
      increase(unknown, scope);
      lacking.push(place);
      return;
    }
    known.add(place.kind);
    increase(sums, scope, thousandths(value));
  });
  for (const { code, kind } of lacking) if (known.has(kind)) blank.add(code);
  rollUp(scopes, sums);
  rollUp(scopes, unknown);
  return Array.from(sums, (sum, scope) =>
    (unknown[scope] ?? 0) > 0 ? null : dong(sum, THOUSANDTHS, baseSalary),
  );
}

interface Paid {
  /** All allowances, those of officials included. */
  readonly paid: (number | null)[];
  /** Of a counted person; null also where there is none. */
  readonly mean: (number | null)[];
  readonly median: (number | null)[];
}

/**
 * Allowances by scope: of each person's posts there the best paid in full, the others at their rate. null where a
 * title has no coefficient, or a rate is not known; titles that are not counted and have none are paid by nobody.
 */
function allowancesOf(
  scopes: Scopes,
  { held, register }: PeopleSide,
  official: Uint8Array,
  { titles }: Policy,
  { baseSalary, furtherPosts, officials }: Rates,
  withoutCoefficient: Set<number>,
): Paid | null {
  if (baseSalary === null) return null;
  const size = scopes.list.length;
  const sums = zeros(scopes);
  const unknown = new Uint8Array(size);
  const incomes: number[][] = Array.from({ length: size }, () => []);
  /** The coefficient of a post in thousandths; null where it is not known. */
  const coefficientOf = (post: number): number | null => {
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
    return value === null ? null : thousandths(value);
  };
  const payOf = (posts: readonly number[], isOfficial: boolean): number | null => {
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
  };
  eachHolder(held, (person, posts) => {
    const isOfficial = official[person] === 1;
    eachScopeAbove(
      scopes,
      posts,
      (post) => held.scope[post] ?? 0,
      (scope, own) => {
        const pay = payOf(own, isOfficial);
        if (pay === null) {
          unknown[scope] = 1;
          return;
        }
        increase(sums, scope, pay);
        if (!isOfficial && own.some((post) => titles[held.title[post] ?? -1]?.counted))
          incomes[scope]?.push(pay);
      },
    );
  });
  const scale = THOUSANDTHS * PER_CENT;
  const figure = (value: (scope: number, own: readonly number[]) => number | null): (number | null)[] =>
    incomes.map((own, scope) => (unknown[scope] === 1 ? null : value(scope, own)));
  return {
    paid: figure((scope) => dong(sums[scope] ?? 0, scale, baseSalary)),
    mean: figure((_, own) =>
      own.length === 0
        ? null
        : dong(
            own.reduce((sum, one) => sum + one, 0),
            scale * own.length,
            baseSalary,
          ),
    ),
    median: figure((_, own) => {
      if (own.length === 0) return null;
      const sorted = Float64Array.from(own).sort();
      const middle = sorted.length >> 1;
      const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
      return dong(low + high, scale * 2, baseSalary);
    }),
  };
}
