/** Notes and names in a register that no figure looks at. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isGone,
  MAY_BE_GONE,
  MAY_SAY_GONE,
  saysGone,
} from "../../../../src/read/inputs/register/register-notes.ts";
import { readDrawn } from "../../../support/drawn.ts";

const toldOf = async (name: string, note: string, header = "Ghi chú") => {
  const { told, read } = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên | Số hộ | ${header}\nX | | xã | Xã Mẫu | |\nD | X | thôn | ${name} | 120 | ${note}`,
  });
  expect(read).toMatch(/2 place/);
  return told.filter((code) => code === "register/gone-note" || code === "register/several-names");
};

test.each([
  ["Thôn Đông", "Đã sáp nhập vào Thôn Tây từ 2024"],
  ["Thôn Đông", "đã được sáp nhập"],
  ["Thôn Đông", "Đã nhập về Thôn Tây"],
  ["Thôn Đông", "Giải thể từ 01/7/2025"],
  ["Thôn Đông", "Không còn"],
  ["Thôn Đông (cũ)", ""],
  ["Thôn Đông cũ", ""],
  ["THÔN ĐÔNG (CŨ)", ""],
  ["Thôn Đông (Trước đây)", ""],
  ["Thôn Đông", "Trùng với STT 4"],
  ["Thôn Đông", "Bỏ"],
  ["Thôn Đông", "Đã tính ở STT 3"],
  ["Thôn Đông", "Ghi ở dòng trên"],
  ["Thôn Đông - đã giải thể", ""],
  ["Thôn Đông", "Chưa thành lập"],
  ["Thôn Đông", "Dự kiến thành lập năm 2027"],
  ["Tổng cộng", ""],
  ["TOÀN XÃ", ""],
  ["- Cộng (A+B)", ""],
])("%s, %s is told to be no more", async (name, note) => {
  expect(await toldOf(name, note)).toEqual(["register/gone-note"]);
});

test.each([
  ["Thôn Đông", "Đã sáp nhập 3 thôn cũ năm 2019"],
  ["Thôn Đông", "Đã sáp nhập từ Thôn Tây và Thôn Nam"],
  ["Thôn Đông", "Không còn hộ nghèo"],
  ["Thôn Đông", "Đã nhập số liệu"],
  ["Thôn Đông", "Dự kiến sáp nhập vào Thôn Tây"],
  ["Xóm Cũ", ""],
  ["Thôn Cộng Hòa", ""],
])("%s, %s is there", async (name, note) => {
  expect(await toldOf(name, note)).toEqual([]);
});

/** All texts of one to three of some words, and some of up to six at random: three at random would not meet each three. */
function textsOf(words: readonly string[]): string[] {
  const join = (texts: readonly string[]) => texts.flatMap((text) => words.map((word) => `${text} ${word}`));
  const longer = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 6 });
  const pairs = join(words);
  return [...words, ...pairs, ...join(pairs), ...fc.sample(longer, 2000).map((some) => some.join(" "))];
}

test("a name of which the search of all names finds nothing does not say so", () => {
  const words =
    "Thôn|Đông|cũ|(cũ)|trước đây|đã|Đa|da|Cộng|tổng|toàn|xã|giải thể|GIAI THE|không|còn|sáp nhập|vào|-|2";
  const missed = textsOf(words.split("|")).filter((name) => isGone(name) && !MAY_BE_GONE.test(name));
  expect(missed).toEqual([]);
});

test("a note of which the search of all notes finds nothing does not say so", () => {
  const words =
    "đã|da|được|giải thể|từ|không|còn|tính|kê|ghi|lấy|ở|dòng trên|dự kiến|thành lập|mới|bỏ|xoá|Hủy|gạch tên|trùng|STT 3|mục|nhầm|loại|vào|(|).";
  const missed = textsOf(words.split("|")).filter((note) => saysGone(note) && !MAY_SAY_GONE.test(note));
  expect(missed).toEqual([]);
});

test.each([
  "Thôn 1, Thôn 3",
  "Thôn 1/Thôn 3",
  "Thôn 1, 3",
  "Thôn Đông và Thôn Tây",
  "Tổ 1 + Tổ 2",
  "Tổ dân phố số 1, 2",
  "Thôn 1 đến Thôn 3",
  "Thôn Đông - Thôn Tây",
  "Thôn Đông hoặc Tây",
  "Thôn 1÷3",
  "Thôn 1 ~ 3",
  "Thôn 1...3",
  "Thôn 1 = Thôn 2",
  "Thôn 1 > 2",
  "Thôn 1 thôn 2",
  "TDP 1. TDP 2",
])("%s is several units", async (name) => {
  expect(await toldOf(name, "")).toEqual(["register/several-names"]);
});

test.each([
  "Thôn Đông và Tây",
  "Tổ 5 khu 2",
  "Tổ dân phố Khu phố 5",
  "Thôn Bản 3",
  "Thôn Đông, Tây",
  "Tổ 3/2",
  "Thôn Đông - Tây",
])("%s may be one", async (name) => {
  expect(await toldOf(name, "")).toEqual([]);
});

test.each([
  ["Hiện trạng", "đã giải thể"],
  ["Ngày giải thể", "01/01/2024"],
  ["Nhập vào", "Thôn Tây"],
])("a further column %s with %s is told", async (header, cell) => {
  expect(await toldOf("Thôn Đông", cell, header)).toEqual(["register/gone-note"]);
});

test.each([
  ["Lịch sử hình thành", "Đã sáp nhập năm 2019"],
  ["Năm sáp nhập", "2019"],
  ["Nhập vào", "không"],
])("a further column %s with %s says nothing of the kind", async (header, cell) => {
  expect(await toldOf("Thôn Đông", cell, header)).toEqual([]);
});

test.each([
  "Số hộ (nghèo)",
  "Số hộ (%)",
  "Số hộ (nghìn hộ)",
])("%s is not the number of households", async (header) => {
  const { told } = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên | ${header}\nX | | xã | Xã Mẫu |\nD | X | thôn | Thôn Đông | 12`,
  });
  expect(told).toContain("csv/unknown-column");
});

test.each([
  "Số hộ năm 2025",
  "Tổng số hộ",
  "Số hộ (2025)",
  "Số hộ đến 31/12/2024",
])("%s is read", async (header) => {
  const { told } = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên | ${header}\nX | | xã | Xã Mẫu |\nD | X | thôn | Thôn Đông | 12`,
  });
  expect(told).not.toContain("csv/unknown-column");
});

test.each([
  ["Số hộ năm 2023", "Số hộ năm 2025"],
  ["Số hộ", "Số hộ năm 2019"],
  ["Số hộ", "Tổng số hộ nghèo"],
])("%s beside %s is not read twice", async (one, other) => {
  const { told, faults } = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên | ${one} | ${other}\nX | | xã | Xã Mẫu | |\nD | X | thôn | Thôn Đông | 12 | 13`,
  });
  expect([told.includes("csv/unknown-column"), faults]).toEqual([true, []]);
});

test.each([
  ["TDP 1", 1],
  ["Tổ dân phố 1", 1],
  ["Thôn 1", 0],
  ["Khu 1", 0],
  ["Xóm 1", 0],
])("%s of the kind thôn is told %i times", async (name, times) => {
  const { told } = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên\nX | | xã | Xã Mẫu\nD | X | thôn | ${name}`,
  });
  expect(told.filter((code) => code === "register/kind-differs")).toHaveLength(times);
});

test.each([
  ["X | thôn | Thôn Đông | 120 | 480", 1],
  ["X | thôn | Thôn Đông | 120 | 481", 0],
  ["X | thôn | Thôn Tây | 120 | 480", 0],
  ["X | thôn | Thôn Đông | 120 |", 0],
  ["Y | thôn | Thôn Đông | 120 | 480", 0],
])("a unit of %s beside that of another code is told %i times", async (row, times) => {
  const { told } = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên | Số hộ | Dân số\nX | | xã | Xã Mẫu | |\nY | | xã | Xã Bên | |\nD | X | thôn | Thôn Đông | 120 | 480\nE | ${row}`,
  });
  expect(told.filter((code) => code === "register/listed-twice")).toHaveLength(times);
});

test.each([
  ["Ghi chú", "Không sắp xếp", 1],
  ["Kết quả sắp xếp", "chưa hoàn thành", 1],
  ["Kết quả sắp xếp", "Hoàn thành", 0],
  ["Ghi chú", "Không sắp xếp thì lấy ý kiến", 0],
  ["Trạng thái", "Không sắp xếp", 0],
])("%s: %s is told %i times to be a status", async (header, said, times) => {
  const { told } = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên | ${header}\nX | | xã | Xã Mẫu |\nD | X | thôn | Thôn Đông | ${said}`,
  });
  expect(told.filter((code) => code === "register/status-note")).toHaveLength(times);
});

test.each([
  ["120 450", "", 1],
  ["20.000", "", 1],
  ["120", "480 520", 1],
  ["19.999", "99.999", 0],
])("households %s and people %s of a unit are told %i times to be too many", async (households, people, times) => {
  const inRegister = await readDrawn({
    "csv register": `Mã | Trực thuộc | Loại | Tên | Số hộ | Dân số\nX | | xã | Xã Mẫu | |\nD | X | thôn | Thôn Đông | ${households} | ${people}`,
  });
  const inPlan = await readDrawn({
    "csv changes": `Thôn hiện nay | Số hộ | Dân số | Tên thôn mới\nThôn Đông | ${households} | ${people} | Thôn Nam\nThôn Tây | 100 | 400 | Thôn Nam`,
  });
  for (const { told } of [inRegister, inPlan])
    expect(told.filter((code) => code === "register/far-figure")).toHaveLength(times);
});

test("a commune may well have as many", async () => {
  const { told } = await readDrawn({
    "csv register": "Mã | Trực thuộc | Loại | Tên | Số hộ\nX | | xã | Xã Mẫu | 25.000",
  });
  expect(told).not.toContain("register/far-figure");
});

test("an area in square metres below a header without a unit is far more than any unit has", async () => {
  const told = async (header: string, area: string) =>
    (
      await readDrawn({
        "csv register": `Mã | Trực thuộc | Loại | Tên | ${header}\nX | | xã | Xã Mẫu |\nD | X | thôn | Thôn Đông | ${area}`,
      })
    ).told.filter((code) => code === "register/far-figure").length;
  expect(await told("Diện tích", "352.000.000")).toBe(1);
  expect(await told("Diện tích", "352000")).toBe(1);
  expect(await told("Diện tích (m2)", "352000")).toBe(0);
  expect(await told("Diện tích (km2)", "299,9")).toBe(0);
});
