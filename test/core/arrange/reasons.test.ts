/** The rule behind each post that was held, and behind what became of a person. */
import { describe, expect, test } from "vitest";
import { seatsOf } from "../../../src/core/arrange/arrangement.ts";
import { ruleOver, rulesBehind, standingRule } from "../../../src/core/arrange/reasons.ts";
import { heldBy } from "../../../src/core/model/people.ts";
import { ruleText } from "../../../src/core/rules/rule-id.ts";
import { type Town, town } from "../../support/towns.ts";

/** The rules over each post of a person, and all behind the person. */
function rulesFor(id: string, one: Town) {
  const { reorganisation, arrangement, rules } = town(one);
  const { people } = arrangement.roster;
  const person = people.ids.indexOf(id);
  const before = heldBy(people, person);
  const after = seatsOf(arrangement, person);
  return {
    over: before.map((holding) =>
      ruleText(ruleOver(holding, before, after, arrangement, reorganisation, rules)),
    ),
    behind: rulesBehind(person, arrangement, reorganisation, rules),
    texts: rulesBehind(person, arrangement, reorganisation, rules).map(ruleText),
  };
}

const MERGED = ["U,U,U,,", "V,U,,,"];
const UNIT = ["U,X,thon,U,100,,,"];

describe("the rule over a post", () => {
  test.each<readonly [string, Town, string]>([
    ["of a dissolved place", { changes: ["U,,,,"], roster: ["U,head,A,,,,,"] }, "places.dissolved"],
    [
      "of a pending place",
      { places: ["U,X,thon,U,100,,,pending"], roster: ["U,head,A,,,,,"] },
      "status.pending",
    ],
    [
      "of an exempt place",
      { places: ["U,X,thon,U,100,,,exempt"], roster: ["U,head,A,,,,,"] },
      "status.exempt",
    ],
    ["that is kept", { roster: ["U,head,A,,,,,"] }, "holding.incumbent"],
    ["that is marked to be kept", { roster: ["U,head,A,,,,,có"] }, "roster.keep"],
    ["of who is marked to leave", { roster: ["U,head,A,,,,,không"] }, "roster.keep"],
    [
      "of a title without posts",
      { roster: ["U,head,A,,,,,"], titles: "head: { name: Head, level: unit, posts: 0 }" },
      "titles.head.posts",
    ],
    [
      "that the holder no longer satisfies",
      {
        roster: ["U,head,A,1930,,,,"],
        titles: "head: { name: Head, level: unit, requires: { age: { max: 60 } } }",
      },
      "titles.head.requires.age",
    ],
    ["that the roster after says of", { roster: ["U,head,A,,,,,"], after: ["U,head,A"] }, "roster.after"],
  ])("%s", (_, one, rule) => {
    expect(rulesFor("A", { places: UNIT, ...one }).over).toEqual([rule]);
  });

  test("that another has is the objective's", () => {
    const one = { changes: MERGED, roster: ["U,head,A,,,,,", "V,head,B,,,,,"], holding: "prefer: [senior]" };
    expect(rulesFor("A", one).over).toEqual(["holding.incumbent"]);
    expect(rulesFor("B", one).over).toEqual(["holding.objective"]);
  });

  test("that is optional, and filled by nobody, is told so", () => {
    const titles = "head: { name: Head, level: unit }, front: { name: Front, level: unit, optional: true }";
    const one = {
      places: UNIT,
      roster: ["U,head,A,,,,,", "U,front,B,,,,,"],
      titles,
      holding: "max_posts: 1",
    };
    expect(rulesFor("B", one).over).toEqual(["titles.front.optional"]);
  });
});

describe("the rules behind a person", () => {
  test("name a merger first, and each rule once", () => {
    const one = {
      changes: MERGED,
      roster: ["U,head,A,,,,,", "V,head,B,,,,,", "V,front,B,,,,,"],
      holding: "max_posts: 2",
    };
    expect(rulesFor("B", one).texts).toEqual(["places.merged", "holding.incumbent", "holding.max_posts"]);
  });

  test("name no merger where a neighbour that goes on only hands over a part", () => {
    const one = {
      changes: ["U,U,,,", "V,U,,40,", "V,V,,,"],
      roster: ["U,head,A,,,,,"],
      holding: "max_posts: 1",
    };
    expect(rulesFor("A", one).texts).toEqual(["holding.incumbent"]);
  });

  test("name the objective for a title not held before", () => {
    const { texts } = rulesFor("A", { places: UNIT, roster: ["U,head,A,,,,,"], holding: "max_posts: 2" });
    expect(texts).toEqual(["holding.incumbent", "holding.objective", "holding.max_posts"]);
  });

  test("name candidates where the post is elsewhere in the commune", () => {
    const one = {
      roster: ["U,head,A,,,,,"],
      holding: "candidates: commune, max_posts: 1",
      titles: "head: { name: Head, level: unit, posts: 0 }, office: { name: Office, level: commune }",
    };
    expect(rulesFor("A", one).texts).toEqual([
      "titles.head.posts",
      "holding.objective",
      "holding.candidates",
    ]);
  });

  test("of a newcomer in the roster after are that roster alone", () => {
    expect(rulesFor("N", { places: UNIT, roster: ["U,head,A,,,,,"], after: ["U,head,N"] }).texts).toEqual([
      "roster.after",
    ]);
  });

  test("carry the document that allows the pair held together, else that of the whole", () => {
    const holding = "max_posts: 2, basis: Whole, together: [{ titles: [front, head], basis: Own }]";
    const { behind } = rulesFor("A", { places: UNIT, roster: ["U,head,A,,,,,"], holding });
    expect(behind.map(({ basis }) => basis?.path)).toEqual(["holding", "holding", "holding.together.0"]);
  });
});

describe("why everything stands", () => {
  const consent = "consent: { share: 50, bar: more-than, basis: Circular }";

  test("where places did not agree, the document behind the consent is named", () => {
    const { reorganisation, policy, at } = town({
      changes: MERGED,
      roster: ["U,head,A,,,,,"],
      more: consent,
      consultation: ["U,100,40", "V,100,90"],
    });
    const rule = standingRule("pending", at("U"), reorganisation, policy);
    expect([ruleText(rule), rule.basis]).toEqual(["status.pending", { path: "consent", text: "Circular" }]);
  });

  test("where the register says that a place is not done, none is", () => {
    const { reorganisation, policy, at } = town({
      places: ["U,X,thon,U,100,,,pending"],
      roster: ["U,head,A,,,,,"],
      more: consent,
    });
    expect(standingRule("pending", at("U"), reorganisation, policy).basis).toBeNull();
    expect(standingRule("exempt", at("U"), reorganisation, policy).basis).toBeNull();
  });
});
