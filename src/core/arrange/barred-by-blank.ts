/** People whom a blank keeps from a post: a policy and an arrangement in; how many they are, and of what posts, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Condition } from "../model/condition.ts";
import { heldBy } from "../model/people.ts";
import type { Policy, Title } from "../model/policy.ts";
import type { OldPlace, PersonPosition } from "../model/positions.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { passingBlanks } from "../rules/condition.ts";
import { leavesOpen, personColumn } from "../rules/person-column.ts";
import { rosterFilterOf, unknownFact } from "../rules/roster-filter.ts";
import type { Arrangement } from "./arrangement.ts";

/** What is asked of the people of some places. */
interface Asked {
  /** null: several posts. */
  readonly title: Title | null;
  readonly condition: Condition;
  /** The columns of it whose blanks leave open who qualifies. */
  readonly columns: readonly string[];
}

/**
 * One warning that counts the people who may not hold a title that is asked for, or several posts, since a blank fails, and who might
 * if it did not. Places that are not done keep their people, and those of dissolved ones are no candidates.
 */
export function barredByBlank(
  { roster, actual }: Arrangement,
  policy: Policy,
  { before, home }: Pick<Reorganisation, "before" | "home">,
): Diagnostic[] {
  const year = policy.reference?.year ?? null;
  const isOpen = ({ column, test }: Condition[number]): boolean =>
    test.blank !== "pass" && leavesOpen(personColumn(roster, column, year).values, test);
  const asked = actual ? [] : askedOf(policy, isOpen);
  const unknown = unknownFact(roster, year);
  const filter = rosterFilterOf(roster, year);
  const loose = new Map(asked.map((one) => [one, passingBlanks(one.condition, one.columns)]));
  const isArranged = (at: OldPlace): boolean => before.places[at]?.status === "done" && (home[at] ?? -1) >= 0;
  const people = new Set<PersonPosition>();
  const columns = new Set<string>();
  const barred = new Set<Asked>();
  for (let person = 0; asked.length > 0 && person < roster.people.ids.length; person++) {
    const held = heldBy(roster.people, person);
    const levels = new Set(
      [...held]
        .filter((post) => isArranged(roster.holdings.place[post] ?? -1))
        .map((post) => policy.titles[roster.holdings.title[post] ?? -1]?.level),
    );
    for (const one of asked) {
      const blank = one.columns.filter((column) => unknown(column, person));
      const isCandidate =
        one.title === null || policy.holding.candidates === "commune" || levels.has(one.title.level);
      if (levels.size === 0 || blank.length === 0 || !isCandidate) continue;
      if (filter.passes(one.condition, held) || !filter.passes(loose.get(one) ?? [], held)) continue;
      people.add(person);
      barred.add(one);
      for (const column of blank) columns.add(column);
    }
  }
  if (people.size === 0) return [];
  const titles = [...barred].flatMap(({ title }) => (title ? [titleName(title, undefined)] : []));
  const several = [...barred].some(({ title }) => title === null);
  const facts = { people: people.size, columns: [...columns], titles, several };
  return [diagnostic("policy/blank-fails", null, { value: String(people.size), facts })];
}

/** What the policy asks for where a blank fails: of titles that have posts, and of who holds several. */
function askedOf({ titles, holding }: Policy, isOpen: (test: Condition[number]) => boolean): Asked[] {
  const hasPosts = ({ posts }: Title): boolean => posts.some(({ value }) => value > 0);
  const mayHoldSeveral = Math.max(holding.maxPosts.unit, holding.maxPosts.commune) > 1;
  return [
    ...titles.filter(hasPosts).map((title) => ({ title, condition: title.requires })),
    ...(mayHoldSeveral ? [{ title: null, condition: holding.concurrentRequires }] : []),
  ].flatMap(({ title, condition }) => {
    const open = condition.filter(isOpen).map(({ column }) => column);
    return open.length > 0 ? [{ title, condition, columns: open }] : [];
  });
}
