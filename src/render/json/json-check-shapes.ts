/** The shapes of what `check` says as JSON. */
import type { Finding } from "./json-shapes.ts";

/** What became of the rows of an input: held + vacant + leftOut = read; null where nothing was made of them. */
export interface CheckedRows {
  readonly role: string;
  readonly read: number;
  /** Rows that were of use: of a roster, those that are somebody in a post. */
  readonly held: number | null;
  /** Vacant posts of a roster. */
  readonly vacant: number | null;
  /** Totals, headings, signatures, and rows with faults. */
  readonly leftOut: number | null;
}

/** How an input was understood. */
export interface CheckedInput {
  readonly role: string;
  /** Files, and sheets of workbooks (null for a text file), in the order in which they were read. */
  readonly files: readonly { readonly path: string; readonly sheet: string | null }[];
  readonly columns: readonly {
    /** Its letters in a sheet: A, B … AA. */
    readonly letters: string;
    /** As the file has it; "" for none. */
    readonly header: string;
    /** A column as docs/files.md names it, `title:ID` for the holders of a title, a column that rules look at; null: not read. */
    readonly meaning: string | null;
    /** Rows of data in which it is not blank. */
    readonly filled: number;
  }[];
  /** All rows below the header that are not blank, by what they were taken for. */
  readonly rows: {
    readonly data: number;
    /** Headings above groups of rows. */
    readonly group: number;
    readonly total: number;
    /** Column numbers, repeated headers, running numbers alone, notes and signatures. */
    readonly leftOut: number;
    readonly faulty: number;
  };
  /** What they came to; null where nothing was made of them, or nothing of this kind. */
  readonly people: number | null;
  /** With the vacant ones. */
  readonly posts: number | null;
  readonly vacancies: number | null;
  readonly places: number | null;
}

export interface CheckResult {
  readonly schemaVersion: number;
  readonly inputs: readonly CheckedInput[];
  readonly rows: readonly CheckedRows[];
  readonly counts: readonly (Pick<Finding, "code" | "severity"> & { readonly count: number })[];
  /** By code: errors first, then warnings and remarks. */
  readonly findings: readonly Finding[];
}
