/** Columns of households, people or areas of which none is read. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

/** Whether figures are told to be unread; `headers` and `cells` stand behind the names of two units. */
async function isTold(form: "csv" | "xlsx", headers: string, cells: string) {
  const blanks = headers.replace(/[^|]/g, "");
  const rows = ["D | X | thôn | Thôn Đông", "E | X | thôn | Thôn Tây"].map((row) => `${row} | ${cells}`);
  const { told, faults, read } = await readDrawn({
    [`${form} register`]: [
      ...(form === "xlsx" ? ["[Danh mục]"] : []),
      `Mã | Trực thuộc | Loại | Tên | ${headers}`,
      `X | | xã | Xã Mẫu | ${blanks}`,
      ...rows,
    ].join("\n"),
  });
  expect([read.includes("3 place"), faults]).toEqual([true, []]);
  return told.includes("table/unread-figures");
}

test.each([
  ["Hộ thường trú | Hộ tạm trú", "100 | 20"],
  ["Nam | Nữ", "200 | 210"],
  ["Số hộ | Khẩu thường trú | Khẩu tạm trú", "100 | 400 | 20"],
  ["Số hộ năm 2024 | Số hộ năm 2025", "100 | 105"],
  ["Số khẩu/hộ", "450/120"],
  ["Dân số (nghìn người)", "2"],
  ["SH | NK", "100 | 400"],
  ["Tổng dân số năm 2025 (nghìn người)", "2"],
  ["Diện tích đất", "12,5"],
  ["DT (ha)", "12,5"],
  ["Diện tích năm 2024 | Diện tích năm 2025", "12,5 | 12,6"],
])("%s with %s is told", async (headers, cells) => {
  expect(await isTold("csv", headers, cells)).toBe(true);
  expect(await isTold("xlsx", headers, cells)).toBe(true);
});

test.each([
  ["Số hộ | Nhân khẩu", "100 | 400"],
  ["Số hộ | Dân số | Nam | Nữ | Hộ tạm trú", "100 | 410 | 200 | 210 | 5"],
  ["Số hộ nghèo | Tỷ lệ hộ khá", "10 | 20"],
  ["Họ tên trưởng thôn | Năm thành lập | Hồ chứa", "Mẫu | 1990 | 2"],
  ["Số hộ dân | Nhân khẩu hiện nay", "100 | 400"],
  ["Tổng diện tích", "12,5"],
  ["Diện tích tự nhiên năm 2025 (ha)", "12,5"],
  ["DTTN (ha)", "12,5"],
  ["Tổng số hộ năm 2025 (hộ)", "100"],
  ["Diện tích nhà văn hóa (m2) | Diện tích trồng lúa | DT", "120 | 3 | Kinh"],
])("%s with %s is not", async (headers, cells) => {
  expect(await isTold("csv", headers, cells)).toBe(false);
});

test("columns of which every cell is blank say nothing", async () => {
  expect(await isTold("csv", "Nam | Nữ", " | ")).toBe(false);
});

test("a plan is looked at in the same way", async () => {
  const plan = (headers: string) =>
    readDrawn({
      "csv changes": `Thôn hiện nay | Tên thôn mới | ${headers}\nThôn 1 | Thôn Đông | 100 | 20\nThôn 2 | Thôn Đông | 110 | 10`,
    });
  expect((await plan("Hộ thường trú | Hộ tạm trú")).told).toContain("table/unread-figures");
  expect((await plan("Số hộ | Hộ tạm trú")).told).not.toContain("table/unread-figures");
  expect((await plan("Số hộ sau | Số hộ đợt 2")).told).not.toContain("table/unread-figures");
});

/** What is told and read of a register whose header has two levels, of which two columns stand below one. */
async function belowHeaders(over: string, below: string, cells: string) {
  const { told, faults } = await readDrawn({
    "xlsx register": `[Danh mục]
Mã | Trực thuộc | Loại | Tên | ${over}
^ | ^ | ^ | ^ | ${below}
X | | xã | Xã Mẫu | 7 | ${cells.replace(/[^|]/g, "")}
D | X | thôn | Thôn Đông | ${cells}`,
  });
  return [...told, ...faults];
}

test.each([
  ["Số hộ | < | <", "Tổng số | Thường trú | Tạm trú", "120 | 100 | 20"],
  ["Số hộ | < | Hộ nghèo | <", "Tổng | Tạm trú | Số hộ | Tỷ lệ", "120 | 20 | 5 | 4"],
  ["Quy mô | <", "Tổng số hộ | Tổng số nhân khẩu", "120 | 400"],
  ["Số liệu hiện có | <", "Tổng hộ | Tổng dân số", "120 | 400"],
  ["QUY MO | <", "TONG SO HO | TONG DAN SO", "120 | 400"],
])("%s over %s: the total is read", async (over, below, cells) => {
  // What is stated for the commune is held against the unit: the figure is read.
  const told = await belowHeaders(over, below, cells);
  expect(told).toContain("register/households-differ");
  expect(told).not.toContain("table/unread-figures");
});

test.each([
  ["Số hộ | <", "Thường trú | Tạm trú", "100 | 20"],
  ["Số hộ | <", "2024 | 2025", "100 | 20"],
])("%s over %s is told", async (over, below, cells) => {
  expect(await belowHeaders(over, below, cells)).toContain("table/unread-figures");
});

test("households below a header of some of them are not all", async () => {
  const told = await belowHeaders("Hộ nghèo | <", "Số hộ | Tỷ lệ", "5 | 4");
  expect(told.filter((code) => code !== "csv/unknown-column")).toEqual([]);
});

test.each([
  ["Đơn vị tính: nghìn người", true],
  ["(ĐVT: 1.000 hộ)", true],
  ["Don vi tinh: nghin nguoi", true],
  ["DON VI TINH: NGHIN HO, NGHIN NGUOI", true],
  ["DVT: 1.000 nguoi", true],
  ["Don vi tinh: nguoi", false],
  ["Đơn vị tính: người", false],
  ["Đơn vị tính: nghìn đồng", false],
])("%s above the table is told: %s", async (line, isTold) => {
  const { told } = await readDrawn({
    "xlsx register": `[Danh mục]\n${line}\nMã | Trực thuộc | Loại | Tên | Số hộ\nX | | xã | Xã Mẫu |\nD | X | thôn | Thôn Đông | 12`,
  });
  expect(told.includes("table/in-thousands")).toBe(isTold);
});
