/** What is told of cells whose answer is not all that was wished for: the posts, the rules and the counts. */
import { describe, expect, test } from "vitest";
import type { Code, FactsOf } from "../../../src/core/diagnostics/codes.ts";
import { run } from "../../support/inputs.ts";

const REGISTER = "code,parent,kind,name,households\nT,,tinh,T,\nX,T,xa,X,\nU,X,thon,U,100\n";

/** The facts of every finding of one code. */
function told<C extends Code>(code: C, titles: string, holding: string, roster: string): FactsOf<C>[] {
  const policy = `id: t\nname: T\neffective: 2019-10-01\ntitles: { ${titles} }\nholding: { ${holding} }\n`;
  const { diagnostics } = run({ register: REGISTER, changes: "from,into\n", roster, policy });
  return diagnostics.flatMap((one) => (one.code === code ? [one.facts as FactsOf<C>] : []));
}

describe("a vacant post", () => {
  test("tells by rule how many candidates are kept from it, in the order of the rules", () => {
    const roster = `place,title,person,"Trình độ, ngành",party_member
U,head,A,trung cấp,có
U,head,B,trung cấp,có
U,front,C,đại học,không
`;
    const titles =
      'head: { name: Head, level: unit, requires: { "Trình độ, ngành": đại học, party_member: true } }, front: { name: Front, level: unit }';
    expect(told("arrange/vacant", titles, "", roster)).toEqual([
      {
        name: "U, X",
        title: "Head",
        posts: 1,
        candidates: 3,
        barred: [
          { rule: "titles.head.requires.Trình độ, ngành", count: 2 },
          { rule: "titles.head.requires.party_member", count: 1 },
        ],
      },
    ]);
  });

  test("where nobody held a post, is told once for all titles", () => {
    const roster = "place,title,person\nU,head,\n";
    const titles = "head: { name: Head, level: unit }, front: { name: Front, level: unit, posts: 2 }";
    expect(told("arrange/vacant", titles, "", roster)).toEqual([
      { name: "U, X", title: "Head, Front", posts: 3, candidates: 0, barred: [] },
    ]);
  });
});

describe("a cap", () => {
  const titles = "head: { name: Head, level: unit }, front: { name: Front, level: unit }";
  const roster = "place,title,person\nU,head,A\nU,front,B\n";

  test("that cannot be kept is told with how many people there are", () => {
    expect(told("arrange/over-cap", titles, "max_posts: 1, max_persons: { unit: 1 }", roster)).toEqual([
      { name: "U, X", units: null, persons: 2, cap: 1 },
    ]);
  });

  test("that is just reached is not told", () => {
    expect(told("arrange/over-cap", titles, "max_posts: 1, max_persons: { unit: 2 }", roster)).toEqual([]);
  });
});
