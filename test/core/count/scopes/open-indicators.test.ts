/** What a policy's own indicators do not count since a blank leaves their filter open is told, by indicator. */
import { describe, expect, test } from "vitest";
import type { FactsOf } from "../../../../src/core/diagnostics/codes.ts";
import { MESSAGES_EN } from "../../../../src/render/words/messages.en.ts";
import { messageOf } from "../../../../src/render/words/messages.ts";
import { run } from "../../../support/inputs.ts";

const REGISTER = `code,parent,kind,name,class,households,vùng
T,,tinh,T,,,
X,T,xa,X,1,,
A,X,thon,Thôn 1,,300,núi
B,X,thon,Thôn 2,,200,
C,X,thon,Thôn 3,,,biển
`;
const ROSTER = `place,title,person,gender,party_member,trình độ
A,head,P1,nữ,có,đại học
A,cell,P1,,,
B,head,P2,,,
B,cell,P3,nam,không,
C,head,,,,
C,cell,P4,,,đại học
`;

function told(definition: string, { changes = "from,into\n", roster = ROSTER } = {}) {
  const { diagnostics } = run({
    register: REGISTER,
    roster,
    changes,
    policy: `id: t
name: T
titles:
  head: { name: Head, level: unit }
  cell: { name: Cell, level: unit, posts: 0 }
indicators: { own: { name: Riêng, ${definition} } }
`,
  });
  return diagnostics.filter(({ code }) => code === "indicators/by-blank");
}

const casesOf = (definition: string, texts = {}) =>
  told(definition, texts).map(({ facts }) => {
    const { cases, columns } = facts as FactsOf<"indicators/by-blank">;
    return [cases, ...columns];
  });

describe("people", () => {
  test.each([
    ["of whom no row tells", "where: { gender: female }", [[2, "gender"]]],
    ["whom another test leaves out are not open", "where: { gender: female, kind: tdp }", []],
    [
      "two columns leave open",
      "where: { title: cell, party_member: true, gender: female }",
      [[1, "party_member", "gender"]],
    ],
    ["may pass by their blank", "where: { gender: { is: female, blank: pass } }", []],
    ["are asked by a further column", "where: { trình độ: đại học }", [[2, "trình độ"]]],
    ["are asked nothing", "where: { title: head }", []],
  ])("%s", (_, where, cases) => {
    expect(casesOf(`count: persons, ${where}`)).toEqual(cases);
  });

  test("and vacant posts stand at a place of which a column is blank", () => {
    expect(casesOf("count: posts, where: { households: { min: 100 } }")).toEqual([[2, "households"]]);
    expect(casesOf("count: posts, where: { vùng: núi }")).toEqual([[2, "vùng"]]);
  });

  test("who have no mark where others have one are not open: a list of Party members marks those", () => {
    const marks = "place,title,person,party_member,biết chữ\nA,head,P1,x,x\nB,head,P2,,\n";
    for (const column of ["party_member", "biết chữ"]) {
      expect(casesOf(`count: persons, where: { ${column}: true }`, { roster: marks })).toEqual([]);
      // Who is none is not said, where that is asked for.
      expect(casesOf(`count: persons, where: { ${column}: false }`, { roster: marks })).toEqual([
        [1, column],
      ]);
    }
    expect(
      casesOf("count: persons, where: { party_member: true }", { roster: `${marks}C,head,P3,không,\n` }),
    ).toEqual([[1, "party_member"]]);
  });

  test("of whom nothing tells at all are told by the column that is lacking", () => {
    expect(
      casesOf("count: persons, where: { gender: female }", { roster: "place,title,person\nA,head,P1\n" }),
    ).toEqual([]);
  });
});

describe("places", () => {
  test.each([
    ["count: units, where: { vùng: núi }", [[1, "vùng"]]],
    ["count: units, where: { households: { min: 250 } }", [[1, "households"]]],
    ["count: units, where: { households: { min: 250 }, vùng: núi }", []],
    ["count: units, where: { kind: tdp, vùng: núi }", []],
    ["count: units, where: { was.kind: tdp }", []],
    ["count: households, where: { vùng: núi }", [[1, "vùng"]]],
  ])("%s", (definition, cases) => {
    expect(casesOf(definition)).toEqual(cases);
  });

  test("whose parts differ in the column are open after their merger", () => {
    const changes = "from,into,into_name\nA,A,Thôn 1\nC,A,Thôn 1\n";
    expect(casesOf("count: units, where: { vùng: núi }", { changes })).toEqual([[2, "vùng"]]);
  });
});

test("a ratio is told once for both of its counts, by the name in the language", () => {
  const ratio =
    "ratio: { of: { count: persons, where: { gender: female } }, to: { count: persons, where: { gender: male } } }";
  const [one, ...others] = told(ratio);
  expect(others).toEqual([]);
  expect(one && messageOf(one, MESSAGES_EN, String)).toMatch(/^Riêng \(own\): 2 people/);
  const [english] = told(`name_en: Own, ${ratio}`);
  expect(english && messageOf(english, MESSAGES_EN, String)).toMatch(/^Own \(own\)/);
});
