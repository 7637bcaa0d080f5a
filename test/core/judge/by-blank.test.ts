/** Numbers of posts that a blank cell of a place decided are told once, with how many places there are. */
import { describe, expect, test } from "vitest";
import { run } from "../../support/inputs.ts";

const POSTS = "[{ when: { households: { min: 450 } }, posts: 2 }, { posts: 1 }]";

function told(posts: string, units: readonly string[], { holding = "", changes = "" } = {}) {
  const { diagnostics } = run({
    register: `code,parent,kind,name,households,class,vùng\nT,,tinh,T,,,\nX,T,xa,X,,,\n${units.join("\n")}\n`,
    roster: "place,title,person\n",
    ...(changes !== "" && { changes: `from,into,into_name,into_kind,into_parent\n${changes}\n` }),
    policy: `id: t\nname: T\ntitles: { head: { name: Head, level: unit, posts: ${posts} } }\nholding: { ${holding} }\n`,
  });
  return diagnostics.filter(({ code }) => code === "policy/place-blank");
}

const [BLANK, KNOWN] = ["U,X,thon,U,,,", "V,X,thon,V,500,,"];

describe("a blank that decides how many posts there are", () => {
  test("is told with the number of places, the first of them, columns and titles", () => {
    const [one, ...others] = told(POSTS, [BLANK, KNOWN, "W,X,thon,W,,,"]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      place: "U",
      facts: { places: 2, name: "U", columns: ["households"], numbers: ["Head"] },
    });
  });

  test.each([
    ["nothing is blank", POSTS, KNOWN],
    ["another test of the case fails", POSTS.replace("min: 450 }", "min: 450 }, kind: tdp"), BLANK],
    ["both cases have as many posts", POSTS.replace("posts: 2", "posts: 1"), BLANK],
    ["no case means none, as that of the blank", "{ when: { households: { min: 450 } }, posts: 0 }", BLANK],
    ["the blank may pass", POSTS.replace("min: 450", "min: 450, blank: pass"), BLANK],
    ["an earlier case fits", `[{ when: { kind: thon }, posts: 1 }, ${POSTS.slice(1)}`, BLANK],
    ["the place keeps what it has", POSTS, "U,X,thon,U,,,", "pending"],
    ["no file has the column", "[{ when: { vùng: núi }, posts: 2 }, { posts: 1 }]", BLANK],
  ])("is not told where %s", (_, posts, unit, status = "") => {
    const { diagnostics } = run({
      register: `code,parent,kind,name,households,class,vùng,status\nT,,tinh,T,,,,\nX,T,xa,X,,,,\n${unit},${status}\n`,
      roster: "place,title,person\n",
      policy: `id: t\nname: T\ntitles: { head: { name: Head, level: unit, posts: ${posts} } }\n`,
    });
    expect(diagnostics.filter(({ code }) => code === "policy/place-blank")).toEqual([]);
  });

  test("is told where no case fits instead, and of a further column that other places have", () => {
    expect(told("{ when: { households: { min: 450 } }, posts: 2 }", [BLANK])).toHaveLength(1);
    expect(
      told("[{ when: { vùng: núi }, posts: 2 }, { posts: 1 }]", [BLANK, "V,X,thon,V,500,,núi"]),
    ).toHaveLength(1);
  });

  test("is none where a created place has no kind that it was of", () => {
    const posts = "[{ when: { was.kind: tdp }, posts: 2 }, { posts: 1 }]";
    expect(told(posts, [KNOWN], { changes: ",N,N,thon,X" })).toEqual([]);
  });
});

test("a cap by a blank class is told where the arrangement goes by it, or more people than the least cap hold posts", () => {
  const cap = "max_persons: { commune: { 1: 14, 2: 12 } }";
  expect(told("1", [KNOWN], { holding: cap })).toEqual([]);
  const [one] = told("1", [KNOWN], { holding: `${cap}, objective: fewest-changes` });
  expect(one?.facts).toMatchObject({ places: 1, columns: ["class"], numbers: ["max_persons"] });
  const heldBy = (people: number) => {
    const rows = Array.from({ length: people }, (_, at) => `X,clerk,P${at}\n`);
    const { diagnostics } = run({
      register: "code,parent,kind,name,class\nT,,tinh,T,\nX,T,xa,X,\nY,T,xa,Y,1\n",
      roster: `place,title,person\n${rows.join("")}`,
      policy: `id: t\nname: T\ntitles: { clerk: { name: Clerk, level: commune, posts: 3 } }\nholding: { max_persons: { commune: { 1: 3, 2: 2 } } }\n`,
    });
    return diagnostics.flatMap(({ code, place }) => (code === "policy/place-blank" ? [place] : []));
  };
  expect([heldBy(2), heldBy(3)]).toEqual([[], ["X"]]);
});

describe("a blank that decides which standard of households holds", () => {
  const opened = (unit: string, thresholds: string, { status = "", changes = "", more = "" } = {}) => {
    const { diagnostics } = run({
      register: `code,parent,kind,name,households,vùng,status\nX,,xa,X,,,\nU,X,thon,Thôn 1,${unit},${status}\nV,X,thon,Thôn 2,400,núi,\n${more}`,
      changes: `from,into,into_name\n${changes}`,
      policy: `id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\nthresholds: ${thresholds}\n`,
    });
    return diagnostics
      .filter(({ code }) => code === "policy/place-blank")
      .map(({ facts, place }) => ({ place, ...facts }));
  };
  const MINIMUM =
    "{ minimum: [{ when: { vùng: núi }, households: 100 }, { households: 300 }], must_merge_below: 50 }";

  test("is told where a unit is below one of them alone, or further below one", () => {
    const one = { place: "U", places: 1, name: "Thôn 1", columns: ["vùng"], numbers: ["thresholds.minimum"] };
    expect(opened("200,", MINIMUM)).toEqual([one]);
    expect(opened("99,", MINIMUM)).toEqual([one]);
    expect(opened("299,", "{ minimum: [{ when: { vùng: núi }, households: 300 }] }")).toEqual([one]);
    const ofKind = "{ minimum: [{ when: { kind: thon, vùng: núi }, households: 300 }] }";
    expect(opened("299,", ofKind)).toEqual([one]);
  });

  test.each([
    ["it meets both", "300,", MINIMUM],
    ["it is as far below both", "40,", MINIMUM],
    ["nothing is blank", "200,núi", MINIMUM],
    ["the blank may pass", "200,", MINIMUM.replace("núi", "{ is: núi, blank: pass }")],
    ["its own households are blank, which is told by itself", ",", MINIMUM],
    ["the other standard is for created units", "200,", MINIMUM.replace("when", "created: only, when")],
  ])("is not told where %s", (_, unit, thresholds) => {
    expect(opened(unit, thresholds)).toEqual([]);
  });

  test("is not told of a unit that is not judged", () => {
    expect(opened("200,", MINIMUM, { status: "exempt" })).toEqual([]);
  });

  test("is told of an upper guard where units merge whose columns differ", () => {
    const upper = "{ upper: [{ when: { vùng: núi }, households: 500 }, { households: 700 }] }";
    const merger = { changes: "U,V,Thôn 3\nV,V,Thôn 3\n", more: "W,X,thon,Thôn 4,9,núi,\n" };
    expect(opened("200,đồng bằng", upper, merger)).toMatchObject([
      { place: "V", columns: ["vùng"], numbers: ["thresholds.upper"] },
    ]);
    expect(opened("100,đồng bằng", upper, merger)).toEqual([]);
    expect(opened("200,núi", upper, merger)).toEqual([]);
    expect(opened("900,", upper)).toEqual([]);
  });
});
