/** Units of one name from communes that were joined. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const toldOf = async (header: string, ...rows: readonly string[]) => {
  const { told } = await readDrawn({
    "csv roster": [`Họ và tên | Chức danh | Thôn | Xã | ${header}`, ...rows].join("\n"),
  });
  return told.filter((code) => code === "roster/former-communes");
};

const TWO = [
  "Mẫu Văn Một | Bí thư chi bộ | Thôn 1 | Xã Mẫu | Xã A",
  "Mẫu Văn Hai | Trưởng thôn | Thôn 1 | Xã Mẫu | Xã B",
];

test.each([
  "Xã cũ",
  "Tên xã trước sắp xếp",
  "Phường, xã cũ",
  "Thuộc xã cũ",
  "Xã trước đây",
])("below %s are told", async (header) =>
  expect(await toldOf(header, ...TWO)).toEqual(["roster/former-communes"]));

test("one former commune a unit, in any spelling, is not, nor is another column", async () => {
  const one = TWO.map((row) => row.replace("Xã B", "xã A"));
  expect(await toldOf("Xã cũ", ...one, "Mẫu Văn Ba | Trưởng thôn | Thôn 2 | Xã Mẫu | Xã B")).toEqual([]);
  expect(await toldOf("Quê quán", ...TWO)).toEqual([]);
});
