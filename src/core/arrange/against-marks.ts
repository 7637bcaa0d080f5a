/** What a roster that really came out has against the marks of the one before (giữ lại, thôi): marks and both rosters in, who it is out. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import type { Policy } from "../model/policy.ts";
import type { HoldingPosition, NewPlace } from "../model/positions.ts";
import type { KeepMark } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import type { Joined } from "./joined.ts";
import { keepsOf } from "./keeps.ts";

/**
 * A warning for each post in the roster after of somebody who was marked to leave, or to give that post up, and for each post of the one
 * before that its holder was to keep and does not.
 */
export function againstMarks(
  { before, after, both }: Joined,
  { after: register, home }: Pick<Reorganisation, "after" | "home">,
  policy: Policy,
): Diagnostic[] {
  const keeps = keepsOf(before);
  if (keeps === null) return [];
  const { holdings } = before;
  const all = (size: number): HoldingPosition[] => Array.from({ length: size }, (_, at) => at);
  const homeOf = (holding: HoldingPosition): NewPlace => home[holdings.place[holding] ?? -1] ?? -1;
  /** A post of a person at a new place, the same for either roster. */
  const postBefore = (holding: HoldingPosition): string =>
    [holdings.person[holding], holdings.title[holding], homeOf(holding)].join();
  const postAfter = (seat: HoldingPosition): string =>
    [after.person[seat], after.title[seat], after.place[seat]].join();
  /** `holding`: of both rosters, those of the roster after behind the others. */
  const told = (mark: KeepMark, holding: HoldingPosition, at: NewPlace): Diagnostic => {
    const { code = null, name = "", kind } = register.places[at] ?? {};
    const title = titleName(policy.titles[both.holdings.title[holding] ?? -1], kind);
    const person = both.people.ids[both.holdings.person[holding] ?? -1] ?? null;
    const origin = originOfRow(both.rows.origins, both.holdings.row[holding] ?? -1);
    return diagnostic("after/against-mark", origin, { place: code, person, facts: { name, title, mark } });
  };
  const postsMarked = (marks: Uint8Array): ReadonlySet<string> =>
    new Set(all(holdings.size).flatMap((one) => (marks[one] === 1 ? [postBefore(one)] : [])));
  const [kept, dropped] = [postsMarked(keeps.kept), postsMarked(keeps.dropped)];
  const held = new Set(all(after.size).map(postAfter));
  const isLeaving = (person = -1): boolean => keeps.leaving[person] === 1;
  return [
    ...all(after.size).flatMap((seat) => {
      const post = postAfter(seat);
      const mark = isLeaving(after.person[seat])
        ? "leave"
        : dropped.has(post) && !kept.has(post)
          ? "drop"
          : null;
      return mark === null ? [] : [told(mark, seat + holdings.size, after.place[seat] ?? -1)];
    }),
    ...all(holdings.size)
      .filter((one) => keeps.kept[one] === 1 && homeOf(one) >= 0 && !isLeaving(holdings.person[one]))
      .filter((one) => !held.has(postBefore(one)))
      .map((one) => told("keep", one, homeOf(one))),
  ];
}
