/** What stands in the place of a name and names nobody. */
import { describe, expect, test } from "vitest";
import { looksLikeWords, namesNobody } from "../../../../src/read/roster/people/no-names.ts";
import { readDrawn } from "../../../support/drawn.ts";

const TITLES = new Set(["bi thu chi bo", "truong thon"]);

test.each([
  "1",
  "1960",
  "0912 345 678",
  "✓",
  '"',
  "x",
  "X",
  "có",
  "kiêm",
  "Kiêm nhiệm",
  "Như trên",
  "Như Bí thư chi bộ",
  "-nt-",
  "Bí thư kiêm",
  "Do Trưởng thôn kiêm nhiệm",
  "đ/c Bí thư chi bộ phụ trách",
  "Trưởng thôn",
  "2 người",
  "02 đồng chí",
  "Đã nghỉ",
  "Cộng",
  "TỔNG CỘNG: 5",
  "Toàn xã",
])("%s names nobody", (text) => {
  expect(namesNobody(text, TITLES)).toBe(true);
});

test.each([
  "A",
  "Mẫu Văn An",
  "MẪU VĂN KIÊM",
  "mẫu văn an",
  "Hạnh",
  "K'Brơi",
  "Bí thư Mẫu Văn An",
  "Mẫu Văn An (kiêm)",
  "Nguyễn Văn Có",
  "Đ/c Mẫu Văn An",
  "N.V.A",
])("%s is somebody", (text) => {
  expect(namesNobody(text, TITLES)).toBe(false);
});

test.each([
  "Đang xin chủ trương",
  "Chưa ĐH",
  "không còn",
  "K có",
  "như cột 3",
  "Chung với thôn 2",
  "Bộ phận một cửa",
])("%s is words", (text) => expect(looksLikeWords(text)).toBe(true));

test.each([
  "Mẫu Văn An",
  "Nguyễn văn an",
  "Mẫu văn An",
  "Trưởng thôn Mẫu Văn An",
  "Mẫu Văn An (phụ trách)",
  "MẪU VĂN AN",
  "Chưa Văn An",
  "Đang A Páo",
  "Hạnh",
  "H'Hen Niê",
  "N.V.A",
  "Mẫu Văn An 2",
])("%s is a name", (text) => expect(looksLikeWords(text)).toBe(false));

test("words beside names are told, small letters of all names are not", async () => {
  const of = async (...names: readonly string[]) => {
    const rows = names.map((name, at) => `Xã Mẫu | Thôn ${at + 1} | Trưởng thôn | ${name}`);
    const { told } = await readDrawn({
      "csv roster": ["Xã | Thôn | Chức danh | Họ và tên", ...rows].join("\n"),
    });
    return told.filter((code) => code === "roster/perhaps-no-name");
  };
  expect(await of("Mẫu Văn Một", "Mẫu Văn Hai", "Đang xin chủ trương")).toHaveLength(1);
  expect(await of("Mẫu Văn Một", "Nghỉ")).toHaveLength(1);
  expect(await of("Mẫu Văn Một", "Mẫu Văn Hai", "Mẫu Văn Ba")).toEqual([]);
  expect(await of("Một", "Hai", "Mẫu Văn Ba")).toEqual([]);
  expect(await of("mẫu văn một", "mẫu văn hai", "mẫu văn ba")).toEqual([]);
});

describe("in a roster", () => {
  test("it is a fault for each cell, and none beside an id or a vacant word", async () => {
    const { faults } = await readDrawn({
      "csv roster": `
Xã     | Thôn      | Chức danh       | Mã người | Họ và tên
Xã Mẫu | Thôn Đông | Bí thư chi bộ   | M1       | 1
Xã Mẫu | Thôn Đông | Trưởng thôn     |          | Vị trí khuyết
Xã Mẫu | Thôn Đông | Trưởng ban CTMT |          | 0`,
    });
    expect(faults).toEqual([]);
    const marked = await readDrawn({
      "csv roster": "Xã | Thôn | Bí thư | Trưởng thôn\nXã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư kiêm",
    });
    expect(marked.faults).toEqual(["roster/no-name"]);
  });
});

test.each([
  "(như Thôn Đông)",
  "cùng Thôn Đông",
  "Theo Thôn Đông",
  "ghép TDP số 2",
  "Dùng chung với thôn Đông",
])("a unit with other words is nobody's name: %s", async (words) => {
  const { told } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | Họ và tên   | Chức danh
Xã Mẫu | Thôn Đông | Mẫu Văn Một | Bí thư chi bộ
Xã Mẫu | Thôn Tây  | ${words}    | Bí thư chi bộ`,
  });
  expect(told).toContain("roster/perhaps-no-name");
});

test.each(["Mẫu Văn An (Thôn Đông)", "Nguyễn Thôn Đông", "Mẫu Văn Thôn"])("%s may be", (name) => {
  expect(looksLikeWords(name)).toBe(false);
});
