/** What must hold between two arrangements whose inputs differ in one thing. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vacanciesOf } from "../../src/core/solver/problem/solution.ts";
import { solver } from "../../src/core/solver/solve.ts";
import { cells, columnsOf, type PlainCell, tripleOf } from "../arbitraries/cell.ts";
import {
  CHANGES_HEADER,
  cities,
  POLICY,
  REGISTER_HEADER,
  ROSTER_HEADER,
  table,
} from "../arbitraries/city.ts";
import { run } from "../support/inputs.ts";

const shape = { titles: 6, candidates: 7, maxPosts: 3, posts: 2, criteria: 1 };
const solve = solver();

function check(holds: (cell: PlainCell, pick: (below: number) => number) => void): void {
  const picks = fc.infiniteStream(fc.nat(999));
  fc.assert(
    fc.property(cells(shape), picks, (cell, stream) =>
      holds(cell, (below) => (stream.next().value ?? 0) % Math.max(1, below)),
    ),
    { numRuns: 300, seed: 4 },
  );
}

/** (vacancies, persons) as one number: fewer vacancies first. */
function worth(cell: PlainCell): number {
  const solution = solve(columnsOf(cell));
  expect(solution.proven).toBe(true);
  return vacanciesOf(solution) * 1000 + solution.persons;
}

const changed = <T>(list: readonly T[], at: number, change: (one: T) => T): T[] =>
  list.map((one, index) => (index === at ? change(one) : one));

describe("relaxing a rule is never worse", () => {
  test("somebody may hold a further title", () => {
    check((cell, pick) => {
      const candidates = changed(cell.candidates, pick(cell.candidates.length), (one) => ({
        ...one,
        eligible: one.eligible | (1 << pick(cell.titles.length)),
      }));
      expect(worth({ ...cell, candidates })).toBeLessThanOrEqual(worth(cell));
    });
  });

  test("somebody may hold one post more", () => {
    check((cell, pick) => {
      const candidates = changed(cell.candidates, pick(cell.candidates.length), (one) => ({
        ...one,
        maxPosts: one.maxPosts + 1,
      }));
      expect(worth({ ...cell, candidates })).toBeLessThanOrEqual(worth(cell));
    });
  });

  test("two titles may be held together", () => {
    check((cell, pick) => {
      const [a, b] = [pick(cell.titles.length), pick(cell.titles.length)];
      if (a === b) return;
      const titles = cell.titles.map((title, t) => {
        const other = t === a ? b : t === b ? a : null;
        return other === null ? title : { ...title, compatible: title.compatible | (1 << other) };
      });
      expect(worth({ ...cell, titles })).toBeLessThanOrEqual(worth(cell));
    });
  });
});

test("a further candidate adds no vacancy", () => {
  check((cell, pick) => {
    const eligible = pick(1 << cell.titles.length);
    const another = { eligible, incumbent: 0, maxPosts: 1, counted: true, criteria: [0] };
    const candidates = [...cell.candidates, another];
    const vacancies = (one: PlainCell): number => vacanciesOf(solve(columnsOf(one)));
    expect(vacancies({ ...cell, candidates })).toBeLessThanOrEqual(vacancies(cell));
  });
});

test("other ids, so another order of people, give the same counts", () => {
  check((cell, pick) => {
    const shuffled = [...cell.candidates];
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = pick(at + 1);
      const [a, b] = [shuffled[at], shuffled[other]];
      if (a && b) [shuffled[at], shuffled[other]] = [b, a];
    }
    const counts = (one: PlainCell) => {
      const solution = solve(columnsOf(one));
      return { ...tripleOf(one, solution), vacancies: vacanciesOf(solution), persons: solution.persons };
    };
    expect(counts({ ...cell, candidates: shuffled })).toEqual(counts(cell));
  });
});

/** Rows in which each person is told the same facts everywhere, those of the first row: what one row tells holds at all of their places. */
function sameFacts(rows: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  return rows.map((row) => {
    const [place, title, person = "", ...facts] = row.split(",");
    const told = first.get(person) ?? facts.join(",");
    first.set(person, told);
    return [place, title, person, told].join(",");
  });
}

test("communes together or each by itself come to the same seats", () => {
  const of = (code: string, rows: readonly string[]): string[] =>
    rows.filter((row) => row.split(",")[0] === code || row.split(",")[0]?.startsWith(`${code}U`));
  fc.assert(
    fc.property(cities, ({ register, roster: written }) => {
      const roster = sameFacts(written);
      const seatsOf = (places: readonly string[], people: readonly string[]): string[] => {
        const { arrangement, reorganisation } = run({
          policy: POLICY,
          register: table(REGISTER_HEADER, places),
          changes: table(CHANGES_HEADER, []),
          roster: table(ROSTER_HEADER, people),
        });
        if (!arrangement) return [];
        const { seats, roster: read } = arrangement;
        return Array.from(seats.place, (place, at) =>
          [
            reorganisation.after.places[place]?.code,
            seats.title[at],
            read.people.ids[seats.person[at] ?? -1],
          ].join(" "),
        ).sort();
      };
      const communes = register.map((row) => row.split(",")[0] ?? "").filter((code) => /^C\d+$/.test(code));
      const above = register.filter((row) => /^[TD]/.test(row));
      const apart = communes.flatMap((code) => seatsOf([...above, ...of(code, register)], of(code, roster)));
      expect(apart.sort()).toEqual(seatsOf(register, roster));
    }),
    { numRuns: 100, seed: 8 },
  );
});
