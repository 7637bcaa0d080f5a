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

test("of more values than may be kept all are forgotten, and made again", () => {
  const made: number[] = [];
  const doubled = eachOnce((value: number) => {
    made.push(value);
    return 2 * value;
  }, 2);
  expect([1, 2, 1, 3, 3, 1].map(doubled)).toEqual([2, 4, 2, 6, 6, 2]);
  expect(made).toEqual([1, 2, 3, 1]);
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
