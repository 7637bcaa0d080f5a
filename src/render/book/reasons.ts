/** Why somebody is released (lý do thôi), in few words that an office uses and that differ where the cases do. */

import { type Arrangement, seatsOf } from "../../core/arrange/arrangement.ts";
import { heldInOrder, ruleOver } from "../../core/arrange/reasons.ts";
import { type Rules, rulesOf } from "../../core/arrange/rules-in-force.ts";
import { heldBy } from "../../core/model/people.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { HoldingPosition, OldPlace, PersonPosition } from "../../core/model/positions.ts";
import type { Roster } from "../../core/model/roster.ts";
import { eachOnce, oncePer } from "../../core/numbers/once.ts";
import type { RuleId } from "../../core/rules/rule-id.ts";
import { withCapital } from "../../core/text/capital.ts";
import { isReportWord } from "../words/labels.report.ts";
import { titleAt } from "./titles-of.ts";
import type { BookView } from "./view.ts";

/** Tells why: what became of each post that somebody held, each thing once. */
export function reasonTeller(view: BookView): (person: PersonPosition) => string {
  const { run } = view;
  const { arrangement } = run;
  if (!arrangement) return () => "";
  const { roster } = arrangement;
  const grounds = groundsOf(arrangement)(run.policy);
  const mergerOf = eachOnce((old: OldPlace) => mergerReason(old, view));
  return (person) => {
    const before = heldInOrder(roster, person);
    const after = seatsOf(arrangement, person);
    const told: string[] = [];
    for (const holding of before) {
      const rule = ruleOver(holding, before, after, arrangement, run.reorganisation, grounds.rules);
      const merger = rule.kind === "places.dissolved" ? null : mergerOf(roster.holdings.place[holding] ?? -1);
      if (merger !== null) told.push(merger);
      told.push(reasonOver(holding, rule, view, roster, grounds.holders));
    }
    return withCapital(told.length < 2 ? (told[0] ?? "") : [...new Set(told)].join("; "));
  };
}

/** What the plan did with an old place that was merged into one of another name; null where it was not. */
function mergerReason(old: OldPlace, { run: { reorganisation }, language }: BookView): string | null {
  const { home, parts, before, after } = reorganisation;
  const at = home[old] ?? -1;
  const [from, into] = [before.places[old]?.name ?? "", after.places[at]?.name ?? ""];
  const isMerged = (parts[at]?.length ?? 0) > 1;
  return isMerged && into !== from ? language.word("why.merged", { from, into }) : null;
}

/** What reasons are looked up in; made once for all books of a run. */
interface Grounds {
  readonly rules: Rules;
  readonly holders: Holders;
}

const groundsOf = oncePer((arrangement: Arrangement) =>
  eachOnce(
    (policy: Policy): Grounds => ({
      rules: rulesOf(arrangement, policy),
      holders: holdersByPost(arrangement, policy.titles.length),
    }),
  ),
);

/** Who holds a title at a new place afterwards. */
type Holders = (place: number, title: number) => readonly PersonPosition[];

function holdersByPost({ seats }: Arrangement, titles: number): Holders {
  const holders = new Map<number, PersonPosition[]>();
  for (let seat = 0; seat < seats.size; seat++) {
    const key = (seats.place[seat] ?? 0) * titles + (seats.title[seat] ?? 0);
    const own = holders.get(key);
    const person = seats.person[seat] ?? -1;
    if (own) own.push(person);
    else holders.set(key, [person]);
  }
  return (place, title) => holders.get(place * titles + title) ?? [];
}

/** What decided over a post, in words. */
function reasonOver(
  holding: HoldingPosition,
  rule: RuleId,
  view: BookView,
  roster: Roster<OldPlace>,
  holders: Holders,
): string {
  const { run, language } = view;
  const { before, after, home } = run.reorganisation;
  const old = roster.holdings.place[holding] ?? -1;
  const title = roster.holdings.title[holding] ?? -1;
  if (rule.kind === "places.dissolved")
    return language.word("why.dissolved", { from: before.places[old]?.name ?? "" });
  const into = home[old] ?? -1;
  const name = titleAt(run, after, into, title);
  const given = rule.kind === "holding.objective" ? holders(into, title) : [];
  return given.length > 0 ? givenTo(given, holding, name, view, roster) : ruleReason(rule, name, view);
}

/** A title that others hold: those of which old place, where it is another one than that of a post. */
function givenTo(
  given: readonly PersonPosition[],
  post: HoldingPosition,
  title: string,
  { run, language }: BookView,
  roster: Roster<OldPlace>,
): string {
  const { before, home } = run.reorganisation;
  const { holdings, people } = roster;
  const old = holdings.place[post] ?? -1;
  const others = new Set<OldPlace>();
  for (const person of given) {
    const own = heldBy(people, person);
    const placeOf = (at: HoldingPosition): OldPlace => holdings.place[at] ?? -1;
    // Somebody may have served elsewhere too: what counts is what became the place of the title.
    const there = own.filter((at) => home[placeOf(at)] === home[old]);
    if (there.some((at) => placeOf(at) === old)) return language.word("why.chosen", { title });
    const from = there.find((at) => holdings.title[at] === holdings.title[post]) ?? there[0] ?? own[0];
    if (from !== undefined) others.add(placeOf(from));
  }
  if (others.size === 0) return language.word("why.chosen", { title });
  const from = Array.from(others, (at) => before.places[at]?.name ?? "").join(", ");
  return language.word("why.given", { title, from });
}

function ruleReason({ kind, step }: RuleId, title: string, { language }: BookView): string {
  const { word } = language;
  switch (kind) {
    case "roster.keep":
      return word("why.leaves");
    case "roster.after":
      return word("why.not-listed");
    case "titles.posts":
      return word("why.no-post", { title });
    case "titles.requires":
      return word("why.requires", { title, what: askedWord(step ?? "", language) });
    case "titles.open_to":
      return word("why.open-to", { title });
    case "titles.optional":
      return word("why.left-open", { title });
    default:
      return word("why.chosen", { title });
  }
}

/** What a rule asks of a person, in words; a column of the user's own is called as it is headed. */
function askedWord(column: string, { word }: BookView["language"]): string {
  const key = `asked.${column}`;
  return isReportWord(key) ? word(key) : column;
}
