/** Words in the place of new names that look like none ("Đủ tiêu chuẩn"): rows in, warnings out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { saysUnit } from "../cells/values.ts";
import { beginsWithOperation, newNameIn } from "./operations.ts";

/** What is looked at of a row of a plan. */
interface NamedRow {
  readonly from: string;
  readonly intoName: string;
  readonly origin: Origin;
}

/** Several words of which the last begins with a small letter, and no two that begin with capital ones. */
const WORDS = /^(?!.*\p{Lu}\S*\s+\p{Lu}).*\s\p{Ll}\S*$/su;

/** Tells new names that are words rather than a name, where most names of the plan are not: rows with the same words make one unit. */
export function tellWordedNames(
  rows: readonly NamedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const first = new Map<string, Origin>();
  const names = new Set<string>();
  for (const { from, intoName, origin } of rows) {
    const name = newNameIn(intoName);
    for (const one of [from, name])
      if (one !== "" && !WORDS.test(one) && !beginsWithOperation(one)) names.add(one);
    const isWorded = (WORDS.test(name) && !saysUnit(name)) || beginsWithOperation(name);
    if (isWorded && !first.has(name)) first.set(name, origin);
  }
  if (first.size >= names.size) return;
  for (const [value, origin] of first)
    diagnostics.push(diagnostic("changes/perhaps-no-name", inColumn(origin, "into_name"), { value }));
}
