/** Names and titles in one column. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const read = async (cell: string, header = "Họ tên, chức vụ") => {
  const { rows, told, faults } = await readDrawn({
    "csv roster": `UBND XÃ MẪU\nSTT | ${header} | Thôn\n1 | ${cell} | Thôn Đông`,
  });
  return { rows, faults, isTold: told.includes("roster/title-beside-name") };
};

const HEAD = ["Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Văn Một"];

test.each([
  "Mẫu Văn Một - Trưởng thôn",
  "Mẫu Văn Một, Trưởng thôn",
  "Mẫu Văn Một (Trưởng thôn)",
  "Mẫu Văn Một – trưởng thôn",
  "Trưởng thôn: Mẫu Văn Một",
])("%s", async (cell) => {
  expect(await read(cell)).toEqual({ rows: HEAD, faults: [], isTold: true });
});

test("a remark in brackets behind the title keeps its bracket", async () => {
  for (const cell of ["Mẫu Văn Một - Trưởng thôn (từ 1/7/2024)", "Mau Van Mot - Truong thon (tu 1/7/2024)"]) {
    const { rows, faults } = await read(cell);
    expect([rows.length, faults]).toEqual([1, []]);
    expect(rows[0]).toContain("| Trưởng thôn |");
  }
});

test("several titles, and nobody", async () => {
  const several = await read("Mẫu Văn Một - Bí thư chi bộ, Trưởng thôn", "Họ và tên, chức danh");
  expect(several.rows).toEqual(["Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một", ...HEAD]);
  const before = await read("Bí thư chi bộ, Trưởng thôn: Mẫu Văn Một", "Chức vụ, họ và tên");
  expect(before.rows).toEqual(several.rows);
  expect((await read("Trưởng thôn: khuyết")).rows).toEqual(["Xã Mẫu / Thôn Đông | Trưởng thôn | khuyết"]);
});

test("below headings of units", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster":
      "UBND XÃ MẪU\nSTT | Họ tên, chức vụ | Năm sinh\nI | Thôn Đông |\n1 | Mẫu Văn Một - Trưởng thôn | 1960",
  });
  expect([rows, faults]).toEqual([[`${HEAD[0]} | 1960`], []]);
});

test("a title that the policy does not know, and none", async () => {
  expect((await read("Mẫu Văn Hai - Thủ quỹ")).faults).toEqual(["roster/unknown-title"]);
  expect((await read("Mẫu Văn Hai")).faults).toContain("csv/missing-column");
});

test("a column of titles counts", async () => {
  const { isTold } = await read("Mẫu Văn Một - Trưởng thôn | Bí thư chi bộ", "Họ tên, chức vụ | Chức danh");
  expect(isTold).toBe(false);
});
