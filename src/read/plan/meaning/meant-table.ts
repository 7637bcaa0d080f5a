/** A plan as a table whose columns say what they mean: what headers leave open, what names and sentences say, and what stands abreast. */
import type { Diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { withoutFootnoteMarks } from "../../table/footnote-marks.ts";
import type { Table } from "../../table/table.ts";
import { withHeadedNews } from "./headed-news.ts";
import { withImpliedNews } from "./implied-news.ts";
import { withNameColumn } from "./name-columns.ts";
import { withJoinedOlds } from "./olds-abreast.ts";
import { withSaidNames } from "./said-names.ts";

/** The table as it is meant. `isPlace`: whether the register has a place of some name. */
export function meantTable(
  given: Table,
  isPlace: (name: string) => boolean,
  diagnostics: Diagnostic[],
): Table {
  const plain = withoutFootnoteMarks(given, "changes", diagnostics);
  const headed = withHeadedNews(plain);
  if (headed) return headed;
  const implied = withImpliedNews(plain, diagnostics);
  const named = implied === plain ? withSaidNames(plain, isPlace, diagnostics) : implied;
  return withNameColumn(withJoinedOlds(named, isPlace));
}
