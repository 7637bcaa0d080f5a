/** Posts by who served in a place before: of the level asked for, in what the place is made of. */
import { expect, test } from "vitest";
import { figureOf } from "../../src/core/count/summary.ts";
import { CHANGES_HEADER, REGISTER_HEADER, table } from "../arbitraries/city.ts";
import { run } from "../support/inputs.ts";

const POLICY = `
id: test
name: Test
titles:
  head: { name: Head, level: unit }
  deputy:
    name: Deputy
    level: unit
    posts: [{ place: { kind: thon }, person: { gender: female }, posts: 2 }, { person: { party_member: true }, posts: 0 }, { posts: 1 }]
  office: { name: Office, level: commune }
`;

/** Posts afterwards of a commune with two thôn that become one, and a third. */
function postsOf(roster: readonly string[], changes = ["X1,X1,,,,,,,", "X2,X1,,,,,,,"]) {
  const { result } = run({
    register: table(REGISTER_HEADER, [
      "X,,xa,X,,,,,",
      "X1,X,thon,1,9,,,,",
      "X2,X,thon,2,5,,,,",
      "X3,X,tdp,3,5,,,,",
    ]),
    changes: table(CHANGES_HEADER, changes),
    roster: table("place,title,person,gender,party_member", roster),
    policy: POLICY,
  });
  return figureOf(result, "posts")?.after;
}

test("a case fits where somebody who served in what the place is made of passes", () => {
  // The commune's office, two heads, and a deputy in each unit.
  expect(postsOf(["X1,head,A,nam,"])).toBe(5);
  expect(postsOf(["X2,head,A,nữ,"])).toBe(6);
  expect(postsOf(["X3,head,A,nữ,"])).toBe(5);
  expect(postsOf(["X3,head,A,nữ,có"])).toBe(4);
});

test("it looks at people of the title's level alone, and at nobody of a place that is dissolved", () => {
  expect(postsOf(["X,office,A,nữ,có"])).toBe(5);
  expect(postsOf(["X2,head,A,nữ,"], ["X2,,,,,,,,"])).toBe(5);
});
