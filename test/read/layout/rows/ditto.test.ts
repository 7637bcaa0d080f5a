/** Marks for the cell above among places and titles. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const roster = (...rows: readonly string[]) =>
  readDrawn({ "csv roster": ["Xã | Thôn | Chức danh | Họ và tên", ...rows].join("\n") });

test.each([
  "nt",
  "-nt-",
  "- nt -",
  "n.t",
  "″",
  "''",
  "//",
  "-//-",
  "Như trên",
  "N.t",
  "(như trên)",
  ",,",
])("%s is the cell above", async (mark) => {
  const { rows, told, faults } = await roster(
    "Xã Mẫu | Thôn Đông | Trưởng thôn | Mẫu Văn Một",
    `${mark} | ${mark} | Bí thư chi bộ | Mẫu Văn Hai`,
    `${mark} | Thôn Tây | ${mark} | Mẫu Văn Ba`,
  );
  expect([rows, faults]).toEqual([
    [
      "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Hai",
      "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một",
      "Xã Mẫu / Thôn Tây | Bí thư chi bộ | Mẫu Văn Ba",
    ],
    [],
  ]);
  expect(told).toContain("table/ditto");
});

test("below nothing, a blank cell or a total it is a fault, and so is one for a name", async () => {
  const first = "Xã Mẫu | Thôn Đông | Trưởng thôn | Mẫu Văn Một";
  for (const rows of [
    ["nt | Thôn Đông | Trưởng thôn | Mẫu Văn Một"],
    [first, "Xã Mẫu | | Trưởng thôn |", "Xã Mẫu | nt | Bí thư chi bộ | Mẫu Văn Hai"],
    [first, "Cộng | | | 1", "nt | Thôn Tây | Trưởng thôn | Mẫu Văn Hai"],
    [first, "Xã Mẫu | Thôn Đông | Bí thư chi bộ | nt"],
  ]) {
    expect((await roster(...rows)).faults).not.toEqual([]);
  }
});
