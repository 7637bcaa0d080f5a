/** Party cells (chi bộ) of several units that part: each commune that one of these units goes to counts a cell of its own. */
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { branchHome } from "./branches.ts";
import type { AppliedStep } from "./lineage.ts";

/** Tells each cell that stands in several communes afterwards, at the unit that left the first. */
export function tellPartedBranches(step: AppliedStep, diagnostics: Diagnostic[]): void {
  const { before, after, parts, home } = step;
  const parted = partedCommunes(step);
  if (!parted.includes(1)) return;
  const communes = new Map<string, number[]>();
  before.places.forEach(({ level, code, branches }, from) => {
    const old = branchHome(before, from);
    const at = home[from] ?? -1;
    const unit = after.places[at];
    if (level !== "unit" || branches.length === 0 || !unit || parted[old] !== 1) return;
    const commune = branchHome(after, at);
    for (const branch of branches) {
      // Where cells of several communes share a name, the commune's stands behind it.
      if (!unit.branches.some((name) => name === branch || name.startsWith(`${branch} (`))) continue;
      const key = `${old} ${branch}`;
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

/** By old place 1 for a commune whose units are in several communes afterwards. */
function partedCommunes({ before, after, home }: AppliedStep): Uint8Array {
  const NONE = -1;
  const first = new Int32Array(before.places.length).fill(NONE);
  const parted = new Uint8Array(before.places.length);
  for (let from = 0; from < first.length; from++) {
    const at = home[from] ?? NONE;
    const old = before.places[from]?.level === "unit" ? branchHome(before, from) : NONE;
    if (at < 0 || old < 0) continue;
    const commune = branchHome(after, at);
    if (first[old] === NONE) first[old] = commune;
    else if (first[old] !== commune) parted[old] = 1;
  }
  return parted;
}
