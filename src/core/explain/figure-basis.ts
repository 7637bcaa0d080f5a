/** The documents behind a figure (căn cứ): the indicator, the rates of its money, and how its percentage is rounded. */

import type { Indicator } from "../count/indicators.ts";
import type { Money, Rates } from "../model/money.ts";
import type { Policy } from "../model/policy.ts";
import { type Basis, basisAt } from "../rules/rule-id.ts";

/** The names of rates in the model, by their keys in the policy's file. */
const RATES = {
  base_salary: "baseSalary",
  funds: "funds",
  further_posts: "furtherPosts",
  officials: "officials",
} as const satisfies Readonly<Record<string, keyof Rates["basis"]>>;

/** The rates that an indicator of money is worked out by. */
const RATES_OF: Readonly<Record<string, readonly (keyof typeof RATES)[]>> = {
  "fund.month": ["base_salary", "funds"],
  "fund.year": ["base_salary", "funds"],
  "allowances.month": ["base_salary", "further_posts", "officials"],
  "allowances.year": ["base_salary", "further_posts", "officials"],
  "income.mean": ["base_salary", "further_posts", "officials"],
  "income.median": ["base_salary", "further_posts", "officials"],
};

/** The documents that the policy names for an indicator; `hasPercent`: whether its change is told in per cent. */
export function figureBasis(
  { id, definition, percent }: Pick<Indicator, "id" | "definition" | "percent">,
  hasPercent: boolean,
  policy: Policy,
): Basis[] {
  const { decimals, rounding } = policy.percent;
  const isRoundedAsAll = percent.decimals === decimals && percent.rounding === rounding;
  return [
    basisAt(`indicators.${id}`, definition?.basis ?? null),
    ...(policy.money && definition === null ? moneyBasis(id, policy.money) : []),
    hasPercent && isRoundedAsAll ? basisAt("percent", policy.percentBasis) : null,
  ].filter((basis) => basis !== null);
}

/** The documents behind the rates of both sides, each once. */
function moneyBasis(id: string, { before, after, severance }: Money): (Basis | null)[] {
  if (id === "severance") {
    return [
      basisAt("money.base_salary", severance?.baseSalary?.basis ?? null),
      basisAt("money.severance", severance?.basis ?? null),
    ];
  }
  return (RATES_OF[id] ?? []).flatMap((key) => {
    const texts = new Set([before.basis[RATES[key]], after.basis[RATES[key]]]);
    return [...texts].map((text) => basisAt(`money.${key}`, text));
  });
}
