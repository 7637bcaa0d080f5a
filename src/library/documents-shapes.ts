/** What files the library writes, and what it is given for them. */

import type { AssignGiven, CompareGiven, ProposeGiven, RunGiven } from "./given.ts";

/** What `--out NAME.…` ends in; `folder`: the files that `--out DIR` writes there. */
export type DocumentForm = "xlsx" | "docx" | "html" | "md" | "csv" | "json" | "folder";

/** What the files of any command are made in. */
export interface DocumentForms {
  readonly forms: readonly DocumentForm[];
  /** What files are called, without what says their form; `report` where it is left out. */
  readonly name?: string | undefined;
  /** Names and years of birth are left out of all files. */
  readonly redact?: boolean | undefined;
}

/** What is to be written down: one command with what it is given. */
export type DocumentsGiven = DocumentForms &
  (
    | (RunGiven & {
        readonly of?: "run" | undefined;
        /** Ids of tables, as `--tables` has them; left out: those that a report has by default. */
        readonly tables?: readonly string[] | undefined;
        /** Names stand beside the ids of people in the report. */
        readonly names?: boolean | undefined;
      })
    | (CompareGiven & { readonly of: "compare" })
    | (ProposeGiven & { readonly of: "propose" })
    | (AssignGiven & { readonly of: "assign" })
  );

/** Bytes by path: files of the form `folder` stand in a folder called by the name. */
export type DocumentFiles = Readonly<Record<string, Uint8Array>>;
