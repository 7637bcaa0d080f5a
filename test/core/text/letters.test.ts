/** Letters of columns, against counting them one by one. */
import { expect, test } from "vitest";
import { lettersOf } from "../../../src/core/text/letters.ts";

test("letters follow each other as a sheet heads its columns, up to the last one that it has", () => {
  const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const two = alphabet.flatMap((first) => alphabet.map((last) => first + last));
  const three = alphabet.flatMap((first) => two.map((others) => first + others));
  const all = [...alphabet, ...two, ...three];
  expect(all.map((_, position) => lettersOf(position))).toEqual(all);
  expect(lettersOf(16_383)).toBe("XFD");
});
