/** Who sits where afterwards: places that are arranged, and places where everything stands. */
import { describe, expect, test } from "vitest";
import { seatsOf } from "../../../src/core/arrange/arrangement.ts";
import { town } from "../../support/towns.ts";

test("two units that merge have the posts of one", () => {
  const { posts } = town({
    changes: ["U,U,U,,", "V,U,,,"],
    roster: ["U,head,A,,,,,", "V,head,B,,,,,", "V,front,C,,,,,"],
  });
  expect(posts).toEqual(["U head A", "U front C", "X office"]);
});

test.each([
  "pending",
  "exempt",
])("a %s place keeps its people and its vacant posts, also those that rules bar", (status) => {
  const { posts } = town({
    places: [`U,X,thon,U,100,,,${status}`],
    roster: ["U,head,A,1920,,,,", "U,head,B,,,,,", "U,front,,,,,,"],
    titles:
      "head: { name: Head, level: unit, requires: { age: { max: 60 } } }, front: { name: Front, level: unit, posts: 0 }",
  });
  expect(posts).toEqual(["U head A", "U head B", "U front"]);
});

test("who held a post in a place that is dissolved has none, and stays a person of the roster", () => {
  const { posts, arrangement } = town({ changes: ["V,,,,"], roster: ["U,head,A,,,,,", "V,head,B,,,,,"] });
  expect(posts).toEqual(["U head A", "X office", "U front"]);
  expect(arrangement.dispositions).toEqual(["retained", "released"]);
});

describe("the order of posts", () => {
  test("is that of places, also where a commune is arranged as one", () => {
    const { arrangement } = town({
      roster: ["X,office,O,,,,,", "V,head,B,,,,,", "U,head,A,,,,,"],
      holding: "candidates: commune",
    });
    expect(Array.from(arrangement.seats.place)).toEqual([...arrangement.seats.place].sort((a, b) => a - b));
    expect(Array.from(arrangement.vacant.place)).toEqual([...arrangement.vacant.place].sort((a, b) => a - b));
  });

  test("seats by person are those of the person", () => {
    const { arrangement } = town({
      roster: ["U,head,B,,,,,", "V,head,A,,,,,", "V,front,A,,,,,"],
      holding: "max_posts: 2",
    });
    const { people } = arrangement.roster;
    people.ids.forEach((_, person) => {
      const own = Array.from(arrangement.seats.person.keys()).filter(
        (seat) => arrangement.seats.person[seat] === person,
      );
      expect(seatsOf(arrangement, person)).toEqual(own);
    });
  });
});
