/** "Did you mean": the nearest known word, against a plain edit distance; how often codes are looked for. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstOf } from "../../../src/core/text/shorten.ts";
import { nearestWord } from "../../../src/core/text/suggest.ts";
import { suggester } from "../../../src/core/text/suggester.ts";

/** Insertions, deletions, replacements and swaps of neighbours, by recursion. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [headA = "", headB = ""] = [a[0], b[0]];
  const rest = distance(a.slice(1), b.slice(1)) + (headA === headB ? 0 : 1);
  const swapped =
    a.length > 1 && b.length > 1 && a[1] === headB && headA === b[1]
      ? 1 + distance(a.slice(2), b.slice(2))
      : Number.POSITIVE_INFINITY;
  return Math.min(rest, swapped, 1 + distance(a.slice(1), b), 1 + distance(a, b.slice(1)));
}

describe("the nearest word", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });

  test("is the first of the closest, at most a third of the letters away, else none", () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 4 }), (word, known) => {
        const limit = Math.max(1, Math.floor(word.length / 3));
        const ranked = known.map((other) => distance(word, other));
        const least = Math.min(...ranked);
        const expected = least <= limit ? (known[ranked.indexOf(least)] ?? null) : null;
        expect(nearestWord(word, known)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("is found by its folded text and given as it is written", () => {
    expect(nearestWord("bi thu", ["Trưởng thôn", "Bí thư"])).toBe("Bí thư");
    expect(nearestWord("houesholds", ["population", "households"])).toBe("households");
    expect(nearestWord("abc", [])).toBeNull();
  });
});

describe("codes that are not known", () => {
  test("are first looked for without leading zeros", () => {
    const suggest = suggester(() => ["0015", "00115", "115x"]);
    expect(suggest("115")).toBe("00115");
    expect(suggest("0")).toBeNull();
  });

  test("are looked for twenty times; one that was met is answered again", () => {
    let looked = 0;
    const suggest = suggester(() => {
      looked++;
      return ["A1"];
    });
    for (let word = 0; word < 20; word++) expect(suggest(`A${word % 2}`)).toBe("A1");
    const after = looked;
    for (let word = 2; word < 20; word++) suggest(`B${word}`);
    expect(looked).toBeGreaterThan(after);
    expect(suggest("A0")).toBe("A1");
    expect(suggest("A2")).toBeNull();
  });
});

test("a long list is cut with a sign, one that fits is not", () => {
  expect(firstOf(["a", "b"], 2)).toEqual(["a", "b"]);
  expect(firstOf(["a", "b", "c"], 2)).toEqual(["a", "b", "…"]);
});

test("text that no name and no code is as long as has no close word, and is none", () => {
  const long = "a".repeat(201);
  expect(nearestWord(long, [long])).toBeNull();
  expect(nearestWord("a".repeat(199), [long, "a".repeat(200)])).toBe("a".repeat(200));
});
