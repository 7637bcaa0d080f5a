/** One name and birth year under two ids: what is found among random people, against comparing each with each. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { peopleOf } from "../../src/core/model/people.ts";
import type { Roster } from "../../src/core/model/roster.ts";
import { namesakes } from "../../src/read/roster/people/duplicates.ts";

interface Row {
  readonly name: string;
  readonly year: number | null;
}

/** A roster in which row n is person n in the one place. */
function rosterOf(rows: readonly Row[]): Roster {
  const { people, person } = peopleOf(
    rows.map((_, n) => String(n).padStart(3, "0")),
    () => false,
  );
  const size = rows.length;
  const row = Int32Array.from(rows, (_, n) => n);
  const nothing = rows.map(() => null);
  return {
    holdings: { size, place: new Int32Array(size), title: new Int32Array(size), person, row },
    rows: {
      birthYear: rows.map(({ year }) => year),
      gender: nothing,
      partyMember: nothing,
      birthMonth: [],
      until: [],
      since: nothing,
      official: nothing,
      keep: null,
      facts: new Map(),
      origins: {
        sources: [{ file: "roster.csv", sheet: null, first: 0 }],
        lines: Int32Array.from(rows, (_, n) => n + 2),
      },
    },
    people,
    vacant: { size: 0, place: new Int32Array(), title: new Int32Array() },
    past: new Map(),
    columns: [],
  };
}

/** A number for each name; 0 for none. */
function codesOf(rows: readonly Row[]): Int32Array {
  const names = ["", ...new Set(rows.map(({ name }) => name))];
  return Int32Array.from(rows, ({ name }) => (name === "" ? 0 : names.indexOf(name)));
}

test("each person is told with the first one before of the same name and year", () => {
  const some = fc.array(
    fc.record({
      name: fc.oneof(fc.constantFrom("", "Mẫu A", "Mẫu B", "mẫu A"), fc.string({ maxLength: 1 })),
      year: fc.oneof(fc.constantFrom(null, 1960, 1961), fc.integer({ min: 1900, max: 2100 })),
    }),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(some, (rows) => {
      const expected = rows.flatMap(({ name, year }, n) => {
        const first = rows.findIndex((other) => other.name === name && other.year === year);
        return name === "" || year === null || first === n ? [] : [[n + 2, first + 2]];
      });
      const found = namesakes(rosterOf(rows), codesOf(rows), []);
      expect(found.map(({ origin, related }) => [origin?.line, related[0]?.line])).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("beyond a thousand they are counted", () => {
  const rows = Array.from({ length: 1503 }, (_, n) => ({ name: "Người Mẫu", year: n === 7 ? null : 1960 }));
  const found = namesakes(rosterOf(rows), codesOf(rows), []);
  expect(found).toHaveLength(1001);
  // All but the one without a year and the first one, less the thousand told.
  expect(found.at(-1)).toMatchObject({ code: "roster/more-same-person", facts: { count: 501 } });
});
