/** Titles that say their unit, in a roster of which no column does. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const read = async (...rows: readonly string[]) => {
  const list = rows.map((title, at) => `${at + 1} | Mẫu Văn ${"ABCD"[at]}a | Xã Mẫu | ${title}`);
  const drawn = await readDrawn({ "csv roster": ["STT | Họ và tên | Xã | Chức danh", ...list].join("\n") });
  return { ...drawn, rows: drawn.rows.map((row) => row.split(" | ").slice(0, 2).join(" | ")) };
};

test("the unit behind a title, with or without the word for its kind", async () => {
  const { rows, told, faults } = await read(
    "Bí thư chi bộ thôn Đông",
    "Trưởng thôn Đông",
    "Bí thư chi bộ kiêm Trưởng thôn Tây",
    "Tổ trưởng tổ dân phố 5",
  );
  expect(faults).toEqual([]);
  expect(new Set(rows)).toEqual(
    new Set([
      "Xã Mẫu / Thôn Đông | Bí thư chi bộ",
      "Xã Mẫu / Thôn Đông | Trưởng thôn",
      "Xã Mẫu / Thôn Tây | Bí thư chi bộ",
      "Xã Mẫu / Thôn Tây | Trưởng thôn",
      "Xã Mẫu / Tổ dân phố 5 | Tổ trưởng tổ dân phố",
    ]),
  );
  expect(told).toContain("roster/title-place");
});

test.each([
  ["a title alone", "Trưởng thôn"],
  ["two units", "Bí thư chi bộ thôn Đông, Trưởng thôn Tây"],
  ["the word for a kind", "Bí thư chi bộ thôn"],
  ["no kind", "Bí thư chi bộ Đông"],
])("%s says no unit", async (_, title) => {
  expect((await read("Trưởng thôn Đông", title)).faults).not.toEqual([]);
});

test.each([
  "Thôn",
  "Đơn vị",
  "Nơi công tác",
])("a column %s in which nothing stands says no unit", async (header) => {
  const { rows, faults } = await readDrawn({
    "csv roster": `Họ và tên | Xã | Chức danh | ${header}
Mẫu Văn Một | Xã Mẫu | Bí thư chi bộ thôn Đông |
Mẫu Văn Hai | Xã Mẫu | Trưởng thôn Tây | `,
  });
  expect(rows.map((row) => row.split(" | ").slice(0, 2).join(" | ")).sort()).toEqual([
    "Xã Mẫu / Thôn Tây | Trưởng thôn",
    "Xã Mẫu / Thôn Đông | Bí thư chi bộ",
  ]);
  expect(faults).toEqual([]);
});

test("where some rows say their unit, the others are to say theirs", async () => {
  const { faults } = await readDrawn({
    "csv roster": `Họ và tên | Xã | Chức danh | Thôn
Mẫu Văn Một | Xã Mẫu | Bí thư chi bộ thôn Đông |
Mẫu Văn Hai | Xã Mẫu | Trưởng thôn Tây | Thôn Tây`,
  });
  expect(faults).not.toEqual([]);
});
