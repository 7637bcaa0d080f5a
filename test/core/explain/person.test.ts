/** A person explained: what was held, who has it now, and what would have to change. */
import { describe, expect, test } from "vitest";
import { explain } from "../../../src/core/explain/explain.ts";
import type { PersonExplained } from "../../../src/core/explain/explained.ts";
import { ruleText } from "../../../src/core/rules/rule-id.ts";
import { type Town, town } from "../../support/towns.ts";

function person(id: string, one: Town): PersonExplained {
  const { reorganisation, arrangement, policy } = town(one);
  const [explained] = explain(id, reorganisation, arrangement, policy);
  if (explained?.kind !== "person") throw new Error(`${id} is no person`);
  return explained;
}

const MERGED = ["U,U,U,,", "V,U,,,"];
const HEAD = "head: { name: Head, level: unit }";

/** Two heads of units that merge; the younger in service leaves. */
const TWO_HEADS: Town = {
  changes: MERGED,
  roster: ["U,head,A,,,1/1/2015,,", "V,head,B,,,1/1/2010,,"],
  titles: HEAD,
  holding: "prefer: [senior]",
};

describe("a post before", () => {
  test("is told with where it went, and who else holds it since when", () => {
    const { before, after, disposition } = person("A", TWO_HEADS);
    expect(disposition).toBe("released");
    expect(before).toMatchObject([
      {
        since: 16_436,
        into: { code: "U" },
        rule: { kind: "holding.objective" },
        others: [{ person: "B", since: 14_610 }],
      },
    ]);
    expect(after).toEqual([]);
  });

  test("of a dissolved place went nowhere", () => {
    const { before, without } = person("B", { ...TWO_HEADS, changes: ["V,,,,"] });
    expect(before).toMatchObject([{ into: null, rule: { kind: "places.dissolved" }, others: [] }]);
    expect(without).toEqual([]);
  });
});

describe("what would have to change", () => {
  test("names the criterion that decided, and the day that would have been early enough", () => {
    const [one] = person("A", TWO_HEADS).without;
    expect(one?.nearest.instead).toMatchObject({
      title: { id: "head" },
      held: true,
      holders: [{ person: "B" }],
      against: "senior",
      neededSince: 14_610,
      total: { vacancies: 0, persons: 1, released: 1 },
    });
  });

  test("is a run in which the person stays when the day is that early, and not when it is a day later", () => {
    const since = (day: string): readonly string[] =>
      town({ ...TWO_HEADS, roster: [`U,head,A,,,${day},,`, "V,head,B,,,1/1/2010,,"] }).posts;
    expect(since("1/1/2010")).toContain("U head A");
    expect(since("2/1/2010")).toContain("U head B");
  });

  test("is one fact where rules ask for it", () => {
    const one = {
      ...TWO_HEADS,
      titles: "head: { name: Head, level: unit, requires: { party_member: true } }",
      roster: ["U,head,A,,,1/1/2005,,", "V,head,B,,có,1/1/2010,,"],
    };
    const changes = person("A", one).without[0]?.nearest.changes ?? [];
    expect(changes.filter(({ kind }) => kind === "fact")).toMatchObject([
      { column: "party_member", noWorse: true },
    ]);
  });

  test("is that somebody were a Party member where these are preferred, and nothing for who is one", () => {
    const one = { ...TWO_HEADS, holding: "prefer: [party_member, senior]" };
    const factsOf = (ofA: string) => {
      const roster = [`U,head,A,,${ofA},1/1/2015,,`, "V,head,B,,có,1/1/2010,,"];
      const [nearest] = person("A", { ...one, roster }).without.map((without) => without.nearest);
      return [nearest?.instead?.against, nearest?.changes.filter(({ kind }) => kind === "fact")];
    };
    // A is in service for less time: to be a member as well would not do.
    expect(factsOf("không")).toEqual(["party_member", []]);
    expect(factsOf("có")).toEqual(["senior", []]);
    const older = { ...one, roster: ["U,head,A,,không,1/1/2005,,", "V,head,B,,có,1/1/2010,,"] };
    const [without] = person("A", older).without;
    expect(without?.nearest.instead?.against).toBe("party_member");
    expect(without?.nearest.changes.filter(({ kind }) => kind === "fact")).toMatchObject([
      { column: "party_member", noWorse: true },
    ]);
  });

  test("is one rule; those that make nothing worse come first", () => {
    const one = {
      places: ["U,X,thon,U,100,,,"],
      roster: ["U,head,A,1930,,,,", "U,front,B,1930,,,,"],
      titles:
        "head: { name: Head, level: unit, requires: { age: { max: 60 } } }, front: { name: Front, level: unit }",
      holding: "max_posts: 1",
    };
    const changes = person("A", one).without[0]?.nearest.changes ?? [];
    const told = changes.map((change) => [
      change.kind === "rule" ? `${ruleText(change.rule)}=${change.value}` : change.column,
      change.noWorse,
    ]);
    // A second front leaves the head vacant as it is, and costs one person more.
    expect(told).toEqual([
      ["age", true],
      ["titles.head.requires.age=null", true],
      ["titles.front.posts=2", false],
    ]);
  });

  test("is nothing for who is marked to leave but a rule, and nothing at all is told of who has a post there", () => {
    const leaving = { ...TWO_HEADS, roster: ["U,head,A,,,1/1/2005,,không", "V,head,B,,,1/1/2010,,"] };
    expect(
      person("A", leaving).without[0]?.nearest.changes.filter(({ kind }) => kind === "fact") ?? [],
    ).toEqual([]);
    expect(person("B", TWO_HEADS).without).toEqual([]);
  });
});

test("documents are those behind the rules told, and behind the changes", () => {
  const one = {
    ...TWO_HEADS,
    titles: "head: { name: Head, level: unit, basis: Decree }",
    holding: "prefer: [senior], basis: Holding",
  };
  const { basis } = person("A", one);
  expect(basis).toEqual([
    { path: "holding", text: "Holding" },
    { path: "titles.head", text: "Decree" },
  ]);
});
