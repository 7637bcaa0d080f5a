/** Names of places in a roster alone that are all but one: perhaps one place that was written in two ways. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../core/model/place.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { eachOnce } from "../../core/numbers/once.ts";
import { comparedName, isAlike } from "../../core/text/compared-names.ts";

/** Tells places of one level below one place whose names differ in marks or in a remark alone ("Thôn Hòa Bình", "Thôn Hòa Bính"); each counts. */
export function tellAlike(places: readonly Place[], diagnostics: Diagnostic[]): void {
  const nameOf = eachOnce(comparedName);
  const groups = groupedBy(places, ({ parent, level, name }) =>
    [parent, level, nameOf(name).bare].join("\u0000"),
  );
  const pairs = [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const other = others.find(({ name }) => first && isAlike(nameOf(first.name), nameOf(name)));
    return first && other ? [{ first, other }] : [];
  });
  const [found] = pairs;
  if (found === undefined) return;
  const { first, other } = found;
  const details = { value: other.name, place: other.code, related: [first.origin] };
  const facts = { count: pairs.length, other: first.name };
  diagnostics.push(diagnostic("register/names-alike", other.origin, { ...details, facts }));
}
