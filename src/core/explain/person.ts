/** Explaining a person: each post before with the rule that decided over it, and what would have to change. */

import { type Arrangement, seatsOf } from "../arrange/arrangement.ts";
import { areTogether, communeOf } from "../arrange/cell-places.ts";
import { ruleOver, rulesBehind } from "../arrange/reasons.ts";
import { heldBy } from "../model/people.ts";
import { nearestChanges } from "./counterfactual.ts";
import type { PersonExplained, PostBefore, PostHeld } from "./explained.ts";
import { cellPlacesAt, type RunContext, seatsAt } from "./trial.ts";

export function explainPerson(ground: RunContext, arrangement: Arrangement, person: number): PersonExplained {
  const { reorganisation, roster, policy } = ground;
  const { holdings, people } = roster;
  const { seats } = arrangement;
  const { before, after, home } = reorganisation;
  const idOf = (one: number): string => people.ids[one] ?? "";
  /** Since when somebody holds a title in what became a new place; null where it is not known. */
  const sinceOf = (one: number, title: number, at: number): number | null => {
    const own = heldBy(people, one).filter(
      (holding) => holdings.title[holding] === title && home[holdings.place[holding] ?? -1] === at,
    );
    return roster.rows.since[holdings.row[own[0] ?? -1] ?? -1] ?? null;
  };
  const own = heldBy(people, person);
  const seated = seatsOf(arrangement, person);
  const holdersOf = (title: number, at: number): number[] =>
    seatsAt(arrangement, at).flatMap((seat) =>
      seats.title[seat] === title && seats.person[seat] !== person ? [seats.person[seat] ?? -1] : [],
    );
  const told = (holders: readonly number[], title: number, at: number) =>
    holders.map((one) => ({ person: idOf(one), since: sinceOf(one, title, at) }));
  const homes = [...new Set(own.map((holding) => home[holdings.place[holding] ?? -1] ?? -1))];
  return {
    kind: "person",
    id: idOf(person),
    disposition: arrangement.dispositions[person] ?? "released",
    rules: rulesBehind(person, arrangement, reorganisation, ground),
    before: own.flatMap((holding): PostBefore[] => {
      const from = holdings.place[holding] ?? -1;
      const at = home[from] ?? -1;
      const title = holdings.title[holding] ?? -1;
      const [place, post] = [before.places[from], policy.titles[title]];
      if (!place || !post) return [];
      return [
        {
          place,
          title: post,
          since: roster.rows.since[holdings.row[holding] ?? -1] ?? null,
          into: after.places[at] ?? null,
          rule: ruleOver(holding, own, seated, arrangement, reorganisation, ground),
          others: told(holdersOf(title, at), title, at),
        },
      ];
    }),
    after: seated.flatMap((seat): PostHeld[] => {
      const at = seats.place[seat] ?? -1;
      const title = seats.title[seat] ?? -1;
      const [place, post] = [after.places[at], policy.titles[title]];
      return place && post ? [{ place, title: post, since: sinceOf(person, title, at) }] : [];
    }),
    without: homes.flatMap((at, n) => {
      if (after.places[at]?.status !== "done") return [];
      const isSeated = seated.some((seat) => areTogether(after, policy, seats.place[seat] ?? -1, at));
      if (arrangement.actual !== null && isSeated) return [];
      if (homes.some((other, m) => m < n && areTogether(after, policy, other, at))) return [];
      const place = after.places[communeOf(cellPlacesAt(ground, at), after)];
      if (!place) return [];
      const nearest = nearestChanges(ground, at, person);
      if (nearest === null) return [];
      const { instead } = nearest;
      const named = instead && {
        ...instead,
        title: policy.titles[instead.title] ?? null,
        place: after.places[instead.place] ?? null,
        holders: told(instead.holders, instead.title, instead.place),
      };
      return [{ place, nearest: { ...nearest, instead: named } }];
    }),
  };
}
