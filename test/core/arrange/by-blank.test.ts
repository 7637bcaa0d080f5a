/** Numbers of posts that a blank cell of a place decided are told once, with how many places there are. */
import { describe, expect, test } from "vitest";
import { run } from "../../inputs.ts";

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

test("a cap by a blank class is told where the arrangement goes by it", () => {
  const cap = "max_persons: { commune: { 1: 14, 2: 12 } }";
  expect(told("1", [KNOWN], { holding: cap })).toEqual([]);
  const [one] = told("1", [KNOWN], { holding: `${cap}, objective: fewest-changes` });
  expect(one?.facts).toMatchObject({ places: 1, columns: ["class"], numbers: ["max_persons"] });
});
