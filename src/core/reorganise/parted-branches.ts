/** Party cells (chi bộ) of several units that part: each commune that one of these units goes to counts a cell of its own. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { branchHome } from "./branches.ts";
import type { AppliedStep } from "./lineage.ts";

/** Tells each cell that stands in several communes afterwards, at the unit that left the first. */
export function tellPartedBranches(
  { before, after, parts, home }: AppliedStep,
  diagnostics: Diagnostic[],
): void {
  const communes = new Map<string, number[]>();
  before.places.forEach(({ level, code, branches }, from) => {
    const at = home[from] ?? -1;
    const unit = after.places[at];
    if (level !== "unit" || branches.length === 0 || !unit) return;
    const commune = branchHome(after, at);
    for (const branch of branches) {
      // Where cells of several communes share a name, the commune's stands behind it.
      if (!unit.branches.some((name) => name === branch || name.startsWith(`${branch} (`))) continue;
      const key = `${branchHome(before, from)} ${branch}`;
      const known = communes.get(key) ?? [];
      communes.set(key, known);
      if (known.includes(commune)) continue;
      known.push(commune);
      if (known.length !== 2) continue;
      const part = parts[at]?.find((one) => one.from === from);
      const facts = { communes: known.map((one) => after.places[one]?.name ?? "") };
      diagnostics.push(
        diagnostic("changes/branch-parted", part?.origin ?? null, { value: branch, place: code, facts }),
      );
    }
  });
}
