/** Rows of the inputs beside register and roster: the plan, consultations, neighbours, expected figures. */
import type { CommuneClass, Kind, Origin } from "./place.ts";

/** What one old place said of the plan (lấy ý kiến); null: not known. */
export interface Consultation {
  readonly place: string;
  /** Voters, or household representatives, who could have their say. */
  readonly households: number | null;
  readonly ballots: number | null;
  readonly agree: number | null;
  readonly origin: Origin;
}

/**
 * One row of the plan (phương án sắp xếp). `from` is an old code, `into` a new one: two name spaces. Rows of one `into`
 * merge (sáp nhập), rows of one `from` split (chia tách), a blank `from` creates (thành lập), a blank `into` dissolves
 * (giải thể).
 */
export interface Change {
  readonly from: string | null;
  readonly into: string | null;
  /** Of the part that goes into `into`; blank: all of the place, or what other rows leave of it. */
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

/** A published figure (số liệu công bố) that a run must reproduce; null: not printed. */
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

/** Two places that share a boundary (liền kề), by their codes of the old register. */
export interface Neighbours {
  readonly a: string;
  readonly b: string;
  readonly origin: Origin;
}
