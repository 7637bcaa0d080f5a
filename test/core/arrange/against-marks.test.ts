/** Marks of the roster before that the roster which came out goes against. */
import { expect, test } from "vitest";
import { run } from "../../support/inputs.ts";

/** Who is told with which mark, at which place, of rosters before (with marks) and after. */
function told(before: readonly string[], after: readonly string[], changes: readonly string[] = []) {
  const { diagnostics } = run({
    register: "code,parent,kind,name\nX,,xa,X\nU,X,thon,U\nV,X,thon,V\n",
    roster: `place,title,person,keep\n${before.join("\n")}\n`,
    after: `place,title,person\n${after.join("\n")}\n`,
    changes: `from,into,into_name\n${changes.join("\n")}\n`,
    policy:
      "id: t\nname: T\ntitles: { head: { name: Head, level: unit }, front: { name: Front, level: unit } }\nholding: { max_posts: 2 }\n",
  });
  return diagnostics.flatMap(({ code, place, person, facts }) =>
    code === "after/against-mark" ? [[person, facts.mark, place]] : [],
  );
}

test("who was to leave and holds a post, whichever it is", () => {
  expect(told(["U,head,A,no", "V,head,B,"], ["U,front,A", "V,head,B"])).toEqual([["A", "leave", "U"]]);
  expect(told(["U,head,A,no"], ["U,head,B"])).toEqual([]);
});

test("who was to give a post up and holds it, but not another one", () => {
  expect(told(["U,head,A,drop"], ["U,head,A"])).toEqual([["A", "drop", "U"]]);
  expect(told(["U,head,A,drop"], ["U,front,A"])).toEqual([]);
  expect(told(["U,head,A,drop"], ["V,head,A"])).toEqual([]);
});

test("who was to keep a post and does not hold it where it went", () => {
  expect(told(["U,head,A,yes"], ["U,front,A"])).toEqual([["A", "keep", "U"]]);
  expect(told(["U,head,A,yes"], ["U,head,A"])).toEqual([]);
  const merged = ["U,V,V", "V,V,V"];
  expect(told(["U,head,A,yes"], ["V,head,A"], merged)).toEqual([]);
  expect(told(["U,head,A,yes"], ["V,head,B"], merged)).toEqual([["A", "keep", "V"]]);
});
