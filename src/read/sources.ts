/** Where the rows of a table come from: one text file, a sheet of a workbook, or several of them put together. */
import type { Origin } from "../core/model.ts";
import type { Table } from "./csv.ts";

/** One file or sheet in a table. Its line n is the table's line `before` + n. */
export interface Source {
  readonly file: string;
  readonly sheet: string | null;
  readonly before: number;
  /** Its own headers by those of the table, where they differ. */
  readonly headers: ReadonlyMap<string, string>;
}

type Located = Pick<Table, "file" | "sources">;

/** The origin of a line of a table, and of a column in it by the table's header. */
export function originIn({ file, sources }: Located, line: number, header?: string): Origin {
  const source = sources?.findLast((one) => one.before < line) ?? sources?.[0];
  if (!source) return header === undefined ? { file, line } : { file, line, column: header };
  return {
    file: source.file,
    ...(source.sheet !== null && { sheet: source.sheet }),
    line: line - source.before,
    ...(header !== undefined && { column: source.headers.get(header) ?? header }),
  };
}

/** The origin of a row with the column by the table's header. */
export function inColumn({ sources }: Located, origin: Origin, header: string): Origin {
  const source = sources?.find((one) => one.file === origin.file && one.sheet === (origin.sheet ?? null));
  return { ...origin, column: source?.headers.get(header) ?? header };
}
