/** What one row of a plan says that it does (hình thức sắp xếp), against what it does: a row in, its fault out. */
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Change, PlanOperation } from "../../model/inputs.ts";

/** What must be said where it is done: more than one place has a hand in it. */
const FIRST: readonly PlanOperation[] = ["dissolved", "created", "attached", "merged", "split", "adjusted"];

/** Whether a row says what it does. */
export function saysOperation({ operations }: Change): boolean {
  return operations.length > 0;
}

/** Tells a row that says what is not done, or of what is done only what matters less. */
export function tellOperation(
  row: Change,
  done: ReadonlySet<PlanOperation>,
  diagnostics: Diagnostic[],
): void {
  const said = row.operations;
  const first = FIRST.filter((one) => done.has(one));
  const names = first.length === 0 || done.has("kept") || first.some((one) => said.includes(one));
  if (said.length === 0 || (names && said.every((one) => done.has(one)))) return;
  const place = row.from ?? row.into;
  const details = { value: place, place, facts: { said, done: [...done] } };
  diagnostics.push(diagnostic("changes/operation-differs", { ...row.origin, column: "operation" }, details));
}

/** The fault of a row that ends an old place and says something else. */
export function tellDissolving(row: Change, diagnostics: Diagnostic[]): void {
  tellOperation(row, new Set(["dissolved"]), diagnostics);
}
