/** The shape of the JSON of assignments, as docs/assign.md describes it. */
import type { Finding } from "./json-shapes.ts";

/** What `assign` gives: who attends which meetings of party cells. Codes of cells and ids of people alone, no name. */
export interface AssignResult {
  readonly schemaVersion: number;
  readonly tool: "tinhgon";
  readonly version: string;
  readonly duty: {
    readonly name: string;
    /** The first and the last month planned, `2026-07`. */
    readonly first: string;
    readonly last: string;
    readonly mode: "fixed" | "rotate";
    readonly basis: string | null;
  };
  /** The month shown, where one was asked for. */
  readonly month?: string;
  readonly inputs: readonly { role: string; path: string; sha256: string; rows: number }[];
  /** Whether it is the best by the aims in their order; under `rotate` each month, those before it standing. */
  readonly proven: boolean;
  /** Where it is not proven: by aim what no assignment undercuts; null for what is not known. Of the first such month. */
  readonly bound: Readonly<Record<string, number | null>> | null;
  /** `short`, `least`, `greatest`, `squares`, then those of `prefer`. */
  readonly aims: Readonly<Record<string, number>>;
  /** Under `rotate`: `least`, `greatest` and `squares` to date, the others of the month. */
  readonly months?: readonly { readonly month: string; readonly aims: Readonly<Record<string, number>> }[];
  /** All of them, by date, time and cell; `time` null: not known. */
  readonly meetings: readonly {
    readonly date: string;
    readonly time: string | null;
    readonly cell: string;
    readonly persons: readonly string[];
  }[];
  /** `least`: meetings due; `short`: how many of them are missing. */
  readonly persons: readonly {
    readonly person: string;
    readonly load: number;
    readonly least: number;
    readonly short: number;
  }[];
  /** Meetings without the attendance asked for; `group` null: everybody counts. */
  readonly unmet: readonly {
    readonly cell: string;
    readonly date: string;
    readonly group: string | null;
    readonly asked: number;
    readonly attending: number;
    readonly barred: readonly {
      readonly person: string;
      readonly reason: "own_cell" | "away" | "time" | "most" | "at_most" | "free";
    }[];
  }[];
  readonly findings: readonly Finding[];
}
