/** The `money` of a policy file in (kinh phí), the rates that apply before and after out. */

import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Money, Rates, Severance, SeveranceGroup } from "../../core/model/money.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Path } from "../yaml/yaml.ts";
import { BUILT_IN_IDS } from "./builtin.ts";
import { dateOf } from "./dates.ts";
import { type DatedFurtherPosts, furtherPostsOf, furtherPostsOn, rateCasesOf, titlesIn } from "./rates.ts";
import type { PolicyFile } from "./schema.ts";
import type { Section } from "./section.ts";

type MoneyEntry = NonNullable<PolicyFile["money"]>;

/**
 * Of each list the last entry whose `from` is not after the day: `before` and `after`, each by default the reference
 * day; `given`: the scenario's own, which goes before those of a built-in policy. Without any day to take it is a fault.
 */
export function moneyOf(
  entry: PolicyFile["money"],
  reference: Policy["reference"],
  given: number | null,
  section: Section,
): Money | null {
  if (entry === undefined) return null;
  const lists = datedLists(entry, section);
  const dated = dateOf(entry.before_date, ["money", "before_date"], section);
  const ratesOf = (key: "before" | "after"): Rates =>
    ratesOn(dayOf(key, entry, given, reference, section), lists);
  return {
    before: dated === null ? ratesOf("before") : ratesOn(dated, lists),
    after: ratesOf("after"),
    apart: entry.before_date !== undefined,
    funds: (entry.funds ?? []).length > 0,
    allowances: entry.further_posts !== undefined,
    severance: severanceOf(entry.severance, reference, lists.salaries, section),
  };
}

/** An entry of a list with the day from which on it applies. */
type Dated<T> = T & { readonly path: Path; readonly day: number };

/** The lists of rates with days in the place of dates; faulty dates are told. */
function datedLists(entry: MoneyEntry, section: Section) {
  const dated = <T extends { readonly from: string }>(list: readonly T[] | undefined, key: string) =>
    (list ?? []).map((one, index): Dated<T> => {
      const path = ["money", key, index];
      return { ...one, path, day: dateOf(one.from, [...path, "from"], section) ?? 0 };
    });
  return {
    salaries: dated(entry.base_salary, "base_salary"),
    further: datedFurtherPosts(entry, section),
    officials: dated(entry.officials, "officials"),
    funds: dated(entry.funds, "funds").map((one) => ({
      ...one,
      commune: rateCasesOf(one.commune, "commune", [...one.path, "commune"], section) ?? [],
      unit: rateCasesOf(one.unit, "unit", [...one.path, "unit"], section) ?? [],
    })),
  };
}

/** Entries without a day hold from any; ids that no title has are told. */
function datedFurtherPosts(entry: MoneyEntry, section: Section): DatedFurtherPosts[] {
  return (entry.further_posts ?? []).map((one, index) => {
    const path = ["money", "further_posts", index];
    for (const id of titlesIn(one.titles) ?? []) section.checkTitle(id, [...path, "titles"]);
    return { ...one, path, day: dateOf(one.from, [...path, "from"], section) ?? Number.NEGATIVE_INFINITY };
  });
}

/** The day whose rates apply on one side; null where there is none, which is told. */
function dayOf(
  key: "before" | "after",
  entry: MoneyEntry,
  given: number | null,
  reference: Policy["reference"],
  section: Section,
): number | null {
  const path = ["money", key];
  if (given !== null && BUILT_IN_IDS.includes(section.originOf(path).file)) return given;
  const day = dateOf(entry[key], path, section) ?? reference?.day ?? null;
  if (day === null && entry[key] === undefined) {
    const origin = section.originOf(["money"]);
    section.diagnostics.push(diagnostic("policy/no-effective", origin, { value: path.join(".") }));
  }
  return day;
}

function ratesOn(day: number | null, lists: ReturnType<typeof datedLists>): Rates {
  const salary = lastOf(lists.salaries, day);
  const fund = lastOf(lists.funds, day);
  const furtherPosts = furtherPostsOn(lists.further, day);
  const official = lastOf(lists.officials, day);
  const used = [salary, fund, ...(furtherPosts ?? []), official].flatMap((one) => one ?? []);
  return {
    day,
    paths: used.map(({ path }) => path.join(".")),
    baseSalary: salary?.dong ?? null,
    funds: fund && { commune: fund.commune, unit: fund.unit },
    furtherPosts: furtherPosts?.map(furtherPostsOf) ?? null,
    officials: official?.percent ?? null,
    basis: {
      baseSalary: salary?.basis ?? null,
      funds: fund?.basis ?? null,
      furtherPosts: basesOf(furtherPosts ?? []),
      officials: official?.basis ?? null,
    },
  };
}

/** The documents behind some entries, each once; null: none is named. */
function basesOf(list: readonly DatedFurtherPosts[]): string | null {
  const texts = new Set(list.flatMap(({ basis }) => basis ?? []));
  return texts.size === 0 ? null : [...texts].join("; ");
}

/** The last entry that applies on a day; of two of one day the one that stands behind. */
function lastOf<T extends { readonly day: number }>(list: readonly T[], day: number | null): T | null {
  return list
    .filter((one) => day !== null && one.day <= day)
    .reduce<T | null>((last, one) => (last === null || one.day >= last.day ? one : last), null);
}

/** What those who leave get (trợ cấp thôi việc), the day that their service is counted to, and the base salary of that day. */
function severanceOf(
  entry: MoneyEntry["severance"],
  reference: Policy["reference"],
  salaries: ReturnType<typeof datedLists>["salaries"],
  section: Section,
): Severance | null {
  if (entry === undefined) return null;
  const path = ["money", "severance"];
  const day = dateOf(entry.until, [...path, "until"], section) ?? reference?.day ?? null;
  if (day === null) {
    const origin = section.originOf(path);
    if (entry.until === undefined)
      section.diagnostics.push(diagnostic("policy/no-effective", origin, { value: "money.severance.until" }));
    return null;
  }
  const salary = lastOf(salaries, day);
  const baseSalary = salary && { dong: salary.dong, basis: salary.basis ?? null };
  const isWorked = entry.until !== undefined;
  return { groups: groupsOf(entry), day, isWorked, baseSalary, basis: entry.basis ?? null };
}

const MONTHS = 12;

/** Groups as written, or the one that a file without groups has. */
function groupsOf(entry: NonNullable<MoneyEntry["severance"]>): SeveranceGroup[] {
  if ("groups" in entry) {
    return entry.groups.map((one) => ({
      serviceUnder: one.service ? one.service.max_years * MONTHS : null,
      earlyUnder: one.early ? one.early.max_years * MONTHS : null,
      perMonth: one.per_month ?? 0,
      months: one.months ?? "worked",
      mostMonths: null,
      perYear: one.per_year ?? 0,
      wholeYears: true,
      fixed: one.fixed ?? 0,
      basis: one.basis ?? null,
    }));
  }
  return [
    {
      serviceUnder: null,
      earlyUnder: null,
      perMonth: entry.per_month,
      months: "worked",
      mostMonths: entry.most_months ?? null,
      perYear: entry.per_year,
      wholeYears: false,
      fixed: entry.fixed,
      basis: null,
    },
  ];
}
