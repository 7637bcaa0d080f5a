/** Whether bytes are UTF-8, by the reader's own loop and by the decoder of the platform. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isUtf8 } from "../../../src/read/decode/utf8.ts";

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test("both say the same of any bytes", () => {
  const edges = fc.constantFrom(
    0,
    0x41,
    0x7f,
    0x80,
    0x8f,
    0x90,
    0x9f,
    0xa0,
    0xbf,
    0xc0,
    0xc1,
    0xc2,
    0xdf,
    0xe0,
    0xe1,
    0xec,
    0xed,
    0xee,
    0xef,
    0xf0,
    0xf1,
    0xf3,
    0xf4,
    0xf5,
    0xff,
  );
  const pieces = fc.oneof(
    fc.array(fc.oneof(edges, fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
    fc.string({ unit: "binary", maxLength: 4 }).map((text) => [...new TextEncoder().encode(text)]),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (made) => {
      const bytes = Uint8Array.from(made.flat());
      expect(isUtf8(bytes)).toBe(decodes(bytes));
    }),
    { numRuns: 20_000 },
  );
});
