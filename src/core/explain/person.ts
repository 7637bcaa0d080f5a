/** Explaining a person: each post before with the rule that decided over it, and what would have to change. */

import { type Arrangement, seatsOf } from "../arrange/arrangement.ts";
import { areTogether, communeOf } from "../arrange/cell-places.ts";
import { ruleOver, rulesBehind } from "../arrange/reasons.ts";
import { heldBy } from "../model/people.ts";
import type { NewPlace, PersonPosition, TitlePosition } from "../model/positions.ts";
import { basesOf } from "../rules/rule-id.ts";
import { type Counterfactual, nearestChanges } from "./counterfactual.ts";
import type { NearestExplained, PersonExplained, PostBefore, PostHeld } from "./explained.ts";
import { cellPlacesAt, type RunContext, seatsAt } from "./trial.ts";

/** What is told of a person of the roster, by position. */
export function explainPerson(
  context: RunContext,
  arrangement: Arrangement,
  person: PersonPosition,
): PersonExplained {
  const rules = rulesBehind(person, arrangement, context.reorganisation, context);
  const before = postsBefore(context, arrangement, person);
  const without = placesWithout(context, arrangement, person);
  const changed = without.flatMap(({ nearest }) =>
    nearest.changes.flatMap((change) => (change.kind === "rule" ? [change.rule] : [])),
  );
  return {
    kind: "person",
    id: context.roster.people.ids[person] ?? "",
    disposition: arrangement.dispositions[person] ?? "released",
    rules,
    before,
    after: postsAfter(context, arrangement, person),
    without,
    basis: basesOf([...rules, ...before.map(({ rule }) => rule), ...changed]),
  };
}

/** Each post that a person held, with what became of it. */
function postsBefore(context: RunContext, arrangement: Arrangement, person: PersonPosition): PostBefore[] {
  const { reorganisation, roster, policy } = context;
  const { before, after, home } = reorganisation;
  const { holdings, people } = roster;
  const own = heldBy(people, person);
  const seats = seatsOf(arrangement, person);
  return own.flatMap((holding): PostBefore[] => {
    const from = holdings.place[holding] ?? -1;
    const at = home[from] ?? -1;
    const title = holdings.title[holding] ?? -1;
    const [place, post] = [before.places[from], policy.titles[title]];
    if (!place || !post) return [];
    const others = holdersAt(arrangement, title, at).filter((one) => one !== person);
    return [
      {
        place,
        title: post,
        since: roster.rows.since[holdings.row[holding] ?? -1] ?? null,
        into: after.places[at] ?? null,
        rule: ruleOver(holding, own, seats, arrangement, reorganisation, context),
        others: holdersTold(context, others, title, at),
      },
    ];
  });
}

/** Each post that a person holds afterwards. */
function postsAfter(context: RunContext, arrangement: Arrangement, person: PersonPosition): PostHeld[] {
  const { seats } = arrangement;
  return seatsOf(arrangement, person).flatMap((seat): PostHeld[] => {
    const at = seats.place[seat] ?? -1;
    const title = seats.title[seat] ?? -1;
    const place = context.reorganisation.after.places[at];
    const post = context.policy.titles[title];
    return place && post ? [{ place, title: post, since: sinceOf(context, person, title, at) }] : [];
  });
}

/** What would have to change in each new place in which a person is a candidate and has no post; once for each cell. */
function placesWithout(
  context: RunContext,
  arrangement: Arrangement,
  person: PersonPosition,
): PersonExplained["without"] {
  const { reorganisation, roster, policy } = context;
  const { after, home } = reorganisation;
  const { seats } = arrangement;
  const own = heldBy(roster.people, person);
  const homes = [...new Set(own.map((holding) => home[roster.holdings.place[holding] ?? -1] ?? -1))];
  const isSeatedWith = (at: NewPlace): boolean =>
    seatsOf(arrangement, person).some((seat) => areTogether(after, policy, seats.place[seat] ?? -1, at));
  return homes.flatMap((at, n) => {
    if (after.places[at]?.status !== "done") return [];
    if (arrangement.actual !== null && isSeatedWith(at)) return [];
    if (homes.some((other, m) => m < n && areTogether(after, policy, other, at))) return [];
    const place = after.places[communeOf(cellPlacesAt(context, at), after)];
    const nearest = place ? nearestChanges(context, at, person) : null;
    return place && nearest ? [{ place, nearest: named(context, nearest) }] : [];
  });
}

/** The same with titles, places and people themselves in the place of their positions. */
function named(context: RunContext, nearest: Counterfactual): NearestExplained {
  const { instead } = nearest;
  if (instead === null) return { ...nearest, instead };
  return {
    ...nearest,
    instead: {
      ...instead,
      title: context.policy.titles[instead.title] ?? null,
      place: context.reorganisation.after.places[instead.place] ?? null,
      holders: holdersTold(context, instead.holders, instead.title, instead.place),
    },
  };
}

/** Who holds a title at a new place, as positions among the people. */
function holdersAt(arrangement: Arrangement, title: TitlePosition, at: NewPlace): PersonPosition[] {
  const { seats } = arrangement;
  const own = seatsAt(arrangement, at).filter((seat) => seats.title[seat] === title);
  return own.map((seat) => seats.person[seat] ?? -1);
}

function holdersTold(
  context: RunContext,
  holders: readonly PersonPosition[],
  title: TitlePosition,
  at: NewPlace,
) {
  return holders.map((one) => ({
    person: context.roster.people.ids[one] ?? "",
    since: sinceOf(context, one, title, at),
  }));
}

/** Since when somebody holds a title in what became a new place; null where it is not known. */
function sinceOf(
  { reorganisation: { home }, roster: { holdings, people, rows } }: RunContext,
  person: PersonPosition,
  title: TitlePosition,
  at: NewPlace,
): number | null {
  const own = heldBy(people, person).find(
    (holding) => holdings.title[holding] === title && home[holdings.place[holding] ?? -1] === at,
  );
  return rows.since[holdings.row[own ?? -1] ?? -1] ?? null;
}
