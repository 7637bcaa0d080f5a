/** Names of places in a roster alone that are all but one. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const inRoster = async (...places: readonly string[]) => {
  const rows = places.map((place, at) => `${place} | Trưởng thôn | Mẫu Văn ${"ABCD"[at]}`);
  const { told } = await readDrawn({
    "csv roster": ["Xã | Thôn | Chức danh | Họ và tên", ...rows].join("\n"),
  });
  return told.filter((code) => code === "register/names-alike");
};

const TOLD = ["register/names-alike"];

test("of units and of communes", async () => {
  expect(await inRoster("Xã Mẫu | Thôn Hòa Bình", "Xã Mẫu | Thôn Hòa Bính")).toEqual(TOLD);
  expect(await inRoster("Xã Mẫu | Thôn Đông", "Xã Mẫu | Thôn Đông (sau sắp xếp)")).toEqual(TOLD);
  expect(await inRoster("Xã Mẫu | Thôn Đông", "Xã Mâu | Thôn Tây")).toEqual(TOLD);
});

test("of units with the name of their commune behind one of them", async () => {
  for (const unit of ["Thôn 1, Xã Mẫu", "Thôn 1 - xã Mẫu", "Thôn 1 xã mẫu", "Thôn 1 (Xã Mẫu)"])
    expect(await inRoster("Xã Mẫu | Thôn 1", `Xã Mẫu | ${unit}`)).toEqual(TOLD);
  expect(await inRoster("Xã Mẫu | Thôn 1, Xã Mẫu", "Xã Mẫu | Thôn 1 - Xã Mẫu")).toEqual(TOLD);
  expect(await inRoster("Xã Mẫu | Thôn 1", "Xã Mẫu | Thôn 1 xã Bên")).toEqual([]);
  expect(await inRoster("Xã Mẫu | Thôn Xã Mẫu", "Xã Mẫu | Thôn 1")).toEqual([]);
});

test("of units with another word for their kind, not of communes", async () => {
  expect(await inRoster("Xã Mẫu | Thôn 1", "Xã Mẫu | Xóm 1")).toEqual(TOLD);
  expect(await inRoster("Xã Mẫu | Thôn 1", "Thị trấn Mẫu | Thôn 1")).toEqual([]);
});

test("of any two of a place, whatever its first is called", async () => {
  const three = ["Thôn Hạ", "Tổ dân phố Hà", "Tổ dân phố Hạ"].map((unit) => `Xã Mẫu | ${unit}`);
  expect(await inRoster(...three)).toEqual(TOLD);
});

test("not of two communes, of other kinds, or told apart in brackets", async () => {
  expect(await inRoster("Xã Mẫu | Thôn Hạ", "Xã Bên | Thôn Hà")).toEqual([]);
  expect(await inRoster("Xã Mẫu | Thôn Hạ", "Xã Mẫu | Tổ dân phố Hà")).toEqual([]);
  expect(await inRoster("Xã Mẫu | Thôn 1 (Xã Mẫu Một cũ)", "Xã Mẫu | Thôn 1 (Xã Mẫu Hai cũ)")).toEqual([]);
  expect(await inRoster("Xã Mẫu | Thôn 1 (CL)", "Xã Mẫu | Thôn 1 (UN)")).toEqual([]);
});

test("spellings of one name are one place, and not told twice", async () => {
  expect(await inRoster("Xã Mẫu | Thôn Hoà Bình", "Xã Mẫu | thôn Hòa Bình")).toEqual([]);
});

test("a unit whose name says that it is no more is told", async () => {
  const list = (unit: string) =>
    readDrawn({
      "csv roster": `UBND XÃ MẪU\nSTT | Họ và tên | Chức danh\nI | ${unit} |\n1 | Mẫu Văn Một | Trưởng thôn`,
    });
  expect((await list("Thôn Tây (đã sáp nhập vào Thôn Đông)")).told).toContain("register/gone-note");
  expect((await list("Thôn Tây")).told).not.toContain("register/gone-note");
});
