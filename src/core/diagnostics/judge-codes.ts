/** The parts of the table of codes by which a plan is judged. */
import { badCell, error, info, warning } from "./code-rule.ts";
import type { BelowStandard, BesideStandard, ConsultedColumn, NamedPair, NotPassed, Words } from "./facts.ts";

/** Standards of households, neighbours, consultation. */
export const JUDGE_CODES = {
  "thresholds/must-merge": warning<BelowStandard>("plan"),
  "thresholds/below": warning<BelowStandard>("plan"),
  "thresholds/above": warning<BesideStandard>("plan"),
  "thresholds/not-to-merge": warning<BesideStandard>("plan"),
  "thresholds/unknown": info<{ name: string; units: number }>("plan"),

  "neighbours/unknown-place": error(),
  "neighbours/levels-differ": error<{ other: string }>(),
  "neighbours/itself": info(),
  "neighbours/several-places": error<{ codes: Words }>(),
  "neighbours/said-apart": warning<{ count: number }>(),
  "neighbours/outside": info<{ count: number }>(),
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
};
