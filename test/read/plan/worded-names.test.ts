/** Words in the place of new names. */
import { expect, test } from "vitest";
import { readDrawn } from "../../drawn.ts";

const toldOf = async (...names: readonly string[]) => {
  const rows = names.map((name, at) => `Xã Mẫu | Thôn ${"ABCD"[at]} | 90 | ${name}`);
  const { told } = await readDrawn({
    "csv changes": ["Xã | Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp", ...rows].join("\n"),
  });
  return told.filter((code) => code === "changes/perhaps-no-name");
};

test("that look like no name are told, each once", async () => {
  const names = ["Ổn định", "Ổn định", "Thôn Đông"];
  expect(await toldOf(...names)).toEqual(["changes/perhaps-no-name"]);
});

test.each([
  "Giải thể (chuyển về Thôn Nam)",
  "Đổi tên thành Thôn Mới",
  "Giữ nguyên thôn A",
])("%s says what is done", async (name) => {
  expect(await toldOf(name, "Thôn Nam")).toEqual(["changes/perhaps-no-name"]);
});

test.each([
  "Chia Mẫu",
  "Hòa Bình",
  "Thôn hòa bình",
  "Đông",
  "Tân lập 2",
  "Đông và Tây",
])("%s is a name", async (name) => {
  expect(await toldOf(name, "Thôn Nam")).toEqual([]);
});
