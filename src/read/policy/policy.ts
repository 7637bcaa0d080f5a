/** A policy file in, the rules as the core takes them out; every fault is told at its line. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Condition } from "../../core/model/condition.ts";
import type { HoldingRules, Policy, Title } from "../../core/model/policy.ts";
import { yearOf } from "../../core/numbers/days.ts";
import { type Override, originWith, override } from "../yaml/overrides.ts";
import { validate } from "../yaml/validate.ts";
import type { Plain, Yaml } from "../yaml/yaml.ts";
import { withAssumptionsThatHold } from "./assumptions.ts";
import { type FactColumns, type FilterColumn, noFilterColumns } from "./conditions.ts";
import { consentOf } from "./consent.ts";
import { dateOf } from "./dates.ts";
import { holdingOf } from "./holding.ts";
import { indicatorsOf, percentOf } from "./indicators.ts";
import { moneyOf } from "./money.ts";
import { type PolicyFile, policySchema } from "./schema.ts";
import { type Section, sectionOf } from "./section.ts";
import { thresholdsOf } from "./thresholds.ts";
import { titlesOf } from "./titles.ts";

/** A policy as read, with what other readings need of its file. */
export interface PolicyReading {
  readonly policy: Policy;
  /** Columns of roster (person) and register (place) that only the policy's rules look at. */
  readonly facts: FactColumns;
  /** Every column that a filter looks at, with where it stands. */
  readonly filters: readonly FilterColumn[];
  /** Every value of the file with the overrides laid over it. */
  readonly plain: Plain;
}

/**
 * Reads a policy file and lays the overrides over it. `day`: the scenario's reference day, in days since 1970-01-01; null:
 * the policy's own first day. The value is null where it has any fault.
 */
export function readPolicy(
  yaml: Yaml,
  overrides: readonly Override[],
  day: number | null = null,
): { readonly value: PolicyReading | null; readonly diagnostics: readonly Diagnostic[] } {
  if (yaml.diagnostics.length > 0) return { value: null, diagnostics: yaml.diagnostics };
  const changed = override(yaml.value, overrides);
  const originOf = originWith(overrides, yaml.originOf);
  const plain = withAssumptionsThatHold(changed.value, yaml.value);
  const valid = validate(policySchema, plain, originOf);
  const diagnostics = [...changed.diagnostics, ...valid.diagnostics];
  if (!valid.value) return { value: null, diagnostics };
  const facts: FactColumns = { place: new Map(), person: new Map() };
  const columns = noFilterColumns(facts);
  const read = policyOf(valid.value, day, sectionOf(valid.value, originOf, diagnostics, columns, plain));
  const policy = { ...read, surroundings: [...columns.surroundings] };
  const reading = { policy, facts, filters: columns.asked, plain };
  return { value: diagnostics.length > 0 ? null : reading, diagnostics };
}

/** Every section of a policy, one after the other. `given`: the reference day of the scenario. */
function policyOf(file: PolicyFile, given: number | null, section: Section): Policy {
  const titles = titlesOf(file.titles, file.holding?.candidates ?? "place", section);
  const percent = percentOf(file.percent, { decimals: 1, rounding: "half-up" });
  const indicators = indicatorsOf(file.indicators, percent, section);
  const effective = dateOf(file.effective, ["effective"], section);
  const day = given ?? effective;
  const reference = day === null ? null : { day, year: yearOf(day) };
  const holding = holdingOf(file.holding, section);
  if (file.effective === undefined && given === null) checkAges(titles, holding, section);
  return {
    id: file.id,
    name: file.name,
    nameEn: file.name_en ?? null,
    basis: file.basis ?? null,
    effective,
    until: dateOf(file.until, ["until"], section),
    ended: file.ended ?? null,
    reference,
    assumptions: file.assumptions ?? [],
    branches: file.branches ?? "merge",
    surroundings: [],
    servedThere: section.servedTests,
    money: moneyOf(file.money, reference, given, section),
    ...thresholdsOf(file.thresholds, reference, section),
    consent: consentOf(file.consent),
    titles,
    holding,
    indicators,
    percent,
    percentBasis: file.percent?.basis ?? null,
  };
}

/** Ages are counted to the policy's date: a rule that asks for one needs it. */
function checkAges(
  titles: readonly Title[],
  { concurrentRequires }: HoldingRules,
  { originOf, diagnostics }: Section,
): void {
  const needsAge = (condition: Condition): boolean => condition.some(({ column }) => column === "age");
  const aged = titles.find((title) => needsAge(title.requires));
  if (!aged && !needsAge(concurrentRequires)) return;
  const path = aged ? ["titles", aged.id, "requires", "age"] : ["holding", "concurrent_requires", "age"];
  diagnostics.push(diagnostic("policy/no-effective", originOf(path), { value: path.join(".") }));
}
