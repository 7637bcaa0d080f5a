/** Units that go on on a further page: "Thôn Đông (tiếp theo)". */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const READ = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Hai",
  "Xã Mẫu / Thôn Đông | Trưởng Ban công tác Mặt trận | Mẫu Văn Ba",
];

test("are the same units, in cells", async () => {
  const { rows, told, faults } = await readDrawn({
    "csv roster": `
Xã     | Thôn                  | Họ và tên   | Chức danh
Xã Mẫu | Thôn Đông             | Mẫu Văn Một | Bí thư chi bộ
Xã Mẫu | Thôn Đông             | Mẫu Văn Hai | Trưởng thôn
Xã Mẫu | Thôn Đông (tiếp theo) | Mẫu Văn Ba  | Trưởng ban CTMT`,
  });
  expect({ rows, faults }).toEqual({ rows: READ, faults: [] });
  expect(told).toContain("roster/spellings");
});

test("and in headings, with a register too", async () => {
  const { rows, faults } = await readDrawn({
    "csv register": "mã | mã cha | loại | tên\nX | | xã | Xã Mẫu\nX1 | X | thôn | Thôn Đông",
    "csv roster": `
STT | Họ và tên         | Chức danh
I   | Thôn Đông         |
1   | Mẫu Văn Một       | Bí thư chi bộ
2   | Mẫu Văn Hai       | Trưởng thôn
I   | Thôn Đông (tiếp)  |
3   | Mẫu Văn Ba        | Trưởng ban CTMT`,
  });
  expect({ rows, faults }).toEqual({ rows: READ, faults: [] });
});
