/** Rows that head others: their words, and how many they say that there are. */
import { expect, test } from "vitest";
import { headingOf } from "../../../src/read/table/headings.ts";

test.each([
  ["Thôn Đông (5 người)", "Thôn Đông", 5],
  ["1. Thôn Đông: 5", "Thôn Đông", 5],
  ["Thôn Đông: 120 hộ, 400 khẩu", "Thôn Đông", null],
  ["Thôn Đông (120 hộ - 1.400 nhân khẩu)", "Thôn Đông", null],
  ["Thôn Đông: 120 hộ, 4", "Thôn Đông: 120 hộ, 4", null],
  ["Thôn 3", "Thôn 3", null],
])("%s", (written, text, count) => {
  expect(headingOf([written], 0, 1)).toMatchObject({ text, count });
});
