/** What a row of a person at another place tells: facts are the person's, and hold wherever that person is a candidate. */
import { expect, test } from "vitest";
import { town } from "../../support/towns.ts";

const ONE = ["U,X,thon,U,100,,,"];

test.each([
  ["party_member: true", "X,office,A,,có,,,"],
  ["age: { max: 60 }", "X,office,A,1970,,,,"],
  ["age: { max: 60 }, party_member: { is: true, blank: pass }", "X,office,A,1970,có,,,"],
])("a title that asks for %s is open to who meets it by a row at another place", (requires, elsewhere) => {
  const titles = `head: { name: Head, level: unit, requires: { ${requires} } }, office: { name: Office, level: commune }`;
  const { posts } = town({ places: ONE, titles, roster: ["U,head,A,,,,,", elsewhere] });
  expect(posts).toContain("U head A");
});

test("several posts may be held by who meets the condition of that by a row at another place", () => {
  const holding = "max_posts: 2, concurrent_requires: { party_member: true }";
  const { posts } = town({ places: ONE, holding, roster: ["U,head,A,,,,,", "X,office,A,,có,,,"] });
  expect([...posts].sort()).toEqual(["U front A", "U head A", "X office A"]);
});

test("who is an official by a row at another place costs no person here", () => {
  const { posts } = town({
    places: ONE,
    holding: "max_posts: 2",
    titles: "head: { name: Head, level: unit }, office: { name: Office, level: commune }",
    roster: ["U,head,A,,,,,", "U,head,B,,,,,", "X,office,B,,,,có,"],
  });
  // A would come first by id.
  expect(posts).toContain("U head B");
});

test.each([
  ["party_member", "X,office,B,,có,,,"],
  ["younger", "X,office,B,1990,,,,"],
])("who is preferred by %s, by a row at another place, is so here", (prefer, elsewhere) => {
  const { posts } = town({
    places: ONE,
    holding: `prefer: [${prefer}]`,
    roster: ["U,head,A,1970,không,,,", "U,head,B,,,,,", elsewhere],
    titles: "head: { name: Head, level: unit }, office: { name: Office, level: commune }",
  });
  expect(posts).toContain("U head B");
});

test("how long somebody held a post elsewhere is no seniority here", () => {
  const { posts } = town({
    places: ONE,
    holding: "prefer: [senior]",
    roster: ["U,head,A,,,2010-01-01,,", "U,head,B,,,2015-01-01,,", "X,office,B,,,1990-01-01,,"],
    titles: "head: { name: Head, level: unit }, office: { name: Office, level: commune }",
  });
  expect(posts).toContain("U head A");
});
