/** A column of places beside commune and unit, in a roster without a register. */
import { expect, test } from "vitest";
import { check } from "../../../../src/index.ts";

async function read(...rows: readonly string[]) {
  const roster = ["Đơn vị;Xã;Thôn;Họ và tên;Chức danh", ...rows].join("\n");
  const { result, findings } = await check({
    scenario: { tinhgon: 1, name: "X", policy: "nd-185-2026", inputs: { roster: "roster.csv" } },
    files: { "roster.csv": new TextEncoder().encode(roster) },
  });
  const told = findings.map(({ code }) => code).filter((code) => code !== "thresholds/unknown");
  return [result?.inputs[0]?.columns.map(({ meaning }) => meaning), told];
}

const MEANINGS = [null, "commune", "unit", "full_name", "title"];

test.each([
  "Xã Mẫu",
  "THÔN  ĐÔNG",
  "Thôn Đông, xã Mẫu",
  "Xã Mẫu/Thôn Đông",
  "Thôn Đông - xã Mẫu - huyện Bên",
  "Hội Phụ nữ",
  "X1",
  "",
])("%s says the same as the levels, or no place", async (beside) => {
  expect(await read(`${beside};Xã Mẫu;Thôn Đông;Mẫu Văn Một;Trưởng thôn`)).toEqual([MEANINGS, []]);
});

test.each(["Thôn Tây", "Xã Bên", "Thôn Đông, xã Bên", "Thôn Hai"])("%s is told", async (beside) => {
  expect(await read(`${beside};Xã Mẫu;Thôn Đông;Mẫu Văn Một;Trưởng thôn`)).toEqual([
    MEANINGS,
    ["roster/place-beside"],
  ]);
});
