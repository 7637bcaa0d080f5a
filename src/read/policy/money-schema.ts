/** The shape of the section `money` of a policy file. Scalars arrive as text. */
import * as z from "zod/mini";
import { baseSalaries, optional, text, whole } from "../yaml/scalars.ts";
import { fund } from "./filter-schema.ts";

/** Per cent of an allowance, from a day on. */
const rate = z.strictObject({ from: text, percent: whole, basis: optional(text) });

/** What is paid to who leaves: for each month and year of service, and besides. */
const severance = z.strictObject({
  per_month: baseSalaries,
  most_months: optional(whole),
  per_year: baseSalaries,
  fixed: baseSalaries,
  /** The day to which service is counted; by default the reference day. */
  until: optional(text),
  basis: optional(text),
});

/** Fewer than so many years; 0: none left. */
const years = z.strictObject({ max_years: whole });

/** The same by groups, of which the first that fits applies. */
const severanceGroups = z.strictObject({
  /** The ages of which law. */
  retirement: optional(z.literal("nd-135-2020")),
  groups: z.array(
    z.strictObject({
      service: optional(years),
      early: optional(years),
      per_month: optional(baseSalaries),
      months: optional(z.union([z.literal("worked"), z.literal("early"), whole])),
      per_year: optional(baseSalaries),
      fixed: optional(baseSalaries),
      basis: optional(text),
    }),
  ),
  until: optional(text),
  basis: optional(text),
});

export const money = z.strictObject({
  /** Days whose rates apply before and after; by default the policy's date. */
  before: optional(text),
  after: optional(text),
  /** The same as `before`, and the change of each figure is told in what comes of number and what of price. */
  before_date: optional(text),
  base_salary: optional(z.array(z.strictObject({ from: text, dong: whole, basis: optional(text) }))),
  funds: optional(
    z.array(
      z.strictObject({
        from: text,
        commune: optional(fund),
        unit: optional(fund),
        basis: optional(text),
      }),
    ),
  ),
  /** What each post beside the best paid one adds: of those that hold on the day the first that fits it. */
  further_posts: optional(
    z.array(
      z.strictObject({
        level: optional(z.enum(["commune", "unit"])),
        titles: optional(z.union([text, z.array(text)])),
        percent: whole,
        from: optional(text),
        basis: optional(text),
      }),
    ),
  ),
  /** What a full-time official gets for the best paid post. */
  officials: optional(z.array(rate)),
  /** Estimates what those who leave get, in months of the allowance of their best paid title. */
  severance: optional(z.union([severance, severanceGroups])),
});
