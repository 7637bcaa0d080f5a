/** The shape of filters in a policy file, and of numbers that depend on one. Scalars arrive as text. */
import * as z from "zod/mini";
import { baseSalaries, optional, scalar, text, whole } from "../yaml/scalars.ts";

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
export const condition = z.record(z.string(), test);

/** Which places a case is for: `when` and `place` say the same, and where both stand both must pass. */
export const ofPlace = { when: optional(condition), place: optional(condition) };

/** How much: base salaries, đồng beside them, or both. */
const rate = { value: optional(baseSalaries), flat: optional(whole) };

const fundCase = z.strictObject({ ...ofPlace, ...rate });

/** A lump sum: a number of base salaries, or one case or the first of several that fits the place. */
export const fund = z.union([baseSalaries, fundCase, z.array(fundCase)]);

const allowanceCase = z.strictObject({ ...ofPlace, person: optional(condition), ...rate });

/** An allowance: the same, by place and by the person who holds the post. */
export const coefficient = z.union([baseSalaries, allowanceCase, z.array(allowanceCase)]);
