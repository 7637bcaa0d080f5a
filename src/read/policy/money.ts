/** The `money` of a policy file in, the rates that apply before and after out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type { Cases, Money, Policy, Rates, Severance } from "../../core/model/policy.ts";
import type { Path } from "../yaml/yaml.ts";
import type { conditionCompiler } from "./conditions.ts";
import { dateOf } from "./dates.ts";
import type { CoefficientEntry, PolicyFile } from "./schema.ts";

/** A value, or the first case that fits the place. */
export function coefficientOf(
  entry: CoefficientEntry | undefined,
  compile: ReturnType<typeof conditionCompiler>,
  path: Path,
): Cases | null {
  if (entry === undefined) return null;
  if (typeof entry === "number") return [{ when: [], value: entry }];
  return entry.map(({ when, value }, index) => ({
    when: compile(when, "place", [...path, index, "when"]),
    value,
  }));
}

/**
 * Of each list the last entry whose `from` is not after the day: `before` and `after`, each by default the policy's
 * date. Without any day to take it is a fault.
 */
export function moneyOf(
  entry: PolicyFile["money"],
  effective: Policy["effective"],
  compile: ReturnType<typeof conditionCompiler>,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): Money | null {
  if (entry === undefined) return null;
  const { base_salary: salaries = [], funds = [], further_posts: further, officials = [] } = entry;
  const dayOf = (key: "before" | "after"): number | null => {
    const path = ["money", key];
    const day = dateOf(entry[key], path, originOf, diagnostics) ?? effective?.day ?? null;
    if (day === null && entry[key] === undefined)
      diagnostics.push(diagnostic("policy/no-effective", originOf(["money"]), { value: path.join(".") }));
    return day;
  };
  const dated = <T extends { readonly from: string }>(list: readonly T[], key: string) =>
    list.map((one, index) => {
      const path = ["money", key, index];
      return { ...one, path, day: dateOf(one.from, [...path, "from"], originOf, diagnostics) ?? 0 };
    });
  const lists = {
    salaries: dated(salaries, "base_salary"),
    further: dated(further ?? [], "further_posts"),
    officials: dated(officials, "officials"),
    funds: dated(funds, "funds").map((one) => ({
      ...one,
      commune: coefficientOf(one.commune, compile, [...one.path, "commune"]) ?? [],
      unit: coefficientOf(one.unit, compile, [...one.path, "unit"]) ?? [],
    })),
  };
  const ratesOn = (day: number | null): Rates => {
    const at = <T extends { readonly day: number }>(list: readonly T[]): T | null =>
      list
        .filter((one) => day !== null && one.day <= day)
        .reduce<T | null>((last, one) => (last === null || one.day >= last.day ? one : last), null);
    const [salary, fund] = [at(lists.salaries), at(lists.funds)];
    const [furtherPost, official] = [at(lists.further), at(lists.officials)];
    return {
      baseSalary: salary?.dong ?? null,
      funds: fund && { commune: fund.commune, unit: fund.unit },
      furtherPosts: furtherPost?.percent ?? null,
      officials: official?.percent ?? null,
      basis: {
        baseSalary: salary?.basis ?? null,
        funds: fund?.basis ?? null,
        furtherPosts: furtherPost?.basis ?? null,
        officials: official?.basis ?? null,
      },
    };
  };
  return {
    before: ratesOn(dayOf("before")),
    after: ratesOn(dayOf("after")),
    allowances: further !== undefined,
    severance: severanceOf(entry.severance, effective, originOf, diagnostics),
  };
}

function severanceOf(
  entry: NonNullable<PolicyFile["money"]>["severance"],
  effective: Policy["effective"],
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): Severance | null {
  if (entry === undefined) return null;
  const path = ["money", "severance"];
  const day = dateOf(entry.until, [...path, "until"], originOf, diagnostics) ?? effective?.day ?? null;
  if (day === null) {
    if (entry.until === undefined)
      diagnostics.push(diagnostic("policy/no-effective", originOf(path), { value: "money.severance.until" }));
    return null;
  }
  const { per_month, most_months, per_year, fixed, basis } = entry;
  return {
    perMonth: per_month,
    mostMonths: most_months ?? null,
    perYear: per_year,
    fixed,
    day,
    basis: basis ?? null,
  };
}
