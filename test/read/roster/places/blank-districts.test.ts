/** Communes that stand in a district in some rows of a roster alone, and in none in others. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const toldOf = async (...places: readonly string[]) => {
  const rows = places.map((place, at) => `${place} | Trưởng thôn | Mẫu Văn ${"ABC"[at]}`);
  const { told } = await readDrawn({
    "csv roster": ["Tỉnh | Huyện | Xã | Thôn | Chức danh | Họ và tên", ...rows].join("\n"),
  });
  return told.filter((code) => code === "roster/blank-district");
};

test("are told", async () =>
  expect(await toldOf("Tỉnh M | Huyện A | Xã Mẫu | Thôn 1", "Tỉnh M | | xã Mẫu | Thôn 2")).toEqual([
    "roster/blank-district",
  ]));

test("of two names, of two districts, or without any they are not", async () => {
  expect(await toldOf("Tỉnh M | Huyện A | Xã Mẫu | Thôn 1", "Tỉnh M | | Xã Bên | Thôn 2")).toEqual([]);
  expect(await toldOf("Tỉnh M | Huyện A | Xã Mẫu | Thôn 1", "Tỉnh M | Huyện B | Xã Mẫu | Thôn 2")).toEqual(
    [],
  );
  expect(await toldOf("Tỉnh M | | Xã Mẫu | Thôn 1", "Tỉnh M | | Xã Mẫu | Thôn 2")).toEqual([]);
});
