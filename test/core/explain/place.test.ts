/** A place and a title explained: posts, holders, who was barred from what is vacant, the cap and the proof. */
import { describe, expect, test } from "vitest";
import { explain, explainable } from "../../../src/core/explain/explain.ts";
import type { PlaceExplained } from "../../../src/core/explain/explained.ts";
import { ruleText } from "../../../src/core/rules/rule-id.ts";
import { type Town, town } from "../../support/towns.ts";

function placeOf(id: string, one: Town): PlaceExplained {
  const { reorganisation, arrangement, policy } = town(one);
  const explained = explain(id, reorganisation, arrangement, policy).find(({ kind }) => kind === "place");
  if (explained?.kind !== "place") throw new Error(`${id} is no place`);
  return explained;
}

const UNIT = ["U,X,thon,U,100,,,"];
const TITLES =
  "head: { name: Head, level: unit }, front: { name: Front, level: unit, requires: { party_member: true } }";

describe("a place that is arranged", () => {
  test("tells each title with its holders, and who is barred from a vacant one by which rule", () => {
    const { posts } = placeOf("U", {
      places: UNIT,
      roster: ["U,head,A,,không,,,", "U,head,B,,không,,,"],
      titles: TITLES,
    });
    expect(
      posts.map(({ title, before, holders, vacant, barred }) => ({
        title: title.id,
        before,
        holders: holders.map(({ person, rule }) => `${person} ${ruleText(rule)}`),
        vacant,
        barred: barred.map(({ person, rule }) => `${person} ${ruleText(rule)}`),
      })),
    ).toEqual([
      { title: "head", before: 2, holders: ["A holding.incumbent"], vacant: 0, barred: [] },
      {
        title: "front",
        before: 0,
        holders: [],
        vacant: 1,
        barred: ["A titles.front.requires.party_member", "B titles.front.requires.party_member"],
      },
    ]);
  });

  test("tells the posts that were vacant before beside those that were held, also of titles without a post any more", () => {
    const { posts } = placeOf("U", {
      places: UNIT,
      roster: ["U,head,A,,có,,,", "U,head,,,,,,", "U,front,,,,,,"],
      titles: "head: { name: Head, level: unit }, front: { name: Front, level: unit, posts: 0 }",
    });
    expect(posts.map(({ title, before, vacantBefore }) => [title.id, before, vacantBefore])).toEqual([
      ["head", 1, 1],
      ["front", 0, 1],
    ]);
  });

  test("names nobody as barred who holds another post of the title", () => {
    const one = {
      places: UNIT,
      roster: ["U,head,A,,có,,,", "U,head,B,,không,,,"],
      titles: "head: { name: Head, level: unit, posts: 2, requires: { party_member: true } }",
    };
    const [head] = placeOf("U", one).posts;
    expect([head?.holders, head?.barred].map((list) => list?.map(({ person }) => person))).toEqual([
      ["A"],
      ["B"],
    ]);
  });

  test("tells the smallest cap that costs no post", () => {
    const one = {
      places: UNIT,
      roster: ["U,head,A,,,,,", "U,front,B,,,,,"],
      holding: "max_posts: 2, objective: fewest-changes, max_persons: { unit: 2 }",
    };
    expect(placeOf("U", one).people).toEqual({ persons: 2, cap: 2, smallestCap: 1 });
  });

  test("tells who has none of its posts any more", () => {
    const one = {
      changes: ["U,U,U,,", "V,U,,,"],
      roster: ["U,head,A,,,,,", "V,head,B,,,,,"],
      titles: "head: { name: Head, level: unit }",
    };
    const { from, released } = placeOf("U", one);
    expect(from.map(({ code }) => code)).toEqual(["U", "V"]);
    expect(released.map(({ person, rules }) => [person, ...rules.map(ruleText)])).toEqual([
      ["B", "places.merged", "holding.objective"],
    ]);
  });

  test("of a commune arranged as one is told with how many places that are, and who serves another is not released", () => {
    const one = {
      roster: ["U,head,A,,,,,", "V,head,B,,,,,"],
      holding: "candidates: commune",
      titles: "head: { name: Head, level: unit }, office: { name: Office, level: commune }",
    };
    expect(placeOf("U", one).together).toMatchObject({ whole: { code: "X" }, places: 3 });
    expect(placeOf("U", one).released).toEqual([]);
  });
});

describe("a place that is not arranged", () => {
  test("keeps its posts, has no proof and no cap", () => {
    const one = { places: ["U,X,thon,U,100,,,pending"], roster: ["U,head,A,,,,,"] };
    const { posts, proof, people } = placeOf("U", one);
    expect(posts.flatMap(({ holders }) => holders.map(({ rule }) => ruleText(rule)))).toEqual([
      "status.pending",
    ]);
    expect([proof, people]).toEqual([null, null]);
  });

  test("and is gone without successor, releases its people", () => {
    const { posts, released, from } = placeOf("V", {
      changes: ["V,,,,"],
      roster: ["V,head,A,,,,,", "V,front,A,,,,,"],
    });
    expect(from.map(({ code }) => code)).toEqual(["V"]);
    expect(posts.map(({ title, before }) => [title.id, before])).toEqual([
      ["head", 1],
      ["front", 1],
    ]);
    expect(released).toMatchObject([{ person: "A", rules: [{ kind: "places.dissolved" }] }]);
  });

  test("and went into another, is told of by its new place", () => {
    const one = { changes: ["U,U,U,,", "V,U,,,"], roster: ["V,head,A,,,,,"] };
    expect(placeOf("V", one).place.code).toBe("U");
  });

  test("because nothing has titles at its level, has none", () => {
    expect(placeOf("T", { roster: ["U,head,A,,,,,"] })).toMatchObject({
      posts: [],
      people: null,
      proof: null,
    });
  });
});

describe("documents", () => {
  const holding = "max_posts: 1, basis: Whole, max_persons: { unit: 3, basis: Cap }";

  test("are those of barring rules, and of the cap where there is one", () => {
    const titles =
      "head: { name: Head, level: unit }, front: { name: Front, level: unit, requires: { party_member: true }, basis: Title }";
    const one = { places: UNIT, roster: ["U,head,A,,không,,,"], titles };
    const paths = (more: string) => placeOf("U", { ...one, holding: more }).basis.map(({ path }) => path);
    expect(paths(holding)).toEqual(["holding", "titles.front", "holding.max_persons"]);
    expect(paths("max_posts: 1")).toEqual(["titles.front"]);
  });
});

test("a title tells what became of its posts by rule, the most frequent first, and who is new", () => {
  const { reorganisation, arrangement, policy } = town({
    places: ["U,X,thon,U,100,,,", "V,X,thon,V,100,,,", "W,X,thon,W,100,,,"],
    changes: ["U,U,U,,", "V,U,,,"],
    roster: ["U,head,A,,,,,", "V,head,B,,,,,", "W,head,C,,,,,", "W,front,D,,,,,", "V,front,,,,,,"],
    holding: "max_posts: 2, basis: Whole",
  });
  const [explained] = explain("head", reorganisation, arrangement, policy);
  if (explained?.kind !== "title") throw new Error("head is no title");
  const { before, after, rules, newHolders, basis } = explained;
  expect(before).toEqual({ held: 3, vacant: 0 });
  expect(after).toMatchObject({ held: 2, vacant: 0, places: 2 });
  expect(rules.map(({ rule, posts }) => [ruleText(rule), posts])).toEqual([
    ["holding.incumbent", 2],
    ["holding.objective", 1],
  ]);
  expect(newHolders).toBe(0);
  expect(basis).toEqual([{ path: "holding", text: "Whole" }]);
});

test("an id that several things have is explained for each, and every id can be", () => {
  const { reorganisation, arrangement, policy } = town({ roster: ["U,head,head,,,,,"] });
  expect(explain("head", reorganisation, arrangement, policy).map(({ kind }) => kind)).toEqual([
    "person",
    "title",
  ]);
  expect(explain("nobody", reorganisation, arrangement, policy)).toEqual([]);
  for (const id of explainable(reorganisation, arrangement, policy))
    expect(explain(id, reorganisation, arrangement, policy).length, id).toBeGreaterThan(0);
});

test("a roster that really came out is told as it is: its rule, its people, and nobody barred by the best arrangement", () => {
  const told = placeOf("U", {
    places: UNIT,
    roster: ["U,head,A,,có,,,", "U,front,B,,có,,,"],
    after: ["U,head,A", "U,head,NEW", "U,front,"],
    titles: TITLES,
    holding: "max_posts: 2",
  });
  expect(told.posts.map(({ vacant, barred }) => [vacant, barred])).toEqual([
    [0, []],
    [1, []],
  ]);
  expect(told.posts[0]?.holders.map(({ person, rule }) => `${person} ${ruleText(rule)}`)).toEqual([
    "A roster.after",
    "NEW roster.after",
  ]);
  expect([told.isActual, told.people?.persons, told.proof?.bound.persons]).toEqual([true, 2, 1]);
});
