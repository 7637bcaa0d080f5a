/** Names of units over several lines of a cell. */
import { expect, test } from "vitest";
import { namesSeveral } from "../../../src/read/cells/several-units.ts";

test.each([
  "Thôn\n1",
  "Tổ dân phố\nsố 1",
  "THÔN\nĐÔNG",
  "Thôn Hòa\nBình",
  "Tổ dân\nphố số 1",
])("%j is one unit", (name) => {
  expect(namesSeveral(name)).toBe(false);
});

test.each(["Thôn 1\nThôn 2", "Thôn 1\n2", "Thôn\n1\n2"])("%j is several", (name) => {
  expect(namesSeveral(name)).toBe(true);
});
