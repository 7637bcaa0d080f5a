/** Findings about people of split places, and of two places that stay apart. */
import { describe, expect, test } from "vitest";
import { type Town, town } from "../../support/towns.ts";

function told(code: "changes/split-holders" | "roster/two-places", one: Town) {
  return town(one)
    .arrangement.diagnostics.filter((finding) => finding.code === code)
    .map(({ place, person, facts }) => ({ place, person, ...facts }));
}

describe("people of a place that is split", () => {
  const SPLIT = ["U,U1,One,60,", "U,U2,Two,,"];

  test("follow its main part, each counted once", () => {
    const roster = ["U,head,A,,,,,", "U,front,A,,,,,", "U,front,B,,,,,", "V,head,C,,,,,"];
    expect(told("changes/split-holders", { changes: SPLIT, roster })).toEqual([
      { place: "U", person: null, name: "U", into: "U1", people: 2 },
    ]);
  });

  test("are not told of where there are none", () => {
    expect(told("changes/split-holders", { changes: SPLIT, roster: ["V,head,C,,,,,"] })).toEqual([]);
  });
});

describe("posts in two places", () => {
  const roster = ["U,head,A,,,,,", "V,front,A,,,,,"];

  test("that stay apart are told", () => {
    expect(told("roster/two-places", { roster })).toEqual([
      { place: null, person: "A", places: ["U", "V"], together: false },
    ]);
  });

  test("that merge are not", () => {
    expect(told("roster/two-places", { roster, changes: ["U,U,U,,", "V,U,,,"] })).toEqual([]);
  });

  test("of a commune arranged as one are told of two units, and not of a unit and the commune", () => {
    const holding = "candidates: commune";
    expect(told("roster/two-places", { roster, holding })).toMatchObject([{ together: true }]);
    expect(told("roster/two-places", { roster: ["U,head,A,,,,,", "X,office,A,,,,,"], holding })).toEqual([]);
  });
});
