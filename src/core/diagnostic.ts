/** Diagnostics are facts, not words: a code, where, what. The words are made in render. */
import type { Origin } from "./model.ts";

export type Severity = "error" | "warning" | "info";

/** What an error of a code ends in: 1 = a fault in the data, 2 = the program could not work. */
interface CodeRule {
  readonly severity: Severity;
  readonly exit: 1 | 2;
}

const error: CodeRule = { severity: "error", exit: 1 };
const refusal: CodeRule = { severity: "error", exit: 2 };
const warning: CodeRule = { severity: "warning", exit: 1 };
const info: CodeRule = { severity: "info", exit: 1 };

/** Every code there is. `docs/diagnostics.md` lists the same ones, and each is reached by a fixture. */
export const CODES = {
  "file/missing": refusal,
  "file/unreadable": refusal,
  "file/unwritable": refusal,
  "file/not-text": refusal,
  "file/too-large": refusal,
  "file/outside": refusal,
  "file/stdin-twice": refusal,
  "file/skipped": info,

  "yaml/syntax": refusal,
  "yaml/unknown-key": refusal,
  "yaml/missing-key": refusal,
  "yaml/value": refusal,
  "yaml/ambiguous-number": refusal,

  "scenario/not-a-map": refusal,
  "scenario/loop": refusal,
  "scenario/no-places": refusal,
  "scenario/after-alone": refusal,
  "scenario/after-identity": refusal,
  "policy/unknown": refusal,
  "policy/unknown-title": refusal,
  "policy/same-name": refusal,
  "policy/indicator-taken": refusal,
  "policy/no-effective": refusal,
  "policy/too-many-titles": refusal,
  "policy/unknown-region": refusal,
  "set/path": refusal,

  "text/encoding": info,
  "text/doubtful-encoding": warning,

  "csv/not-text": error,
  "csv/empty": error,
  "csv/too-wide": error,
  "csv/ragged": error,
  "csv/unclosed-quote": error,
  "csv/stray-quote": error,
  "csv/missing-column": error,
  "csv/repeated-column": error,
  "csv/unknown-column": info,
  "table/header": info,
  "table/left-out": info,
  "table/no-such-column": error,

  "xlsx/broken": error,
  "xlsx/too-large": error,
  "xlsx/no-sheet": refusal,
  "xlsx/sheet": info,
  "xlsx/sheets-left": warning,
  "xlsx/hidden-sheet": info,
  "xlsx/hidden-rows": warning,
  "xlsx/hidden-columns": info,
  "xlsx/merged-cell": error,
  "xlsx/error-cell": error,
  "xlsx/no-value": error,

  "value/blank": error,
  "value/number": error,
  "value/ambiguous-number": error,
  "value/date": error,
  "value/year": error,
  "value/yes-no": error,
  "value/choice": error,
  "value/percent": error,

  "register/repeated-code": error,
  "register/unknown-parent": error,
  "register/parent-level": error,
  "register/loop": error,
  "register/households-differ": warning,
  "register/unknown-part": warning,
  "register/rule-column": warning,

  "roster/no-rows": warning,
  "roster/no-place": error,
  "roster/unknown-place": error,
  "roster/ambiguous-place": error,
  "roster/unknown-title": error,
  "roster/title-level": error,
  "roster/unknown-kind": error,
  "roster/level-gap": error,
  "roster/spellings": info,
  "roster/count-of-person": error,
  "roster/repeated-holding": error,
  "roster/keep-and-leave": error,
  "roster/keep-no-post": error,
  "roster/keep-too-many": error,
  "roster/keep-barred": error,
  "roster/person-differs": warning,
  "roster/same-person": warning,
  "roster/not-identified": warning,
  "roster/two-places": warning,
  "roster/rule-column": warning,

  "changes/no-code": error,
  "changes/unknown-place": error,
  "changes/covered-twice": error,
  "changes/too-many-households": error,
  "changes/too-many-people": error,
  "changes/rows-disagree": error,
  "changes/two-holders": error,
  "changes/levels-differ": error,
  "changes/create-mixed": error,
  "changes/code-taken": error,
  "changes/name-needed": error,
  "changes/kind-needed": error,
  "changes/parent-needed": error,
  "changes/unknown-parent": error,
  "changes/parent-level": error,
  "changes/loop": error,
  "changes/crosses-communes": error,
  "changes/orphan": error,
  "changes/held-back": warning,
  "changes/part-unassigned": warning,
  "changes/split-holders": warning,
  "changes/same-name": warning,
  "changes/not-conserved": warning,

  "thresholds/must-merge": warning,
  "thresholds/below": warning,
  "thresholds/above": warning,
  "thresholds/unknown": info,

  "neighbours/unknown-place": error,
  "neighbours/levels-differ": error,
  "neighbours/itself": info,
  "neighbours/not-connected": warning,

  "consultation/unknown-place": error,
  "consultation/repeated-place": error,
  "consultation/too-many": error,
  "consultation/no-rule": warning,
  "consultation/missing": warning,
  "consultation/not-passed": warning,

  "arrange/vacant": warning,
  "arrange/to-elect": info,
  "arrange/over-cap": warning,
  "arrange/unproven": warning,

  "after/barred": warning,
  "after/too-many": warning,
  "after/over-cap": warning,
  "after/no-candidate": info,
  "after/more-people": info,
  "after/compared": info,

  "money/unknown-fund": warning,
  "money/no-coefficient": warning,
  "money/unknown-service": warning,

  "explain/unknown-id": refusal,
  "explain/unknown-indicator": refusal,
  "explain/no-roster": refusal,

  "expect/unknown-place": refusal,
  "expect/unknown-indicator": refusal,
  "expect/not-met": error,

  "sweep/vary": refusal,
  "sweep/indicator": refusal,

  "verify/sum": error,
  "verify/percent": error,
  "verify/relation": error,
} as const satisfies Record<string, CodeRule>;

export type Code = keyof typeof CODES;

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

/** Files in the order given, then line, column, code: the order in which findings are told. */
export function inOrderOf(files: readonly string[]): (a: Diagnostic, b: Diagnostic) => number {
  const position = new Map(files.map((file, index) => [file, index]));
  const at = (one: Diagnostic): number => (one.origin ? (position.get(one.origin.file) ?? files.length) : -1);
  return (a, b) =>
    at(a) - at(b) ||
    (a.origin?.line ?? 0) - (b.origin?.line ?? 0) ||
    compare(a.origin?.column ?? "", b.origin?.column ?? "") ||
    compare(a.code, b.code) ||
    compare(a.place ?? "", b.place ?? "") ||
    compare(a.value ?? "", b.value ?? "");
}

/** Findings of one code, in their order. */
export interface FindingGroup {
  readonly code: Code;
  readonly severity: Severity;
  readonly findings: readonly Diagnostic[];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Findings by code: errors first, then warnings and remarks, each in the order of the table of codes. */
export function groupedByCode(findings: readonly Diagnostic[]): FindingGroup[] {
  const groups = new Map<Code, Diagnostic[]>();
  for (const one of findings) {
    const group = groups.get(one.code);
    if (group) group.push(one);
    else groups.set(one.code, [one]);
  }
  const order = new Map(Object.keys(CODES).map((code, index) => [code, index]));
  return [...groups]
    .map(([code, own]) => ({ code, severity: CODES[code].severity, findings: own }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
