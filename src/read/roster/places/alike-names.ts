/** Names of places in a roster alone that are all but one: perhaps one place that was written in two ways. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../../core/model/place.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { eachOnce } from "../../../core/numbers/once.ts";
import { among, type ComparedName, comparedName, isAlike } from "../../../core/text/compared-names.ts";
import { foldTones } from "../../../core/text/spelling.ts";

/** What is compared of a place. */
type Compared = Pick<Place, "code" | "name" | "parent" | "level">;

/**
 * Tells places of one level below one place whose names differ in marks or in a remark alone ("Thôn Hòa Bình", "Thôn Hòa Bính"), by the
 * name of that place behind one of them ("Thôn 1", "Thôn 1, xã Mẫu"), or units by the word for their kind ("Xóm 1"); each counts.
 */
export function tellAlike(places: readonly Place[], diagnostics: Diagnostic[]): void {
  const found = alikeAmong(places);
  const [first, other] = found[0] ?? [];
  if (first === undefined || other === undefined) return;
  const details = { value: other.name, place: other.code, related: [first.origin] };
  const facts = { count: found.length, other: first.name };
  diagnostics.push(diagnostic("register/names-alike", other.origin, { ...details, facts }));
}

/** Such places, those together that are alike: the second of them is like the first. */
export function alikeAmong<T extends Compared>(places: readonly T[]): readonly (readonly T[])[] {
  const comparedOnce = eachOnce(comparedName);
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const nameOf = ({ name, parent }: Compared): ComparedName =>
    comparedOnce(withoutPlace(name, names.get(parent ?? "") ?? ""));
  const groups = groupedBy(places, (place) => [place.parent, place.level, nameOf(place).bare].join("\u0000"));
  return [...groups.values()]
    .map((group) => among(group, nameOf, group[0]?.level === "unit" ? isAlikeUnit : isAlike))
    .flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const isLike = (place: T): boolean => isAlikeUnit(nameOf(first), nameOf(place));
      return [[first, ...others.filter(isLike), ...others.filter((place) => !isLike(place))]];
    });
}

/** Units may also be called by another word for their kind: "Thôn 1", "Xóm 1". */
function isAlikeUnit(one: ComparedName, other: ComparedName): boolean {
  return isAlike(one, other) || one.numbered === other.numbered;
}

/** A name without that of the place it is in behind it: "Thôn 1 - Xã Mẫu", "Thôn 1 (xã Mẫu)". */
function withoutPlace(name: string, place: string): string {
  const [own, end] = [foldTones(name).replace(/\)$/, ""), foldTones(place)];
  if (place === "" || !own.endsWith(end) || name.length <= place.length) return name;
  const rest = name.slice(0, own.length - end.length);
  return /[\s,(–-]$/u.test(rest) ? rest.replace(/[\s,(–-]+$/u, "") : name;
}
