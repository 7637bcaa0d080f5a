/** What is made once is not made again, nor mixed up. */
import { expect, test } from "vitest";
import { eachOnce, oncePer } from "../../../src/core/numbers/once.ts";

test("a text of a value is made once, also where there is none", () => {
  const made: number[] = [];
  const textOf = eachOnce((value: number) => {
    made.push(value);
    return value > 1 ? `n${value}` : null;
  });
  expect([1, 2, 1, 2, 3].map(textOf)).toEqual([null, "n2", null, "n2", "n3"]);
  expect(made).toEqual([1, 2, 3]);
});

test("what an object leads to is made once for each object, equal ones apart", () => {
  const made: object[] = [];
  const sizeOf = oncePer((list: readonly number[]) => {
    made.push(list);
    return { size: list.length };
  });
  const [one, other] = [
    [1, 2],
    [1, 2],
  ];
  expect(sizeOf(one)).toBe(sizeOf(one));
  expect(sizeOf(one)).not.toBe(sizeOf(other));
  expect(made).toEqual([one, other]);
});
