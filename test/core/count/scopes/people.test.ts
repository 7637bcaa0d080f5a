/** People and posts of every place against counting them one by one. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { figureAt } from "../../../../src/core/count/figure.ts";
import type { ScopePosition } from "../../../../src/core/count/scopes/scopes.ts";
import { indicatorOf, summaryScopes } from "../../../../src/core/count/summary.ts";
import type { Posts } from "../../../../src/core/model/roster.ts";
import { cities, POLICY, textsOf } from "../../../arbitraries/city.ts";
import { PART } from "../../../arbitraries/part.ts";
import { read, run } from "../../../support/inputs.ts";

const COMMUNE = POLICY.replace("max_posts: 2", "candidates: commune\n  max_posts: 2");

test("each person counts once in each place at or above the posts, whatever the plan", () => {
  let several = 0;
  fc.assert(
    fc.property(cities, fc.constantFrom(POLICY, COMMUNE), (city, policy) => {
      const texts = textsOf(city, policy);
      const { titles } = read(texts).inputs.policy;
      const { reorganisation, arrangement, result } = run(texts);
      if (!arrangement) return;
      const { roster, seats, vacant, dispositions } = arrangement;
      const { before, after, home } = reorganisation;
      const isAt = (scope: ScopePosition, code: string | undefined, register: "old" | "new"): boolean => {
        const own = result.scopes[scope];
        return own?.place?.code === code && own?.register === register;
      };
      const scopeOf = (code: string | undefined, register: "old" | "new"): ScopePosition =>
        result.scopes.findIndex((_, scope) => isAt(scope, code, register));
      const newAbove = (at: number): number[] => (at < 0 ? [] : [at, ...newAbove(after.parents[at] ?? -1)]);
      const top = result.scopes.flatMap(({ place }, scope) => (place === null ? [scope] : []));
      /** The scopes of a new place, and those above it. */
      const standsIn = (place: number): ScopePosition[] => [
        ...newAbove(place).map((at) => scopeOf(after.places[at]?.code, "new")),
        ...top,
      ];
      /** The scopes of an old place: of what it and each place above it became, as far as its successor stands there. */
      const stoodIn = (place: number): ScopePosition[] => {
        const line = new Set(newAbove(home[place] ?? -1));
        const scopes: ScopePosition[] = [];
        for (let old = place; old >= 0; old = before.parents[old] ?? -1) {
          const became = reorganisation.parts.flatMap((parts, at) =>
            parts.some(({ from, isTransfer }) => from === old && !isTransfer) ? [at] : [],
          );
          const into = (old === place ? undefined : became.find((at) => line.has(at))) ?? home[old] ?? -1;
          if (into >= 0) scopes.push(scopeOf(after.places[into]?.code, "new"));
          else scopes.push(scopeOf(before.places[old]?.code, "old"));
        }
        return [...scopes, ...top];
      };
      const isCounted = (title: number | undefined): boolean => titles[title ?? -1]?.counted ?? false;
      for (const scope of summaryScopes(result, "unit")) {
        for (const side of ["before", "after"] as const) {
          const isOld = side === "before";
          const scopesOfPost = isOld ? stoodIn : standsIn;
          const held = isOld ? roster.holdings : seats;
          const empty: Posts = isOld ? roster.vacant : vacant;
          const own = Array.from(held.person.keys()).filter(
            (post) =>
              isCounted(held.title[post]) &&
              roster.people.official[held.person[post] ?? -1] !== 1 &&
              scopesOfPost(held.place[post] ?? -1).includes(scope),
          );
          const vacancies = Array.from(empty.place.keys()).filter(
            (post) => isCounted(empty.title[post]) && scopesOfPost(empty.place[post] ?? -1).includes(scope),
          ).length;
          const people = new Map<number, number[]>();
          for (const post of own) {
            const person = held.person[post] ?? -1;
            people.set(person, [...(people.get(person) ?? []), held.title[post] ?? -1]);
          }
          const all = [...people];
          const ofCommune = all.filter(([, list]) =>
            list.some((title) => titles[title]?.level === "commune"),
          );
          const concurrent = all.filter(([, list]) => list.length > 1).length;
          several += concurrent;
          const figure = (id: string): number | null => {
            const one = indicatorOf(result, id);
            return one ? figureAt(one, scope)[side] : null;
          };
          expect(figure("posts")).toBe(own.length + vacancies);
          expect(figure("holdings")).toBe(own.length);
          expect(figure("vacancies")).toBe(vacancies);
          expect(figure("persons")).toBe(all.length);
          expect(figure("persons.commune")).toBe(ofCommune.length);
          expect(figure("persons.unit")).toBe(all.length - ofCommune.length);
          expect(figure("concurrent")).toBe(concurrent);
          const kind = isOld ? "released" : "retained";
          const fate = indicatorOf(result, kind);
          expect(fate && figureAt(fate, scope).after).toBe(
            all.filter(([person]) => dispositions[person] === kind).length,
          );
        }
      }
    }),
    { numRuns: 25, seed: 8 },
  );
  expect(several).toBeGreaterThan(50 * PART);
});
