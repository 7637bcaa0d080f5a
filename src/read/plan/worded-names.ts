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
const WORDS = /^(?!.*(?<!\S)\p{Lu}\S*\s+\p{Lu}).*\s\p{Ll}\S*$/su;

/** Tells new names that are words rather than a name, where most names of the plan are not: rows with the same words make one unit. */
export function tellWordedNames(
  rows: readonly NamedRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const first = new Map<string, Origin>();
  for (const { intoName, origin } of rows) if (!first.has(intoName)) first.set(intoName, origin);
  const worded = [...first].filter(([written]) => isWorded(newNameIn(written)));
  if (worded.length === 0) return;
  const names = new Set<string>();
  for (const { from, intoName } of rows) {
    for (const one of [from, newNameIn(intoName)]) if (one !== "" && !isWords(one)) names.add(one);
  }
  if (worded.length >= names.size) return;
  for (const [value, origin] of worded)
    diagnostics.push(diagnostic("changes/perhaps-no-name", inColumn(origin, "into_name"), { value }));
}

function isWords(name: string): boolean {
  return WORDS.test(name) || beginsWithOperation(name);
}

function isWorded(name: string): boolean {
  return (WORDS.test(name) && !saysUnit(name)) || beginsWithOperation(name);
}
