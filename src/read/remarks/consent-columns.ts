/** Further columns of a plan that say how many agreed to it ("Tỷ lệ đồng ý", "Số phiếu đồng ý"): consent is read in a consultation alone. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { AGREEING_FOLDED } from "../../core/text/agreeing.ts";
import { fold } from "../../core/text/fold.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { codesWith } from "../cells/grid.ts";
import { originIn, type Table } from "../table/table.ts";

/** Their headers, folded. */
const CONSENT = latePattern(`(?<![a-z])(?:${AGREEING_FOLDED})(?![a-z])`, "");

/** "95", "42,9%", "90/120"; not the day on which it was agreed. */
const FIGURE = /^\d+(?:[.,]\d+)?\s?%?$|^\d+\s?\/\s?\d+$/m;

/** Tells such columns that have figures. */
export function tellConsent(plan: Table): Diagnostic[] {
  const headers = plan.columns.flatMap(({ header, name, over }, position) => {
    if (name !== null || !CONSENT().test(fold(`${over ?? ""} ${header}`))) return [];
    return codesWith(plan.column(position), FIGURE).length > 0 ? [header] : [];
  });
  const [first] = headers;
  if (first === undefined) return [];
  return [diagnostic("consultation/in-plan", originIn(plan, plan.headerLine, first), { facts: { headers } })];
}
