/** What units must agree in to become one (key `same`): columns of the register, and labels among the tags. */
import type { Place, Register } from "../model/place.ts";
import type { OldPlace } from "../model/positions.ts";
import type { Sameness } from "../model/proposal.ts";
import { fold } from "../text/fold.ts";
import { foldTones } from "../text/spelling.ts";

/** For each unit what it has in all of them, as one text; blanks agree with blanks. */
export function sameKeysOf(
  register: Register<OldPlace>,
  same: readonly Sameness[],
): ReadonlyMap<OldPlace, string> {
  const keys = new Map<OldPlace, string>();
  if (same.length === 0) return keys;
  const readers = same.map((one) => readerOf(register, one));
  register.places.forEach((place, at: OldPlace) => {
    if (place.level === "unit") keys.set(at, JSON.stringify(readers.map((read) => read?.(place) ?? "")));
  });
  return keys;
}

/** Whether a register has what is asked for; of labels, whether any unit has one. */
export function isKnownIn(register: Register<OldPlace>, one: Sameness): boolean {
  const read = readerOf(register, one);
  if (read === null || one.kind === "column") return read !== null;
  return register.places.some((place) => place.level === "unit" && read(place) !== "");
}

/** The headers and names that `same` may have. */
export function columnsOf({ columns }: Register<OldPlace>): readonly string[] {
  return columns.map(({ header, name }) => name ?? header);
}

/** Reads one value of a place as text to compare; null: the register has no such column. */
function readerOf(
  { columns }: Register<OldPlace>,
  { kind, name }: Sameness,
): ((place: Place) => string) | null {
  if (kind === "tag") {
    const wanted = foldTones(name);
    return ({ tags }) =>
      tags
        .flatMap((tag) => labelIn(tag, wanted) ?? [])
        .sort()
        .join("|");
  }
  const word = fold(name);
  const column =
    columns.find((one) => one.name === name) ?? columns.find(({ header }) => fold(header) === word);
  if (!column) return null;
  const { header } = column;
  const known = column.name === null ? undefined : KNOWN[column.name];
  return known ?? ((place) => foldTones(place.extra.get(header) ?? ""));
}

/** What follows `NAME:` in a tag; null where it has another name. */
function labelIn(tag: string, wanted: string): string | null {
  const at = tag.indexOf(":");
  return at >= 0 && foldTones(tag.slice(0, at)) === wanted ? foldTones(tag.slice(at + 1)) : null;
}

const KNOWN: Readonly<Record<string, (place: Place) => string>> = {
  code: ({ code }) => code,
  parent: ({ parent }) => parent ?? "",
  kind: ({ kind }) => kind,
  name: ({ name }) => foldTones(name),
  households: ({ households }) => String(households ?? ""),
  population: ({ population }) => String(population ?? ""),
  class: (place) => String(place.class ?? ""),
  branch: ({ branches }) => branches.map(foldTones).sort().join("|"),
  status: ({ status }) => status,
  tags: ({ tags }) => tags.map(foldTones).sort().join("|"),
};
