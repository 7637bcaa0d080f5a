/** The parts of the table of codes that policies have: their files, their days, and what their money lacks. */
import type { PostLevel } from "../model/policy.ts";
import { refusal, warning } from "./code-rule.ts";
import type { AskedAs, MoneyLack, Words } from "./facts.ts";

/** Faults of a policy file, and days that it is not for. */
export const POLICY_CODES = {
  "policy/unknown": refusal<{ known: Words }>(),
  "policy/unknown-title": refusal<{ path: string }>(),
  "policy/same-name": refusal<{ title: string; other: string }>(),
  "policy/indicator-taken": refusal(),
  "policy/no-effective": refusal(),
  "policy/too-many-titles": refusal<{ level: PostLevel | "both"; titles: number; most: number }>(),
  "policy/two-forms": refusal<{ path: string; form: AskedAs; otherPath: string; otherForm: AskedAs }>(),
  "policy/unknown-region": refusal<{ known: Words }>(),
  "policy/loop": refusal(),
  "policy/tag-alike": warning<{ count: number }>(),
  "policy/tag-note": warning<{ count: number }>(),
  "policy/unknown-column": warning<{ of: "place" | "person"; rules: Words }>(),
  "policy/not-checked": warning<{ people: number; columns: Words; titles: Words }>("run"),
  "policy/blank-fails": warning<{ people: number; columns: Words; titles: Words; several: boolean }>("run"),
  "policy/place-blank": warning<{ places: number; name: string; columns: Words; numbers: Words }>("run"),
  "policy/ended": warning<{ policy: string; until: string; what: string | null }>(),
  "policy/not-yet": warning<{ policy: string; effective: string }>(),
  "policy/far-date": warning<{ newest: string }>(),
};

/** What is not known of money, and of a policy's own indicators. */
export const MONEY_CODES = {
  "indicators/unknown": warning<{
    name: string;
    nameEn: string | null;
    column: string;
    count: number;
    list: Words;
  }>("run"),
  "indicators/by-blank": warning<{ name: string; nameEn: string | null; cases: number; columns: Words }>(
    "run",
  ),
  "money/unknown": warning<{
    figure: "fund" | "allowances" | "severance";
    lacks: MoneyLack;
    count: number;
    list: Words;
  }>("run"),
  "money/by-blank": warning<{ figure: "allowances" | "severance"; people: number; columns: Words }>("run"),
  "money/part-service": warning<{ count: number; list: Words }>("run"),
  "money/too-large": warning("run"),
};
