/** Ids of the built-in indicators (chỉ tiêu), which an indicator of a policy cannot take. */

import { COMMUNE_KINDS, type CommuneKind, UNIT_KINDS, type UnitKind } from "../model/place.ts";

/** Counts of people and posts: posts = holdings + vacancies, persons = persons.commune + persons.unit. */
export const TALLY_INDICATORS = [
  "posts",
  "holdings",
  "vacancies",
  "persons",
  "persons.commune",
  "persons.unit",
  "concurrent",
] as const;

/** People by what became of them; counted afterwards only. */
export const DISPOSITION_INDICATORS = ["retained", "reassigned", "released"] as const;

/** Money, in đồng; what is of a year is twelve months. */
export const MONEY_INDICATORS = [
  "fund.month",
  "fund.year",
  "allowances.month",
  "allowances.year",
  "income.mean",
  "income.median",
  "severance",
] as const;

export type PlaceIndicator =
  | "communes"
  | `communes.${CommuneKind}`
  | "units"
  | `units.${UnitKind}`
  | "branches"
  | "households"
  | "population";

export type TallyIndicator = (typeof TALLY_INDICATORS)[number];

export type DispositionIndicator = (typeof DISPOSITION_INDICATORS)[number];

export type MoneyIndicator = (typeof MONEY_INDICATORS)[number];

export type BuiltInIndicator = PlaceIndicator | TallyIndicator | DispositionIndicator | MoneyIndicator;

/** All of them, in the order of the summary. */
const BUILT_IN_INDICATORS: readonly BuiltInIndicator[] = [
  "communes",
  ...COMMUNE_KINDS.map((kind) => `communes.${kind}` as const),
  "units",
  ...UNIT_KINDS.map((kind) => `units.${kind}` as const),
  "branches",
  "households",
  "population",
  ...TALLY_INDICATORS,
  ...DISPOSITION_INDICATORS,
  ...MONEY_INDICATORS,
];

const BUILT_IN: ReadonlySet<string> = new Set(BUILT_IN_INDICATORS);

/** Whether an id is that of a built-in indicator: no policy can take it for one of its own. */
export function isBuiltIn(id: string): id is BuiltInIndicator {
  return BUILT_IN.has(id);
}

/** Indicators that are a part of the one that they stand below. */
const PARTS: ReadonlySet<string> = new Set<BuiltInIndicator>([
  ...COMMUNE_KINDS.map((kind) => `communes.${kind}` as const),
  ...UNIT_KINDS.map((kind) => `units.${kind}` as const),
  "holdings",
  "vacancies",
  "persons.commune",
  "persons.unit",
]);

/** Whether an indicator is a part of the one that it stands below. */
export function isPart(id: string): boolean {
  return PARTS.has(id);
}
