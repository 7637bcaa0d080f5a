/** The shape of the words for diagnostics: what a message is given of a finding, and what each code's message is. */
import type { Code, FactsOf } from "../../core/diagnostics/codes.ts";
import type { DiagnosticOf } from "../../core/diagnostics/diagnostic.ts";
import type { FactsByName } from "../../core/diagnostics/facts.ts";
import { decimalsOf } from "../text/numbers.ts";
import { sourceOf } from "../text/source.ts";

/** What every message may tell of its finding, whatever its code. */
export interface Subject extends Pick<DiagnosticOf<Code>, "value" | "place" | "person" | "suggestion"> {
  /** The column in which it stands; null where it is of no one column. */
  readonly column: string | null;
  /** The lines of related rows, at most three of them. */
  readonly lines: string;
}

/** A fact as a message writes it: a number in the form of the language, "" for what is not known. */
type InWords<T> = T extends number ? string : T extends null ? "" : T;

/** The facts of a code as its message writes them. */
export type Worded<F> = {
  readonly [Name in keyof F as string extends Name ? never : Name]: InWords<F[Name]>;
};

/** A sentence for one code: what is wrong with which value, and what to do. */
export type Message<C extends Code> = (about: Subject, facts: Worded<FactsOf<C>>) => string;

/** A sentence for each code. */
export type Messages = { readonly [C in Code]: Message<C> };

/** The words for what a plan is judged by: standards of households, neighbours, consent. */
export type PlanMessages = Pick<
  Messages,
  Extract<Code, `thresholds/${string}` | `neighbours/${string}` | `consultation/${string}`>
>;

/** The words for policies, their days and their money. */
export type PolicyMessages = Pick<
  Messages,
  Extract<Code, `policy/${string}` | `money/${string}` | `indicators/${string}`>
>;

/** The words for plans as they are printed: names, lists, what stands beside them. */
export type PrintedPlanMessages = Pick<
  Messages,
  | "places/ambiguous"
  | "register/households-differ"
  | "register/codes-alike"
  | "register/no-households"
  | "register/fewer-people"
  | "register/khom"
  | "places/scientific-code"
  | "changes/added-unknown"
  | "changes/words-left"
  | "changes/sentence"
  | "changes/clauses"
  | "changes/blank-name"
  | "changes/no-parts"
  | "changes/no-olds"
  | "changes/made-here"
  | "changes/perhaps-no-name"
  | "changes/perhaps-no-unit"
  | "changes/kept-table"
  | "changes/goes-nowhere"
  | "changes/footnote-marks"
  | "changes/remark-in-name"
  | "changes/name-twice"
  | "changes/date-missing"
  | "changes/no-days"
  | "changes/later-steps"
  | "changes/rest-alone"
  | "changes/unknown-part"
  | "changes/too-much-area"
  | "changes/operation-differs"
  | "changes/not-listed"
  | "changes/small-unit"
  | "changes/part-unassigned"
  | "changes/split-figures"
  | "changes/old-figures"
  | "changes/new-figures"
  | "changes/number-missing"
  | "changes/number-twice"
  | "changes/said-count"
  | "changes/note-unread"
  | "changes/perhaps-total"
  | "changes/gone-differs"
  | "changes/figures-added"
  | "changes/first-figure"
  | "changes/figures-of-new"
  | "changes/merged-with"
  | "changes/perhaps-created"
  | "changes/perhaps-several"
  | "changes/undone-note"
  | "changes/several-stages"
  | "changes/note-differs"
  | "changes/former-communes"
  | "changes/former-commune-name"
>;

/** The words for making a working folder. */
export type InitMessages = Pick<Messages, Extract<Code, `init/${string}`>>;

/** The words for proposals of mergers. */
export type ProposeMessages = Pick<Messages, Extract<Code, `propose/${string}`>>;

/** The words for duties and what they come to. */
export type AssignMessages = Pick<Messages, Extract<Code, `duty/${string}` | `assign/${string}`>>;

/** The message of a finding in a language whose form of numbers is `number`. */
export function messageOf<C extends Code>(
  one: DiagnosticOf<C>,
  messages: Messages,
  number: (value: number, decimals: number) => string,
): string {
  const message: Message<C> = messages[one.code];
  return message(subjectOf(one), worded(one.facts, number));
}

function subjectOf({ value, place, person, suggestion, origin, related }: DiagnosticOf<Code>): Subject {
  const lines = related.map((other) =>
    other.file === origin?.file && other.sheet === origin.sheet
      ? String(other.line)
      : `${sourceOf(other)}:${other.line}`,
  );
  return {
    value: value === null ? null : cut(value),
    place: place === null ? null : cut(place),
    person: person === null ? null : cut(person),
    suggestion: suggestion === null ? null : cut(suggestion),
    column: origin?.column ?? null,
    lines: lines.length > 3 ? `${lines.slice(0, 3).join(", ")}, …` : lines.join(", "),
  };
}

function worded<F extends FactsByName>(
  facts: F,
  number: (value: number, decimals: number) => string,
): Worded<F> {
  const isOfArea = facts.column === "area" || typeof facts.area === "number";
  const numbered = (name: string, fact: number): string => {
    const shown = isOfArea && !COUNTS.has(name) ? Math.round(fact) / SQUARE_METRES : fact;
    return number(shown, decimalsOf(shown));
  };
  const words = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === "number" ? numbered(name, fact) : wordedText(fact ?? ""),
  ]);
  return Object.fromEntries(words);
}

/** In a hectare, as which areas are shown; facts have them in square metres. */
const SQUARE_METRES = 10_000;

/** Facts beside an area that are numbers of something else. */
const COUNTS: ReadonlySet<string> = new Set(["count", "unknown", "of"]);

/** Characters of one value that a message shows. */
const MOST_SHOWN = 300;

function cut(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** A text, or each text of a list, cut; anything else as it is. */
function wordedText<T>(fact: T): T | string | unknown[] {
  if (typeof fact === "string") return cut(fact);
  return Array.isArray(fact) ? fact.map((one: unknown) => (typeof one === "string" ? cut(one) : one)) : fact;
}

/**
 * A number with decimals in the place of a count, and the count that it most likely is where a program took the point
 * between thousands for that of decimals: 1.142 and 1.14 for 1142 and 1140. null for another value.
 */
export function decimalsOfCount(value: string | null): { readonly meant: string | null } | null {
  const [, whole = "", rest] = /^-?(\d{1,15})\.(\d{1,15})$/.exec(value ?? "") ?? [];
  if (rest === undefined) return null;
  const isOfThousands = /^[1-9]\d{0,2}$/.test(whole) && rest.length <= 3 && !value?.startsWith("-");
  return { meant: isOfThousands ? whole + rest.padEnd(3, "0") : null };
}

/** A name with the code behind it, by which it is asked for; the code where it has no name. */
export function namedCode(name: string | undefined, code: string): string {
  return name ? `${name} (${code})` : code;
}

/** The path of a key whose value is a day. */
export const DAY_PATH = /(?:^|\.)(?:date|before_date|effective|until|from)$|^money\.(?:before|after)$/;

/** " (a, b)", or nothing for nothing. */
export function inBrackets(text: string): string {
  return text === "" ? "" : ` (${text})`;
}

/** Whether an answer that is not proven has as few of everything that its bound counts, people among it. */
export function hasReachedBound(f: Worded<FactsOf<"arrange/unproven">>): boolean {
  if (f.boundPersons === "" && f.boundReleased === "") return false;
  return (
    f.vacancies === f.boundVacancies &&
    (f.boundPersons === "" || f.persons === f.boundPersons) &&
    (f.boundReleased === "" || f.released === f.boundReleased)
  );
}
