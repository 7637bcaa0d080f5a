/** Cells of a header that are merged with rows of data below it. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

test("a header merged down over rows of data makes them none of the header", async () => {
  const { rows, faults } = await readDrawn({
    "xlsx roster": `
[Danh sách]
STT | Xã     | Thôn      | Họ và tên   | Chức danh     | Ghi chú
1   | Xã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư chi bộ | ^
2   | Xã Mẫu | Thôn Đông | Mẫu Văn Hai | Trưởng thôn   | ^`,
  });
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
    "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Hai",
  ]);
});

test("the second level of a header stays one, also where not each cell is merged over it", async () => {
  const { rows, faults } = await readDrawn({
    "xlsx roster": `
[Danh sách]
STT | Xã     | Thôn      | Họ và tên   | Năm sinh | <  | Chức danh
^   |        | ^         |             | Nam      | Nữ | ^
1   | Xã Mẫu | Thôn Đông | Mẫu Văn Một | 1960     |    | Bí thư chi bộ`,
  });
  expect(faults).toEqual([]);
  expect(rows).toEqual(["Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1960 nam"]);
});
