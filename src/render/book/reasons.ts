/** Why somebody is released (lý do thôi), in few words that an office uses and that differ where the cases do. */

import { type Arrangement, seatsOf } from "../../core/arrange/arrangement.ts";
import { ruleOver } from "../../core/arrange/reasons.ts";
import { type Rules, rulesOf } from "../../core/arrange/rules-in-force.ts";
import { heldBy } from "../../core/model/people.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { HoldingPosition, PersonPosition } from "../../core/model/positions.ts";
import type { RuleId } from "../../core/rules/rule-id.ts";
import { isReportWord } from "../words/labels.report.ts";
import { titleAt } from "./titles-of.ts";
import type { BookView } from "./view.ts";

/** Tells why: what became of each post that somebody held, each thing once. */
export function reasonTeller(view: BookView): (person: PersonPosition) => string {
  const { run } = view;
  const { arrangement } = run;
  if (!arrangement) return () => "";
  const { rules, holders } = groundsOf(arrangement, run.policy);
  return (person) => {
    const { people, holdings } = arrangement.roster;
    const before = heldBy(people, person).sort(
      (a, b) =>
        (holdings.place[a] ?? 0) - (holdings.place[b] ?? 0) ||
        (holdings.title[a] ?? 0) - (holdings.title[b] ?? 0),
    );
    const told = before.flatMap((holding) => reasonsOver(holding, before, view, arrangement, rules, holders));
    return [...new Set(told)].join("; ");
  };
}

/** What reasons are looked up in; made once for all books of a run. */
interface Grounds {
  readonly rules: Rules;
  readonly holders: Holders;
}

const grounds = new WeakMap<Arrangement, Grounds>();

function groundsOf(arrangement: Arrangement, policy: Policy): Grounds {
  const known = grounds.get(arrangement) ?? {
    rules: rulesOf(arrangement, policy),
    holders: holdersByPost(arrangement, policy.titles.length),
  };
  grounds.set(arrangement, known);
  return known;
}

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

/** What the plan did with the place of a post, and what decided over the post. */
function reasonsOver(
  holding: HoldingPosition,
  before: readonly HoldingPosition[],
  view: BookView,
  arrangement: Arrangement,
  rules: Rules,
  holders: Holders,
): string[] {
  const { run, language } = view;
  const { reorganisation } = run;
  const { place, title } = arrangement.roster.holdings;
  const old = place[holding] ?? -1;
  const into = reorganisation.home[old] ?? -1;
  const from = reorganisation.before.places[old]?.name ?? "";
  const after = seatsOf(arrangement, arrangement.roster.holdings.person[holding] ?? -1);
  const rule = ruleOver(holding, before, after, arrangement, reorganisation, rules);
  if (rule.kind === "places.dissolved") return [language.word("why.dissolved", { from })];
  const now = reorganisation.after.places[into]?.name ?? "";
  const isMerged = (reorganisation.parts[into]?.length ?? 0) > 1;
  const merged = isMerged && now !== from ? [language.word("why.merged", { from, into: now })] : [];
  const name = titleAt(run, reorganisation.after, into, title[holding] ?? -1);
  const given = rule.kind === "holding.objective" ? holders(into, title[holding] ?? -1) : [];
  return [
    ...merged,
    given.length > 0 ? givenTo(given, old, name, view, arrangement) : ruleReason(rule, name, view),
  ];
}

/** A title that others hold: those of which old place, where it is another one. */
function givenTo(
  holders: readonly PersonPosition[],
  old: number,
  title: string,
  { run, language }: BookView,
  { roster }: Arrangement,
): string {
  const { places } = run.reorganisation.before;
  const homes = holders.flatMap((person) => {
    const [first] = heldBy(roster.people, person);
    return first === undefined ? [] : [roster.holdings.place[first] ?? -1];
  });
  const others = [...new Set(homes.filter((at) => at !== old))].map((at) => places[at]?.name ?? "");
  if (others.length === 0 || homes.includes(old)) return language.word("why.chosen", { title });
  return language.word("why.given", { title, from: others.join(", ") });
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
