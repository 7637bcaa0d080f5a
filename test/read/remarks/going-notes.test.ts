/** Notes that say where the households of a unit go that ends. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const toldOf = async (row: string) => {
  const header = "Xã | Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp | Ghi chú";
  const { told } = await readDrawn({
    "csv changes": [header, row, "Xã Mẫu | Thôn Nam | 90 | Thôn Nam |"].join("\n"),
  });
  return told.filter((code) => code === "changes/note-unread");
};

test.each([
  "Xã Mẫu | Thôn Đông | 80 | | Giải thể, chuyển các hộ về Thôn Nam",
  "Xã Mẫu | Thôn Đông | 80 | Giải thể | Nhập vào Thôn Nam",
  "Xã Mẫu | Thôn Đông | 80 | Giải thể | chuyển 80 hộ sang Thôn Nam",
  "Xã Mẫu | Thôn Đông | 80 | Giải thể | Các hộ tái định cư về Thôn Nam",
  "Xã Mẫu | Thôn Đông | 80 | | Giải thể, bàn giao cho các thôn liền kề",
])("%s is told once", async (row) => expect(await toldOf(row)).toEqual(["changes/note-unread"]));

test.each([
  "Xã Mẫu | Thôn Đông | 80 | Giải thể |",
  "Xã Mẫu | Thôn Đông | 80 | Giải thể | Theo Tờ trình chuyển đến ngày 5/6 về việc sắp xếp",
  "Xã Mẫu | Thôn Đông | 80 | Thôn Nam | Nhập vào Thôn Nam",
  "Xã Mẫu | Thôn Đông | 80 | Giữ nguyên | Chuyển về sau",
])("%s is not", async (row) => expect(await toldOf(row)).toEqual([]));

test.each([
  "Đưa toàn bộ dân đến Thôn Nam",
  "Chỉ lấy khu chợ",
])("%s is told below another header too", async (said) => {
  const header = "Xã | Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp | Diễn giải";
  const into = said.startsWith("Chỉ") ? "Thôn Nam" : "Giải thể";
  const { told } = await readDrawn({
    "csv changes": [
      header,
      `Xã Mẫu | Thôn Đông | 80 | ${into} | ${said}`,
      "Xã Mẫu | Thôn Nam | 90 | Thôn Nam |",
    ].join("\n"),
  });
  expect(told).toContain("changes/note-unread");
});

test.each([
  ["Thôn 1, Thôn 2", "Thôn 2 chỉ lấy khu vực phía Đông", ["changes/note-unread"]],
  ["Thôn 1, Thôn 2", "Nhận phần còn lại 40 hộ của Thôn 9", ["changes/note-unread"]],
  ["Thôn 1, một phần Thôn 2", "Thôn 2 chỉ lấy khu vực phía Đông", []],
  ["Thôn 1, Thôn 2", "Tên mới", []],
])("a list of %s beside %s", async (parts, note, expected) => {
  const rows = [`Xã Mẫu | Thôn A | ${parts} | 250 | ${note}`, "Xã Mẫu | Thôn B | Thôn 3 | 300 |"];
  const { told } = await readDrawn({
    "csv changes": ["Xã | Tên thôn mới | Gồm | Số hộ | Ghi chú", ...rows].join("\n"),
  });
  expect(told.filter((code) => code === "changes/note-unread")).toEqual(expected);
});

test.each([
  "12 hộ xóm Chùa về Thôn Nam",
  "12 hộ còn lại nhập Thôn Nam",
  "Chỉ 40 hộ",
  "Còn lại 60 hộ về Thôn Nam",
  "Không bao gồm 12 hộ tổ 3",
  "Bổ sung 12 hộ Thôn Nam",
  "20% số hộ sang Thôn Nam",
  "Nửa thôn nhập Thôn Nam",
  "Chuyển 90 hộ sang Thôn Tây",
])("of a unit that goes whole: %s", async (note) => {
  expect(await toldOf(`Xã Mẫu | Thôn Đông | 80 | Thôn Mới | ${note}`)).toEqual(["changes/note-unread"]);
});

test.each([
  "80 hộ nhập vào Thôn Mới",
  "Nhận 90 hộ của Thôn Nam",
  "Tăng 12 hộ so với năm trước",
])("of which a note says what its rows do: %s", async (note) =>
  expect(await toldOf(`Xã Mẫu | Thôn Đông | 80 | Thôn Mới | ${note}`)).toEqual([]));
