/** What the library takes files for that somebody has. */

import type { Given } from "./given.ts";

/** What a sheet may be taken for: `list`, units of which the register is still to be made. */
export type SheetRoleName = "register" | "roster" | "changes" | "neighbours" | "consultation" | "list";

/** A sheet of a workbook or a text file (sheet null), and what it was taken for; null: for nothing. */
export interface RecognisedSheet {
  readonly path: string;
  readonly sheet: string | null;
  readonly role: SheetRoleName | null;
  readonly headers: readonly string[];
}

export interface RecogniseGiven extends Pick<Given, "files" | "lang"> {
  /** The id of the built-in policy to start from; the newest where it is left out. */
  readonly policy?: string | undefined;
  /** What sheets are to be taken for where that is not to be found out; null: for nothing. */
  readonly roles?: readonly Pick<RecognisedSheet, "path" | "sheet" | "role">[] | undefined;
}

/** What files came to. */
export interface Recognised {
  /** Paths of scenarios among the files, those that no other extends first; of duties, and of policies. */
  readonly scenarios: readonly string[];
  readonly duties: readonly string[];
  readonly policies: readonly string[];
  readonly sheets: readonly RecognisedSheet[];
  /** Files of a working folder by name, as `init --from` makes them: `scenario.yaml`, `policy.yaml`, and `register.csv` where it was made; empty where the tables say nothing of use. */
  readonly made: Readonly<Record<string, Uint8Array>>;
  /** What is still to be decided, a sentence each. */
  readonly questions: readonly string[];
}

export interface ExcerptGiven extends Pick<Given, "files" | "lang"> {
  readonly path: string;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** Lines from 1, both ends included. */
  readonly from: number;
  readonly to: number;
}

/** Rows of a file as they stand there. */
export interface Excerpt {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}
