/** The bridge from people before to people after, step by step and against its definition. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bridgeAt, bridgeSteps } from "../../../src/core/count/bridge.ts";
import { figureOf, ROOT, summaryScopes } from "../../../src/core/count/summary.ts";
import { cities, POLICY, textsOf } from "../../arbitraries/city.ts";
import { read, run, walkFrom } from "../../support/inputs.ts";
import { SMALL } from "../../support/small.ts";

/** The steps of the whole by name. */
function stepsOf(texts: Parameters<typeof run>[0]): Record<string, number> {
  const { result } = run(texts);
  return Object.fromEntries(bridgeAt(result, ROOT).map(({ step, persons }) => [step, persons]));
}

test("the small plan: what each step takes and adds", () => {
  expect(stepsOf(SMALL)).toEqual({
    // Of A1 and A2, with a head and a front each, one of each title is too many.
    merging: -2,
    abolished: 0,
    // The split part, the created unit and titles that nobody held in B1, A3 and the communes.
    added: 11,
    dissolved: -1,
    vacancies: -6,
    concurrent: -2,
  });
});

test("a title without posts afterwards is abolished, not merged away", () => {
  const policy = POLICY.replace(
    "front: { name: Front, level: unit, posts: 1",
    "front: { name: Front, level: unit, posts: 0",
  );
  const { merging, abolished } = stepsOf({ ...SMALL, policy });
  // One front of the merged place goes by merging, the other with the title.
  expect([merging, abolished]).toEqual([-2, -1]);
});

test("an empty plan merges and dissolves nothing", () => {
  fc.assert(
    fc.property(cities, (city) => {
      const { merging, dissolved } = stepsOf(textsOf({ ...city, changes: [] }));
      expect([merging, dissolved]).toEqual([0, 0]);
    }),
    { numRuns: 30, seed: 4 },
  );
});

test("the steps add up at every place but units, which have none; steps of a place are those of its parts", () => {
  fc.assert(
    fc.property(cities, (city) => {
      const { result, reorganisation } = run(textsOf(city));
      const hasMoved = reorganisation.isMoved.includes(1);
      for (const scope of summaryScopes(result, "unit")) {
        const steps = bridgeAt(result, scope);
        if (result.scopes[scope]?.level === "unit") {
          expect(steps).toEqual([]);
          continue;
        }
        expect(steps.map(({ step }) => step)).toEqual(bridgeSteps(result.bridge));
        const { before, after } = figureOf(result, "persons", scope) ?? {};
        expect(steps.reduce((sum, { persons }) => sum + persons, before ?? 0)).toBe(after);
        // People and vacancies are counted place by place; of somebody in two places the sums differ, of posts they do not.
        const below = result.scopes.flatMap(({ parent }, at) => (parent === scope ? [at] : []));
        if (below.length === 0 || below.some((at) => result.scopes[at]?.level === "unit")) continue;
        for (const step of ["merging", "abolished", "added", "dissolved"] as const) {
          // What a commune that moves leaves behind is counted above where the commune stood.
          if (step === "dissolved" && hasMoved) continue;
          const own = bridgeAt(result, scope).find((one) => one.step === step)?.persons ?? 0;
          const parts = below.map((at) => result.bridge?.[step][at] ?? 0);
          expect(own).toBe(parts.reduce((sum, one) => sum + one, 0));
        }
      }
    }),
    { numRuns: 40, seed: 5 },
  );
});

test.each([
  "unit",
  null,
] as const)("a unit that moves takes its posts from one commune to the other, with figures of units (%s) or without", (by) => {
  const { inputs } = read({
    register: "code,parent,kind,name\nT,,tinh,T\nX,T,xa,X\nY,T,xa,Y\nX1,X,thon,1\nY1,Y,thon,2\n",
    changes: "from,into,into_parent\nX1,X1,Y\n",
    roster: "place,title,person\nX1,head,A\nX1,front,A\nY1,head,B\n",
    policy:
      "{ id: t, name: T, titles: { head: { name: Head, level: unit }, front: { name: Front, level: unit } } }",
  });
  const { outcome } = walkFrom(inputs, by);
  if (outcome === null) throw new Error("the plan has faults");
  const { result } = outcome;
  const movedAt = (code: string) => {
    const scope = result.scopes.findIndex(({ place }) => place?.code === code);
    return bridgeAt(result, scope).find(({ step }) => step === "moved")?.persons;
  };
  expect([movedAt("X"), movedAt("Y"), movedAt("T")]).toEqual([-2, 2, 0]);
});
