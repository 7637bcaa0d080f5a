/** What is told of rows for their titles: how many there are of each kind, and the first of them. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Readers } from "../../table/column-readers.ts";

/** What is told, in this order. */
const TOLD = [
  "roster/several-titles",
  "roster/title-remark",
  "roster/title-place",
  "roster/short-titles",
] as const;

export interface ToldTitles {
  readonly count: (code: (typeof TOLD)[number], line: number, value: string) => void;
  readonly finish: () => void;
}

/** Counts rows, and tells them at the end; of titles in short the first is shown. */
export function toldTitles(originOf: Readers["originOf"], diagnostics: Diagnostic[]): ToldTitles {
  const rows = new Map<string, { count: number; readonly line: number; readonly value: string }>();
  return {
    count: (code, line, value) => {
      const told = rows.get(code) ?? { count: 0, line, value };
      told.count++;
      rows.set(code, told);
    },
    finish: () => {
      for (const code of TOLD) {
        const { count = 0, line = 0, value = null } = rows.get(code) ?? {};
        const details = { value: code === "roster/short-titles" ? value : null, facts: { count } };
        if (count > 0) diagnostics.push(diagnostic(code, originOf(line, "title"), details));
      }
    },
  };
}
