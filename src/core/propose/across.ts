/** Pairs of neighbours that a proposal has no use for: those of two communes, which cannot merge. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Neighbours } from "../model/inputs.ts";
import type { Register } from "../model/place.ts";
import { nameFinder } from "../model/position-finder.ts";
import type { OldPlace } from "../model/positions.ts";

/** Whether any pair is of two units. */
export function ofUnits({ places, position }: Register<OldPlace>, pairs: readonly Neighbours[]): boolean {
  const isUnit = (code: string): boolean => places[position.get(code) ?? -1]?.level === "unit";
  return pairs.some(({ a, b }) => a !== b && isUnit(a) && isUnit(b));
}

/** Tells once how many pairs lie across a border of communes, with the first of them; they are passed over. */
export function acrossCommunes(
  { places, parents, position }: Register<OldPlace>,
  pairs: readonly Neighbours[],
): readonly Diagnostic[] {
  const across = pairs.filter(({ a, b }) => {
    const [one, other] = [position.get(a) ?? -1, position.get(b) ?? -1];
    return (
      places[one]?.level === "unit" && places[other]?.level === "unit" && parents[one] !== parents[other]
    );
  });
  const [first] = across;
  if (first === undefined) return [];
  const count = new Set(across.map(({ a, b }) => JSON.stringify(a < b ? [a, b] : [b, a]))).size;
  const nameOf = nameFinder({ places, position });
  const facts = { count, name: nameOf(first.a), other: first.b, otherName: nameOf(first.b) };
  return [diagnostic("neighbours/across", first.origin, { value: first.a, facts })];
}
