/** The values that travel through the walk: places, holdings, the plan, the policy. No behaviour here. */
import type { ConsentRule } from "./consent.ts";
import type { Money } from "./money.ts";
import type { People } from "./people.ts";
import type { Thresholds } from "./thresholds.ts";

/**
 * Where a row or a value was read: a file as the user named it, a sheet where it is a workbook, a physical line or a
 * sheet's row (1-based), a column header.
 */
export interface Origin {
  readonly file: string;
  readonly sheet?: string;
  readonly line: number;
  readonly column?: string;
}

/** cấp: province > (district) > commune > unit; the district level may be absent. */
export type Level = "province" | "district" | "commune" | "unit";

/** Levels from the widest to the narrowest. */
export const LEVELS: readonly Level[] = ["province", "district", "commune", "unit"];

/** Kinds of place (loại đơn vị). `thanh_pho` stands for both levels: without a parent it is a province. */
export type Kind =
  | "tinh"
  | "thanh_pho"
  | "quan"
  | "huyen"
  | "thi_xa"
  | "phuong"
  | "xa"
  | "thi_tran"
  | "dac_khu"
  | "thon"
  | "tdp";

export type CommuneKind = "phuong" | "xa" | "thi_tran" | "dac_khu";
export const COMMUNE_KINDS: readonly CommuneKind[] = ["phuong", "xa", "thi_tran", "dac_khu"];
export type UnitKind = "thon" | "tdp";
export const UNIT_KINDS: readonly UnitKind[] = ["thon", "tdp"];

/** Class of a commune (loại I, II, III). */
export type CommuneClass = 1 | 2 | 3;

/** `pending` and `exempt` places keep their posts and people; only `pending` ones are listed as unfinished. */
export type Status = "done" | "pending" | "exempt";

/** A typed cell: null is blank (unknown), never zero. Text is folded for matching. */
export type Value = string | number | boolean | null;

/** Further columns of a row by header, as text, in the order of the file. */
export type Extra = ReadonlyMap<string, string>;

/** Values of further columns that the policy's rules look at, typed as the rules need them. */
export type Facts = ReadonlyMap<string, Value>;

/** One place of a register (đơn vị), before or after. */
export interface Place {
  readonly code: string;
  readonly parent: string | null;
  readonly kind: Kind;
  /** The kind as written ("ấp", "khu phố"): for display and for writing back. */
  readonly kindLabel: string;
  readonly level: Level;
  readonly name: string;
  /** Households (hộ); null when not known. */
  readonly households: number | null;
  /** Inhabitants (nhân khẩu); null when not known. */
  readonly population: number | null;
  readonly class: CommuneClass | null;
  /** chi bộ, identified by commune and text. */
  readonly branches: readonly string[];
  readonly status: Status;
  readonly tags: readonly string[];
  readonly extra: Extra;
  readonly facts: Facts;
  readonly origin: Origin;
}

/** A column of an input as its file heads it, and the known column that it is, for writing it back. */
export interface Column {
  readonly header: string;
  readonly name: string | null;
}

/** Places in register order (see `order.ts`). */
export interface Register {
  /** A place's position stands for it elsewhere. */
  readonly places: readonly Place[];
  /** The position of each place's parent; -1 for a root. */
  readonly parents: Int32Array;
  readonly columns: readonly Column[];
  readonly siblings: SiblingOrder;
}

/** How the places of one parent follow each other: by their codes, or by name where the codes were made of names. */
export type SiblingOrder = "code" | "name";

/** Posts by columns: entry i of each is one post. */
export interface Posts {
  readonly size: number;
  /** Positions in a register. */
  readonly place: Int32Array;
  /** Positions among the policy's titles. */
  readonly title: Int32Array;
}

/** Posts with their holders. */
export interface HeldPosts extends Posts {
  /** Positions among the people. */
  readonly person: Int32Array;
}

/** Each one person in one post: a row of the roster, or one of the `count` of a row. */
export interface Holdings extends HeldPosts {
  /** The row of the roster that it comes from. */
  readonly row: Int32Array;
}

/** What a roster says of people, by columns: one entry a row of the file; null where the cell is blank. */
export interface RosterRows {
  readonly birthYear: readonly (number | null)[];
  readonly gender: readonly ("female" | "male" | null)[];
  readonly partyMember: readonly (boolean | null)[];
  /** Days since 1970-01-01. */
  readonly since: readonly (number | null)[];
  /** A full-time cadre: may hold posts, is never counted. */
  readonly official: readonly (boolean | null)[];
  /** true: this person keeps this post; false: the person leaves. null: the roster has no such column. */
  readonly keep: readonly (boolean | null)[] | null;
  /** Further columns that rules look at, by the rules' names of them. */
  readonly facts: ReadonlyMap<string, readonly Value[]>;
  readonly fullName: (row: number) => string;
  /** The cells as read, in the order of `Roster.columns`. */
  readonly cells: (row: number) => readonly string[];
  readonly origin: (row: number) => Origin;
}

export interface Roster {
  readonly holdings: Holdings;
  readonly rows: RosterRows;
  readonly people: People;
  /** Posts without holder (khuyết). */
  readonly vacant: Posts;
  readonly columns: readonly Column[];
}

/** One row of the plan (phương án sắp xếp). `from` is an old code, `into` a new one: two name spaces. */
export interface Change {
  readonly from: string | null;
  readonly into: string | null;
  readonly households: number | null;
  readonly population: number | null;
  /** true: the holders of a split unit follow this part. */
  readonly holders: boolean;
  readonly intoName: string | null;
  readonly intoKind: Kind | null;
  readonly intoKindLabel: string | null;
  readonly intoParent: string | null;
  readonly intoClass: CommuneClass | null;
  readonly origin: Origin;
}

/** What a filter asks of one column: one of some values, or a range (both ends inclusive). */
export type Test =
  | { readonly oneOf: readonly Value[] }
  | { readonly min: number | null; readonly max: number | null };

/** All tests must hold; a blank fails. */
export type Condition = readonly { readonly column: string; readonly test: Test }[];

/** A value that depends on the place: the first case that fits. */
export type Cases = readonly { readonly when: Condition; readonly value: number }[];

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
  readonly requires: Condition;
  /** Titles of which one must have been held before; null: any candidate. */
  readonly openTo: readonly string[] | null;
  readonly counted: boolean;
  /** Hệ số phụ cấp, times the base salary; null: not known. */
  readonly coefficient: Cases | null;
  /** Its posts are filled only where no further person is needed for them; unfilled, they are not established. */
  readonly optional: boolean;
}

/** Counts of people and posts that an indicator can be made of. */
export type Count = "persons" | "holdings" | "posts" | "vacancies" | "concurrent";

/** A count with its filters on titles, places and persons. */
export interface CountDefinition {
  readonly count: Count;
  readonly titles: readonly string[] | null;
  readonly level: "commune" | "unit" | null;
  /** Tests on the columns of the place. */
  readonly place: Condition;
  /** Tests on the columns of the person. */
  readonly person: Condition;
  /** Whether full-time officials count: not (false), only they (true), or both (null). */
  readonly officials: boolean | null;
}

/** An indicator (chỉ tiêu) that a policy adds to the built-in ones. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly of: CountDefinition;
  /** Present for a ratio: the count that `of` is divided by; the result is in per cent. */
  readonly to: CountDefinition | null;
  readonly percent: PercentRule;
}

export type Rounding = "truncate" | "half-up";

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

/** kiêm nhiệm: what one person may hold. */
export interface HoldingRules {
  readonly objective: Objective;
  /**
   * Who may fill the posts of a place: those who held posts of its level there, or everyone of the commune, its units
   * and its own level, as one.
   */
  readonly candidates: "place" | "commune";
  /** Posts that one person may hold in a place of each level; in a commune as one also as many as the larger of both. */
  readonly maxPosts: Readonly<Record<PostLevel, number>>;
  readonly incompatible: readonly Pair[];
  /** null: any titles may be held together. */
  readonly together: readonly Pair[] | null;
  readonly concurrentRequires: Condition;
  /** Caps on people in a place of each level; where no case fits there is none. */
  readonly maxPersons: Readonly<Record<PostLevel, Cases>>;
  readonly prefer: readonly Preference[];
}

/** What the arrangement is after, once as few posts as can be are vacant: fewest people, or fewest who leave. */
export type Objective = "fewest-persons" | "fewest-changes";

/** Criteria after fewest vacancies, fewest persons and most incumbents, each a sum over filled posts. */
export type Preference = "local" | "party_member" | "senior" | "younger";

export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly basis: string | null;
  /** Days since 1970-01-01, and the year; null when the policy has no date. */
  readonly effective: { readonly day: number; readonly year: number } | null;
  readonly branches: "merge" | "keep";
  /** null: households are not judged. */
  readonly thresholds: Thresholds | null;
  readonly money: Money | null;
  /** null: nobody is asked. */
  readonly consent: ConsentRule | null;
  /** In order of rank. */
  readonly titles: readonly Title[];
  readonly holding: HoldingRules;
  readonly indicators: readonly IndicatorDefinition[];
  readonly percent: PercentRule;
}

/** A published figure that a run must reproduce. */
export interface Expectation {
  /** null: the root. */
  readonly place: string | null;
  readonly indicator: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly percent: number | null;
  readonly origin: Origin;
}
