/** Posts of which a policy has one, and that several people hold. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const toldOf = async (header: string, ...rows: readonly string[]) => {
  const { told } = await readDrawn({
    "csv roster": [`Xã | Thôn | Chức danh | ${header}`, ...rows.map((row) => `Xã Mẫu | ${row}`)].join("\n"),
  });
  return told.filter((code) => code === "roster/several-holders");
};

const TOLD = ["roster/several-holders"];

test("are told once", async () => {
  const two = ["Thôn Đông | Trưởng thôn | Mẫu Văn Một", "Thôn Đông | Trưởng thôn | Mẫu Văn Hai"];
  expect(await toldOf("Họ và tên", ...two, "Thôn Tây | Bí thư chi bộ | Mẫu Văn Ba")).toEqual(TOLD);
  expect(await toldOf("Số lượng", "Thôn Đông | Trưởng thôn | 2")).toEqual(TOLD);
});

test("in two places, with two titles, vacant or with a holder who leaves they are none", async () => {
  const rows = ["Thôn Đông | Trưởng thôn | M1 |", "Thôn Tây | Trưởng thôn | M2 |"];
  expect(await toldOf("Mã người | Giữ lại", ...rows, "Thôn Đông | Bí thư chi bộ | M1 |")).toEqual([]);
  expect(await toldOf("Mã người | Giữ lại", ...rows, "Thôn Đông | Trưởng thôn | |")).toEqual([]);
  expect(await toldOf("Mã người | Giữ lại", ...rows, "Thôn Đông | Trưởng thôn | M3 | không")).toEqual([]);
  expect(await toldOf("Mã người | Giữ lại", ...rows, "Thôn Đông | Trưởng thôn | M3 |")).toEqual(TOLD);
});
