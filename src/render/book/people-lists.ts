/** Lists of people in the book: who holds several posts, and who is released; the same people that the figures count. */

import { type Arrangement, seatsOf } from "../../core/arrange/arrangement.ts";
import { rulesBehind } from "../../core/arrange/reasons.ts";
import { rulesOf } from "../../core/arrange/rules.ts";
import type { RunDocument } from "../../core/document.ts";
import { heldBy } from "../../core/model/people.ts";
import type { Register } from "../../core/model/place.ts";
import type { Posts, RosterCell } from "../../core/model/roster.ts";
import { titleName } from "../../core/model/titles.ts";
import { type RuleId, ruleText } from "../../core/rules/rule-id.ts";
import { left } from "../tables/columns.ts";
import { fullNamesOf } from "../tables/full-names.ts";
import type { TableCell } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { ruleWords } from "../words/phrases.ts";
import { type BookTable, listOf, nameWithin } from "./tables.ts";

/** People with two counted posts or more afterwards, officials left out: as many as the indicator `concurrent`. */
export function concurrentList(run: RunDocument, language: Language, names: RosterCell | null): BookTable {
  const { word } = language;
  const { after } = run.reorganisation;
  const rows = peopleOf(run, (arrangement, person) => {
    const { seats } = arrangement;
    const own = seatsOf(arrangement, person);
    if (own.filter((seat) => isCounted(run, seats, seat)).length < 2) return null;
    return [placesIn(after, seats, own), titlesIn(run, after, seats, own)];
  });
  const heads = [left(word("place")), left(word("posts.held"))];
  return peopleList("concurrent", word("list.concurrent"), heads, rows, run, language, names);
}

/** People who held a counted post and hold none now, officials left out: as many as the indicator `released`. */
export function releasedList(run: RunDocument, language: Language, names: RosterCell | null): BookTable {
  const { word } = language;
  const { before } = run.reorganisation;
  const told = ruleTeller(run, language);
  const deciding = run.arrangement && rulesOf(run.arrangement, run.policy);
  const rows = peopleOf(run, (arrangement, person) => {
    if (arrangement.dispositions[person] !== "released") return null;
    const { holdings, people } = arrangement.roster;
    const held = heldBy(people, person);
    if (!held.some((holding) => isCounted(run, holdings, holding))) return null;
    const rules = deciding ? rulesBehind(person, arrangement, run.reorganisation, deciding) : [];
    return [
      placesIn(before, holdings, held),
      titlesIn(run, before, holdings, held),
      rules.map(told).join("; "),
    ];
  });
  const heads = [left(word("place")), left(word("posts.before")), left(word("rules"))];
  return peopleList("released", word("list.released"), heads, rows, run, language, names);
}

/** What a rule says, with the names of titles; each rule is put into words once. */
function ruleTeller({ policy }: RunDocument, { phrases }: Language): (rule: RuleId) => string {
  const known = new Map<string, string>();
  const names = new Map(policy.titles.map((title) => [title.id, titleName(title, undefined)]));
  return (rule) => {
    const path = ruleText(rule);
    const told = known.get(path) ?? ruleWords(phrases, rule, (id) => names.get(id) ?? id);
    known.set(path, told);
    return told;
  };
}

interface ListedPerson {
  readonly person: number;
  readonly cells: readonly TableCell[];
}

/** Rows of those that `cellsOf` gives cells for, in the order of ids. */
function peopleOf(
  { arrangement }: RunDocument,
  cellsOf: (arrangement: Arrangement, person: number) => TableCell[] | null,
): ListedPerson[] {
  if (!arrangement) return [];
  const { ids, official } = arrangement.roster.people;
  return ids.flatMap((_, person) => {
    const cells = official[person] === 1 ? null : cellsOf(arrangement, person);
    return cells ? [{ person, cells }] : [];
  });
}

function peopleList(
  id: "concurrent" | "released",
  title: string,
  heads: BookTable["columns"],
  listed: readonly ListedPerson[],
  { arrangement }: RunDocument,
  { word }: Language,
  names: RosterCell | null,
): BookTable {
  const roster = arrangement?.roster;
  const namesOf = roster && names && fullNamesOf(roster, names);
  const named = names ? [left(word("full.name"))] : [];
  return listOf(
    id,
    word(`tab.${id}`),
    title,
    [left(word("index")), left(word("person")), ...named, ...heads],
    listed.map(({ person, cells }, index) => [
      String(index + 1),
      roster?.people.ids[person] ?? "",
      ...(names ? [namesOf?.(person).join(", ") ?? ""] : []),
      ...cells,
    ]),
  );
}

function isCounted({ policy }: RunDocument, posts: Posts, post: number): boolean {
  return policy.titles[posts.title[post] ?? -1]?.counted ?? false;
}

function placesIn(register: Register, posts: Posts, own: readonly number[]): string {
  return [...new Set(own.map((post) => nameWithin(register, posts.place[post] ?? -1)))].join("; ");
}

function titlesIn({ policy }: RunDocument, register: Register, posts: Posts, own: readonly number[]): string {
  return own
    .map((post) =>
      titleName(policy.titles[posts.title[post] ?? -1], register.places[posts.place[post] ?? -1]?.kind),
    )
    .join("; ");
}
