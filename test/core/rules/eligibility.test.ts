/** Who may hold a title, and several posts: asked of every holding at once, and of one person, with the same answer. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heldBy } from "../../../src/core/model/people.ts";
import { eligibilityOf } from "../../../src/core/rules/eligibility.ts";
import { ruleText } from "../../../src/core/rules/rule-id.ts";
import { cities, textsOf } from "../../arbitraries/city.ts";
import { read } from "../../support/inputs.ts";

const REGISTER = "code,parent,kind,name\nT,,tinh,T\nX,T,xa,X\nU,X,thon,U\nV,X,thon,V\n";
const POLICY = `
id: test
name: Test
effective: 2019-10-01
titles:
  head: { name: Head, level: unit, requires: { party_member: true, age: { max: 60 } }, open_to: [deputy, front] }
  front: { name: Front, level: unit }
  deputy: { name: Deputy, level: unit }
  vice: { name: Vice, level: unit }
holding: { concurrent_requires: { age: { max: 50 }, party_member: true } }
`;

/** The rules that a person does not meet, for `head` and for several posts; rows are `title,party,birth_year`. */
function unmetBy(...rows: readonly string[]) {
  const roster = `place,title,person,party_member,birth_year\n${rows
    .map((row, n) => {
      const [title, party, birth] = row.split(",");
      return `${n % 2 === 0 ? "U" : "V"},${title},A,${party},${birth}`;
    })
    .join("\n")}\n`;
  const { inputs } = read({ register: REGISTER, roster, policy: POLICY });
  if (!inputs.roster) throw new Error("there is no roster");
  const eligibility = eligibilityOf(inputs.roster, inputs.policy);
  const held = heldBy(inputs.roster.people, 0);
  const [head] = inputs.policy.titles;
  if (!head) throw new Error("there is no title");
  return {
    head: eligibility.unmet(head, held).map(ruleText),
    without: eligibility.unmet(head, held, []).map(ruleText),
    several: eligibility.unmetForSeveral(held).map(ruleText),
  };
}

describe("requires", () => {
  test("is told in the order of the policy, open_to last", () => {
    expect(unmetBy("vice,không,1940").head).toEqual([
      "titles.head.requires.party_member",
      "titles.head.requires.age",
      "titles.head.open_to",
    ]);
  });

  test.each([
    ["1959", []],
    ["1958", ["titles.head.requires.age"]],
    ["", ["titles.head.requires.age"]],
  ])("a birth year of '%s' leaves %o unmet where 60 years are the most", (year, unmet) => {
    expect(unmetBy(`front,có,${year}`).head).toEqual(unmet);
  });

  test("is met where any row of the person meets it, each test by another", () => {
    expect(unmetBy("front,có,", "deputy,,1970").head).toEqual([]);
  });
});

describe("open_to", () => {
  test("is met by any of its titles", () => {
    expect(unmetBy("deputy,có,1970").head).toEqual([]);
    expect(unmetBy("vice,có,1970", "front,có,1970").head).toEqual([]);
  });

  test("looks at the posts that count as held before, and not at where facts stand", () => {
    expect(unmetBy("deputy,có,1970").without).toEqual(["titles.head.open_to"]);
  });
});

test("several posts ask for their own facts, in the order of the policy", () => {
  expect(unmetBy("front,không,1960").several).toEqual([
    "holding.concurrent_requires.age",
    "holding.concurrent_requires.party_member",
  ]);
  expect(unmetBy("front,có,1969").several).toEqual([]);
});

test("what holdings are let by themselves is what a person of that one holding is let", () => {
  fc.assert(
    fc.property(cities, (city) => {
      const { inputs } = read(textsOf(city));
      const { roster, policy } = inputs;
      if (!roster) return;
      const eligibility = eligibilityOf(roster, policy);
      const bits = eligibility.byHolding(policy.titles);
      const several = eligibility.severalByHolding();
      for (let holding = 0; holding < roster.holdings.size; holding++) {
        const own = policy.titles.map((title) => eligibility.unmet(title, [holding]).length === 0);
        expect(policy.titles.map((_, t) => (((bits[holding] ?? 0) >> t) & 1) === 1)).toEqual(own);
        expect(several[holding] === 1).toBe(eligibility.unmetForSeveral([holding]).length === 0);
      }
    }),
    { numRuns: 40, seed: 21 },
  );
});
