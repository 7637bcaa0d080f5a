/** The sentences in which a run is explained: which there are, in whatever language. */
import type { DispositionKind } from "../../core/arrange/disposition.ts";
import type { Instead } from "../../core/explain/instead.ts";
import type { Total } from "../../core/explain/trial.ts";
import type { RuleId, RuleKind } from "../../core/rules/rule-id.ts";
import type { Bound } from "../../core/solver/problem/solution.ts";
import type { ProposalPhrases } from "./phrases.propose.ts";

/** Sentences of one language; titles, places, people and dates come in as text. */
export interface Phrases {
  readonly person: (id: string, disposition: DispositionKind) => string;
  readonly before: string;
  readonly after: string;
  readonly nothingAfter: string;
  readonly since: (date: string) => string;
  readonly goesTo: (holders: string) => string;
  readonly why: string;
  /** What each kind of rule says; of the title that it is about, and of the column that it asks for. */
  readonly rules: Readonly<Record<RuleKind, (title: string, column: string) => string>>;
  readonly stay: (place: string) => string;
  /** What an arrangement comes to; a figure that is null is left out. */
  readonly total: (total: Total | Bound, number: (value: number) => string) => string;
  readonly now: (total: string) => string;
  readonly noTitle: string;
  readonly instead: (title: string, holders: string, total: string) => string;
  readonly against: Readonly<Record<Instead["against"], string>>;
  readonly sinceNeeded: (date: string) => string;
  readonly keep: string;
  readonly fact: (column: string, total: string) => string;
  readonly changed: (path: string, value: string | null, total: string) => string;
  readonly noWorse: string;
  readonly worse: string;
  readonly noChange: string;
  readonly place: (name: string, code: string, from: string) => string;
  readonly together: (commune: string, places: string) => string;
  readonly dissolved: string;
  readonly notArranged: (status: string) => string;
  readonly postsBefore: string;
  readonly vacant: string;
  readonly barred: (title: string) => string;
  readonly released: string;
  readonly nobody: string;
  readonly cap: (persons: string, cap: string) => string;
  readonly capKept: (persons: string, cap: string) => string;
  readonly noCap: (persons: string) => string;
  readonly smallestCap: (cap: string) => string;
  readonly proven: (total: string) => string;
  readonly unproven: (bound: string) => string;
  readonly tooLarge: (bound: string) => string;
  readonly askPerson: (id: string) => string;
  readonly title: (name: string, id: string) => string;
  readonly titleBefore: (held: string, vacant: string) => string;
  readonly titleAfter: (held: string, vacant: string, places: string, newHolders: string) => string;
  readonly titleRules: string;
  /** Why somebody holds a post who held none of its title there before. */
  readonly newHolder: string;
  readonly proposal: ProposalPhrases;
}

/** What a rule says; `nameOf`: the name of a title by its id, by default the id. */
export function ruleWords(
  { rules }: Phrases,
  { kind, title, step }: RuleId,
  nameOf: (id: string) => string = (id) => id,
): string {
  return rules[kind](title === null ? "" : nameOf(title), step ?? "");
}
