/** The table of all codes that a diagnostic may have, with their severity. */

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
