/** A policy as read: titles, rules of holding, indicators, standards, consent, money. Each number from law carries its basis. */
import type { Cases, Condition, RateCases } from "./condition.ts";
import type { Money } from "./money.ts";
import type { Level, UnitKind } from "./place.ts";
import type { ListBy, TitlePosition } from "./positions.ts";

/**
 * When a place has agreed (đồng ý) to a merger or split: a share of all voters or household representatives, or of the
 * ballots. TT 14/2018/TT-BNV: more than 50% of the households in each unit concerned; NĐ 321/2025/NĐ-CP, for communes and
 * provinces: 50% or more.
 */
export interface ConsentRule {
  readonly levels: readonly Level[];
  /** In per cent, of what `of` counts; `bar`: whether exactly this share is enough. */
  readonly share: number;
  readonly bar: "more-than" | "at-least";
  readonly of: "households" | "ballots";
  /** Whether the rows of the plan wait (hoãn) for a place that has not agreed, or are carried out all the same. */
  readonly onFailure: "hold" | "report";
  readonly basis: string | null;
}

/** A catalogue entry (chức danh). The posts of a title are counted per place. */
export interface Title {
  readonly id: string;
  /** Vietnamese name, and by kind of unit where the two differ. */
  readonly name: string;
  readonly names: Readonly<Partial<Record<UnitKind, string>>>;
  readonly nameEn: string | null;
  /** Further words that rosters write for it. */
  readonly aliases: readonly string[];
  readonly level: "commune" | "unit";
  /** định biên: how many posts in each place afterwards. */
  readonly posts: Cases;
  /** What the holder must satisfy (tiêu chuẩn): age, party membership (đảng viên), columns of the roster. */
  readonly requires: Condition;
  /** Titles (nguồn nhân sự) of which one must have been held before in what the place is made of; null: any candidate. */
  readonly openTo: readonly string[] | null;
  /** false: its posts and holders are in no figure, as of titles without an allowance. */
  readonly counted: boolean;
  /** Hệ số phụ cấp, times the base salary, and đồng beside it; null: not known. */
  readonly coefficient: RateCases | null;
  /** Its posts are filled only where no further person is needed for them; unfilled, they are not established. */
  readonly optional: boolean;
  /** The document and article behind the title. */
  readonly basis: string | null;
}

/** Whether somebody who held a post of a level in what a place is made of passes a condition: `column` tells of the place. */
export interface ServedTest {
  readonly column: string;
  readonly level: PostLevel;
  readonly condition: Condition;
}

/** Counts of people and posts that an indicator can be made of. */
export const PEOPLE_COUNTS = ["persons", "holdings", "posts", "vacancies", "concurrent"] as const;

/** One of them. */
export type Count = (typeof PEOPLE_COUNTS)[number];

/** A count with its filters on titles, places and persons. */
export interface CountDefinition {
  readonly count: Count;
  readonly titles: readonly string[] | null;
  readonly level: "commune" | "unit" | null;
  /** Tests on the columns of the place. */
  readonly place: Condition;
  /** Tests on the columns of the person; one on a further column that the roster lacks is a test on the place. */
  readonly person: Condition;
  /** Whether full-time officials count: not (false), only they (true), or both (null). */
  readonly officials: boolean | null;
}

/** Counts of places, and sums of what they have. */
export const PLACE_COUNTS = ["units", "communes", "households", "population", "area"] as const;

/** A count of places with its filters: how many there are, or the sum of what they have. */
export interface PlaceCountDefinition {
  /** `sum`: of a further column of the register, by the name that the policy has for it. */
  readonly counts: (typeof PLACE_COUNTS)[number] | { readonly sum: string };
  /** Places of which level are looked at; null: units, or whatever is lowest of what there is. */
  readonly level: Level | null;
  readonly place: Condition;
}

/** What an indicator is made of. */
export type AnyCount = CountDefinition | PlaceCountDefinition;

/** Whether it is places that are counted. */
export function isOfPlaces(definition: AnyCount): definition is PlaceCountDefinition {
  return "counts" in definition;
}

/** An indicator (chỉ tiêu) that a policy adds to the built-in ones. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly of: AnyCount;
  /** Present for a ratio: the count that `of` is divided by; the result is in per cent. */
  readonly to: AnyCount | null;
  readonly percent: PercentRule;
  /** The document that publishes or asks for it. */
  readonly basis: string | null;
}

/** How a percentage loses its further decimals: cut off (44,2808 → 44,2, as Hà Nội prints), or rounded (44,3). No law says which. */
export type Rounding = "truncate" | "half-up";

/** How percentages are printed. */
export interface PercentRule {
  readonly decimals: number;
  readonly rounding: Rounding;
}

/** Two titles that nobody may hold together (or, under `together`, that may be held together). */
export interface Pair {
  readonly titles: readonly [string, string];
  readonly basis: string | null;
}

/** Levels of which posts are. */
export type PostLevel = "commune" | "unit";

/** Concurrent holding (kiêm nhiệm): what one person may hold, and how many people a place may have. */
export interface HoldingRules {
  readonly objective: Objective;
  /**
   * Who may fill the posts of a place: those who held posts of its level there, or everyone of the commune, its units
   * and its own level, as one.
   */
  readonly candidates: "place" | "commune";
  /**
   * Posts that one person may hold in a place of each level; where a commune is arranged as one, as many as the larger
   * of the two. No law has a number: it is the plan's (đề án).
   */
  readonly maxPosts: Readonly<Record<PostLevel, number>>;
  /** Pairs of titles that nobody may hold together (không được kiêm nhiệm). */
  readonly incompatible: readonly Pair[];
  /** The only pairs of titles that may be held together; null: any may. */
  readonly together: readonly Pair[] | null;
  /** What somebody who holds several posts must satisfy, beside what each title asks for. */
  readonly concurrentRequires: Condition;
  /**
   * Caps on people in a place of each level; where no case fits there is none. In a commune of class I, II, III: 14, 12,
   * 10 (NĐ 34/2019/NĐ-CP, NĐ 33/2023/NĐ-CP); 22, 20, 19 before (NĐ 92/2009/NĐ-CP).
   */
  readonly maxPersons: Readonly<Record<PostLevel, Cases>>;
  /** The document and article behind the caps. */
  readonly maxPersonsBasis: string | null;
  readonly prefer: readonly Preference[];
  /** The document and article behind these rules as a whole. */
  readonly basis: string | null;
}

/** What the arrangement is after, once as few posts as can be are vacant: fewest people, or fewest who leave. */
export type Objective = "fewest-persons" | "fewest-changes";

/**
 * Criteria after fewest vacancies, fewest persons and most incumbents, each a sum over filled posts: the holder served
 * in this very place (người tại chỗ), is a party member (đảng viên), has served longest (thâm niên), or is younger (trẻ).
 */
export type Preference = "local" | "party_member" | "senior" | "younger";

/** What a policy takes to be so (giả định): believed, not read in a source, or one reading of a source. */
export interface Assumption {
  /** A path of the policy's file (`titles.bi-thu-chi-bo.posts`), or of a section of it. */
  readonly path: string;
  readonly text: string;
}

/** A day in days since 1970-01-01, and its year. */
export interface ReferenceDay {
  readonly day: number;
  readonly year: number;
}

/** The rules of one rearrangement, as a file in `src/policies` or a user's own writes them down. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly basis: string | null;
  /** The day from which it holds (ngày hiệu lực), and the last one on which it does, in days since 1970-01-01; null: not said. */
  readonly effective: number | null;
  readonly until: number | null;
  /** What ended with its last day, and by which document. */
  readonly ended: string | null;
  /**
   * The reference day (ngày tính), to which ages, rates and standards go, in days since 1970-01-01, and its year: the
   * scenario's, else the policy's own first day; null: neither has one.
   */
  readonly reference: ReferenceDay | null;
  /** Whether the party cells (chi bộ) of units that merge become one, or all stay. */
  readonly branches: "merge" | "keep";
  /** Columns of the surroundings of places that some filter looks at: `parent.class`, `was.kind`, `made`. */
  readonly surroundings: readonly string[];
  /** What the posts of some titles ask of those who served in a place, by the columns that `posts` looks at. */
  readonly servedThere: readonly ServedTest[];
  /** null: households are not judged. */
  readonly thresholds: Thresholds | null;
  /** Whether standards of households in force go by region and the policy chooses none, so that they judge no unit. */
  readonly lacksRegion: boolean;
  readonly money: Money | null;
  /** null: nobody is asked. */
  readonly consent: ConsentRule | null;
  /** In order of rank. */
  readonly titles: ListBy<TitlePosition, Title>;
  readonly holding: HoldingRules;
  readonly indicators: readonly IndicatorDefinition[];
  /** What in it is no law but a reading or a belief (giả định), each by the path that it is about. */
  readonly assumptions: readonly Assumption[];
  readonly percent: PercentRule;
  /** The document that rounds as `percent` does. */
  readonly percentBasis: string | null;
}

/** One standard of households for some places (tiêu chuẩn số hộ), with the document behind it. */
export interface Standard {
  readonly when: Condition;
  /** Whether it is for newly created places too, for them alone, or not for them. */
  readonly created: "yes" | "no" | "only";
  readonly households: number;
  readonly basis: string | null;
  /** Where it stands in the policy's file: `thresholds.minimum.0`. */
  readonly path: string;
}

/** The standards that apply to units (TT 14/2018/TT-BNV); of each list the first one that fits a place, none: not judged. */
export interface Thresholds {
  /** Fewest households. */
  readonly minimum: readonly Standard[];
  /** Per cent of the minimum below which a unit must merge; null: there is no such tier. */
  readonly mustMergeBelow: number | null;
  /** Most households of a unit made by merging. */
  readonly upper: readonly Standard[];
  /** A unit with so many households or more is not to be merged: it says what may be merged, not what may be made. */
  readonly mergeBelow: readonly Standard[];
}
