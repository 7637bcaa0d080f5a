/** Marks of who keeps a post and who leaves: what they pin, and which of them cannot be. */
import { describe, expect, test } from "vitest";
import { keepsOf } from "../../../src/core/arrange/keeps.ts";
import { type Town, town } from "../../support/towns.ts";

const UNIT = ["U,X,thon,U,100,,,"];

/** Findings about marks, with the rule or the people that they tell. */
function told(one: Town) {
  return town({ places: UNIT, ...one })
    .arrangement.diagnostics.filter(({ code }) => code.startsWith("roster/keep"))
    .map(({ code, person, facts }) => ({ code, person, ...facts }));
}

describe("marks", () => {
  test("pin a post against a better arrangement, and keep who leaves out of every place", () => {
    const { posts } = town({
      places: UNIT,
      roster: ["U,head,A,,,,,", "U,head,B,,,,,có", "U,front,A,,,,,", "U,front,C,,,,,không"],
      holding: "max_posts: 2",
    });
    expect(posts).toContain("U head B");
    expect(posts.some((post) => post.endsWith(" C"))).toBe(false);
  });

  test("there are none where the column is blank throughout", () => {
    const { arrangement } = town({ places: UNIT, roster: ["U,head,A,,,,,"] });
    expect(arrangement.keeps).toBeNull();
    expect(keepsOf(arrangement.roster)).toBeNull();
  });
});

describe("a mark that cannot be kept", () => {
  test.each<readonly [string, Town, string]>([
    [
      "contradicts another of the same person",
      { roster: ["U,head,A,,,,,có", "U,front,A,,,,,không"] },
      "roster/keep-and-leave",
    ],
    [
      "is in a place that is dissolved",
      { changes: ["U,,,,"], roster: ["U,head,A,,,,,có"] },
      "roster/keep-no-post",
    ],
    [
      "is of a title without posts",
      {
        titles: "head: { name: Head, level: unit, posts: 0 }, front: { name: Front, level: unit }",
        roster: ["U,head,A,,,,,có"],
      },
      "roster/keep-no-post",
    ],
    ["is of one of too many", { roster: ["U,head,A,,,,,có", "U,head,B,,,,,có"] }, "roster/keep-too-many"],
  ])("because it %s", (_, one, code) => {
    // Faults end a run: the finding is read from the message.
    expect(() => told(one)).toThrow(code);
  });

  test.each<readonly [string, Town, string]>([
    [
      "what the title requires",
      {
        titles:
          "head: { name: Head, level: unit, requires: { age: { max: 60 } } }, front: { name: Front, level: unit }",
        roster: ["U,head,A,1930,,,,có"],
      },
      "titles.head.requires.age",
    ],
    [
      "posts a person",
      { roster: ["U,head,A,,,,,có", "U,front,A,,,,,có"], holding: "max_posts: 1" },
      "holding.max_posts",
    ],
    [
      "a forbidden pair",
      {
        roster: ["U,head,A,,,,,có", "U,front,A,,,,,có"],
        holding: "max_posts: 2, incompatible: [[head, front]]",
      },
      "holding.incompatible",
    ],
    [
      "two units of a commune arranged as one",
      {
        places: ["U,X,thon,U,100,,,", "V,X,thon,V,100,,,"],
        roster: ["U,head,A,,,,,có", "V,head,A,,,,,có"],
        holding: "max_posts: 2, candidates: commune",
      },
      "holding.candidates",
    ],
  ])("because of %s", (_, one, rule) => {
    expect(() => told(one)).toThrow(`"rule": "${rule}"`);
  });

  test("says nothing where it can be kept", () => {
    expect(told({ roster: ["U,head,A,,,,,có", "U,front,A,,,,,có"], holding: "max_posts: 2" })).toEqual([]);
  });
});
