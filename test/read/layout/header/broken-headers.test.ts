/** Headers whose words go on in the row below. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const ROWS =
  "1 | Mẫu Văn Một | 1961 | Thôn Đông | Bí thư chi bộ\n2 | Mẫu Thị Hai | 1970 | Thôn Đông | Trưởng thôn";

const PEOPLE = [
  "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | 1961",
  "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai | 1970",
];

test.each([
  ["in small letters", "STT | Họ và | Năm | Thôn | Chức\n | tên | sinh | | vụ"],
  ["in capitals", "TT | HỌ VÀ | NĂM | ĐƠN | CHỨC\n | TÊN | SINH | VỊ | DANH"],
  ["beside a further column", "STT | Họ và | Năm | Thôn | Chức | Ký\n | tên | sinh | | vụ | nhận"],
])("%s", async (_, header) => {
  const { rows, faults } = await readDrawn({ "csv roster": `UBND XÃ MẪU\n${header}\n${ROWS}` });
  expect([rows, faults]).toEqual([PEOPLE, []]);
});

test("beside one that is split", async () => {
  const header = "STT | Họ và | Năm sinh | | Thôn | Chức\n | tên | Nam | Nữ | | vụ";
  const people = "1 | Mẫu Văn Một | 1961 | | Thôn Đông | Bí thư chi bộ";
  for (const form of ["csv roster", "xlsx roster"]) {
    const sheet = form.startsWith("xlsx") ? "[Danh sách]\n" : "";
    const { rows, faults } = await readDrawn({ [form]: `${sheet}UBND XÃ MẪU\n${header}\n${people}` });
    expect([rows, faults]).toEqual([[`${PEOPLE[0]} nam`], []]);
  }
});

test("a row of data is none that a header goes on in", async () => {
  const { rows } = await readDrawn({
    "csv roster": `UBND XÃ MẪU\nSTT | Họ và tên | Năm sinh | Thôn | Chức vụ\n${ROWS}`,
  });
  expect(rows).toEqual(PEOPLE);
});
