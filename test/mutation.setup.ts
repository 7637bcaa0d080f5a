/** Under mutants properties are tried on a few cases each: every mutant runs the tests that reach it once more. */
import { vi } from "vitest";

const MOST_CASES = 25;

vi.mock("fast-check", async (original) => {
  const { default: fc, ...rest } = await original<typeof import("fast-check")>();
  const assert = (property: Parameters<typeof fc.assert>[0], parameters: Parameters<typeof fc.assert>[1]) =>
    fc.assert(property, {
      ...parameters,
      numRuns: Math.min(parameters?.numRuns ?? MOST_CASES, MOST_CASES),
    });
  return { ...rest, assert, default: { ...fc, assert } };
});
