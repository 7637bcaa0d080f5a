/** What a plan creates or attaches without saying how large it is, so that nothing above it has a sum: told once a figure. */
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import type { ListBy, OldPlace } from "../../model/positions.ts";
import { SUMMED } from "../figures/sums.ts";
import type { Draft } from "./drafts.ts";

/** Tells rows of a plan without faults that add to the units there are and have no figure, of each figure that the old units have. */
export function tellUnsized(
  drafts: readonly Draft[],
  places: ListBy<OldPlace, Place>,
  diagnostics: Diagnostic[],
): void {
  const added = drafts.flatMap(({ level, rows }) =>
    level === "unit" ? rows.filter(({ from }) => from === null) : [],
  );
  if (added.length === 0) return;
  for (const column of SUMMED) {
    const open = added.filter((row) => row[column] === null);
    const [first] = open;
    const isKnown = places.some((place) => place.level === "unit" && place[column] !== null);
    if (!first || !isKnown) continue;
    const facts = { column, count: open.length };
    diagnostics.push(diagnostic("changes/added-unknown", { ...first.origin, column }, { facts }));
  }
}
