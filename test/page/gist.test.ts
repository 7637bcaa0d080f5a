/** What stands for a message on the page. */
import { expect, test } from "vitest";
import { gist } from "../../src/page/gist.ts";

test("ends at the first stop behind more than a name, and not within brackets", () => {
  expect(gist("8 cặp chỉ ghi ở một bên (đầu tiên: A ghi giáp B); đã hiểu là giáp nhau. Xem lại.")).toBe(
    "8 cặp chỉ ghi ở một bên (đầu tiên: A ghi giáp B)",
  );
  expect(gist("Xã A. Có 3 trên 37 đơn vị không có trong phương án: Thôn 1.")).toBe(
    "Xã A. Có 3 trên 37 đơn vị không có trong phương án",
  );
});

test("says what is so of a unit, not which unit: others are of the same code", () => {
  const said = "212 hộ, bằng 70% mức tối thiểu 300, dưới 100%";
  expect(
    gist(`Tổ dân phố số 1, Xã Mẫu Hòa: ${said}: thuộc diện phải sáp nhập. Nhập với đơn vị liền kề.`),
  ).toBe(said);
});

test("is cut at the end of a word where it is long", () => {
  const long = gist("một ".repeat(40));
  expect(long.length).toBeLessThanOrEqual(81);
  expect(long.endsWith("một…")).toBe(true);
});
