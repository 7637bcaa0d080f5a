/** Plans of several stages in one file, and cells that are no name of one unit. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

/** What is told of a plan whose two mergers have two cells below a header; `operation`: what the last row does. */
async function toldOf(header: string, one: string, other: string, last = "Thôn Nam") {
  const { told, faults } = await readDrawn({
    "csv changes": `Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp | ${header}
Thôn 1 | 300 | Thôn Bắc | ${one}
Thôn 2 | 310 | Thôn Bắc | ${one}
Thôn 3 | 320 | ${last} | ${other}
Thôn 4 | 330 | ${last} | ${other}`,
  });
  return [...told, ...faults].filter((code) => code !== "csv/unknown-column");
}

test.each([
  ["Giai đoạn", "2025-2026", "2027-2030"],
  ["Giai đoạn", "I", "II"],
  ["Đợt", "Đợt 1", "Đợt 2"],
  ["Năm thực hiện", "2026", "2027"],
  ["Lộ trình", "2026", "Sau 2026"],
  ["Thời gian thực hiện", "Quý I/2026", "Quý IV/2027"],
  ["Thời điểm có hiệu lực", "01/07/2026", "01/01/2027"],
  ["Quý thực hiện", "Quý III/2026", "Quý I/2027"],
  ["Hiệu lực từ", "2026", "2027"],
  ["Ghi chú", "Giai đoạn 1", "Giai đoạn 2"],
  ["Ghi chú", "", "Thực hiện năm 2027"],
])("%s: %s and %s are two stages", async (header, one, other) => {
  expect(await toldOf(header, one, other)).toEqual(["changes/several-stages"]);
});

test.each([
  ["Giai đoạn", "1", "1"],
  ["Giai đoạn", "1", ""],
  ["Tiến độ", "đã họp dân", "chưa họp dân"],
  ["Ghi chú", "Nhà văn hóa xây năm 2020", ""],
  ["Ghi chú", "Thực hiện năm 2026", "thực hiện năm 2026"],
  ["Ngày hiệu lực", "01/07/2026", "01/07/2027"],
  ["Ngày thực hiện", "01/07/2026", "01/07/2027"],
])("%s: %s and %s are none", async (header, one, other) => {
  expect(await toldOf(header, one, other)).not.toContain("changes/several-stages");
});

test("what stays as it is has no stage", async () => {
  expect(await toldOf("Giai đoạn", "1", "2", "giữ nguyên")).toEqual([]);
});

test.each([
  "(chưa đặt tên)",
  "Chưa có tên",
  "Đang lấy ý kiến",
  "Sẽ đặt tên sau",
  "Thôn mới",
  "Thôn …",
  "2 thôn",
])("%s in the place of a new name is none", async (name) => {
  expect(await toldOf("Ghi chú", "", "", name)).toEqual(["changes/blank-name"]);
});

test.each(["Thôn Mới", "Xóm mới", "Thôn Đang", "Thôn Chờ"])("%s is a name", async (name) => {
  expect(await toldOf("Ghi chú", "", "", name)).toEqual([]);
});

test.each([
  ["Thôn 3 hoặc Thôn 5", 1],
  ["Thôn 3 (hoặc Thôn 5)", 1],
  ["Thôn 3 (hoặc 5)", 1],
  ["Thôn 3 hay Thôn 5", 1],
  ["Thôn 3 – Thôn 5", 1],
  ["Thôn Hay", 0],
  ["Thôn 3 – Đồi", 0],
])("an old unit %s in a plan alone is told to be several: %i", async (name, times) => {
  const inRows = await readDrawn({
    "csv changes": `Thôn trước sắp xếp | Số hộ | Thôn sau sắp xếp\n${name} | 300 | Thôn Bắc\nThôn 2 | 310 | Thôn Bắc`,
  });
  const inList = await readDrawn({
    "csv changes": `Thôn sau sắp xếp | Gồm các thôn | Số hộ\nThôn Bắc | ${name}; Thôn 2 | 610`,
  });
  for (const { told } of [inRows, inList])
    expect(told.filter((code) => code === "register/several-names")).toHaveLength(times);
});
