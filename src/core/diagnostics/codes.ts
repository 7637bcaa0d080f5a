/** The table of all codes that a diagnostic may have: how grave each is, whose matter, and the facts that it tells. */

import type { Level } from "../model/place.ts";
import type { KeepMark } from "../model/roster.ts";
import { badCell, error, info, refusal, warning } from "./code-rule.ts";
import { DUTY_CODES } from "./duty-codes.ts";
import type {
  BelowStandard,
  BesideStandard,
  ConsultedColumn,
  NamedPair,
  NotMet,
  NotPassed,
  RuleCount,
  SummedColumn,
  TooLarge,
  Unproven,
  WholeCell,
  Words,
  WrongPercent,
  WrongSum,
} from "./facts.ts";
import { INIT_CODES } from "./init-codes.ts";
import { PLAN_CODES } from "./plan-codes.ts";
import { MONEY_CODES, POLICY_CODES } from "./policy-codes.ts";
import { PROPOSE_CODES } from "./propose-codes.ts";
import { ROSTER_CODES } from "./roster-codes.ts";
import { TABLE_CODES } from "./table-codes.ts";

/**
 * Every code there is, in the order in which `check` groups findings. `docs/diagnostics.md` and its
 * Vietnamese twin list the same ones, and each is reached by a fixture.
 */
export const CODES = {
  "file/missing": refusal<{ among: "file" | "folder" | "pattern" | "quoted" }>(),
  "file/unreadable": refusal<{ reason: string }>(),
  "file/over-input": refusal<{ input: string }>(),
  "file/unwritable": refusal<{ reason: string }>(),
  "set/no-seal": error(),
  "set/unsealed": error(),
  "set/missing": error(),
  "set/changed": error(),
  "file/not-text": refusal<{ looks: string | null }>(),
  "file/too-large": refusal(),
  "file/outside": refusal(),
  "file/stdin-twice": refusal(),
  "file/copied": error<{ other: string; rows: number }>(),
  "file/skipped": info<{ files: number; list: Words }>(),

  "yaml/syntax": refusal<{ problem: string }>(),
  "yaml/hard-spaces": refusal(),
  "yaml/unknown-key": refusal<{ path: string; known: Words }>(),
  "yaml/missing-key": refusal(),
  "yaml/value": refusal<{ path: string; choices: Words }>(),
  "yaml/ambiguous-number": refusal<{ reading: string }>(),

  "scenario/not-a-map": refusal(),
  "scenario/loop": refusal(),
  "scenario/no-places": refusal(),
  "scenario/after-alone": refusal(),
  "scenario/after-identity": refusal(),
  ...POLICY_CODES,
  "set/path": refusal(),
  "keep/syntax": refusal(),
  "keep/twice": refusal(),
  "keep/unknown-person": error(),

  ...TABLE_CODES,

  "value/blank": badCell<{ column: string }>(),
  "value/number": badCell(),
  "value/ambiguous-number": badCell<{ reading: string }>(),
  "value/date": badCell(),
  "value/year": badCell(),
  "value/yes-no": badCell(),
  "value/choice": badCell<{ choices: Words }>(),
  "value/percent": badCell(),
  "value/typed-year": badCell<{ reading: string }>(),
  "value/point-zero": info<{ count: number }>(),
  "value/unit-word": info<{ count: number }>(),
  "value/time-of-day": info<{ count: number }>(),
  "value/day-in-words": info<{ count: number }>(),
  "value/month-first": info<{ count: number }>(),
  "value/no-year": info<{ count: number }>(),
  "value/dash": info<{ count: number }>(),
  "value/brackets": info<{ count: number }>(),
  "value/three-decimals": info<{ count: number }>(),
  "value/two-notations": warning<{ count: number }>(),

  "register/repeated-code": error(),
  "register/unknown-parent": error(),
  "register/parent-level": error<{ level: Level; above: Level | null }>(),
  "register/loop": error(),
  "register/households-differ": warning<{ name: string; column: SummedColumn; own: number; sum: number }>(),
  "register/unknown-part": warning<{ name: string; column: SummedColumn; unknown: number; of: number }>(),
  "register/codes-alike": warning<{ other: string }>(),
  "register/gone-note": warning<{ count: number }>(),
  "register/status-note": warning<{ count: number }>(),
  "register/several-names": warning<{ count: number }>(),
  "register/names-alike": warning<{ count: number; other: string }>(),
  "register/listed-twice": warning<{ count: number; other: string }>(),
  "register/far-figure": warning<{ count: number }>(),
  "register/kind-differs": warning<{ count: number; kind: string }>(),
  "register/khom": warning<{ count: number }>(),
  "register/no-households": warning<{ count: number; name: string }>(),
  "register/fewer-people": warning<{ count: number; name: string; households: number; population: number }>(),

  ...ROSTER_CODES,

  "places/by-name": info<{ count: number }>(),
  "places/unmarked": info<{ count: number }>(),
  "places/i-and-y": info<{ count: number }>(),
  "places/scientific-code": error(),
  "places/zeros-lost": error<{ codes: Words; named: Words }>(),
  "places/ambiguous": error<{ candidates: Words; count: number }>(),

  ...PLAN_CODES,

  "thresholds/must-merge": warning<BelowStandard>("plan"),
  "thresholds/below": warning<BelowStandard>("plan"),
  "thresholds/above": warning<BesideStandard>("plan"),
  "thresholds/not-to-merge": warning<BesideStandard>("plan"),
  "thresholds/unknown": info<{ name: string; units: number }>("plan"),

  "neighbours/unknown-place": error(),
  "neighbours/levels-differ": error<{ other: string }>(),
  "neighbours/itself": info(),
  "neighbours/several-places": error<{ codes: Words }>(),
  "neighbours/one-way": info<NamedPair>(),
  "neighbours/across": info<NamedPair>("plan"),
  "neighbours/not-connected": warning<{ name: string; groups: Words }>("plan"),
  "neighbours/no-map": error(),
  "neighbours/geometry": error<{
    why: "feature" | "kind" | "number" | "short" | "open" | "crossing" | "flat";
    feature: number;
  }>(),
  "neighbours/no-property": error<{ properties: Words }>(),
  "neighbours/area-twice": warning(),
  "neighbours/no-area": warning<{ units: Words; count: number }>(),
  "neighbours/island": warning<{ name: string }>(),

  "consultation/unknown-place": error(),
  "consultation/repeated-place": error(),
  "consultation/too-many": error<{
    column: ConsultedColumn;
    count: number;
    most: ConsultedColumn;
    limit: number;
  }>(),
  "consultation/rate-alone": badCell(),
  "consultation/votes-differ": badCell(),
  "consultation/two-counts": warning<{ households: string }>(),
  "consultation/rate-differs": warning<{ count: number }>(),
  "consultation/more-answers": warning<{ count: number; all: number; most: number }>(),
  "consultation/fewer-asked": warning<{ count: number; asked: number; households: number }>(),
  "consultation/unread-voters": warning<{ headers: Words }>(),
  "consultation/result-differs": warning<{ count: number } & Pick<NotPassed, "share" | "bar">>(),
  "consultation/no-rule": warning(),
  "consultation/in-plan": warning<{ headers: Words }>(),
  "consultation/missing": warning<{ name: string }>("plan"),
  "consultation/not-passed": warning<NotPassed>("plan"),

  "arrange/vacant": warning<{
    name: string;
    title: string;
    posts: number;
    candidates: number;
    barred: readonly RuleCount[];
  }>("run"),
  "arrange/to-elect": info<{ name: string; posts: number }>("run"),
  "arrange/over-cap": warning<WholeCell & { persons: number; cap: number }>("run"),
  "arrange/unproven": warning<Unproven>("run"),
  "arrange/too-large": warning<TooLarge>("run"),

  "after/barred": warning<{ name: string; title: string; rule: string }>(),
  "after/no-ids": warning<{ count: number }>(),
  "after/against-mark": warning<{ name: string; title: string; mark: KeepMark }>(),
  "after/too-many": warning<{ name: string; title: string; posts: number; held: number; empty: number }>(),
  "after/over-cap": warning<WholeCell & { persons: number; cap: number }>(),
  "after/no-candidate": info<{ name: string; title: string }>(),
  "after/more-people": info<WholeCell & { persons: number; needed: number; more: number }>(),
  "after/compared": info<{
    persons: number;
    needed: number;
    more: number;
    vacancies: number;
    unlisted: number;
    unfilled: number;
  }>(),

  ...MONEY_CODES,

  ...DUTY_CODES,

  "explain/unknown-id": refusal(),
  "explain/unknown-indicator": refusal(),
  "explain/no-roster": refusal(),

  "expect/unknown-place": refusal(),
  "expect/unknown-indicator": refusal(),
  "expect/not-met": error<NotMet>("expect"),

  ...PROPOSE_CODES,

  ...INIT_CODES,

  "sweep/vary": refusal(),
  "sweep/indicator": refusal(),

  "verify/sum": error<WrongSum>(),
  "verify/percent": error<WrongPercent>(),
  "verify/turned": info(),
  "verify/noted": info<{ count: number }>(),
  "verify/rounding": warning<{
    column: "before" | "after" | "change" | "percent";
    printed: number;
    due: number;
  }>(),
  "verify/share": warning<{ printed: number }>(),
  "verify/decimals": info<{
    count: number;
    printed: number;
    truncated: number | null;
    halfUp: number | null;
  }>(),
  "verify/total": error<{
    column: "before" | "after" | "change";
    printed: number;
    due: number;
    parts: number;
    /** Whether the parts are columns of the row, not rows. */
    across?: boolean;
  }>(),
  "verify/sources": error<{
    column: "before" | "after" | "change";
    printed: number | null;
    other: number | null;
    source: string;
  }>(),
  "verify/of-total": info(),
  "verify/moves": error<{ printed: number; due: number }>(),
  "verify/product": error<{ printed: number; due: number }>(),
  "verify/relation": error<{ relation: "over" | "nearly"; change: number | null }>(),
};

/** A code, `area/what`: what every finding is known by, in both languages. */
export type Code = keyof typeof CODES;

/** The facts that a diagnostic of a code has, by name. */
export type FactsOf<C extends Code> = NonNullable<(typeof CODES)[C]["facts"]>;
