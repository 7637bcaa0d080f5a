/** What in a roster that really came out breaks the policy: each rule by itself, and the counts beside the optimum. */
import { describe, expect, test } from "vitest";
import type { Town } from "../../support/towns.ts";
import { town } from "../../support/towns.ts";

/** The findings about the roster after: code, person and rule or counts. */
function told(one: Town) {
  const { arrangement } = town(one);
  return arrangement.diagnostics
    .filter(({ code }) => code.startsWith("after/") && code !== "after/compared")
    .map(({ code, person, place, facts }) => ({ code, place, person, ...facts }));
}

/** The facts of the comparison as a whole. */
function compared(one: Town) {
  const { arrangement } = town(one);
  return arrangement.diagnostics.find(({ code }) => code === "after/compared")?.facts;
}

const ONE = { places: ["U,X,thon,U,100,,,"], roster: ["U,head,A,,,,,", "U,front,B,,,,,"] };
const TITLES = "head: { name: Head, level: unit }, front: { name: Front, level: unit }";

describe("a holding that breaks a rule", () => {
  test.each([
    [
      "what the title requires",
      {
        titles: `head: { name: Head, level: unit, requires: { age: { max: 60 } } }, front: { name: Front, level: unit }`,
      },
      ["U,head,A"],
      "titles.head.requires.age",
    ],
    [
      "the titles that it is open to",
      { titles: `head: { name: Head, level: unit, open_to: [head] }, front: { name: Front, level: unit }` },
      ["U,head,B"],
      "titles.head.open_to",
    ],
    [
      "posts a person",
      { titles: TITLES, holding: "max_posts: 1" },
      ["U,head,A", "U,front,A"],
      "holding.max_posts",
    ],
    [
      "a forbidden pair",
      { titles: TITLES, holding: "max_posts: 2, incompatible: [[head, front]]" },
      ["U,head,A", "U,front,A"],
      "holding.incompatible",
    ],
    [
      "what several posts ask for",
      { titles: TITLES, holding: "max_posts: 2, concurrent_requires: { party_member: true }" },
      ["U,head,A", "U,front,A"],
      "holding.concurrent_requires.party_member",
    ],
  ])("is told with %s", (_, rules, after, rule) => {
    const barred = told({ ...ONE, ...rules, after }).filter(({ code }) => code === "after/barred");
    expect(barred[0]).toMatchObject({ rule, place: "U" });
    expect(barred).toHaveLength(after.length);
  });

  test("counts what was held before only where it was held in what the place is made of", () => {
    const titles = "head: { name: Head, level: unit, open_to: [front] }, front: { name: Front, level: unit }";
    const roster = ["U,head,A,,,,,", "V,front,B,,,,,"];
    const rule = (changes: readonly string[]) =>
      told({ roster, titles, changes, after: ["U,head,B"] }).find(({ code }) => code === "after/barred");
    expect(rule([])).toMatchObject({ person: "B", rule: "titles.head.open_to" });
    expect(rule(["U,U,U,,", "V,U,,,"])).toBeUndefined();
  });

  test("knows facts from either roster", () => {
    const one = {
      ...ONE,
      titles: TITLES.replace(
        "front: { name: Front, level: unit }",
        "front: { name: Front, level: unit, requires: { party_member: true } }",
      ),
      roster: ["U,head,A,,có,,,", "U,front,B,,,,,"],
    };
    expect(told({ ...one, after: ["U,front,A"] }).filter(({ code }) => code === "after/barred")).toEqual([]);
    expect(told({ ...one, after: ["U,front,B"] }).filter(({ code }) => code === "after/barred")).toHaveLength(
      1,
    );
  });

  test("of two units in a commune arranged as one is told", () => {
    const one = {
      roster: ["U,head,A,,,,,", "V,head,B,,,,,"],
      titles: TITLES,
      holding: "max_posts: 2, candidates: commune",
    };
    expect(told({ ...one, after: ["U,head,A", "V,head,A"] })).toContainEqual(
      expect.objectContaining({ code: "after/barred", person: "A", rule: "holding.candidates" }),
    );
  });
});

describe("who was no candidate", () => {
  test("is told where no rule is broken, and nobody else", () => {
    expect(told({ ...ONE, titles: TITLES, after: ["U,head,NEW", "U,front,B"] })).toEqual([
      expect.objectContaining({ code: "after/no-candidate", person: "NEW", place: "U" }),
    ]);
  });
});

describe("too many posts", () => {
  test("held and vacant ones count together, and only those of the place", () => {
    const one = { roster: ["U,head,A,,,,,", "V,head,B,,,,,"], titles: TITLES };
    const codes = (after: readonly string[]) =>
      told({ ...one, after }).filter(({ code }) => code === "after/too-many");
    expect(codes(["U,head,A", "V,head,B", "V,head,"])).toMatchObject([
      { place: "V", person: "B", posts: 1, held: 1, empty: 1 },
    ]);
    expect(codes(["U,head,A", "V,head,"])).toEqual([]);
    expect(codes(["V,front,", "V,front,"])).toMatchObject([{ place: "V", person: null, held: 0, empty: 2 }]);
  });
});

describe("people", () => {
  const holding = "max_posts: 2, max_persons: { unit: 1 }";

  test("beyond the cap and beyond what is needed are told", () => {
    expect(told({ ...ONE, titles: TITLES, holding, after: ["U,head,A", "U,front,B"] })).toEqual([
      { code: "after/over-cap", place: "U", person: null, name: "U", units: null, persons: 2, cap: 1 },
      {
        code: "after/more-people",
        place: "U",
        person: null,
        name: "U",
        units: null,
        persons: 2,
        needed: 1,
        more: 1,
      },
    ]);
  });

  test("as few as needed are not", () => {
    expect(told({ ...ONE, titles: TITLES, holding, after: ["U,head,A", "U,front,A"] })).toEqual([]);
  });

  test("are compared over all places, standing ones being what they are", () => {
    const one = {
      places: ["U,X,thon,U,100,,,", "V,X,thon,V,100,,,pending"],
      roster: ["U,head,A,,,,,", "U,front,B,,,,,", "V,head,C,,,,,"],
      titles: TITLES,
      holding: "max_posts: 2",
    };
    expect(compared({ ...one, after: ["U,head,A", "V,head,C"] })).toEqual({
      persons: 2,
      needed: 2,
      more: 0,
      vacancies: 1,
      unlisted: 1,
      unfilled: 0,
    });
  });

  test("who are officials, and titles that are not counted, cost nobody", () => {
    const titles = "head: { name: Head, level: unit, counted: false }, front: { name: Front, level: unit }";
    const one = { ...ONE, titles, roster: ["U,head,A,,,,,", "U,front,B,,,,có,"] };
    expect(compared({ ...one, after: ["U,head,A", "U,front,B"] })).toMatchObject({ persons: 0, needed: 0 });
  });
});

test("posts of the policy that no row names are told beside the vacant ones that a row names", () => {
  const facts = compared({ ...ONE, titles: TITLES, after: ["U,head,"] });
  expect(facts).toMatchObject({ vacancies: 2, unlisted: 1 });
});
