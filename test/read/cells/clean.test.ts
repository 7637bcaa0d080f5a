/** Spaces of cells that an eye takes for one. */
import { expect, test } from "vitest";
import { cleanText } from "../../../src/read/cells/clean.ts";
import { readDrawn } from "../../support/drawn.ts";

test.each([
  ["  Thôn Đông ", "Thôn Đông"],
  ["Thôn  Đông", "Thôn Đông"],
  ["Thôn\u00A0Đông", "Thôn Đông"],
  ["Thôn \u00A0Đông", "Thôn Đông"],
  ["1\u202F144", "1 144"],
  ["Mẫu Văn An   Mẫu Thị Ba", "Mẫu Văn An   Mẫu Thị Ba"],
  ["Thôn Đông\nThôn Tây", "Thôn Đông\nThôn Tây"],
])("%j is kept as %j", (written, kept) => {
  expect(cleanText(written)).toBe(kept);
});

const LIST =
  "Xã | Thôn | Họ và tên, chức vụ | Năm sinh\nXã Mẫu | Thôn Đông | Mẫu Văn Một - Bí thư chi bộ | 1961\n" +
  "Xã Mẫu | Thôn Đông | Trưởng thôn: Mẫu Thị Hai | 1970";

test.each([
  "  ",
  "\u00A0",
  " \u00A0",
])("a list with %j for each space is read as one with single spaces", async (space) => {
  // The sheet is drawn with a space at both sides of each stroke.
  const drawn = LIST.split(" | ")
    .map((cell) => cell.replaceAll(" ", space))
    .join(" | ");
  for (const form of ["csv roster", "xlsx roster"]) {
    const sheet = form.startsWith("xlsx") ? "[Danh sách]\n" : "";
    const own = await readDrawn({ [form]: `${sheet}${drawn}` });
    expect(own).toEqual(await readDrawn({ [form]: `${sheet}${LIST}` }));
    expect(own.rows).toHaveLength(2);
    expect(own.faults).toEqual([]);
  }
});
