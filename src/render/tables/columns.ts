/** Columns of report tables: a heading in, a column out. */

import type { Language } from "../words/language.ts";
import type { ReportColumn, TableCell } from "./table.ts";

/** A column of texts. */
export const left = (label: string): ReportColumn => ({ label, group: "", align: "left" });

/** A column of figures, below a heading that it shares with its neighbours where `group` is given. */
export const right = (label: string, group = ""): ReportColumn => ({ label, group, align: "right" });

/** A figure as a cell. */
export const figure = (number: number | null, decimals = 0): TableCell => ({ number, decimals });

/** The four columns of an indicator: before, after, change, per cent. */
export const measures = (language: Language, group = ""): ReportColumn[] =>
  (["before", "after", "change", "percent"] as const).map((measure) => ({
    ...right(language.word(measure), group),
    short: language.word(`${measure}.short`),
    measure,
  }));

/** A running number (số thứ tự) as a cell. */
export const numbered = (number: number): TableCell => ({ number, decimals: 0, isIndex: true });
