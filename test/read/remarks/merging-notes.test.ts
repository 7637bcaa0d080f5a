/** Notes that say into what a unit goes, against the new name beside them. */
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { tellMergingNotes } from "../../../src/read/remarks/merging-notes.ts";

/** Lines of the notes that are told; rows are `[old, new, note, merges with]`. */
function told(rows: readonly (readonly [string, string, string, string?])[]): number[] {
  const diagnostics: Diagnostic[] = [];
  tellMergingNotes(
    rows.map(([from, intoName, note, other = ""], at) => ({
      from,
      fromName: "",
      intoName,
      note,
      remarks: new Map([["Sáp nhập với", other]]),
      above: ["Xã Mẫu"],
      origin: { file: "c.csv", line: at + 1 },
    })),
    (origin) => origin,
    diagnostics,
  );
  return diagnostics.map(({ origin }) => origin?.line ?? 0);
}

const LIST = [
  ["Thôn 4", "Thôn 4", ""],
  ["Thôn 5", "Thôn 5", ""],
] as const;

test.each([
  ["Sáp nhập vào Thôn 4", "Thôn 5", [1]],
  ["Nhập vào thôn 4.", "Thôn 5", [1]],
  ["Thuộc thôn mới 4", "Thôn 5", [1]],
  ["Sáp nhập vào Thôn 4", "Giữ nguyên", [1]],
  ["Sáp nhập vào Thôn 4", "Thôn 4", []],
  ["Sáp nhập vào Thôn 4 và Thôn 5", "Thôn 5", []],
  ["Sáp nhập vào Thôn Xa", "Thôn 5", []],
  ["Thuộc vùng khó khăn", "Thôn 5", []],
  ["Sáp nhập với Thôn 4", "Thôn 3", [1]],
  ["Đề nghị nhập cùng với Thôn 4", "Thôn 3", [1]],
  ["Sáp nhập với Thôn 4", "Thôn 4", []],
  ["Đổi tên thành Thôn An Bình", "Thôn 3", [1]],
  ["Giữ nguyên, đổi tên gọi mới là thôn An Bình", "Giữ nguyên", [1]],
  ["Sáp nhập Thôn 3, Thôn 9 thành Thôn An Bình", "Thôn 5", [1]],
  ["Đổi tên thành Thôn An Bình", "Thôn An Bình", []],
  ["Lấy tên Thôn An Bình (tạm gọi)", "Thôn An Bình", []],
  ["Đổi tên thành Thôn An Bình", "An Bình", []],
  ["Năm 2019 đổi tên thành Thôn An Bình", "Thôn 3", []],
  ["Trước đây sáp nhập Thôn 8, Thôn 9 thành Thôn An Bình", "Thôn 3", []],
])("%s beside %s", (note, name, lines) => {
  expect(told([["Thôn 3", name, note], ...LIST])).toEqual(lines);
});

test("an old unit that gets the same new name is what the note means", () => {
  expect(
    told([
      ["Thôn 3", "Thôn Hòa Bình", "Sáp nhập vào Thôn 4"],
      ["Thôn 4", "Thôn Hòa Bình", ""],
      ["Thôn 5", "Thôn 5", ""],
    ]),
  ).toEqual([]);
});

test("the other part of a unit may go there", () => {
  expect(told([["Thôn 3", "Thôn 5", "nhập vào Thôn 4"], ["Thôn 3", "Thôn 4", ""], ...LIST])).toEqual([]);
});

test("a column that names the unit which another merges with is held against the new names", () => {
  expect(told([["Thôn 3", "Thôn 5", "", "Thôn 4"], ...LIST])).toEqual([1]);
  expect(told([["Thôn 3", "Thôn 4", "", "Thôn 4"], ...LIST])).toEqual([]);
});
