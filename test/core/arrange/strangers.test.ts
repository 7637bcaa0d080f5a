/** People of a roster that came out by their names alone. */
import { expect, test } from "vitest";
import { run } from "../../support/inputs.ts";

/** How many people without an id are told. */
function told(column: string, before: readonly string[], after: readonly string[]) {
  const { diagnostics } = run({
    register: "code,parent,kind,name\nX,,xa,X\nU,X,thon,U\nV,X,thon,V\n",
    roster: `place,title,${column}\n${before.join("\n")}\n`,
    after: `place,title,${column}\n${after.join("\n")}\n`,
    policy:
      "id: t\nname: T\ntitles: { head: { name: Head, level: unit }, front: { name: Front, level: unit } }\n",
  });
  return diagnostics.flatMap(({ code, facts }) => (code === "after/no-ids" ? [facts.count] : []));
}

test("are told where they are nobody of the roster before, by the same place, title and name", () => {
  expect(told("full_name", ["U,head,Mẫu Văn Một"], ["U,head,Mẫu Văn Một"])).toEqual([]);
  expect(told("full_name", ["U,head,Mẫu Văn Một"], ["V,head,Mẫu Văn Một", "U,front,Mẫu Văn Hai"])).toEqual([
    2,
  ]);
  expect(told("count", ["U,head,1"], ["V,front,1"])).toEqual([1]);
});

test("are not told where they have ids", () => {
  expect(told("person", ["U,head,A"], ["V,head,A", "U,front,N1"])).toEqual([]);
});
