/** Party cells (chi bộ) after a reorganisation: places without branches in, the same places with theirs out. */
import type { Place, Policy } from "./model.ts";
import { largest, type Part } from "./plan.ts";

/**
 * Gives each new place its branches. A branch goes with the main part of its unit. Under `merge` the branches of
 * merged units become one, named after the largest part that has any; under `keep` all stay.
 * A branch is known by commune and text, so where communes merge and two branches of different old communes
 * share a text, those of the other communes get the old commune's name added.
 */
export function nameBranches(
  after: readonly Place[],
  partsInto: ReadonlyMap<string, readonly Part[]>,
  before: ReadonlyMap<string, Place>,
  rule: Policy["branches"],
): Place[] {
  /** commune (new) → text → the old commune that owns the text there. */
  const owners = new Map<string, Map<string, string>>();
  const rename = (commune: string, text: string, oldCommune: string): string => {
    const texts = owners.get(commune) ?? new Map<string, string>();
    owners.set(commune, texts);
    const owner = texts.get(text);
    if (owner === undefined || owner === oldCommune) {
      texts.set(text, oldCommune);
      return text;
    }
    return rename(commune, `${text} (${before.get(oldCommune)?.name ?? oldCommune})`, oldCommune);
  };
  return after.map((place) => {
    if (place.level !== "unit") return place;
    const parts = (partsInto.get(place.code) ?? []).filter(
      (part) => part.main && part.from.branches.length > 0,
    );
    const merged = (partsInto.get(place.code)?.length ?? 0) > 1;
    const biggest = parts[largest(parts.map((part) => part.households))];
    const kept =
      merged && rule === "merge"
        ? biggest
          ? [[biggest.from.branches[0] ?? "", biggest.from.parent ?? ""] as const]
          : []
        : parts.flatMap((part) => part.from.branches.map((text) => [text, part.from.parent ?? ""] as const));
    const texts = kept.map(([text, oldCommune]) => rename(place.parent ?? "", text, oldCommune));
    return { ...place, branches: [...new Set(texts)] };
  });
}
