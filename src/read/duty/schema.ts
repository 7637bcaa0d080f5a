/** The schema of a duty file. */
import * as z from "zod/mini";
import { input, report } from "../scenario/schema.ts";
import { optional, preprocess, scalar, text, whole } from "../yaml/scalars.ts";

/** A filter on one column of a cell: a value, a list of values, or a range. */
const test = z.union([scalar, z.array(scalar), z.strictObject({ min: optional(text), max: optional(text) })]);

const group = z.strictObject({
  name: optional(text),
  /** Meetings that each of the group attends in a calendar year at least. */
  least_a_year: optional(whole),
  /** And in a month at most. */
  most_a_month: optional(whole),
});

const entry = z.strictObject({
  when: optional(z.record(z.string(), test)),
  /** Whose attendance counts; everybody's where it is left out. */
  group: optional(text),
  at_least: optional(whole),
  at_most: optional(whole),
});

/** One entry may stand without a list around it. */
const listOf = <T extends z.ZodMiniType>(schema: T) =>
  preprocess(
    (value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? [value] : value),
    z.array(schema),
  );

export const dutySchema = z.strictObject({
  tinhgon: z.literal("1"),
  name: optional(text),
  inputs: z.strictObject({
    cells: input,
    leaders: input,
    charge: input,
    attended: input,
    /** The places after a rearrangement, and what became of each: `register-after.csv` and `crosswalk.csv` of a run. */
    register: input,
    crosswalk: input,
  }),
  /** `2026-07..2026-09` */
  months: text,
  /** Who makes the notice, where and when, and who signs it. */
  report,
  rules: optional(
    z.strictObject({
      mode: optional(z.enum(["fixed", "rotate"])),
      each_meeting: optional(listOf(entry)),
      groups: optional(
        z.record(
          z.string(),
          preprocess((value) => value ?? {}, group),
        ),
      ),
      own_cell: optional(z.enum(["never", "allowed"])),
      apart_minutes: optional(whole),
      prefer: optional(z.array(z.enum(["charge", "area", "unattended"]))),
      basis: optional(text),
    }),
  ),
});

export type DutyFile = z.infer<typeof dutySchema>;
