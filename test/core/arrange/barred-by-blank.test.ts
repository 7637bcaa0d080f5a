/** People whom a blank keeps from a post are told once: who might qualify, and whether that can matter. */
import { describe, expect, test } from "vitest";
import { run } from "../../support/inputs.ts";

const REGISTER = `code,parent,kind,name,status
X,,xa,X,
A,X,thon,Thôn 1,
B,X,thon,Thôn 2,pending
C,X,thon,Thôn 3,
`;
const HEADER = "place,title,person,birth_year,party_member,trình độ";
const KNOWN = "C,head,K,1990,không,đại học";

function told(
  rows: readonly string[],
  { head = "", cell = "", holding = "max_posts: 1", changes = "", more = {} } = {},
) {
  const { diagnostics } = run({
    register: REGISTER,
    roster: `${[HEADER, KNOWN, ...rows].join("\n")}\n`,
    changes: `from,into\n${changes}`,
    policy: `id: t
name: T
effective: 2026-07-01
titles:
  head: { name: Head, level: unit${head} }
  cell: { name: Cell, level: unit${cell} }
  office: { name: Office, level: commune }
holding: { ${holding} }
`,
    ...more,
  });
  return diagnostics.filter(({ code }) => code === "policy/blank-fails").map(({ facts }) => facts);
}

const AGE = ", requires: { age: { max: 65 } }";
const SEVERAL = "max_posts: 2, concurrent_requires: { age: { max: 65 } }";

describe("people whom a blank keeps from a post", () => {
  test("are told with the columns and the titles", () => {
    const rows = ["A,head,P,,,", "A,cell,Q,,,", "A,cell,R,1950,,"];
    expect(told(rows, { head: AGE })).toEqual([
      { people: 2, columns: ["age"], titles: ["Head"], several: false },
    ]);
    expect(told(rows, { head: AGE, cell: ", requires: { trình độ: đại học }" })).toEqual([
      { people: 3, columns: ["age", "trình độ"], titles: ["Head", "Cell"], several: false },
    ]);
  });

  test("from several posts are told where the policy lets anybody hold them", () => {
    expect(told(["A,head,P,,,"], { holding: SEVERAL })).toEqual([
      { people: 1, columns: ["age"], titles: [], several: true },
    ]);
    expect(told(["A,head,P,,,"], { holding: SEVERAL.replace("2", "1") })).toEqual([]);
  });

  test.each([
    ["another row of theirs tells", ["A,head,P,,,", "A,cell,P,1990,,"], { head: AGE }],
    [
      "they fail another condition for sure",
      ["A,head,P,,không,"],
      { head: ", requires: { age: { max: 65 }, party_member: true }" },
    ],
    ["the blank may pass", ["A,head,P,,,"], { head: AGE.replace("65", "65, blank: pass") }],
    ["the title has no post", ["A,head,P,,,"], { head: `, posts: 0${AGE}` }],
    ["they serve on another level", ["X,office,P,,,"], { head: AGE }],
    ["their place keeps its people", ["B,head,P,,,"], { head: AGE }],
    ["their place is dissolved", ["A,head,P,,,"], { head: AGE, changes: "A,\n" }],
    ["nobody has the column", ["A,head,P,,,"], { head: ", requires: { khác: 1 }" }],
    [
      "others have marks alone",
      ["A,head,P,1990,,", "A,cell,Q,1990,x,"].map((row) => row),
      {
        head: ", requires: { party_member: true }",
        more: { roster: `${HEADER}\nA,head,P,1990,,\nA,cell,Q,1990,x,\n` },
      },
    ],
  ])("are not told where %s", (_, rows, asked) => {
    expect(told(rows, asked)).toEqual([]);
  });

  test("of a commune are candidates for its units where the policy arranges them together", () => {
    expect(
      told(["X,office,P,,,"], { head: AGE, holding: "max_posts: 1, candidates: commune" }),
    ).toMatchObject([{ people: 1 }]);
  });

  test("are none beside the roster that really came out", () => {
    expect(
      told(["A,head,P,,,"], { head: AGE, more: { after: "place,title,person\nA,head,P\nC,head,K\n" } }),
    ).toEqual([]);
  });
});
