/** Two rosters under one numbering of people. */
import { expect, test } from "vitest";
import { join } from "../../../src/core/arrange/joined.ts";
import { originOfRow } from "../../../src/core/model/origins.ts";
import { heldBy } from "../../../src/core/model/people.ts";
import type { Roster } from "../../../src/core/model/roster.ts";
import { read } from "../../support/inputs.ts";

const REGISTER = "code,parent,kind,name\nT,,tinh,T\nX,T,xa,X\nU,X,thon,U\nV,X,thon,V\n";
const POLICY = `
id: test
name: Test
titles: { head: { name: Head, level: unit }, front: { name: Front, level: unit } }
`;

/** Both rosters of texts, `place,title,person,official` a row. */
function rosters(before: readonly string[], after: readonly string[]): readonly [Roster, Roster] {
  const text = (rows: readonly string[]): string => `place,title,person,official\n${rows.join("\n")}\n`;
  const { inputs, readAfter } = read({
    register: REGISTER,
    changes: "from,into\n",
    roster: text(before),
    after: text(after),
    policy: POLICY,
  });
  const came = readAfter?.(inputs.register).value.roster; // nothing is reorganised
  if (!inputs.roster || !came) throw new Error("a roster is missing");
  return [inputs.roster, came];
}

test("people of both are numbered once, in the order of ids", () => {
  const { both, after, before } = join(
    ...rosters(["U,head,C,", "V,head,A,"], ["U,head,B,", "V,head,C,", "V,front,D,"]),
  );
  expect(both.people.ids).toEqual(["A", "B", "C", "D"]);
  expect([...before.holdings.person]).toEqual([2, 0]);
  expect([...after.person]).toEqual([1, 2, 3]);
});

test("past service and marks beside the file are those of the person whom they were said of", () => {
  const [before, came] = rosters(["U,head,C,", "V,head,D,"], ["U,head,B,", "V,head,C,"]);
  const service = [{ since: 0, until: 365 }];
  const joined = join({ ...before, past: new Map([[0, service]]), marks: new Map([[1, "keep"]]) }, came);
  for (const { past, marks } of [joined.before, joined.both]) {
    expect([...past]).toEqual([[1, service]]);
    expect([...(marks ?? [])]).toEqual([[2, "keep"]]);
  }
});

test("the posts of a person stand one behind the other, those of the roster after behind those before", () => {
  const { both } = join(...rosters(["U,head,A,", "V,head,B,"], ["V,front,A,", "U,head,B,"]));
  expect(heldBy(both.people, 0)).toEqual([0, 2]);
  expect(heldBy(both.people, 1)).toEqual([1, 3]);
  expect([...both.holdings.title]).toEqual([0, 0, 1, 0]);
});

test("the row of a post is found in the file that it comes from", () => {
  const { both } = join(...rosters(["U,head,A,", "V,head,B,"], ["U,head,B,"]));
  const origins = Array.from(both.holdings.row, (row) => originOfRow(both.rows.origins, row));
  expect(origins.map(({ file, line }) => `${file}:${line}`)).toEqual([
    "roster.csv:2",
    "roster.csv:3",
    "after.csv:2",
  ]);
});

test.each([
  ["before", ["U,head,A,có"], ["U,head,A,"]],
  ["after", ["U,head,A,"], ["U,head,A,có"]],
])("an official in the roster %s is one in both", (_, before, after) => {
  expect([...join(...rosters(before, after)).both.people.official]).toEqual([1]);
});

test("one of them may be without people", () => {
  expect(join(...rosters([], ["U,head,A,"])).both.people.ids).toEqual(["A"]);
  expect(join(...rosters(["U,head,A,"], [])).both.people.ids).toEqual(["A"]);
});
