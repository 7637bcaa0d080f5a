/** A figure explained lists as many things as the figure counts, at every place and for every indicator that counts, and parts that come to it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { summaryRows } from "../../../src/core/count/summary.ts";
import { explainFigure } from "../../../src/core/explain/figure.ts";
import { cities, textsOf } from "../../arbitraries/city.ts";
import { read, run } from "../../inputs.ts";

test("what is listed is what is counted", () => {
  let summed = 0;
  fc.assert(
    fc.property(cities, (city) => {
      const texts = textsOf(city);
      const { reorganisation, arrangement, result } = run(texts);
      const { policy } = read(texts).inputs;
      for (const { place, indicator, before, after } of summaryRows(result)) {
        const asked = explainFigure(place ?? "", indicator, reorganisation, arrangement, policy);
        if (asked.found === null) continue;
        const { found } = asked;
        expect([found.figure.before, found.figure.after]).toEqual([before, after]);
        if (found.before) expect(found.before.length).toBe(before);
        if (found.after) expect(found.after.length).toBe(after);
        if (found.parts.length > 0 && found.parts.every(({ share }) => share !== null)) {
          expect(found.parts.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBe(after);
          summed++;
        }
        if (indicator === "persons") {
          const change = found.steps.reduce((sum, { persons }) => sum + persons, 0);
          expect((before ?? 0) + change).toBe(after);
        }
      }
    }),
    { numRuns: 60, seed: 6 },
  );
  expect(summed).toBeGreaterThan(0);
});
