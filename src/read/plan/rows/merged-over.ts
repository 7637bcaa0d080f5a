/** New names merged over rows of several communes: one unit stands in one. Rows in, faults out. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { nameKey } from "../../lists/name-key.ts";
import type { MergedRows } from "../../table/table.ts";

/** What is looked at of a row of a plan. */
interface MergedRow {
  readonly from: string;
  readonly parts: string;
  readonly intoName: string;
  readonly intoParent: string;
  readonly above: readonly string[];
  readonly origin: Origin;
}

/** Tells each such name, unless all of its rows say the commune of the new unit. */
export function tellMergedOver(
  rows: readonly MergedRow[],
  merged: readonly MergedRows[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  for (const name of merged) {
    if (name.column !== "into_name") continue;
    const own = name.rows.flatMap((row) => rows[row] ?? []);
    const [first] = own;
    const communes = new Map(own.map(({ above }) => [above.map(nameKey).join("\u0000"), above.at(-1) ?? ""]));
    if (!first || communes.size < 2) continue;
    if (first.intoParent !== "" && own.every(({ intoParent }) => intoParent === first.intoParent)) continue;
    const facts = { into: first.intoName, communes: [...communes.values()] };
    const other = own.find(({ above }) => above.join() !== first.above.join());
    const origin = inColumn(first.origin, "into_name");
    const value = other?.from || other?.parts || first.intoName;
    diagnostics.push(diagnostic("changes/crosses-communes", origin, { value, facts }));
  }
}
