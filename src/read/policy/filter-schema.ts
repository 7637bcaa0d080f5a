/** The shape of filters in a policy file, and of numbers that depend on one. Scalars arrive as text. */
import * as z from "zod/mini";
import { baseSalaries, optional, scalar, text } from "../yaml/scalars.ts";

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

/** A number of base salaries, or the first case that fits the place. */
export const coefficient = z.union([
  baseSalaries,
  z.array(z.strictObject({ when: optional(condition), value: baseSalaries })),
]);
