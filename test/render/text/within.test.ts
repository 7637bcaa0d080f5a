/** The kind of a place stands in small letters within a sentence; what is no kind stays. */
import { expect, test } from "vitest";
import { withinText } from "../../../src/render/text/within.ts";

test.each([
  ["Xã Mẫu Sơn", "xã Mẫu Sơn"],
  ["Thị trấn Mẫu", "thị trấn Mẫu"],
  ["Mẫu Sơn", "Mẫu Sơn"],
  ["Xãmẫu", "Xãmẫu"],
])("%s", (name, within) => {
  expect(withinText(name)).toBe(within);
});
