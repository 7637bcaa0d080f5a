/** Places that published figures and questions name otherwise than by code: a text and a reorganisation in; the code, or what it may be, out. */
import { type Diagnostic, diagnostic, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Origin, Place, Register } from "../../core/model/place.ts";
import type { Reorganisation } from "../../core/reorganise/lineage/lineage.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { foundCounter } from "../../read/places/found.ts";
import type { FoundBy } from "../../read/places/name-index.ts";
import { lookIn } from "../../read/places/place-finder.ts";

/** Candidates that a message names. */
const MOST_NAMED = 5;

/** What a text means: the code of a place afterwards, else of one before; several; or nothing. */
export type NamedPlace =
  | { readonly kind: "found"; readonly code: string; readonly by: FoundBy }
  | { readonly kind: "several"; readonly among: readonly string[] }
  | { readonly kind: "none" };

type Registers = Pick<Reorganisation, "before" | "after">;

/** Finds places by code or name, "Xã Mẫu/Thôn 1" within a commune. */
export function placeNamer({ before, after }: Registers): (written: string) => NamedPlace {
  const looks = [after, before].map((register: Register) => ({ register, look: lookIn(register) }));
  return (written) => {
    if (after.position.has(written) || before.position.has(written))
      return { kind: "found", code: written, by: "code" };
    for (const { register, look } of looks) {
      const found = look(written);
      const place = found.kind === "found" ? register.places[found.at] : undefined;
      if (found.kind === "found" && place) return { kind: "found", code: place.code, by: found.by };
      if (found.kind === "several" || found.kind === "zeros")
        return { kind: "several", among: found.among.flatMap((at) => shown(register.places[at], register)) };
    }
    return { kind: "none" };
  };
}

function shown(place: Place | undefined, { places, position }: Register): string[] {
  if (!place) return [];
  const parent = places[position.get(place.parent ?? "") ?? -1];
  return [`${place.code} (${place.name}${parent ? `, ${parent.name}` : ""})`];
}

/** The fault of a text that fits several places. */
export function ambiguous(value: string, among: readonly string[], origin: Origin | null): Diagnostic {
  const facts = { candidates: firstOf(among, MOST_NAMED), count: among.length };
  return diagnostic("places/ambiguous", origin, { value, facts });
}

/** The same wishes with the codes of their places; what fits several is told, what fits none is left to who compares. */
export function withCodes<T extends { readonly place: string | null; readonly origin: Origin }>(
  wishes: readonly T[],
  registers: Registers,
): Read<readonly T[]> {
  if (wishes.every(({ place }) => place === null || registers.after.position.has(place)))
    return { value: wishes, diagnostics: [] };
  const name = placeNamer(registers);
  const counter = foundCounter();
  const diagnostics: Diagnostic[] = [];
  const first = wishes.find(({ place }) => place !== null);
  const value = wishes.map((one) => {
    if (one.place === null) return one;
    const found = name(one.place);
    if (found.kind === "several") diagnostics.push(ambiguous(one.place, found.among, one.origin));
    if (found.kind !== "found") return one;
    counter.add(found.by, one.origin.line);
    return { ...one, place: found.code };
  });
  const told = counter.told((line) => ({ file: first?.origin.file ?? "", line }));
  return { value, diagnostics: [...diagnostics, ...told] };
}
