/** What an explanation says would change an arrangement does change it so when the policy is run with it. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seatsOf } from "../../../src/core/arrange/arrangement.ts";
import { explain } from "../../../src/core/explain/explain.ts";
import type { Explanation } from "../../../src/core/explain/explained.ts";
import { ruleText } from "../../../src/core/rules/rule-id.ts";
import { cities, POLICY, textsOf } from "../../arbitraries/city.ts";
import { read, run } from "../../support/inputs.ts";

/** Stricter about age than the other tests, so that more people are barred. */
const BASE = POLICY.replace("max: 70", "max: 40");
/** Policies by the path and value that an explanation may name. */
const CHANGED: Readonly<Record<string, string>> = {
  "holding.max_posts=1": BASE.replace("max_posts: 2", "max_posts: 1"),
  "holding.objective=fewest-changes": BASE.replace("holding:", "holding:\n  objective: fewest-changes"),
  "titles.front.requires.age=null": BASE.replace(", requires: { age: { max: 40 } }", ""),
};

const withoutOf = (one: Explanation | undefined) => (one?.kind === "person" ? one.without : []);

describe("explain", () => {
  test("names changes that keep the person when they are made, and the total that they come to", () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(cities, (city) => {
        const outcome = run(textsOf(city, BASE));
        const { inputs } = read(textsOf(city, BASE));
        const { arrangement, reorganisation } = outcome;
        for (const [person, id] of (arrangement?.roster.people.ids ?? []).entries()) {
          if (arrangement?.dispositions[person] !== "released") continue;
          const [explained] = explain(id, reorganisation, arrangement, inputs.policy);
          for (const { place, nearest } of withoutOf(explained)) {
            const at = reorganisation.after.places.indexOf(place);
            for (const change of nearest.changes) {
              const { total } = change;
              const key = change.kind === "rule" ? `${ruleText(change.rule)}=${change.value}` : "";
              const changed = CHANGED[key];
              if (changed === undefined) continue;
              const other = run(textsOf(city, changed)).arrangement;
              const seats = (other ? seatsOf(other, person) : []).filter(
                (seat) => other?.seats.place[seat] === at,
              );
              expect(seats.length, `${id} ${key}`).toBeGreaterThan(0);
              const vacant = Array.from(other?.vacant.place ?? []).filter((one) => one === at).length;
              expect(vacant, `${id} ${key}`).toBe(total.vacancies);
              met.set(key, (met.get(key) ?? 0) + 1);
            }
          }
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    expect([...met.keys()].sort()).toEqual(Object.keys(CHANGED).sort());
  });

  test("names a worse total, or the preference that decided, for who would take another's post", () => {
    fc.assert(
      fc.property(cities, (city) => {
        const { arrangement, reorganisation } = run(textsOf(city, BASE));
        const { inputs } = read(textsOf(city, BASE));
        for (const id of arrangement?.roster.people.ids ?? []) {
          if (!arrangement) continue;
          const [explained] = explain(id, reorganisation, arrangement, inputs.policy);
          for (const { nearest } of withoutOf(explained)) {
            const { instead, total } = nearest;
            if (instead === null) continue;
            const same =
              instead.total.vacancies === total.vacancies && instead.total.persons === total.persons;
            expect(same).toBe(instead.against !== "total");
            expect(instead.total.vacancies).toBeGreaterThanOrEqual(total.vacancies);
          }
        }
      }),
      { numRuns: 60, seed: 12 },
    );
  });
});
