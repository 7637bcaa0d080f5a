/** Lists in blocks that stand side by side. */
import { expect, test } from "vitest";
import { recognise } from "../../../../src/index.ts";
import { readDrawn } from "../../../support/drawn.ts";

const POSTS = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn An",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Bình",
  "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Văn Chi",
  "Xã Mẫu / Thôn Tây | Trưởng thôn | Mẫu Văn Dũng",
];

test("beyond an empty column, below a letterhead", async () => {
  const { rows, told, faults } = await readDrawn({
    "xlsx roster": `
[DS]
UBND XÃ MẪU | | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
STT | Họ và tên | Chức danh | Thôn |  | STT | Họ và tên | Chức danh | Thôn
1 | Mẫu Văn An | Bí thư chi bộ | Thôn Đông |  | 4 | Mẫu Văn Chi | Bí thư chi bộ | Thôn Tây
2 | Mẫu Văn Bình | Trưởng thôn | Thôn Đông |  | 5 | Mẫu Văn Dũng | Trưởng thôn | Thôn Tây
3 | Mẫu Văn Em | Trưởng thôn | Thôn Nam | | | | |
Tổng cộng: 5 người`,
  });
  expect({ faults, others: rows.filter((row) => !row.includes("Nam")) }).toEqual({
    faults: [],
    others: POSTS,
  });
  expect(told).toContain("table/blocks");
  expect(told).not.toContain("table/beside");
  expect(told).not.toContain("table/total-differs");
});

test("without one between, each with headings, numbers of columns that go on, and who signs", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster": `
UBND XÃ MẪU
STT | Họ và tên    | Năm sinh | Chức danh     | STT | Họ và tên    | Năm sinh | Chức danh
(1) | (2)          | (3)      | (4)           | (5) | (6)          | (7)      | (8)
I   | Thôn Đông    |          |               | II  | Thôn Tây     |          |
1   | Mẫu Văn An   |          | Bí thư chi bộ | 3   | Mẫu Văn Chi  |          | Bí thư chi bộ
2   | Mẫu Văn Bình |          | Trưởng thôn   | 4   | Mẫu Văn Dũng |          | Trưởng thôn
    | Người lập biểu |        |               |     |              |          | CHỦ TỊCH
    | Mẫu Thị Lập  |          |               |     |              |          | Mẫu Văn Ký`,
  });
  expect({ rows, faults }).toEqual({ rows: POSTS, faults: [] });
});

test.each([
  [
    "what stands above them",
    `TRƯỚC SẮP XẾP |  |  |  | SAU SẮP XẾP
Họ và tên  | Chức danh     | Thôn      |  | Họ và tên  | Chức danh     | Thôn
Mẫu Văn An | Bí thư chi bộ | Thôn Đông |  | Mẫu Văn An | Bí thư chi bộ | Thôn Tây`,
  ],
  [
    "their headers",
    `Họ và tên  | Chức danh     | Thôn      |  | Họ và tên  | Chức danh     | Thôn mới
Mẫu Văn An | Bí thư chi bộ | Thôn Đông |  | Mẫu Văn An | Bí thư chi bộ | Thôn Tây`,
  ],
])("that %s tells apart are two tables", async (_, list) => {
  const { rows, told } = await readDrawn({ "csv roster": list });
  expect(rows).toEqual(["Thôn Đông | Bí thư chi bộ | Mẫu Văn An"]);
  expect(told).toContain("table/beside");
});

test("of units, out of which init makes a register, with one total", async () => {
  const list =
    "STT;Tên thôn;Số hộ;;STT;Tên thôn;Số hộ\n1;Thôn Đông;120;;3;Thôn Nam;130\n2;Thôn Tây;150;;;Cộng;400\n";
  const { result, findings } = await recognise({ files: { "ds.csv": new TextEncoder().encode(list) } });
  const register = new TextDecoder().decode(result?.made["register.csv"]);
  expect([...register.matchAll(/Thôn \p{L}+,\d+/gu)].flat()).toEqual([
    "Thôn Đông,120",
    "Thôn Tây,150",
    "Thôn Nam,130",
  ]);
  expect(findings).toEqual([]);
});
