/** Diagnostics are facts, not words: a code, where, what. The words are made in render. */

import type { Origin } from "../model/place.ts";
import { CODES, type Code, type Severity } from "./codes.ts";

export type Fact = string | number | readonly string[] | null;

/** One fault or remark. Never holds a full name or a birth year. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly origin: Origin | null;
  /** The offending value as read. */
  readonly value: string | null;
  readonly place: string | null;
  readonly person: string | null;
  /** A close known word for an unknown one. */
  readonly suggestion: string | null;
  /** Other rows concerned. */
  readonly related: readonly Origin[];
  /** What else the message needs, by name. */
  readonly facts: Readonly<Record<string, Fact>>;
}

type Details = Partial<Omit<Diagnostic, "code" | "severity" | "origin">>;

/** Makes a diagnostic; its severity is the code's. */
export function diagnostic(code: Code, origin: Origin | null, details: Details = {}): Diagnostic {
  return {
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
}

/** A value and everything there was to say about it. The value is null only where nothing could be made. */
export interface Read<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === "error");
}

/** The exit code that a list of diagnostics asks for: 0, 1 or 2; `strict` counts warnings as findings. */
export function exitOf(diagnostics: readonly Diagnostic[], strict: boolean): 0 | 1 | 2 {
  let exit: 0 | 1 | 2 = 0;
  for (const { code, severity } of diagnostics) {
    if (severity === "error") {
      if (CODES[code].exit === 2) return 2;
      exit = 1;
    } else if (severity === "warning" && strict) exit = 1;
  }
  return exit;
}
