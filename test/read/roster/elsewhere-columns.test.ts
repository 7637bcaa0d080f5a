/** Columns below a header that is not of a post: where somebody is from, what they did before. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const read = async (over: string, below: string, cell: string) => {
  const { rows, faults } = await readDrawn({
    "csv roster": `
STT | Họ và tên   | ${over}  |       | Chức danh   | Thôn
    |             | ${below} | Khác  |             |
1   | Mẫu Văn Một | ${cell}  | x     | Trưởng thôn | Thôn Đông`,
  });
  return { rows, faults };
};

test.each([
  "Quê quán",
  "Nơi sinh",
  "Hộ khẩu thường trú",
  "Nơi ở hiện nay",
  "Địa chỉ",
])("a commune below %s is not that of the post", async (over) =>
  expect((await read(over, "Xã", "Xã Bên")).rows).toEqual(["Thôn Đông | Trưởng thôn | Mẫu Văn Một"]));

test("a commune below another header is", async () => {
  for (const over of ["Đơn vị", "Nơi công tác"])
    expect((await read(over, "Xã", "Xã Mẫu")).rows).toEqual([
      "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một",
    ]);
});

test("a day or a year below what somebody did before, or of their family, is not the holder's", async () => {
  expect((await read("Quá trình công tác", "Từ ngày", "không rõ")).faults).toEqual([]);
  expect((await read("Vợ (chồng)", "Năm sinh", "1960")).rows).toEqual([
    "Thôn Đông | Trưởng thôn | Mẫu Văn Một",
  ]);
  expect((await read("Thông tin", "Năm sinh", "1960")).rows).toEqual([
    "Thôn Đông | Trưởng thôn | Mẫu Văn Một | 1960",
  ]);
});
