/** The shape of a policy file, strict: a key that is not named here is refused. Scalars arrive as text. */
import * as z from "zod/mini";
import {
  atLeastOne,
  baseSalaries,
  decimals,
  fewPosts,
  flag,
  optional,
  preprocess,
  scalar,
  share,
  text,
  whole,
} from "../yaml/scalars.ts";

// Each schema is used once or twice a run: compiling it would take longer than it saves.
z.config({ jitless: true });

/** A filter on one column: a value, a list of values, or a range; or one of these with what becomes of a blank. */
const test = z.union([
  scalar,
  z.array(scalar),
  z.strictObject({
    is: optional(z.union([scalar, z.array(scalar)])),
    min: optional(text),
    max: optional(text),
    /** A blank cell fails, unless it is to pass. */
    blank: optional(z.enum(["pass", "fail"])),
  }),
]);

/** A filter: all columns named must pass. */
const condition = z.record(z.string(), test);

/** A number of base salaries, or the first case that fits the place. */
const coefficient = z.union([
  baseSalaries,
  z.array(z.strictObject({ when: optional(condition), value: baseSalaries })),
]);

const title = z.strictObject({
  /** Vietnamese name, shown and matched. */
  name: optional(text),
  /** Vietnamese names where thôn and TDP differ. */
  names: optional(z.strictObject({ thon: optional(text), tdp: optional(text) })),
  name_en: optional(text),
  aliases: optional(z.array(text)),
  level: z.enum(["commune", "unit"]),
  /** Posts in each place afterwards, or the first case that fits. */
  posts: optional(
    z.union([fewPosts, z.array(z.strictObject({ when: optional(condition), posts: fewPosts }))]),
  ),
  requires: optional(condition),
  /** `any`, or titles of which one must have been held before. */
  open_to: optional(z.union([z.literal("any"), z.array(text)])),
  counted: optional(flag),
  /** Its posts are filled only where no further person is needed. */
  optional: optional(flag),
  /** Allowance, times the base salary. */
  coefficient: optional(coefficient),
  basis: optional(text),
});

/** Two titles, as a list or with their basis. */
const pair = preprocess(
  (value) => (Array.isArray(value) ? { titles: value } : value),
  z.strictObject({ titles: z.tuple([text, text]), basis: optional(text) }),
);

/** The most people: a number, or the first case that fits the place. */
const caps = z.array(z.strictObject({ when: optional(condition), persons: whole }));

const cap = optional(whole);

const rounding = z.enum(["truncate", "half-up"]);

const holding = z.strictObject({
  max_posts: optional(
    z.union([atLeastOne, z.strictObject({ unit: optional(atLeastOne), commune: optional(atLeastOne) })]),
  ),
  incompatible: optional(z.array(pair)),
  together: optional(z.union([z.literal("any"), z.array(pair)])),
  concurrent_requires: optional(condition),
  max_persons: optional(
    z.strictObject({
      unit: optional(z.union([whole, caps])),
      commune: optional(z.union([whole, z.strictObject({ 1: cap, 2: cap, 3: cap }), caps])),
      basis: optional(text),
    }),
  ),
  objective: optional(z.enum(["fewest-persons", "fewest-changes"])),
  candidates: optional(z.enum(["place", "commune"])),
  prefer: optional(z.array(z.enum(["incumbent", "local", "party_member", "senior", "younger"]))),
  basis: optional(text),
});

const countName = z.enum(["persons", "holdings", "posts", "vacancies", "concurrent"]);

const where = optional(condition);

const counted = z.strictObject({ count: countName, where });

const indicator = z.strictObject({
  name: text,
  name_en: optional(text),
  count: optional(countName),
  where,
  ratio: optional(z.strictObject({ of: counted, to: counted })),
  decimals: optional(decimals),
  rounding: optional(rounding),
  basis: optional(text),
});

/** A number of households for the places that it is meant for, and the time that it applies in. */
const standard = z.strictObject({
  when: optional(condition),
  region: optional(text),
  from: optional(text),
  until: optional(text),
  /** `no`: not for places that are newly created. */
  created: optional(flag),
  households: whole,
  basis: optional(text),
});

const thresholds = z.strictObject({
  /** Of standards that name a region, those of this one apply. */
  region: optional(text),
  minimum: optional(z.array(standard)),
  must_merge_below: optional(share),
  upper: optional(z.array(standard)),
  basis: optional(text),
});

const consent = z.strictObject({
  share,
  bar: z.enum(["more-than", "at-least"]),
  of: optional(z.enum(["households", "ballots"])),
  levels: optional(z.array(z.enum(["unit", "commune"]))),
  on_failure: optional(z.enum(["hold", "report"])),
  basis: optional(text),
});

/** Per cent of an allowance, from a day on. */
const rate = z.strictObject({ from: text, percent: whole, basis: optional(text) });

const money = z.strictObject({
  /** Days whose rates apply before and after; by default the policy's date. */
  before: optional(text),
  after: optional(text),
  base_salary: optional(z.array(z.strictObject({ from: text, dong: whole, basis: optional(text) }))),
  funds: optional(
    z.array(
      z.strictObject({
        from: text,
        commune: optional(coefficient),
        unit: optional(coefficient),
        basis: optional(text),
      }),
    ),
  ),
  /** What each post beside the best paid one adds. */
  further_posts: optional(z.array(rate)),
  /** What a full-time official gets for the best paid post. */
  officials: optional(z.array(rate)),
  /** Estimates what those who leave get, in months of the allowance of their best paid title. */
  severance: optional(
    z.strictObject({
      per_month: baseSalaries,
      most_months: optional(whole),
      per_year: baseSalaries,
      fixed: baseSalaries,
      /** The day to which service is counted; by default the policy's date. */
      until: optional(text),
      basis: optional(text),
    }),
  ),
});

/** A policy file: every key that it may have. */
export const policySchema = z.strictObject({
  id: text,
  /** A built-in policy's id or a path, that this file is laid over. */
  extends: optional(text),
  name: text,
  name_en: optional(text),
  basis: optional(text),
  /** The day from which it holds: ages and seniority are counted to it where the scenario has no date. */
  effective: optional(text),
  /** The last day on which it holds, and what ended with it. */
  until: optional(text),
  ended: optional(text),
  branches: optional(z.enum(["merge", "keep"])),
  thresholds: optional(thresholds),
  consent: optional(consent),
  titles: z.record(z.string(), title),
  holding: optional(holding),
  money: optional(money),
  indicators: optional(z.record(z.string(), indicator)),
  percent: optional(
    z.strictObject({ decimals: optional(decimals), rounding: optional(rounding), basis: optional(text) }),
  ),
});

/** A policy file as validated, its scalars typed; the sections below are parts of it. */
export type PolicyFile = z.infer<typeof policySchema>;

/** One of `titles`. */
export type TitleEntry = z.infer<typeof title>;

/** A `coefficient` of a title, and what a fund of `money` is: base salaries. */
export type CoefficientEntry = z.infer<typeof coefficient>;

/** A filter as written: tests by column. */
export type ConditionEntry = z.infer<typeof condition>;

/** One of `thresholds.minimum` or `thresholds.upper`. */
export type StandardEntry = z.infer<typeof standard>;

/** A count of an indicator with its filter. */
export type CountEntry = z.infer<typeof counted>;

/** One of `indicators`. */
export type IndicatorEntry = z.infer<typeof indicator>;

/** The section `holding`. */
export type HoldingEntry = z.infer<typeof holding>;

/** One of `holding.incompatible` or `holding.together`. */
export type PairEntry = z.infer<typeof pair>;
