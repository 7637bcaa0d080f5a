/** Money of a policy (kinh phí): rates by day, and what those who leave get. Values only. */

import type { RateCases } from "./condition.ts";
import type { Level } from "./place.ts";

/** What applies on one day; null: nothing is known of that day. */
export interface Rates {
  /** That day, in days since 1970-01-01; null: the policy has no day to go by. */
  readonly day: number | null;
  /** The entries of the policy's file that hold on that day: `money.base_salary.1`. */
  readonly paths: readonly string[];
  /** Base salary (mức lương cơ sở) a month, in đồng. */
  readonly baseSalary: number | null;
  /** Lump sum for allowances (khoán quỹ phụ cấp) that a place gets a month, in base salaries. */
  readonly funds: { readonly commune: RateCases; readonly unit: RateCases } | null;
  /** What each post beside the best paid one adds (phụ cấp kiêm nhiệm): the first that fits it; null: nothing is known. */
  readonly furtherPosts: readonly FurtherPosts[] | null;
  /** What a full-time official (cán bộ, công chức) gets for the best paid post, in per cent of its allowance: 50 under NĐ 33/2023/NĐ-CP. */
  readonly officials: number | null;
  /** The document behind each of them. */
  readonly basis: Readonly<Record<"baseSalary" | "funds" | "furtherPosts" | "officials", string | null>>;
}

/** What some posts add beside the best paid one, in per cent of their allowance: 100 under NĐ 33/2023/NĐ-CP, Article 34. */
export interface FurtherPosts {
  /** null: of either level. */
  readonly level: Extract<Level, "commune" | "unit"> | null;
  /** Ids; null: of any title. */
  readonly titles: readonly string[] | null;
  readonly percent: number;
}

/** The rates that apply on either side of the reorganisation, and what is worked out by them. */
export interface Money {
  readonly before: Rates;
  readonly after: Rates;
  /** Whether the effect of number is told apart from that of price (`before_date`). */
  readonly apart: boolean;
  /** Whether places get lump sums, of which the rates may be of other days. */
  readonly funds: boolean;
  /** Whether allowances and incomes are worked out beside funds. */
  readonly allowances: boolean;
  /** null: what those who leave get is not estimated. */
  readonly severance: Severance | null;
}

/** What somebody who leaves gets (trợ cấp thôi việc, NĐ 154/2025/NĐ-CP), in months of the allowance of the best paid title. */
export interface Severance {
  /** The first that fits somebody. */
  readonly groups: readonly SeveranceGroup[];
  /** Days since 1970-01-01: service is counted to it. */
  readonly day: number;
  /** Whether that day is worked in full: one that the policy names is, on the reference day people are gone. */
  readonly isWorked: boolean;
  /** The base salary on that day, in đồng, and the document behind it; null: not known. */
  readonly baseSalary: { readonly dong: number; readonly basis: string | null } | null;
  readonly basis: string | null;
}

/** What one group of those who leave gets. */
export interface SeveranceGroup {
  /** Fewer months of service than these; null: any. */
  readonly serviceUnder: number | null;
  /** Fewer months before the age of retirement than these, 0: none left; null: any. */
  readonly earlyUnder: number | null;
  readonly perMonth: number;
  /** The months that `perMonth` is for: of service, those before the age of retirement, or so many. */
  readonly months: "worked" | "early" | number;
  /** Of service, at most so many of them count; null: all. */
  readonly mostMonths: number | null;
  readonly perYear: number;
  /** Whether only whole years count, or parts of a year by the month. */
  readonly wholeYears: boolean;
  /** Besides, whatever the service. */
  readonly fixed: number;
  readonly basis: string | null;
}
