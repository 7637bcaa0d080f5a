/** Headings end with their file or sheet: people of the next one are not in the place of the last heading before it. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

test("a sheet whose name is no place says that its rows have none", async () => {
  const { rows, faults } = await readDrawn({
    "xlsx roster": `
[Thôn Đông]
Xã     | Họ và tên   | Chức danh
Xã Mẫu | Mẫu Văn Một | Bí thư chi bộ
[Bổ sung]
Xã     | Họ và tên   | Chức danh
Xã Mẫu | Mẫu Văn Hai | Bí thư chi bộ`,
    "csv register": "mã | mã cha | loại | tên\nX | | xã | Xã Mẫu\nX1 | X | thôn | Thôn Đông",
    "yaml scenario": "inputs: { register: register.csv, roster: { file: roster.xlsx, sheet: '*' } }",
  });
  expect(rows).toEqual(["Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một"]);
  expect(faults).toEqual(["roster/title-level"]);
});

test("a heading of one file does not reach into the next", async () => {
  const { read, faults } = await readDrawn({
    "csv roster":
      "STT | Họ và tên | Chức danh\nI | Xã Mẫu |\n1 | Thôn Đông |\n1 | Mẫu Văn Một | Bí thư chi bộ",
    "csv more":
      "STT | Họ và tên | Chức danh\nI | Xã Bên |\n1 | Mẫu Văn Hai | Bí thư chi bộ\n2 | Thôn Tây |\n1 | Mẫu Văn Ba | Bí thư chi bộ",
    "yaml scenario": "inputs: { roster: [roster.csv, more.csv] }",
  });
  expect(faults).toEqual(["roster/title-level"]);
  expect(read).toContain("1 with faults; 2 people, 2 posts, 0 vacant, 2 places");
});
