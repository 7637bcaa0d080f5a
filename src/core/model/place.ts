/** Places (đơn vị) and registers of them, before and after a reorganisation. Values only, no behaviour. */

import type { ListBy, PositionsBy } from "./positions.ts";

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

/** A level (cấp): province > (district) > commune > unit. Since 1 July 2025 there is no district level. */
export type Level = "province" | "district" | "commune" | "unit";

/** Levels from the widest to the narrowest. */
export const LEVELS: readonly Level[] = ["province", "district", "commune", "unit"];

/** Kinds of place (loại đơn vị). `thanh_pho` stands for both levels: without a parent it is a province. */
export const KINDS = [
  "tinh",
  "thanh_pho",
  "quan",
  "huyen",
  "thi_xa",
  "phuong",
  "xa",
  "thi_tran",
  "dac_khu",
  "thon",
  "tdp",
] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];

/** Kinds at commune level (cấp xã): phường, xã, thị trấn, đặc khu. */
export type CommuneKind = "phuong" | "xa" | "thi_tran" | "dac_khu";

/** In the order in which tables list them. */
export const COMMUNE_KINDS: readonly CommuneKind[] = ["phuong", "xa", "thi_tran", "dac_khu"];

/** Kinds of unit: thôn, and tổ dân phố (TDP). Both govern themselves; neither is an administrative level. */
export type UnitKind = "thon" | "tdp";

/** In the order in which tables list them. */
export const UNIT_KINDS: readonly UnitKind[] = ["thon", "tdp"];

/** Class of a commune (loại I, II, III), on which caps and funds depend. */
export type CommuneClass = 1 | 2 | 3;

/**
 * How far a place is: `done`; `pending` (chưa hoàn thành), to be rearranged later; `exempt` (không sắp xếp). Places that
 * are not done keep their posts and people as they are; only `pending` ones are listed as unfinished.
 */
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
  /** Area (diện tích) in square metres; null when not known. */
  readonly area: number | null;
  readonly class: CommuneClass | null;
  /** Party cells (chi bộ), each known by its commune and this text. */
  readonly branches: readonly string[];
  readonly status: Status;
  /** Marks that a filter of the policy may ask for ("biên giới", "miền núi"). */
  readonly tags: readonly string[];
  readonly extra: Extra;
  readonly facts: Facts;
  readonly origin: Origin;
}

/** A column of an input as its file heads it, and the known column that it is, for writing it back. */
export interface Column {
  readonly header: string;
  readonly name: string | null;
  /** Of a further column of a register: it is added up where places merge. */
  readonly isSummed?: boolean;
}

/** Places in register order (see `order.ts`); `P`: the positions of the register before or of the one after. */
export interface Register<P extends number = number> {
  /** A place's position stands for it elsewhere. */
  readonly places: ListBy<P, Place>;
  /** The position of each place by its code. */
  readonly position: ReadonlyMap<string, P>;
  /** The position of each place's parent; -1 for a root. */
  readonly parents: PositionsBy<P, P>;
  readonly columns: readonly Column[];
  readonly siblings: SiblingOrder;
}

/** How the places of one parent follow each other: by their codes, or by name where the codes were made of names. */
export type SiblingOrder = "code" | "name";
