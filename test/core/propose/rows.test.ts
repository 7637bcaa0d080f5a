/** The name of a unit made by merging. */
import { expect, test } from "vitest";
import { nameOf } from "../../../src/core/propose/rows.ts";

test.each([
  [["Thôn 2", "Thôn 1"], "Thôn 2", "Thôn 1 + 2"],
  [["Thôn 10", "Thôn 9", "Thôn 2"], "Thôn 9", "Thôn 2 + 9 + 10"],
  [["Thôn 02", "Thôn 1"], "Thôn 1", "Thôn 1 + 02"],
  [["Thôn 1", "Thôn 01"], "Thôn 1", "Thôn 1 + 01"],
  [["Tổ dân phố Hoà 1", "Tổ dân phố Hòa 2"], "Tổ dân phố Hòa 2", "Tổ dân phố Hòa 1 + 2"],
  [["Thôn 1", "Xóm 2"], "Thôn 1", "Thôn 1"],
  [["Thôn 1", "Thôn Đông"], "Thôn 1", "Thôn 1"],
  [["Thôn Đông", "Thôn Tây"], "Thôn Tây", "Thôn Tây"],
  [["12", "3"], "12", "3 + 12"],
])("of %j with the largest %s: %s", (names, largest, name) => {
  expect(nameOf(names, largest)).toBe(name);
});
