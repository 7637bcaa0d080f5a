/** Words in the place of new names. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const toldOf = async (...names: readonly string[]) => {
  const rows = names.map((name, at) => `Xã Mẫu | Thôn ${"ABCD"[at]} | 90 | ${name}`);
  const { told } = await readDrawn({
    "csv changes": ["Xã | Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp", ...rows].join("\n"),
  });
  return told.filter((code) =>
    ["changes/perhaps-no-name", "changes/remark-in-name", "register/several-names"].includes(code),
  );
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
  "Thôn Nam mới",
  "Thôn Nam (CL)",
  "Thôn Nam (Cao Lộc)",
  "Thôn Đông - Tây",
  "Thôn Nam xóm Chùa",
  "Tổ dân phố số 3/2",
])("%s is a name", async (name) => {
  expect(await toldOf(name, "Thôn Nam")).toEqual([]);
});

test.each([
  ["Thôn Nam (giữ nguyên)", "changes/remark-in-name"],
  ["Thôn Nam - giữ nguyên", "changes/remark-in-name"],
  ["Thôn Nam (dự kiến)", "changes/remark-in-name"],
  ["Thôn Nam?", "changes/remark-in-name"],
  ["Thôn Nam (02 thôn)", "changes/remark-in-name"],
  ["Thôn Nam (Giữ nguyên)", "changes/remark-in-name"],
  ["Thôn Nam (GIỮ NGUYÊN)", "changes/remark-in-name"],
  ["Thôn Nam (QĐ 12/QĐ-UBND)", "changes/remark-in-name"],
  ["Thôn Nam (PA1)", "changes/remark-in-name"],
  ["Thôn Nam [tạm gọi]", "changes/remark-in-name"],
  ["Thôn Nam - Giữ nguyên", "changes/remark-in-name"],
  ["Thôn Nam theo QĐ 12/QĐ-UBND", "changes/remark-in-name"],
  ["Thôn Nam thành lập ngày 1/7/2025", "changes/remark-in-name"],
  ["Thôn Nam giữ tên cũ", "changes/remark-in-name"],
  ["Thôn Nam nay là TDP 7", "changes/remark-in-name"],
  ["Thôn Nam có 320 hộ", "changes/remark-in-name"],
  ["Dự kiến Thôn Nam", "changes/remark-in-name"],
  ["Tên: Thôn Nam", "changes/remark-in-name"],
  ["“Thôn Nam”", "changes/remark-in-name"],
  ["Thôn Đông hoặc Thôn Tây", "register/several-names"],
  ["Thôn Đông/Thôn Tây", "register/several-names"],
])("%s is told as it stands", async (name, code) => {
  expect(await toldOf(name, "Thôn Bắc")).toEqual([code]);
});

test("a remark that stays and one that tells units apart are of the name", async () => {
  const { told } = await readDrawn({
    "csv changes": [
      "Xã | Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp",
      "Xã Mẫu | Thôn 1 (cũ) | 90 | Thôn 1 (cũ)",
      "Xã Mẫu | Thôn 2 | 90 | Thôn 2 (CL)",
    ].join("\n"),
  });
  expect(told).not.toContain("changes/remark-in-name");
});

test("names of which most have small words are written so", async () => {
  const names = ["Thôn Hòa bình mới hạ", "Thôn An lạc thượng nam", "Thôn Nam"];
  expect(await toldOf(...names)).toEqual([]);
});

test.each([
  ["Thôn cầu đất hạ", "thôn an bình", "thôn 5"],
  ["thôn cầu đất hạ", "thôn hạ", "Thôn 5"],
  ["Thôn Cầu đất hạ", "Thôn Tân tiến", "Thôn 5"],
])("%s is a name where names are written so", async (...names) => {
  expect(await toldOf(...names)).toEqual([]);
});

test("words behind one name are told though others end with a small letter", async () => {
  expect(await toldOf("Thôn Nam theo QĐ 12", "Thôn Tân tiến", "Thôn Đông Tây", "Thôn Bắc Sơn")).toEqual([
    "changes/remark-in-name",
  ]);
});
