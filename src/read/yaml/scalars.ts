/** Scalars of YAML files for zod: all are text as written, and become numbers, dates and flags here. */

import * as z from "zod/mini";
import { $ZodPreprocess, type $ZodType } from "zod/v4/core";

/** A schema for what `prepare` makes of a value. */
export const preprocess = <T extends $ZodType>(prepare: (value: unknown) => unknown, schema: T) =>
  new $ZodPreprocess({ type: "pipe", in: z.transform(prepare), out: schema }) as $ZodPreprocess<T>;

/** A number of base salaries or allowances (hệ số): of four decimals at most, so that sums are exact. */
export const baseSalaries = preprocess(
  (value) =>
    typeof value === "string" && /^\d{1,3}(\.\d{1,4}0*)?$/.test(value.trim()) ? Number(value) : value,
  z.number("0, 0.0001 … 999.9999"),
);

/** A whole number of so many digits at most, from `least`; what does not do is told with the range. */
const wholeFrom = (least: number, digits: number) => {
  const range = `${least} … ${"9".repeat(digits)}`;
  return preprocess(
    (value) => {
      const text = typeof value === "string" ? value.trim() : "";
      return text.length <= digits && /^\d+$/.test(text) ? Number(text) : value;
    },
    z.number(range).check(z.int(range), z.minimum(least, range)),
  );
};

export const whole = wholeFrom(0, 9);

export const atLeastOne = wholeFrom(1, 3);

/** Decimal places of a percentage. */
export const decimals = preprocess(
  (value) => (typeof value === "string" && /^\d$/.test(value.trim()) ? Number(value) : value),
  z.number("0 … 6").check(z.int("0 … 6"), z.minimum(0, "0 … 6"), z.maximum(6, "0 … 6")),
);

/** A line or row of a file. */
export const lineNumber = wholeFrom(1, 7);

/** Posts of one title in one place. */
export const fewPosts = wholeFrom(0, 3);

/** A share in per cent, of two decimals at most, so that it can be weighed in whole numbers. */
export const share = preprocess(
  (value) =>
    typeof value === "string" && /^\d{1,3}(\.\d{1,2})?$/.test(value.trim()) ? Number(value) : value,
  z.number("0, 0.01 … 100").check(z.minimum(0, "0, 0.01 … 100"), z.maximum(100, "0, 0.01 … 100")),
);

export const flag = preprocess(
  (value) =>
    value === "true" || value === "yes" ? true : value === "false" || value === "no" ? false : value,
  z.boolean(),
);

export const text = z.string().check(z.minLength(1));

/** An empty key (`aliases:`) is one that is not there. */
export const optional = <T extends $ZodType>(schema: T) =>
  preprocess((value) => value ?? undefined, z.optional(schema));

export const scalar = z.string();
