/** What stands in the place of a name and names nobody. */
import { describe, expect, test } from "vitest";
import { namesNobody } from "../../../src/read/roster/no-names.ts";
import { readDrawn } from "../../drawn.ts";

const TITLES = new Set(["bi thu chi bo", "truong thon"]);

test.each([
  "1",
  "1960",
  "0912 345 678",
  "✓",
  '"',
  "x",
  "X",
  "có",
  "kiêm",
  "Kiêm nhiệm",
  "Như trên",
  "-nt-",
  "Bí thư kiêm",
  "Do Trưởng thôn kiêm nhiệm",
  "đ/c Bí thư chi bộ phụ trách",
  "Trưởng thôn",
  "2 người",
  "02 đồng chí",
  "Đã nghỉ",
  "Cộng",
  "TỔNG CỘNG: 5",
  "Toàn xã",
])("%s names nobody", (text) => {
  expect(namesNobody(text, TITLES)).toBe(true);
});

test.each([
  "A",
  "Mẫu Văn An",
  "MẪU VĂN KIÊM",
  "mẫu văn an",
  "Hạnh",
  "K'Brơi",
  "Bí thư Mẫu Văn An",
  "Mẫu Văn An (kiêm)",
  "Nguyễn Văn Có",
  "Đ/c Mẫu Văn An",
  "N.V.A",
])("%s is somebody", (text) => {
  expect(namesNobody(text, TITLES)).toBe(false);
});

describe("in a roster", () => {
  test("it is a fault for each cell, and none beside an id or a vacant word", async () => {
    const { faults } = await readDrawn({
      "csv roster": `
Xã     | Thôn      | Chức danh       | Mã người | Họ và tên
Xã Mẫu | Thôn Đông | Bí thư chi bộ   | M1       | 1
Xã Mẫu | Thôn Đông | Trưởng thôn     |          | Vị trí khuyết
Xã Mẫu | Thôn Đông | Trưởng ban CTMT |          | 0`,
    });
    expect(faults).toEqual([]);
    const marked = await readDrawn({
      "csv roster": "Xã | Thôn | Bí thư | Trưởng thôn\nXã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư kiêm",
    });
    expect(marked.faults).toEqual(["roster/no-name"]);
  });
});
