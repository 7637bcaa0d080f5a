/** Tones levelled where two ways to place them are written. */
import { expect, test } from "vitest";
import { foldTones } from "../../../src/core/text/spelling.ts";

test("a tone is levelled only where it may stand in two places", () => {
  expect([foldTones("Hoà"), foldTones("THUÝ"), foldTones("khoẻ")]).toEqual(["hòa", "thúy", "khỏe"]);
  expect(foldTones("Hoàng")).toBe("hoàng");
});
