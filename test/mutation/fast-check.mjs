/** Under mutants properties are tried on a few cases each, and not shrunk: every mutant runs the tests that reach it once more. */
import fc, { assert as assertAll } from "fast-check";

export * from "fast-check";

const MOST_CASES = Number(process.env.CASES);

/** fast-check's `assert`. */
export const assert = (property, parameters) =>
  assertAll(property, {
    ...parameters,
    endOnFailure: true,
    numRuns: Math.min(parameters?.numRuns ?? MOST_CASES, MOST_CASES),
  });

export default { ...fc, assert };
