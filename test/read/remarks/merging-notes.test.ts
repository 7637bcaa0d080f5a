/** Notes that say into what a unit goes, against the new name beside them. */
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { tellMergingNotes } from "../../../src/read/remarks/merging-notes.ts";

/** Lines of the notes that are told; rows are `[old, new, note]`. */
function told(rows: readonly (readonly [string, string, string])[]): number[] {
  const diagnostics: Diagnostic[] = [];
  tellMergingNotes(
    rows.map(([from, intoName, note], at) => ({
      from,
      fromName: "",
      intoName,
      note,
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
