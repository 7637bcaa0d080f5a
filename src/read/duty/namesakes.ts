/** Leaders and cells whose names are those of others. A name alone identifies nobody. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Leader, PartyCell } from "../../core/duty/duty.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { fold } from "../../core/text/fold.ts";
import { nameKey } from "./person-finder.ts";
import type { Row } from "./rows.ts";

interface Lists {
  readonly cells: readonly PartyCell[];
  readonly leaders: readonly Row<Leader>[];
}

/** The first of some groups that has a twin, that twin, and how many twins there are; null for none. */
function twinsAmong<T>(groups: ReadonlyMap<unknown, readonly T[]>) {
  const twins = [...groups.values()].filter((those) => those.length > 1);
  const [[first, second] = []] = twins;
  if (!first || !second) return null;
  return { first, second, count: twins.reduce((sum, those) => sum + those.length - 1, 0) };
}

/** Tells leaders of one name under several ids. */
export function tellNamesakes(leaders: Lists["leaders"], diagnostics: Diagnostic[]): void {
  const named = leaders.filter(({ fullName }) => fullName !== "");
  const twins = twinsAmong(groupedBy(named, ({ fullName }) => nameKey(fullName)));
  if (twins === null) return;
  const { person, originOf } = twins.second;
  const facts = { count: twins.count, other: twins.first.person };
  diagnostics.push(diagnostic("duty/same-name", originOf("full_name"), { person, facts }));
}

/** Tells cells under several codes that are alike in name, place, venue and time. */
export function tellCellsAlike(cells: Lists["cells"], diagnostics: Diagnostic[]): void {
  const alike = groupedBy(cells, ({ name, place, venue, days, time }) =>
    JSON.stringify([fold(name), fold(place), fold(venue), days, time]),
  );
  const twins = twinsAmong(alike);
  if (twins === null) return;
  const { first, second, count } = twins;
  const details = { place: second.code, facts: { count, other: first.code } };
  diagnostics.push(diagnostic("duty/cells-alike", second.origin, details));
}

/** Tells leaders without an own cell who have the name of the secretary of one. */
export function tellSecretaries({ cells, leaders }: Lists, diagnostics: Diagnostic[]): void {
  const bySecretary = new Map(
    cells.flatMap(({ code, secretary }) => (secretary === "" ? [] : [[nameKey(secretary), code]])),
  );
  const found = leaders.flatMap((leader) => {
    const cell = leader.ownCell === null ? bySecretary.get(nameKey(leader.fullName)) : undefined;
    return cell === undefined ? [] : [{ leader, cell }];
  });
  const [first] = found;
  if (!first) return;
  const facts = { count: found.length, cell: first.cell };
  const { person, originOf } = first.leader;
  diagnostics.push(diagnostic("duty/own-secretary", originOf("full_name"), { person, facts }));
}
