/** Ids of the built-in indicators (chỉ tiêu), which an indicator of a policy cannot take. */

import { COMMUNE_KINDS, type CommuneKind, UNIT_KINDS, type UnitKind } from "../../model/place.ts";

/** Places, households, population and branches. */
export type PlaceIndicator =
  /** Đơn vị hành chính cấp xã, in all and by kind. */
  | "communes"
  | `communes.${CommuneKind}`
  /** Thôn, tổ dân phố, in all and by kind. */
  | "units"
  | `units.${UnitKind}`
  /** Chi bộ: each once, however many units it has. */
  | "branches"
  /** Số hộ. */
  | "households"
  /** Nhân khẩu. */
  | "population"
  /** Diện tích, in square metres; shown in hectares. Only where a file gives it. */
  | "area";

/** Counts of posts and of the people who hold them: of counted titles, full-time officials left out. */
export const TALLY_INDICATORS = [
  /** Vị trí chức danh: holdings + vacancies. */
  "posts",
  /** Vị trí có người. */
  "holdings",
  /** Vị trí khuyết. */
  "vacancies",
  /** Người hoạt động không chuyên trách, each once: persons.commune + persons.unit. */
  "persons",
  /** Those of them with a title of the commune level. */
  "persons.commune",
  /** Those with titles of a thôn or TDP only. */
  "persons.unit",
  /** Người kiêm nhiệm: people with two posts or more. */
  "concurrent",
] as const;

/** People by what became of them; counted afterwards only. */
export const DISPOSITION_INDICATORS = [
  /** Tiếp tục một chức danh cũ. */
  "retained",
  /** Chuyển sang một chức danh khác. */
  "reassigned",
  /** Thôi tham gia công tác. */
  "released",
] as const;

/** Money, in đồng; what is of a year is twelve months. */
export const MONEY_INDICATORS = [
  /** Quỹ phụ cấp (khoán): lump sums of NĐ 34/2019/NĐ-CP and NĐ 33/2023/NĐ-CP. */
  "fund.month",
  "fund.year",
  /** Phụ cấp chi trả, those of officials included. */
  "allowances.month",
  "allowances.year",
  /** Phụ cấp bình quân một người: a month. */
  "income.mean",
  /** Phụ cấp trung vị một người: a month. */
  "income.median",
  /** Trợ cấp thôi việc (ước tính), NĐ 154/2025/NĐ-CP; afterwards only. */
  "severance",
] as const;

/** A count of posts or people. */
export type TallyIndicator = (typeof TALLY_INDICATORS)[number];

/** A count of people by what became of them. */
export type DispositionIndicator = (typeof DISPOSITION_INDICATORS)[number];

/** A sum of money. */
export type MoneyIndicator = (typeof MONEY_INDICATORS)[number];

/** Every built-in indicator. */
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
  "area",
  ...TALLY_INDICATORS,
  ...DISPOSITION_INDICATORS,
  ...MONEY_INDICATORS,
];

const BUILT_IN: ReadonlySet<string> = new Set(BUILT_IN_INDICATORS);

/** Whether an id is that of a built-in indicator: no policy can take it for one of its own. */
export function isBuiltIn(id: string): id is BuiltInIndicator {
  return BUILT_IN.has(id);
}

/** Indicators that are a part of one that they stand below, by their ids. */
const WHOLES: ReadonlyMap<string, BuiltInIndicator> = new Map<BuiltInIndicator, BuiltInIndicator>([
  ...COMMUNE_KINDS.map((kind) => [`communes.${kind}`, "communes"] as const),
  ...UNIT_KINDS.map((kind) => [`units.${kind}`, "units"] as const),
  ["holdings", "posts"],
  ["vacancies", "posts"],
  ["persons.commune", "persons"],
  ["persons.unit", "persons"],
]);

/** What an indicator is a part of; null where it stands for itself. */
export function wholeOf(id: string): BuiltInIndicator | null {
  return WHOLES.get(id) ?? null;
}
