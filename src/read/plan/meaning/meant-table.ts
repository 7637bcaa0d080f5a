/** A plan as a table whose columns say what they mean: what headers leave open, what names and sentences say, and what stands abreast. */
import type { Diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { withoutFootnoteMarks } from "../../table/footnote-marks.ts";
import type { Table } from "../../table/table.ts";
import { withHeadedNews } from "./headed-news.ts";
import { withImpliedNews } from "./implied-news.ts";
import { withJoinedOlds } from "./olds-abreast.ts";
import { withSaidNames } from "./said-names.ts";

/** The table, and whether its new units are rows that head others. `isPlace`: whether the register has a place of some name. */
export function meantTable(
  given: Table,
  isPlace: (name: string) => boolean,
  diagnostics: Diagnostic[],
): { readonly table: Table; readonly isHeaded: boolean } {
  const plain = withoutFootnoteMarks(given, "changes", diagnostics);
  const headed = withHeadedNews(plain);
  if (headed) return { table: headed, isHeaded: true };
  const implied = withImpliedNews(plain, diagnostics);
  const named = implied === plain ? withSaidNames(plain, isPlace, diagnostics) : implied;
  return { table: withJoinedOlds(named, isPlace), isHeaded: false };
}
