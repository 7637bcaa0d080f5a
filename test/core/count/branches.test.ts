/** Party cells (chi bộ) counted beside the tool: by what old and new places name, in each place above them once. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { figureAt } from "../../../src/core/count/figure.ts";
import { indicatorOf } from "../../../src/core/count/summary.ts";
import type { Place } from "../../../src/core/model/place.ts";
import { CHANGES_HEADER, type City, cities, POLICY, REGISTER_HEADER, table } from "../../arbitraries/city.ts";
import { run } from "../../support/inputs.ts";

/** What a place of a kind may name: units share cells, and a commune, a district and the province have their own. */
const NAMED = {
  unit: ["", "Chi bộ 0", "Chi bộ 1", "Chi bộ 0|Chi bộ 1", "Cơ quan"],
  commune: ["", "Cơ quan", "Chi bộ 0", "Cơ quan|Chi bộ 1"],
  above: ["", "", "Cơ quan"],
} as const;

/** A city whose cells are chosen by numbers, all of it done, and some units that are in no row moved to another commune. */
function withBranches(city: City, picks: readonly number[], moves: readonly number[]): City {
  const register = city.register.map((row, at) => {
    const [code = "", parent = "", kind = "", ...others] = row.split(",");
    const names = kind === "xa" ? NAMED.commune : parent.startsWith("C") ? NAMED.unit : NAMED.above;
    const branch = names[(picks[at % picks.length] ?? 0) % names.length] ?? "";
    return [code, parent, kind, ...others.slice(0, 4), branch, ""].join(",");
  });
  const touched = new Set(city.changes.map((row) => row.split(",")[0]));
  const merged = new Set(city.changes.flatMap((row) => (row.startsWith("C1,C0,") ? ["C1"] : [])));
  const codes = register.map((row) => row.split(","));
  const communes = codes.flatMap(([code, , kind]) =>
    kind === "xa" && !merged.has(code ?? "") ? [code] : [],
  );
  const changes = codes.flatMap(([code = "", parent = ""], at) => {
    const target = communes[(moves[at % moves.length] ?? 0) % communes.length];
    const isFree = parent.startsWith("C") && !touched.has(code) && target !== parent;
    return isFree && (moves[at % moves.length] ?? 0) > 4 ? [`${code},${code},,,,,,${target},`] : [];
  });
  return { register, changes: [...city.changes, ...changes], roster: [] };
}

/** How many cells the places at and below some codes name: one is known by its commune, or what stands above units, and its text. */
function countedBelow(places: readonly Place[], codes: readonly string[]): number {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const isBelow = (place: Place): boolean => {
    for (let one: Place | undefined = place; one; one = byCode.get(one.parent ?? ""))
      if (codes.includes(one.code)) return true;
    return false;
  };
  const cells = places
    .filter(isBelow)
    .flatMap(({ code, parent, level, branches }) =>
      branches.map((text) => `${level === "unit" ? parent : code}/${text}`),
    );
  return new Set(cells).size;
}

const numbers = fc.array(fc.nat(9), { minLength: 3, maxLength: 30 });

test("each place has the cells that it and those in it name, before and after", () => {
  fc.assert(
    fc.property(cities, numbers, numbers, fc.constantFrom("merge", "keep"), (plain, picks, moves, rule) => {
      const city = withBranches(plain, picks, moves);
      const { result, reorganisation } = run({
        register: table(REGISTER_HEADER, city.register),
        changes: table(CHANGES_HEADER, city.changes),
        policy: `${POLICY}branches: ${rule}\n`,
      });
      const one = indicatorOf(result, "branches");
      const before = Array.from(reorganisation.before.places);
      const after = Array.from(reorganisation.after.places);
      const isNamed = before.some(({ branches }) => branches.length > 0);
      const isMerged = city.changes.some((row) => row.startsWith("C1,C0,"));
      result.scopes.forEach(({ place, register }, scope) => {
        if (!one || place === null || register === "old") return;
        const figure = figureAt(one, scope);
        const wanted = (number: number) => (isNamed ? number : null);
        expect([place.code, figure.after]).toEqual([place.code, wanted(countedBelow(after, [place.code]))]);
        // Before, of a commune and above, is what it had, or those that it was made of; units that moved count where they were.
        if (place.level === "unit") return;
        const sources = isMerged && place.code === "C0" ? ["C0", "C1"] : [place.code];
        expect([place.code, figure.before]).toEqual([place.code, wanted(countedBelow(before, sources))]);
      });
    }),
  );
});
