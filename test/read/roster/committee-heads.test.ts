/** "Trưởng ban" (of the Front's committee) and "Trưởng bản" (the head of a bản), which nothing but a tone tells apart. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

test("Trưởng ban is the head of the Front's committee, Trưởng bản that of a bản, in cells", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | Họ và tên   | Chức danh
Xã Mẫu | Bản Pa    | Mẫu Văn Một | Trưởng bản
Xã Mẫu | Bản Pa    | Mẫu Văn Hai | TRƯỞNG BAN
Xã Mẫu | Thôn Đông | Mẫu Văn Ba  | Bí thư kiêm Trưởng ban`,
  });
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    "Xã Mẫu / Bản Pa | Trưởng thôn | Mẫu Văn Một",
    "Xã Mẫu / Bản Pa | Trưởng Ban công tác Mặt trận | Mẫu Văn Hai",
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Ba",
    "Xã Mẫu / Thôn Đông | Trưởng Ban công tác Mặt trận | Mẫu Văn Ba",
  ]);
});

test("and in headers, alone or beside another word for the title", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster": `
Xã     | Thôn, bản | Bí thư      | Trưởng thôn/Trưởng bản | Họ tên Trưởng ban
Xã Mẫu | Bản Pa    | Mẫu Văn Một | Mẫu Văn Hai            | Mẫu Văn Ba`,
  });
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    "Xã Mẫu / Bản Pa | Bí thư chi bộ | Mẫu Văn Một",
    "Xã Mẫu / Bản Pa | Trưởng thôn | Mẫu Văn Hai",
    "Xã Mẫu / Bản Pa | Trưởng Ban công tác Mặt trận | Mẫu Văn Ba",
  ]);
});

test("without marks it may be either, unless more stands behind it", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster": `
Xã     | Thôn   | Họ và tên   | Chức danh
Xã Mẫu | Bản Pa | Mẫu Văn Một | TRUONG BAN`,
  });
  expect({ rows, faults }).toEqual({ rows: [], faults: ["roster/unknown-title"] });
  const whole = await readDrawn({
    "csv roster": `
Xã     | Thôn   | Họ và tên   | Chức danh
Xã Mẫu | Bản Pa | Mẫu Văn Một | TRUONG BAN CTMT`,
  });
  expect(whole.rows).toEqual(["Xã Mẫu / Bản Pa | Trưởng Ban công tác Mặt trận | Mẫu Văn Một"]);
});
