/** Texts of a column as pieces of one: each is what it was, and a search of all of them finds what is in any. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bareName, ODD_NAME } from "../../../src/core/text/person-name.ts";
import { entriesOf, entryAt, hashOf, packed } from "../../../src/read/cells/entries.ts";
import { textsOf } from "../../../src/read/cells/texts.ts";

/** Cells as they may stand in a file: letters of one byte and of up to four, words, line ends. */
const cells = fc.array(
  fc
    .array(
      fc.constantFrom("A", "b", "ô", "ng", "Bà", "hoà", "ế", "–", "😀", " ", "\n", "\r\n", "1968", "0", ","),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((pieces) => pieces.join("")),
  { maxLength: 12 },
);

/** The texts of some cells, by codes from 1. */
function textsOfCells(written: readonly string[]) {
  const bytes = written.map((text) => new TextEncoder().encode(text));
  const entries = entriesOf();
  for (const own of bytes) entryAt(entries, own, 0, own.length, hashOf(own, 0, own.length));
  return textsOf(packed(entries));
}

const distinct = (written: readonly string[]): readonly string[] => ["", ...new Set(written)];

test("each text is the one that was entered", () => {
  fc.assert(
    fc.property(cells, (written) => {
      const { text } = textsOfCells(written);
      expect(distinct(written).map((_, code) => text(code))).toEqual(distinct(written));
    }),
  );
});

test("a search finds every text with what is looked for, in their order, and each once", () => {
  const patterns = [
    /[(,;:\n]|\s[-\u2013]\s/u,
    /\s\s/,
    /^ô|ế$/m,
    /^[^A-Z\r]*$/m,
    /(?<!\d)(?:19|20)\d{2}(?!\d)/,
    /hoà(?!\p{L})/u,
  ];
  fc.assert(
    fc.property(cells, fc.constantFrom(...patterns), (written, pattern) => {
      const codes = textsOfCells(written).search(pattern);
      expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
      const alone = new RegExp(pattern, pattern.flags.replace("m", ""));
      distinct(written).forEach((text, code) => {
        if (alone.test(text)) expect(codes).toContain(code);
      });
    }),
  );
});

test("a name that is spelled in another way is found as an odd one", () => {
  fc.assert(
    fc.property(cells, (written) => {
      const texts = written.map((text) => text.trim());
      const codes = textsOfCells(texts).search(ODD_NAME);
      distinct(texts).forEach((text, code) => {
        if (bareName(text) !== text) expect(codes).toContain(code);
      });
    }),
  );
});
