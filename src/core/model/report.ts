/** What an office says of its report (báo cáo): who makes it, where and when, who signs it, and which tables it has. */

/** Tables of a report, in the order in which they stand; `findings` and `sources` only where they are named. */
export const TABLE_IDS = [
  "whole",
  "money",
  "projection",
  "places",
  "bridge",
  "province",
  "district",
  "commune",
  "unit",
  "posts",
  "concurrent",
  "released",
  "crosswalk",
  "consultation",
  "unfinished",
  "steps",
  "assumptions",
  "findings",
  "sources",
] as const;

/** Names a table of a report. */
export type TableId = (typeof TABLE_IDS)[number];

/** Whether a text names a table of a report. */
export function isTableId(text: string): text is TableId {
  return TABLE_IDS.some((id) => id === text);
}

/** Somebody who signs (người ký): the office held, and the name below the signature; null: to be written in. */
export interface Signer {
  readonly title: string;
  readonly name: string | null;
}

/** How far an act has got (tình trạng pháp lý): draft (dự thảo) … superseded (đã bị thay thế). */
export const ACT_STATUSES = ["draft", "consulted", "resolved", "in_force", "superseded"] as const;

export type ActStatus = (typeof ACT_STATUSES)[number];

/** The act that a plan is of (nghị quyết, đề án), as the scenario's key `act` says; null: not given. */
export interface Act {
  readonly number: string | null;
  /** Days since 1970-01-01. */
  readonly date: number | null;
  /** Who decides on it ("Hội đồng nhân dân xã Mẫu"). */
  readonly body: string | null;
  readonly status: ActStatus | null;
}

/** What the scenario's key `report` says; null or an empty list: not given. */
export interface ReportDetails {
  /** The office that makes the report (cơ quan lập báo cáo), and the one above it (cơ quan chủ quản). */
  readonly agency: string | null;
  readonly parentAgency: string | null;
  /** Where and when it is signed (địa danh và ngày tháng); the day in days since 1970-01-01. */
  readonly place: string | null;
  readonly date: number | null;
  /** Its number and sign (số, ký hiệu): "12/BC-UBND". */
  readonly number: string | null;
  /** What its forms are attached to (kèm theo): "Tờ trình số 12/TTr-UBND ngày 26/6/2026". */
  readonly attached: string | null;
  readonly signers: readonly Signer[];
  /** Stands under the title of every form and page. */
  readonly note: string | null;
  /** null: the tables that a report has by default. */
  readonly tables: readonly TableId[] | null;
  /** The act that the plan is of: it stands under every title. */
  readonly act: Act | null;
}

/** A report of which nothing is said. */
export const PLAIN_REPORT: ReportDetails = {
  agency: null,
  parentAgency: null,
  place: null,
  date: null,
  number: null,
  attached: null,
  signers: [],
  note: null,
  tables: null,
  act: null,
};
