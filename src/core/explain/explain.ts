/** Explaining a run: the id of a person, a place or a title in; what became of it, and why, out. */

import { type Arrangement, seatsOf } from "../arrange/arrangement.ts";
import { ruleOver } from "../arrange/reasons.ts";
import { rulesOf } from "../arrange/rules-in-force.ts";
import { heldBy } from "../model/people.ts";
import type { Policy } from "../model/policy.ts";
import type { Positions, TitlePosition } from "../model/positions.ts";
import { groupedBy } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { basesOf, type RuleId, ruleText } from "../rules/rule-id.ts";
import type { Explanation, TitleExplained } from "./explained.ts";
import { explainPerson } from "./person.ts";
import { explainGone, explainPlace } from "./place.ts";
import type { RunContext } from "./trial.ts";

/** Everything of a run that has this id; empty where nothing has. */
export function explain(
  id: string,
  reorganisation: Reorganisation,
  arrangement: Arrangement,
  policy: Policy,
  nodeLimit?: number,
): Explanation[] {
  const { roster } = arrangement;
  const context: RunContext = { ...rulesOf(arrangement, policy), reorganisation, nodeLimit };
  const person = roster.people.ids.indexOf(id);
  const place = reorganisation.after.places.findIndex(({ code }) => code === id);
  const gone = reorganisation.before.places.findIndex(({ code }) => code === id);
  const title = policy.titles.findIndex((one) => one.id === id);
  return [
    ...(person < 0 ? [] : [explainPerson(context, arrangement, person)]),
    ...(place >= 0
      ? [explainPlace(context, arrangement, place)]
      : gone < 0
        ? []
        : [explainGone(context, arrangement, gone)]),
    ...(title < 0 ? [] : [explainTitle(context, arrangement, title)]),
  ];
}

/** Every id that can be explained, for suggestions. */
export function explainable(
  { before, after }: Reorganisation,
  { roster }: Arrangement,
  { titles }: Policy,
): string[] {
  const codes = [...after.places, ...before.places].map(({ code }) => code);
  return [...titles.map(({ id }) => id), ...codes, ...roster.people.ids];
}

function explainTitle(
  context: RunContext,
  arrangement: Arrangement,
  position: TitlePosition,
): TitleExplained {
  const { reorganisation, roster, policy } = context;
  const { holdings, people, vacant } = roster;
  const { seats } = arrangement;
  const title = policy.titles[position];
  if (!title) throw new Error(`there is no title at ${position}`);
  const own = Array.from(people.held).filter((one) => holdings.title[one] === position);
  const held = Array.from(seats.title.keys()).filter((seat) => seats.title[seat] === position);
  const before = new Set(own.map((one) => holdings.person[one]));
  const rules = own.map((holding) => {
    const person = holdings.person[holding] ?? -1;
    const seats = seatsOf(arrangement, person);
    return ruleOver(holding, heldBy(people, person), seats, arrangement, reorganisation, context);
  });
  const empty = (titles: Positions<TitlePosition>): number => titles.filter((one) => one === position).length;
  return {
    kind: "title",
    title,
    before: { held: own.length, vacant: empty(vacant.title) },
    after: {
      held: held.length,
      vacant: empty(arrangement.vacant.title),
      places: new Set(held.map((seat) => seats.place[seat])).size,
    },
    rules: countedRules(rules).sort((a, b) => b.posts - a.posts),
    newHolders: new Set(held.map((seat) => seats.person[seat]).filter((person) => !before.has(person))).size,
    basis: basesOf(rules),
  };
}

/** How many posts each of some rules decided over. */
function countedRules(rules: readonly RuleId[]): { readonly rule: RuleId; readonly posts: number }[] {
  return [...groupedBy(rules, ruleText).values()].flatMap((same) =>
    same[0] ? [{ rule: same[0], posts: same.length }] : [],
  );
}
