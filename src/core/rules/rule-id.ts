/**
 * What decided over a post, a person or a place, as a value: the kind of rule, the title and the column that it is about,
 * and the document and article behind it (căn cứ). Its text, as it is printed and as `--set` writes it, is made here alone.
 */
import type { HoldingRules, Title } from "../model/policy.ts";

/**
 * A document and article that a policy names, and the path at which it names them: rules mostly share that of their
 * section.
 */
export interface Basis {
  readonly path: string;
  readonly text: string;
}

/** What the plan did with a place (sáp nhập, giải thể), a place that it does not reach, and what a roster says. */
export type FactKind =
  | "places.merged"
  | "places.dissolved"
  | "status.pending"
  | "status.exempt"
  | "roster.after"
  | "roster.keep";

/** Rules of concurrent holding (kiêm nhiệm), and what the optimum of an arrangement is after. */
export type HoldingKind =
  | "holding.incumbent"
  | "holding.objective"
  | "holding.candidates"
  | "holding.max_posts"
  | "holding.max_persons"
  | "holding.incompatible"
  | "holding.together"
  | "holding.concurrent_requires";

/** Rules of one title (chức danh): its posts (định biên), and who may hold it (tiêu chuẩn). */
export type TitleKind = "titles.posts" | "titles.optional" | "titles.open_to" | "titles.requires";

/** Everything that can decide over a post, a person or a place. */
export type RuleKind = FactKind | HoldingKind | TitleKind;

/** One rule. Two with the same text are the same rule. */
export interface RuleId {
  readonly kind: RuleKind;
  /** The id of the title of a title's rule. */
  readonly title: string | null;
  /** What tells rules of one kind apart: the column that is asked for, the level of a cap, the index of a pair. */
  readonly step: string | null;
  /** null: the policy names none. */
  readonly basis: Basis | null;
}

/**
 * What decided without being a rule of the policy; `basis`: the document of the policy that it follows from all the
 * same.
 */
export function factRule(kind: FactKind, basis: Basis | null = null): RuleId {
  return { kind, title: null, step: null, basis };
}

/**
 * A rule of `holding`. `step`: see `RuleId`; `own`: the document behind this rule by itself, else that of `holding`
 * as a whole.
 */
export function holdingRule(
  kind: HoldingKind,
  { basis }: HoldingRules,
  step: string | null = null,
  own: Basis | null = null,
): RuleId {
  return { kind, title: null, step, basis: own ?? basisAt("holding", basis) };
}

/** A rule of a title, with the document behind the title as a whole. */
export function titleRule(kind: TitleKind, { id, basis }: Title, step: string | null = null): RuleId {
  return { kind, title: id, step, basis: basisAt(`titles.${id}`, basis) };
}

/** The document that a policy names at a path; null where it names none. */
export function basisAt(path: string, text: string | null): Basis | null {
  return text === null ? null : { path, text };
}

/** The path of a rule, as `--set` writes it: `titles.head.requires.age`, `holding.max_posts`, `places.merged`. */
export function ruleText({ kind, title, step }: RuleId): string {
  const last = step === null ? "" : `.${step}`;
  return title === null ? `${kind}${last}` : `titles.${title}${kind.slice("titles".length)}${last}`;
}

/** Some rules, each once, in the order in which they come. */
export function distinctRules(rules: readonly RuleId[]): readonly RuleId[] {
  if (rules.length < 2) return rules;
  const texts = rules.map(ruleText);
  return rules.filter((_, at) => texts.indexOf(texts[at] ?? "") === at);
}

/** The documents behind some rules, each path once, in the order in which they come. */
export function basesOf(rules: readonly RuleId[]): Basis[] {
  const known = new Map<string, Basis>();
  for (const { basis } of rules) if (basis && !known.has(basis.path)) known.set(basis.path, basis);
  return [...known.values()];
}
