/** Rows of the inputs beside register and roster: the plan, consultations, neighbours, expected figures. */
import type { CommuneClass, Kind, Origin } from "./place.ts";

/** What one old place said of the plan (lấy ý kiến); null: not known. */
export interface Consultation {
  readonly place: string;
  /** Voters, or household representatives, who could have their say. */
  readonly households: number | null;
  readonly ballots: number | null;
  readonly agree: number | null;
  /** Where a note or a further column says that the place did not agree, or that its answer does not count; null: none does. */
  readonly refusal: Origin | null;
  readonly origin: Origin;
}

/** How large a place, or a part of one, is; null: not known. */
export interface Sizes {
  /** Households (hộ). */
  readonly households: number | null;
  /** Inhabitants (nhân khẩu). */
  readonly population: number | null;
  /** Area (diện tích) in square metres. */
  readonly area: number | null;
}

/** What a row of the plan says that it does (hình thức sắp xếp). */
export type PlanOperation =
  | "kept"
  | "renamed"
  | "converted"
  | "merged"
  | "split"
  | "dissolved"
  | "created"
  | "adjusted"
  | "moved"
  | "attached";

/**
 * One row of the plan (phương án sắp xếp). `from` is an old code, `into` a new one: two name spaces. Rows of one `into`
 * merge (sáp nhập), rows of one `from` split (chia tách), a blank `from` creates (thành lập) or, where its `into` has other
 * rows or is an old place, attaches what was no unit (ghép); a blank `into` dissolves (giải thể).
 * Its sizes are those of the part that goes into `into`; blank: all of the place, or what other rows leave of it.
 */
export interface Change extends Sizes {
  readonly from: string | null;
  readonly into: string | null;
  /** A part of unknown size ("một phần"), or what other rows leave of the place ("phần còn lại"); null: said by the sizes. */
  readonly part: "unknown" | "rest" | null;
  /** true: the holders of a split unit follow this part. */
  readonly holders: boolean;
  readonly intoName: string | null;
  readonly intoKind: Kind | null;
  readonly intoKindLabel: string | null;
  readonly intoParent: string | null;
  readonly intoClass: CommuneClass | null;
  /** What the row says that it does; none: it says nothing. Checked, never used. */
  readonly operations: readonly PlanOperation[];
  /** Figures of the old place as printed beside it, and of the new one: checked, never used. */
  readonly printedOld: Sizes | null;
  readonly printedNew: Sizes | null;
  /** Whether the plan itself is the register: what is printed of a new place is then all that is known of it. */
  readonly isOwn?: boolean;
  readonly origin: Origin;
}

/** Nothing is known of how large something is. */
export const NO_SIZES: Sizes = { households: null, population: null, area: null };

/** Between which numbers a figure must lie, both included; null: no bound on that side. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/** A published figure (số liệu công bố) that a run must reproduce, or the bounds that it must keep; null: not asked for. */
export interface Expectation {
  /** null: the root. */
  readonly place: string | null;
  readonly indicator: string;
  readonly before: number | Bounds | null;
  readonly after: number | Bounds | null;
  readonly change: number | Bounds | null;
  readonly percent: number | Bounds | null;
  readonly origin: Origin;
}

/** How many findings of one code a run may make. */
export interface FindingBounds extends Bounds {
  readonly finding: string;
  /** Findings at this place alone; null: all of them. */
  readonly place: string | null;
  readonly origin: Origin;
}

/** Two places that share a boundary (liền kề), by their codes of the old register. */
export interface Neighbours {
  readonly a: string;
  readonly b: string;
  readonly origin: Origin;
}
