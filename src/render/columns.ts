/** Columns of report tables: a heading in, a column out. */
import type { Cell, ReportColumn } from "./report.ts";

export const left = (label: string): ReportColumn => ({ label, group: "", align: "left" });
export const right = (label: string, group = ""): ReportColumn => ({ label, group, align: "right" });
/** A figure as a cell. */
export const figure = (number: number | null, decimals = 0): Cell => ({ number, decimals });
