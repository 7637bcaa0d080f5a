/** People of a roster that really came out who have no id: whether they held a post before is not known. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import type { NewPlace } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { isMadeId } from "../text/stable-id.ts";

/** One warning with the number of those who are nobody of the roster before, as people by names alone are wherever their place changed. */
export function strangers(
  before: Pick<Roster, "people">,
  { people, holdings, rows }: Roster<NewPlace>,
): readonly Diagnostic[] {
  const known = new Set(before.people.ids);
  const unknown = new Set(people.ids.flatMap((id, at) => (isMadeId(id) && !known.has(id) ? [at] : [])));
  const first = holdings.person.findIndex((person) => unknown.has(person));
  if (first < 0) return [];
  const origin = originOfRow(rows.origins, holdings.row[first] ?? -1);
  return [diagnostic("after/no-ids", origin, { facts: { count: unknown.size } })];
}
