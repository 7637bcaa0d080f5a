/** Rows of a plan that say of themselves that they are not to be done. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const toldOf = async (row: string, header = "Ghi chú") => {
  const { told, faults } = await readDrawn({
    "csv changes": `Xã | Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp | ${header}\n${row}\nXã Mẫu | Thôn Tây | 90 | Thôn Mới |`,
  });
  return [...told, ...faults].filter((code) => /undone-note|blank-name/.test(code));
};

test.each([
  "Không thực hiện",
  "Đề nghị giữ nguyên",
  "Chưa thống nhất",
  "Tạm dừng",
  "Nhân dân không đồng thuận",
  "Chuyển sang giai đoạn sau",
  "Phương án dự phòng",
  "Bỏ",
  "Trùng STT 3",
])("a note %s is told", async (note) => {
  expect(await toldOf(`Xã Mẫu | Thôn Đông | 80 | Thôn Mới | ${note}`)).toEqual(["changes/undone-note"]);
});

test.each([
  "Chưa thực hiện",
  "Có 5 hộ không đồng ý",
  "Thống nhất",
  "Phương án 1",
  "Không đạt",
  "Dũng",
  "Bổ sung",
  "Thực hiện năm 2027",
])("a note %s says nothing of the kind", async (note) => {
  expect(await toldOf(`Xã Mẫu | Thôn Đông | 80 | Thôn Mới | ${note}`)).toEqual([]);
});

test.each([
  ["Kết quả", "Không thông qua"],
  ["Đồng thuận", "không"],
])("a further column %s with %s is told", async (header, cell) => {
  expect(await toldOf(`Xã Mẫu | Thôn Đông | 80 | Thôn Mới | ${cell}`, header)).toEqual([
    "changes/undone-note",
  ]);
});

test("what stands behind a name is told, and a unit that stays may say that it is not merged", async () => {
  expect(await toldOf("Xã Mẫu | Thôn Đông (bỏ) | 80 | Thôn Mới |")).toEqual(["changes/undone-note"]);
  expect(await toldOf("Xã Mẫu | Thôn Đông | 80 | Thôn Đông | Không sáp nhập")).toEqual([]);
});

test.each(["Chưa thống nhất", "(bỏ)", "-", "Dừng", "không"])("%s is no new name", async (name) => {
  expect(await toldOf(`Xã Mẫu | Thôn Đông | 80 | ${name} |`)).toEqual(["changes/blank-name"]);
});
