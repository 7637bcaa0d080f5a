/** Diagnostics are facts, not words: a code, where, what. The words are made in render. */

import type { Origin } from "../model/place.ts";
import type { Severity } from "./code-rule.ts";
import { CODES, type Code, type FactsOf } from "./codes.ts";
import type { FactsByName, NoFacts } from "./facts.ts";

/** What every finding may tell, whatever its code. */
interface Subject {
  /** The offending value as read. */
  readonly value: string | null;
  readonly place: string | null;
  readonly person: string | null;
  /** A close known word for an unknown one. */
  readonly suggestion: string | null;
  /** Other rows concerned. */
  readonly related: readonly Origin[];
}

/** A finding of one code. */
export interface DiagnosticOf<C extends Code> extends Subject {
  readonly code: C;
  readonly severity: Severity;
  readonly origin: Origin | null;
  /** What else the message needs: for each code what the table of codes declares. */
  readonly facts: FactsOf<C>;
}

/** One fault or remark; once its code is known, so are its facts. Never holds a full name or a birth year. */
export type Diagnostic<C extends Code = Code> = { [One in C]: DiagnosticOf<One> }[C];

/** Codes whose message needs no facts. */
type BareCode = { [C in Code]: FactsOf<C> extends NoFacts ? C : never }[Code];

/** The facts that do for every code of `C`, where it stands for one of several. */
export type FactsFor<C extends Code> = (C extends Code ? (facts: FactsOf<C>) => void : never) extends (
  facts: infer All,
) => void
  ? All
  : never;

/**
 * Makes a diagnostic; its severity is the code's. What the table of codes declares of facts must all be there: facts
 * that lack one, or have another, are a compile error.
 */
export function diagnostic<C extends BareCode>(
  code: C,
  origin: Origin | null,
  details?: Partial<Subject>,
): Diagnostic<C>;
export function diagnostic<C extends Code>(
  code: C,
  origin: Origin | null,
  details: Partial<Subject> & { readonly facts: FactsFor<C> },
): Diagnostic<C>;
export function diagnostic(
  code: Code,
  origin: Origin | null,
  details: Partial<Subject> & { readonly facts?: FactsByName } = {},
): Diagnostic {
  const made = {
    code,
    severity: CODES[code].severity,
    origin,
    value: null,
    place: null,
    person: null,
    suggestion: null,
    related: [],
    facts: {},
    ...details,
  };
  return made as Diagnostic; // the two signatures above have seen to it that the facts are those of the code
}

/** A value and everything there was to say about it. The value is null only where nothing could be made. */
export interface Read<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether any of the findings is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === "error");
}

/**
 * The exit code that a list of diagnostics asks for: 0, 1 or 2; `strict` counts warnings as findings, `failOn` those of some
 * codes, whatever their severity.
 */
export function exitOf(
  diagnostics: readonly Diagnostic[],
  strict: boolean,
  failOn: readonly string[] = [],
): 0 | 1 | 2 {
  let exit: 0 | 1 | 2 = 0;
  for (const { code, severity } of diagnostics) {
    if (severity === "error") {
      if (CODES[code].exit === 2) return 2;
      exit = 1;
    } else if ((severity === "warning" && strict) || failOn.includes(code)) exit = 1;
  }
  return exit;
}
