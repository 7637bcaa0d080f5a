/** Headers that a message asks for, in either language: files are Vietnamese. */
import type { SummedColumn } from "../../core/diagnostics/facts.ts";

/** The header of a column of sizes. */
export const HEADED: Readonly<Record<SummedColumn, string>> = {
  households: "Số hộ",
  population: "Dân số",
  area: "Diện tích",
};
