/** The shape of a policy file, strict: a key that is not named here is refused. Scalars arrive as text. */
import * as z from "zod/mini";
import { PEOPLE_COUNTS, PLACE_COUNTS } from "../../core/model/policy.ts";
import {
  atLeastOne,
  decimals,
  fewPosts,
  flag,
  optional,
  preprocess,
  share,
  text,
  whole,
} from "../yaml/scalars.ts";
import { coefficient, condition, ofPlace } from "./filter-schema.ts";
import { money } from "./money-schema.ts";

// Each schema is used once or twice a run: compiling it would take longer than it saves.
z.config({ jitless: true });

/** Posts of a title in the places that a case is for; `person`: where somebody who served there passes. */
const postsCase = z.strictObject({ ...ofPlace, person: optional(condition), posts: fewPosts });

const title = z.strictObject({
  /** Vietnamese name, shown and matched. */
  name: optional(text),
  /** Vietnamese names where thôn and TDP differ. */
  names: optional(z.strictObject({ thon: optional(text), tdp: optional(text) })),
  name_en: optional(text),
  aliases: optional(z.array(text)),
  level: z.enum(["commune", "unit"]),
  /** Posts in each place afterwards, or the first case that fits. */
  posts: optional(z.union([fewPosts, postsCase, z.array(postsCase)])),
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

const countName = z.enum([...PEOPLE_COUNTS, ...PLACE_COUNTS]);

const where = optional(condition);

/** A count, or the sum of a column of the register. */
const counted = z.strictObject({ count: optional(countName), sum: optional(text), where });

const indicator = z.strictObject({
  name: text,
  name_en: optional(text),
  count: optional(countName),
  /** A further column of the register, added up over its places. */
  sum: optional(text),
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
  /** `no`: not for places that are newly created; `only`: for them alone. */
  created: optional(z.union([flag, z.literal("only")])),
  households: whole,
  basis: optional(text),
});

const thresholds = z.strictObject({
  /** Of standards that name a region, those of this one apply, or of these. */
  region: optional(z.union([text, z.array(text)])),
  minimum: optional(z.array(standard)),
  must_merge_below: optional(share),
  upper: optional(z.array(standard)),
  /** Units with so many households or more are not to be merged. */
  merge_below: optional(z.array(standard)),
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
  /** What is believed, not read in a source, by the path that it is about. */
  assumptions: optional(z.array(z.strictObject({ path: text, text }))),
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

/** A `coefficient` of a title; what a fund of `money` is has the same shape, but for the person. */
export type CoefficientEntry = z.infer<typeof coefficient>;

/** One of `money.further_posts`. */
export type FurtherPostsEntry = NonNullable<z.infer<typeof money>["further_posts"]>[number];

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
