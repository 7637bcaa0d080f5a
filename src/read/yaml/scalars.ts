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

export const whole = preprocess(
  (value) => (typeof value === "string" && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value),
  z.number().check(z.int(), z.minimum(0)),
);

export const atLeastOne = preprocess(
  (value) => (typeof value === "string" && /^\d{1,3}$/.test(value.trim()) ? Number(value) : value),
  z.number().check(z.int(), z.minimum(1)),
);

/** Decimal places of a percentage. */
export const decimals = preprocess(
  (value) => (typeof value === "string" && /^\d$/.test(value.trim()) ? Number(value) : value),
  z.number().check(z.int(), z.minimum(0), z.maximum(6)),
);

/** A line or row of a file. */
export const lineNumber = preprocess(
  (value) => (typeof value === "string" && /^\d{1,7}$/.test(value.trim()) ? Number(value) : value),
  z.number().check(z.int(), z.minimum(1)),
);

/** Posts of one title in one place. */
export const fewPosts = preprocess(
  (value) => (typeof value === "string" && /^\d{1,3}$/.test(value.trim()) ? Number(value) : value),
  z.number().check(z.int(), z.minimum(0)),
);

/** A share in per cent, of two decimals at most, so that it can be weighed in whole numbers. */
export const share = preprocess(
  (value) =>
    typeof value === "string" && /^\d{1,3}(\.\d{1,2})?$/.test(value.trim()) ? Number(value) : value,
  z.number().check(z.minimum(0), z.maximum(100)),
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
