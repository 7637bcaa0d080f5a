/** Rows of what stands beside a table, below its last row or between its rows. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const ROWS = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Hai",
];

test("a list beside a table that is longer than it has no rows in it", async () => {
  const { rows, faults, told } = await readDrawn({
    "xlsx roster": `
[Danh sách]
Xã     | Thôn      | Họ và tên   | Chức danh     |  | Danh mục chức danh
Xã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư chi bộ |  | Bí thư chi bộ
       |           |             |               |  | Trưởng thôn
Xã Mẫu | Thôn Đông | Mẫu Văn Hai | Trưởng thôn   |  | Trưởng ban CTMT
       |           |             |               |  | Chi hội trưởng phụ nữ`,
  });
  expect({ rows, faults }).toEqual({ rows: ROWS, faults: [] });
  expect(told).toContain("table/beside");
});

test("nor has a column that is passed over", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | Họ và tên   | Chức danh     | Tra cứu
Xã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư chi bộ | 1
       |           |             |               | 2
Xã Mẫu | Thôn Đông | Mẫu Văn Hai | Trưởng thôn   |`,
    "yaml scenario": "columns: { Tra cứu: skip }",
  });
  expect({ rows, faults }).toEqual({ rows: ROWS, faults: [] });
});

test("words beyond an empty column that nothing heads are no part of a list whose headings say the places", async () => {
  const { rows, faults, told } = await readDrawn({
    "xlsx roster": `
[Danh sách]
STT | Họ và tên   | Chức danh     |  |
I   | Xã Mẫu      |               |  | Bí thư chi bộ
1   | Thôn Đông   |               |  | Trưởng thôn
1   | Mẫu Văn Một | Bí thư chi bộ |  | Trưởng ban CTMT
2   | Mẫu Văn Hai | Trưởng thôn   |  |`,
  });
  expect({ rows, faults }).toEqual({ rows: ROWS, faults: [] });
  expect(told).toContain("table/beside");
});
