/** What became of people: how many posts, and whether a title was held before. */
import { expect, test } from "vitest";
import { type Town, town } from "../../support/towns.ts";

const MERGED = ["U,U,U,,", "V,U,,,"];

test.each<readonly [string, Town, readonly string[]]>([
  ["keeps the title", { roster: ["U,head,A,,,,,"] }, ["retained"]],
  [
    "has one of the titles held before",
    { roster: ["U,head,A,,,,,", "U,front,A,,,,,"], holding: "max_posts: 1" },
    ["retained"],
  ],
  [
    "has another title",
    {
      roster: ["U,head,A,,,,,"],
      titles: "head: { name: Head, level: unit, posts: 0 }, front: { name: Front, level: unit }",
    },
    ["reassigned"],
  ],
  [
    "has several posts, held before or not",
    {
      roster: ["U,head,A,,,,,"],
      titles: "head: { name: Head, level: unit }, front: { name: Front, level: unit }",
      holding: "max_posts: 2",
    },
    ["concurrent"],
  ],
  [
    "has none",
    {
      changes: MERGED,
      roster: ["U,head,A,,,,,", "V,head,B,,,,,"],
      titles: "head: { name: Head, level: unit }",
    },
    ["retained", "released"],
  ],
  [
    "held nothing before, with one post or two, is appointed",
    {
      roster: ["U,head,A,,,,,"],
      after: ["U,head,NEW", "U,front,NEW"],
      titles: "head: { name: Head, level: unit }, front: { name: Front, level: unit }",
    },
    ["released", "appointed"],
  ],
  [
    "keeps the title in a pending place",
    { places: ["U,X,thon,U,100,,,pending"], roster: ["U,head,A,,,,,"] },
    ["retained"],
  ],
])("who %s", (_, one, dispositions) => {
  expect(town(one).arrangement.dispositions).toEqual(dispositions);
});
