/** Posts written down in any order come out in the order of places. */
import { expect, test } from "vitest";
import { postList } from "../../../src/core/arrange/post-list.ts";

test("posts of one place stay in the order in which they came", () => {
  const list = postList(4);
  list.add(3, 0, 10);
  list.add(1, 5, 11);
  list.add(3, 1, 12);
  list.add(1, 4);
  const { size, place, title, person } = list.done();
  expect([size, [...place], [...title], [...person]]).toEqual([
    4,
    [1, 1, 3, 3],
    [5, 4, 0, 1],
    [11, -1, 10, 12],
  ]);
});

test("more posts than there was room for are all there", () => {
  const list = postList(2);
  for (let n = 0; n < 5000; n++) list.add(n % 2, n, n);
  const { size, place, person } = list.done();
  expect([size, place.indexOf(1), person[0], person[2500]]).toEqual([5000, 2500, 0, 1]);
});

test("none at all is an empty list", () => {
  expect(postList(3).done().size).toBe(0);
});
