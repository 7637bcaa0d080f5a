/** A roster that really came out: the arrangement's own breaks no rule, and what breaks one is told. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summaryRows } from "../../../src/core/count/summary.ts";
import { cities, table, textsOf } from "../../arbitraries/city.ts";
import { run } from "../../support/inputs.ts";

const TITLES = ["secretary", "head", "front", "deputy", "office", "radio", "women"];

/** The rows of a roster that a run comes to. */
function rowsAfter({ arrangement, reorganisation }: ReturnType<typeof run>): string[] {
  if (!arrangement) return [];
  const { seats, vacant, roster } = arrangement;
  const code = (place: number | undefined): string => reorganisation.after.places[place ?? -1]?.code ?? "";
  return [
    ...Array.from(seats.place, (place, at) =>
      [code(place), TITLES[seats.title[at] ?? -1], roster.people.ids[seats.person[at] ?? -1]].join(),
    ),
    ...Array.from(vacant.place, (place, at) => [code(place), TITLES[vacant.title[at] ?? -1], ""].join()),
  ];
}

const AFTER = "place,title,person";
/** Remarks beside what breaks a rule. */
const REMARKS = new Set(["after/compared", "after/no-candidate"]);

describe("the roster that came out", () => {
  test("where it is the arrangement, gives the same figures, and breaks no rule", () => {
    fc.assert(
      fc.property(cities, (city) => {
        const arranged = run(textsOf(city));
        const rows = rowsAfter(arranged);
        const told = run({ ...textsOf(city), after: table(AFTER, rows) });
        expect(summaryRows(told.result)).toEqual(summaryRows(arranged.result));
        expect(told.result.bridge).toEqual(arranged.result.bridge);
        const codes = told.diagnostics.map(({ code }) => code).filter((code) => code.startsWith("after/"));
        expect(codes.filter((code) => !REMARKS.has(code))).toEqual([]);
        const compared = told.diagnostics.find((one) => one.code === "after/compared");
        expect(compared?.facts.more).toBe(0);
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  test("tells one holder more than there are posts, wherever the place is arranged", () => {
    let met = 0;
    fc.assert(
      fc.property(cities, (city) => {
        const arranged = run(textsOf(city));
        const rows = rowsAfter(arranged);
        const place = arranged.reorganisation.after.places.find(
          ({ level, status, households }) => level === "unit" && status === "done" && (households ?? 0) < 500,
        );
        if (!place) return;
        const full = rows.some((row) => row.startsWith(`${place.code},head,`));
        if (!full) return;
        met++;
        const told = run({ ...textsOf(city), after: table(AFTER, [...rows, `${place.code},head,NEW`]) });
        const [finding] = told.diagnostics.filter(({ code }) => code === "after/too-many");
        expect(finding).toMatchObject({ place: place.code, facts: { posts: 1 } });
        const newcomer = told.arrangement?.roster.people.ids.indexOf("NEW") ?? -1;
        expect(told.arrangement?.dispositions[newcomer]).toBe("appointed");
      }),
      { numRuns: 100, seed: 9 },
    );
    expect(met).toBeGreaterThan(20);
  });
});
