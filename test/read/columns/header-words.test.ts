/** Headers of figures that are not of all, with marks and without. */
import { expect, test } from "vitest";
import { withoutMarks } from "../../../src/core/text/with-marks.ts";
import { bareFigure, isNarrowed, isOfSome, isSum } from "../../../src/read/columns/header-words.ts";

/** The same without marks, and in capitals. */
const spelled = (header: string): readonly string[] =>
  [header, withoutMarks(header)].flatMap((one) => [one, one.toUpperCase()]);

test.each([
  ["Số hộ (nghèo)", true],
  ["Số hộ (cận nghèo)", true],
  ["Dân số (nghìn người)", true],
  ["Dân số (triệu người)", true],
  ["Số hộ (tạm trú)", true],
  ["Dân số (tạm vắng)", true],
  ["Số hộ (dân tộc thiểu số)", true],
  ["Số hộ (tỷ lệ)", true],
  ["Số hộ (hộ)", false],
  ["Số hộ (cả tạm trú)", false],
])("%s is of some: %s", (header, is) => {
  for (const one of spelled(header)) expect(isNarrowed(one)).toBe(is);
});

test.each([
  ["Hộ nghèo", true],
  ["Hộ tạm trú", true],
  ["Hộ chính sách", true],
  ["Đảng viên", true],
  ["Quy mô", false],
])("what stands below %s is of some: %s", (header, is) => {
  for (const one of spelled(header)) expect(isOfSome(one)).toBe(is);
});

test.each(["Tổng số", "Tổng cộng", "Hiện trạng (hộ)", "Tổng số hộ"])("%s is of all above it", (header) => {
  for (const one of spelled(header)) expect(isSum(one)).toBe(true);
});

test.each([
  ["Tổng số hộ", "số hộ"],
  ["Tổng số hộ năm 2025 (hộ)", "số hộ"],
  ["Số hộ tính đến ngày 31/12/2025", "số hộ"],
])("%s is %s", (header, bare) => {
  expect(bareFigure(header).toLowerCase()).toBe(bare);
  expect(bareFigure(withoutMarks(header)).toLowerCase()).toBe(withoutMarks(bare));
});
