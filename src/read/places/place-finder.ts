/**
 * Finds the places that an input names by a code or a name, within the commune that its row names: the one way in which
 * plans, neighbours, consultations and published figures look places up. What is not found is told, with the nearest.
 */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin, Place, Register } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import { isOfWords } from "../../core/text/of-words.ts";
import { codeSuggester, suggester } from "../../core/text/suggester.ts";
import { type FoundCounter, foundCounter } from "./found.ts";
import { type NameLadder, nameLadder, type PlaceFound } from "./name-ladder.ts";
import { placeNames } from "./shown-places.ts";

/** Codes of faults for a place that there is not. */
export type UnknownCode =
  | "changes/unknown-place"
  | "neighbours/unknown-place"
  | "consultation/unknown-place"
  | "expect/unknown-place";

export interface PlaceFinder {
  /** What a text means; `above`: codes or names of places that it stands in, the widest first. Nothing is told. */
  readonly look: (written: string, above?: readonly string[]) => PlaceFound;
  /** The position of the one place; -1 for none or several, which is told. */
  readonly find: (written: string, above: readonly string[], origin: Origin) => OldPlace;
  /** Counts a place that was found otherwise than by its code. */
  readonly count: FoundCounter["add"];
  /** How many places were named otherwise than by code. */
  readonly told: (originOf: (line: number) => Origin) => Diagnostic[];
  /** Tells a place that was looked for and not found. */
  readonly tell: (written: string, above: readonly string[], found: PlaceFound, origin: Origin) => void;
}

type Places = Pick<Register<OldPlace>, "places" | "position">;

/** A register to look places up in; `refused`: codes of its faulty rows, told there. */
export function placeFinder(
  register: Places,
  refused: ReadonlySet<string>,
  unknown: UnknownCode,
  diagnostics: Diagnostic[],
): PlaceFinder {
  const counter = foundCounter();
  const look = lookIn(register);
  const tell = teller(register, refused, look, unknown, diagnostics);
  return {
    look,
    tell,
    count: counter.add,
    find: (written, above, origin) => {
      const found = look(written, above);
      if (found.kind !== "found") {
        tell(written, above, found, origin);
        return -1;
      }
      counter.add(found.by, origin.line);
      return found.at;
    },
    told: counter.told,
  };
}

function parentIn({ places, position }: Places): (at: OldPlace) => OldPlace {
  return (at) => position.get(places[at]?.parent ?? "") ?? -1;
}

/** Levels of places at most, so that a faulty register whose places stand in each other ends. */
const MOST_LEVELS = 10;

function standsIn(place: OldPlace, above: OldPlace, parentOf: (at: OldPlace) => OldPlace): boolean {
  let at = place;
  for (let steps = 0; at >= 0 && at !== above && steps < MOST_LEVELS; steps++) at = parentOf(at);
  return at === above;
}

/** Looks places up within what stands above them, and by code at once. */
export function lookIn(register: Places): PlaceFinder["look"] {
  const { places, position } = register;
  let whole: NameLadder | null = null;
  const all = (): NameLadder => {
    whole ??= nameLadder(places);
    return whole;
  };
  const parentOf = parentIn(register);
  const within = withinPlaces(places, parentOf);
  const aboves = new Map<string, OldPlace | null>();
  /** The place of a path; null where it has none, or several. */
  const placeOf = (above: readonly string[]): OldPlace | null => {
    const key = above.join("\u0000");
    let at = aboves.get(key);
    if (at === undefined) {
      const found = all().find(above.at(-1) ?? "", above.slice(0, -1));
      at = found.kind === "found" ? found.at : null;
      aboves.set(key, at);
    }
    return at;
  };
  return (written, above = []) => {
    const at = above.length === 0 ? null : placeOf(above);
    if (at === null) {
      const known = above.length === 0 ? position.get(written) : undefined;
      return known === undefined ? all().find(written, above) : { kind: "found", at: known, by: "code" };
    }
    const own = within(at, written);
    if (own.kind !== "none") return own;
    // A row of the commune itself, or of what it stands in; or a unit of it with the commune's name behind: "Thôn 2, xã An".
    const wide = all().find(written);
    if (wide.kind !== "found") return own;
    return places[wide.at]?.level !== "unit" || standsIn(wide.at, at, parentOf) ? wide : own;
  };
}

/** "X. An", "Th. Đông": a kind in short, or an initial of the name. */
const SHORT_KIND = /^\p{L}{1,3}\.\s*(?=\p{L})/u;

/** Tells places that were looked for and not found, with what they may be. */
function teller(
  register: Places,
  refused: ReadonlySet<string>,
  look: PlaceFinder["look"],
  unknown: UnknownCode,
  diagnostics: Diagnostic[],
): PlaceFinder["tell"] {
  const { places } = register;
  const names = placeNames(register);
  const suggest = codeSuggester(places);
  const suggestName = suggester(() => new Set(places.map(({ name }) => name)));
  const unknownAbove = new Set<string>();
  return (written, above, found, origin) => {
    if (found.kind === "several") {
      const facts = { candidates: names(found.among), count: found.among.length };
      diagnostics.push(diagnostic("places/ambiguous", origin, { value: written, facts }));
    } else if (found.kind === "zeros") {
      const facts = { codes: names(found.among), named: names(found.named) };
      diagnostics.push(diagnostic("places/zeros-lost", origin, { value: written, facts }));
    } else if (above.length > 0 && look(above.at(-1) ?? "", above.slice(0, -1)).kind === "none") {
      // Of a commune that there is not, what stands in it says nothing: it is told once, by its own name.
      const value = above.join("/");
      if (unknownAbove.has(value)) return;
      unknownAbove.add(value);
      diagnostics.push(diagnostic(unknown, origin, { value, suggestion: suggestName(above.at(-1) ?? "") }));
    } else if (!refused.has(written)) {
      const short = SHORT_KIND.test(written) ? look(written.replace(SHORT_KIND, ""), above) : null;
      const called = short?.kind === "found" ? (places[short.at]?.name ?? null) : null;
      const suggestion = called ?? (isOfWords(written) ? suggestName(written) : null) ?? suggest(written);
      diagnostics.push(diagnostic(unknown, origin, { value: [...above, written].join("/"), suggestion }));
    }
  };
}

/** Looks names up among what stands in one place, each place's own ladder made when it is first asked for. */
function withinPlaces(
  places: readonly Place[],
  parentOf: (at: OldPlace) => OldPlace,
): (at: OldPlace, written: string) => PlaceFound {
  let below: OldPlace[][] | null = null;
  const ladders = new Map<OldPlace, { readonly ladder: NameLadder; readonly own: readonly OldPlace[] }>();
  const childrenOf = (): OldPlace[][] => {
    if (below) return below;
    below = places.map(() => []);
    for (let place: OldPlace = 0; place < places.length; place++) below[parentOf(place)]?.push(place);
    return below;
  };
  const ladderOf = (at: OldPlace) => {
    const known = ladders.get(at);
    if (known) return known;
    // A faulty register may have places that stand in each other.
    const met = new Set<OldPlace>([at]);
    for (const one of met) for (const child of childrenOf()[one] ?? []) met.add(child);
    const own = [...met].slice(1);
    const found = {
      ladder: nameLadder(own.map((one) => places[one]).filter((one) => one !== undefined)),
      own,
    };
    ladders.set(at, found);
    return found;
  };
  return (at, written) => {
    const { ladder, own } = ladderOf(at);
    const found = ladder.find(written);
    const there = (local: OldPlace): OldPlace => own[local] ?? -1;
    if (found.kind === "found") return { ...found, at: there(found.at) };
    if (found.kind === "several") return { ...found, among: found.among.map(there) };
    if (found.kind === "zeros")
      return { ...found, among: found.among.map(there), named: found.named.map(there) };
    return found;
  };
}
