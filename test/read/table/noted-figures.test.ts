/** Notes that give another figure than their row has. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const CODE = "table/noted-figure";

const inRegister = async (note: string, header = "Ghi chú") => {
  const { told } = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên | Số hộ | Nhân khẩu | ${header}\nX | | xã | Xã Mẫu | | |\nD | X | thôn | Thôn Đông | 150 | 600 | ${note}`,
  });
  return told.includes(CODE);
};

const inPlan = async (
  rows: readonly string[],
  header = "Xã | Thôn hiện nay | Số hộ | Thôn mới | Ghi chú",
) => {
  const { told, faults } = await readDrawn({ "csv changes": [header, ...rows].join("\n") });
  return [...told, ...faults].includes(CODE);
};

test.each([
  "Hiện có 170 hộ",
  "170 hộ",
  "(Thực tế: 170 hộ)",
  "Hiện nay có 170 hộ dân, 600 khẩu",
  "Hiện có 1.150 hộ",
  "150 hộ, 620 khẩu",
  "Số hộ hiện nay: 170 hộ",
])("a note %s beside 150 households is told", async (note) => {
  expect(await inRegister(note)).toBe(true);
});

test.each([
  "Hiện có 150 hộ",
  "150 hộ, 600 nhân khẩu",
  "Có 17 hộ nghèo",
  "Chuyển 20 hộ sang Thôn Tây",
  "Năm 2019 có 140 hộ",
  "Hiện có 2 nhà văn hóa",
  "170",
])("a note %s is not", async (note) => {
  expect(await inRegister(note)).toBe(false);
});

test("below further headers a figure alone may be of something else", async () => {
  expect(await inRegister("17 hộ", "Hộ nghèo")).toBe(false);
  expect(await inRegister("Hiện có 17 hộ", "Hộ nghèo")).toBe(false);
  expect(await inRegister("140 hộ", "Đồng thuận")).toBe(false);
  expect(await inRegister("170 hộ", "Hiện trạng")).toBe(true);
  expect(await inRegister("Hiện có 170 hộ", "Đánh giá")).toBe(true);
});

test("in a plan the note may be of the new unit too, and rows of parts are passed over", async () => {
  const plan = (note: string) => [
    `Xã Mẫu | Thôn 1 | 150 | Thôn Mới | ${note}`,
    "Xã Mẫu | Thôn 2 | 200 | Thôn Mới |",
  ];
  expect(await inPlan(plan("Hiện có 170 hộ"))).toBe(true);
  expect(await inPlan(plan("150 hộ"))).toBe(false);
  expect(await inPlan(plan("350 hộ"))).toBe(false);
  const parts = ["Xã Mẫu | Thôn 1 | 40 | Thôn A | Hiện có 170 hộ", "Xã Mẫu | Thôn 1 | 130 | Thôn B |"];
  expect(await inPlan(parts)).toBe(false);
  const byNew = "Xã | Thôn mới | Gồm | Số hộ | Ghi chú";
  expect(await inPlan(["Xã Mẫu | Thôn A | Thôn 1 + Thôn 2 | 350 | 370 hộ"], byNew)).toBe(true);
  expect(await inPlan(["Xã Mẫu | Thôn A | Thôn 1 + Thôn 2 | 350 | 350 hộ"], byNew)).toBe(false);
});
