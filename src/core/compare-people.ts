/** Which people come out differently in two outcomes: in what became of them, or in the posts that they hold. */

import { type Arrangement, seatsOf } from "./arrange/arrangement.ts";
import { APART, areAlike, type ComparedSide } from "./compared-side.ts";
import type { Fate, FatePost, PersonDifference } from "./difference.ts";
import type { PersonPosition } from "./model/positions.ts";
import { byCodePoint, byCodeUnit } from "./text/order.ts";

/** People by their ids; none where one side has no roster. */
export function comparePeople(baseline: ComparedSide, scenario: ComparedSide): PersonDifference[] {
  const [one, other] = [baseline.outcome.arrangement, scenario.outcome.arrangement];
  if (!one || !other) return [];
  const found: PersonDifference[] = [];
  const idsHere = one.roster.people.ids;
  if (areAlike(baseline, scenario)) {
    idsHere.forEach((person, at) => {
      if (one.dispositions[at] === other.dispositions[at] && holdsTheSame(one, other, at)) return;
      found.push({ person, baseline: fateOf(baseline, one, at), scenario: fateOf(scenario, other, at) });
    });
    return found;
  }
  const theirs = new Map(other.roster.people.ids.map((person, at) => [person, at]));
  idsHere.forEach((person, at) => {
    const was = fateOf(baseline, one, at);
    const there = theirs.get(person);
    theirs.delete(person);
    const is = there === undefined ? null : fateOf(scenario, other, there);
    if (is?.disposition !== was.disposition || postsOf(is) !== postsOf(was))
      found.push({ person, baseline: was, scenario: is });
  });
  for (const [person, at] of theirs) {
    found.push({ person, baseline: null, scenario: fateOf(scenario, other, at) });
  }
  return found.sort((a, b) => byCodePoint(a.person, b.person));
}

function holdsTheSame(one: Arrangement, other: Arrangement, person: PersonPosition): boolean {
  const [a, b] = [seatsOf(one, person), seatsOf(other, person)];
  return (
    a.length === b.length &&
    a.every((seat, at) => {
      const twin = b[at] ?? -1;
      return (
        one.seats.place[seat] === other.seats.place[twin] && one.seats.title[seat] === other.seats.title[twin]
      );
    })
  );
}

function fateOf({ outcome, titles }: ComparedSide, arrangement: Arrangement, person: PersonPosition): Fate {
  const { places } = outcome.reorganisation.after;
  const { seats, dispositions } = arrangement;
  const posts = seatsOf(arrangement, person).map((seat): FatePost => {
    const place = places[seats.place[seat] ?? -1];
    return { place: place?.code ?? "", kind: place?.kind, title: titles[seats.title[seat] ?? -1] ?? "" };
  });
  const inOrder = (a: FatePost, b: FatePost): number =>
    byCodeUnit(a.place, b.place) || byCodeUnit(a.title, b.title);
  return { disposition: dispositions[person] ?? "released", posts: posts.sort(inOrder) };
}

/** The posts of someone as one text, to be compared. */
function postsOf({ posts }: Fate): string {
  return posts.map(({ place, title }) => place + APART + title).join(APART);
}
