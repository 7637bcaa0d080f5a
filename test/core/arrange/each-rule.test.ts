/**
 * Each rule of a policy by itself: a roster to which it applies, one to which it does not, and one at its edge. Without
 * the rule exactly those come out otherwise that it applies to.
 */
import { describe, expect, test } from "vitest";
import { run } from "../../support/inputs.ts";

interface Rule {
  readonly name: string;
  /** A key of the title `head`, of `front` or of `holding`. */
  readonly head?: string;
  readonly front?: string;
  readonly holding?: string;
  /** Keys of `holding` with and without the rule. */
  readonly always?: string;
  /** Rows of the roster, and of the register where it is not one plain unit, and whether the rule changes them. */
  readonly cases: readonly Case[];
}

type Case = readonly [what: string, roster: readonly string[], changes: boolean, unit?: string];

const HEADER = "place,title,person,birth_year,party_member,official,keep";
const PLAIN_UNIT = "U,X,thon,Unit,100";

const RULES: readonly Rule[] = [
  {
    name: "posts by households",
    head: "posts: [{ when: { households: { min: 500 } }, posts: 2 }, { posts: 1 }]",
    cases: [
      ["a unit of 501 has two posts", ["U,head,A,,,,", "U,head,B,,,,"], true, "U,X,thon,Unit,501"],
      ["a unit of 100 has one", ["U,head,A,,,,", "U,head,B,,,,"], false],
      ["a unit of exactly 500 has two", ["U,head,A,,,,", "U,head,B,,,,"], true, "U,X,thon,Unit,500"],
      ["a unit of 499 has one", ["U,head,A,,,,", "U,head,B,,,,"], false, "U,X,thon,Unit,499"],
    ],
  },
  {
    name: "requires",
    head: "requires: { age: { max: 60 } }",
    cases: [
      ["61 is too old", ["U,head,A,1958,,,"], true],
      ["30 is not", ["U,head,A,1989,,,"], false],
      ["60 is not", ["U,head,A,1959,,,"], false],
      ["a blank year fails", ["U,head,A,,,,"], true],
    ],
  },
  {
    name: "open_to",
    head: "open_to: [head]",
    cases: [
      ["who held another title may not", ["U,old,A,,,,"], true],
      ["who held it may", ["U,head,A,,,,"], false],
      ["who held both may", ["U,old,A,,,,", "U,head,A,,,,"], false],
    ],
  },
  {
    name: "max_posts",
    holding: "max_posts: 1",
    always: "max_posts: 2",
    cases: [
      ["one person may not hold two posts", ["U,head,A,,,,", "U,front,B,,,,"], true],
      ["who held two before drops one", ["U,head,A,,,,", "U,front,A,,,,", "U,old,B,,,,"], true],
      ["without candidates nobody holds any", [], false],
    ],
  },
  {
    name: "incompatible",
    holding: "incompatible: [[head, front]]",
    always: "max_posts: 2",
    cases: [
      ["the two are not held together", ["U,head,A,,,,", "U,front,B,,,,"], true],
      ["with one candidate one is vacant", ["U,head,A,,,,"], true],
      ["without candidates both are, either way", [], false],
    ],
  },
  {
    name: "together",
    holding: "together: []",
    always: "max_posts: 2",
    cases: [
      ["no pair may be held together", ["U,head,A,,,,", "U,front,B,,,,"], true],
      ["without candidates nothing is", [], false],
    ],
  },
  {
    name: "concurrent_requires",
    holding: "concurrent_requires: { age: { max: 60 } }",
    always: "max_posts: 2",
    cases: [
      ["nobody of 61 holds two", ["U,head,A,1958,,,", "U,front,B,1958,,,"], true],
      ["somebody of 30 may", ["U,head,A,1989,,,", "U,front,B,1958,,,"], false],
      ["somebody of 60 may", ["U,head,A,1959,,,", "U,front,B,1958,,,"], false],
    ],
  },
  {
    name: "max_persons under fewest-changes",
    holding: "max_persons: { unit: [{ when: { households: { max: 100 } }, persons: 1 }] }",
    always: "max_posts: 2, objective: fewest-changes",
    cases: [
      ["two people are too many", ["U,head,A,,,,", "U,front,B,,,,"], true],
      ["one is not", ["U,head,A,,,,"], false],
      [
        "nor are two where 101 households are beyond the case",
        ["U,head,A,,,,", "U,front,B,,,,"],
        false,
        "U,X,thon,Unit,101",
      ],
    ],
  },
  {
    name: "the objective",
    holding: "objective: fewest-changes",
    always: "max_posts: 2",
    cases: [
      ["both stay", ["U,head,A,,,,", "U,front,B,,,,"], true],
      ["one alone stays either way", ["U,head,A,,,,"], false],
      [
        "an official, who is no person, takes a post from nobody who stays",
        ["U,head,A,,,,", "U,front,B,,,có,"],
        true,
      ],
    ],
  },
  {
    name: "optional",
    front: "optional: true",
    cases: [
      ["a further person for it is one too many", ["U,head,A,,,,", "U,front,B,,,,"], true],
      [
        "an official is no person, and takes the other post from one",
        ["U,head,A,,,,", "U,front,B,,,có,"],
        true,
      ],
      ["who is to keep it fills it all the same", ["U,head,A,,,,", "U,front,B,,,,có"], false],
      ["nobody to fill it: not there instead of vacant", ["U,head,A,,,,"], true],
    ],
  },
  {
    name: "counted",
    front: "counted: false",
    always: "max_posts: 2",
    cases: [
      ["its holder costs nothing: the incumbent has it", ["U,head,A,,,,", "U,front,B,,,,"], true],
      ["one person holds both either way", ["U,head,A,,,,", "U,front,A,,,,"], false],
    ],
  },
  {
    name: "the first preference",
    holding: "prefer: [younger]",
    cases: [
      ["the younger stays", ["U,head,A,1960,,,", "U,head,B,1961,,,", "U,front,C,1950,,,"], true],
      ["an incumbent goes first", ["U,head,A,1960,,,", "U,old,B,1961,,,", "U,front,C,1950,,,"], false],
      ["of one age the least id stays", ["U,head,A,1960,,,", "U,head,B,1960,,,", "U,front,C,1950,,,"], false],
    ],
  },
];

describe.each(RULES)("$name", ({ cases, ...rule }) => {
  test.each(cases.map(named))("$what", ({ roster, changes, unit }) => {
    const withRule = outcome(policyOf(rule, true), roster, unit);
    const without = outcome(policyOf(rule, false), roster, unit);
    if (changes) expect(withRule).not.toEqual(without);
    else expect(withRule).toEqual(without);
  });

  test("has a case that it changes and one that it does not", () => {
    expect(cases.some(([, , changes]) => changes)).toBe(true);
  });
});

function named([what, roster, changes, unit = PLAIN_UNIT]: Case) {
  return { what, roster, changes, unit };
}

describe("keep", () => {
  const two = ["U,head,A,,,,", "U,head,B,,,,", "U,front,C,,,,"];
  const marked = (marks: readonly string[]): string[] => two.map((row, at) => row + (marks[at] ?? ""));
  const seats = (marks: readonly string[]): string[] =>
    outcome(policyOf({}, false), marked(marks), PLAIN_UNIT).filter((one) => one.includes("="));

  test("yes gives the post to somebody who would not have it", () => {
    expect(seats([])).toEqual(["front=C", "head=A"]);
    expect(seats(["", "có"])).toEqual(["front=C", "head=B"]);
  });
  test("yes for who would have it anyway changes nothing", () => {
    expect(seats(["có"])).toEqual(seats([]));
  });
  test("no makes room for another, and leaves a post vacant where there is none", () => {
    expect(seats(["không"])).toEqual(["front=C", "head=B"]);
    expect(seats(["không", "không", "không"])).toEqual([]);
  });
});

function policyOf(
  { head = "", front = "", holding = "", always = "" }: Partial<Rule>,
  rule: boolean,
): string {
  const keys = [...always.split(/, (?=\w+:)/), rule ? holding : ""];
  // The rule's own key is stronger than the one that always stands.
  const kept = new Map(keys.filter((one) => one !== "").map((one) => [one.split(":")[0] ?? "", one]));
  const title = (own: string): string => (rule && own !== "" ? `, ${own}` : "");
  return `id: test
name: Test
effective: 2019-01-01
titles:
  head: { name: Head, level: unit${title(head)} }
  front: { name: Front, level: unit${title(front)} }
  old: { name: Old, level: unit, posts: 0 }
holding: { ${[...kept.values()].join(", ")} }
`;
}

/** Who holds what afterwards, and the posts that are vacant. */
function outcome(policy: string, roster: readonly string[], unit: string): string[] {
  const { arrangement } = run({
    policy,
    register: `code,parent,kind,name,households\nX,,xa,Commune,\n${unit}\n`,
    roster: `${[HEADER, ...roster].join("\n")}\n`,
  });
  if (!arrangement) throw new Error("nothing was arranged");
  const titles = ["head", "front", "old"];
  const { seats, vacant, roster: read } = arrangement;
  return [
    ...Array.from(seats.title, (title, at) => `${titles[title]}=${read.people.ids[seats.person[at] ?? -1]}`),
    ...Array.from(vacant.title, (title) => `${titles[title]} vacant`),
  ].sort();
}
