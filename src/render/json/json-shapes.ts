/**
 * The shapes of the JSON that is printed and that the library gives, as docs/files.md describes them. They are written out
 * and import nothing, so that what is promised to the outside can be read on one page and does not change unseen.
 */

/** What there is to say about the inputs or the result. Never holds a full name or a year of birth. */
export interface Finding {
  /** `area/what`, as docs/diagnostics.md lists them. */
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** The path as the scenario has it; `(scenario)` for the scenario itself. */
  readonly file: string | null;
  /** Of a workbook. */
  readonly sheet?: string;
  /** From 1. */
  readonly line: number | null;
  /** The header of the column, or in YAML the position in the line. */
  readonly column: string | null;
  /** The code of a place. */
  readonly place: string | null;
  readonly person: string | null;
  /** The offending value. */
  readonly value: string | null;
  /** A sentence that ends in what to do. */
  readonly message: string;
}

/** cấp: a province or city, a district, a commune (xã, phường, thị trấn, đặc khu), a unit (thôn, tổ dân phố). */
export type Level = "province" | "district" | "commune" | "unit";

/** A figure on both sides; null where it is not known or not counted on that side. Money is in đồng. */
export interface Figure {
  readonly before: number | null;
  readonly after: number | null;
  /** after − before. */
  readonly change: number | null;
  /** change / before in per cent, rounded as the policy says; null where before is 0 or unknown. */
  readonly percent: number | null;
  /** Of money under `before_date`: the change at the old prices, and what the new ones add; together `change`. */
  readonly byNumber?: number | null;
  readonly byPrice?: number | null;
}

/** An indicator of a place; `register`: whether the place stands in the register before (dissolved) or after. */
export interface SummaryRow extends Figure {
  /** null: the sum of several roots. */
  readonly place: string | null;
  readonly register: "old" | "new";
  readonly name: string | null;
  readonly level: Level | null;
  readonly indicator: string;
}

/** What became of places of a level within a place: before + splitAdded − mergedAway − dissolved + created + movedIn − movedOut = after. */
export interface PlacesRow {
  readonly place: string | null;
  readonly level: Level;
  readonly before: number;
  readonly kept: number;
  readonly renamed: number;
  readonly converted: number;
  readonly merged: number;
  readonly adjusted: number;
  readonly moved: number;
  readonly split: number;
  readonly dissolved: number;
  readonly mergedAway: number;
  readonly splitAdded: number;
  readonly created: number;
  readonly attached: number;
  readonly movedIn: number;
  readonly movedOut: number;
  readonly after: number;
}

/** Households, people or hectares within a place: before + created + attached + movedIn = after + dissolved + movedOut + unassigned. */
export interface ConservationRow {
  readonly place: string | null;
  readonly register: "old" | "new";
  readonly indicator: "households" | "population" | "area";
  readonly before: number | null;
  readonly dissolved: number;
  readonly created: number;
  readonly attached: number;
  readonly movedIn: number;
  readonly movedOut: number;
  readonly unassigned: number;
  readonly after: number | null;
  readonly holds: boolean | null;
}

/** One step from the people before to the people after; the steps of a place add up. */
export interface BridgeRow {
  readonly place: string | null;
  readonly step: "merging" | "abolished" | "added" | "dissolved" | "moved" | "vacancies" | "concurrent";
  readonly persons: number;
}

/** A step of a plan: its day, the acts behind it, and what there is after it. Areas in hectares. */
export interface StepRow {
  readonly day: string;
  readonly act: string | null;
  readonly communes: number;
  readonly units: number;
  readonly "units.thon": number;
  readonly "units.tdp": number;
  readonly households: number | null;
  readonly population: number | null;
  readonly area?: number;
}

/** A place that stays as it was, since it was `pending` or those who live there did not agree. */
export interface UnfinishedPlace {
  readonly place: string;
  readonly level: Level;
  readonly kind: string;
  readonly name: string;
  readonly reason: "pending" | "not-agreed";
}

/** Between which numbers a figure must lie, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A figure that the scenario expects, or its bounds, and what came out. */
export interface FigureExpectation {
  readonly place: string | null;
  readonly indicator: string;
  readonly expected: {
    readonly before?: number | Bounds;
    readonly after?: number | Bounds;
    readonly change?: number | Bounds;
    readonly percent?: number | Bounds;
  };
  readonly actual: Figure;
  readonly met: boolean;
}

/** How many findings of a code there may be, and how many there are. */
export interface FindingExpectation {
  readonly place: string | null;
  readonly finding: string;
  readonly expected: Bounds;
  readonly actual: { readonly count: number };
  readonly met: boolean;
}

export type ExpectationRow = FigureExpectation | FindingExpectation;

/** Units afterwards by the policy's standards of households (tiêu chuẩn số hộ). */
export interface ThresholdCounts {
  readonly mustMerge: number;
  readonly below: number;
  readonly met: number;
  readonly unknown: number;
  readonly above: number;
}

/** A file that was read. */
export interface InputRecord {
  readonly role: string;
  readonly path: string;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Data rows. */
  readonly rows: number;
}

export interface PolicyName {
  readonly id: string;
  readonly name: string;
  /** The legal basis. */
  readonly basis: string | null;
}

/** What a scenario goes by. */
export interface Rules {
  readonly policy: PolicyName;
  /** The reference day, `2026-07-01`, to which ages, rates and standards go; null: none. */
  readonly date: string | null;
  /** The base salary a month that holds on it, in đồng; null: none is known, or the policy has no money. */
  readonly baseSalary: number | null;
  /** The act that the plan is of; left out where the scenario names none. */
  readonly act?: Act;
}

/** The act that a plan is of (nghị quyết, đề án); null: not given. */
export interface Act {
  readonly number: string | null;
  /** `2026-06-26`. */
  readonly date: string | null;
  readonly body: string | null;
  readonly status: "draft" | "consulted" | "resolved" | "in_force" | "superseded" | null;
}

/** What a place that is merged or split, or waits, said to the plan: an old place. */
export interface ConsultationRow {
  readonly place: string;
  /** Those who could have their say, those who did, and those who agree; null: not known. */
  readonly households: number | null;
  readonly ballots: number | null;
  readonly agree: number | null;
  /** Of those whom the policy takes the share of, or of the households. */
  readonly percent: number | null;
  /** By the policy's `consent`; null: not known, or it has none. */
  readonly agreed: boolean | null;
}

export interface RunResult {
  /** Grows when a key changes its meaning or goes. */
  readonly schemaVersion: number;
  readonly tool: string;
  readonly version: string;
  readonly scenario: {
    readonly name: string;
  } & Rules;
  readonly inputs: readonly InputRecord[];
  readonly summary: readonly SummaryRow[];
  readonly places: readonly PlacesRow[];
  readonly conservation: readonly ConservationRow[];
  readonly thresholds: ThresholdCounts | null;
  readonly bridge: readonly BridgeRow[];
  /** What each step of the plan leaves, in the order of days; left out where its rows have none. */
  readonly steps?: readonly StepRow[];
  readonly unfinished: readonly UnfinishedPlace[];
  /** Left out where the scenario has no consultation. */
  readonly consultation?: readonly ConsultationRow[];
  readonly findings: readonly Finding[];
  readonly expectations: readonly ExpectationRow[];
  /** What the policy takes to be so (giả định) and this result rests on, by the path that it is about. */
  readonly assumptions: readonly { readonly path: string; readonly text: string }[];
  /** What comes out when all pending places have finished; only where it was asked for. */
  readonly projection?: Pick<RunResult, "summary" | "places" | "bridge" | "findings">;
}
