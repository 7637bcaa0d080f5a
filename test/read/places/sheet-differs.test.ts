/** Sheets that are called after a place, with rows that say another one. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const HEAD = "Họ và tên | Chức danh | Thôn | Xã";

const told = async (sheet: string, ...places: readonly string[]) => {
  const rows = places.map((place, at) => `Mẫu Văn ${"ABC"[at]} | Trưởng thôn | ${place} | Xã Mẫu`);
  const own = [`[${sheet}]`, HEAD, ...rows].join("\n");
  const other = `[Thôn Đông]\n${HEAD}\nMẫu Văn Đ | Bí thư chi bộ | Thôn Đông | Xã Mẫu`;
  const { told } = await readDrawn({
    "xlsx roster": `${own}\n\n${other}`,
    "yaml scenario": 'inputs: { roster: { file: roster.xlsx, sheet: "*" } }',
  });
  return told.includes("roster/heading-differs");
};

test("are told where all of them say one other place", async () => {
  expect(await told("Thôn Tây", "Thôn Đông", "Thôn Đông")).toBe(true);
});

test("are not told where they say several, their own, or the sheet is a kind of place", async () => {
  expect(await told("Thôn Tây", "Thôn Đông", "Thôn Nam")).toBe(false);
  expect(await told("Thôn Tây", "Thôn Tây", "thôn Tây")).toBe(false);
  expect(await told("Thôn", "Thôn Đông", "Thôn Đông")).toBe(false);
});
