/** Cells of titles with more than titles in them. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const read = async (title: string, name = "Mẫu Văn Một") => {
  const { rows, told, faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn Đông | ${title} | ${name}`,
  });
  return [
    rows.map((row) => row.split("|")[1]?.trim()),
    told.filter((code) => code !== "thresholds/unknown"),
    faults,
  ];
};

test.each([
  ["Q. Trưởng thôn", "Trưởng thôn"],
  ["Q.Trưởng thôn", "Trưởng thôn"],
  ["Quyền Trưởng thôn", "Trưởng thôn"],
  ["Phụ trách Trưởng thôn", "Trưởng thôn"],
  ["Trưởng thôn (Q.)", "Trưởng thôn"],
  ["Trưởng thôn (lâm thời)", "Trưởng thôn"],
  ["Trưởng thôn (từ 1/7/2023)", "Trưởng thôn"],
  ["Trưởng thôn từ tháng 7/2023", "Trưởng thôn"],
  ["Trưởng thôn (bầu ngày 01-7-2023)", "Trưởng thôn"],
  ["Trưởng thôn - kiêm nhiệm", "Trưởng thôn"],
  ["Trưởng thôn (kiêm)", "Trưởng thôn"],
  ["Trưởng thôn (1,0)", "Trưởng thôn"],
  ["Trưởng thôn lâm thời", "Trưởng thôn"],
  ["Trưởng thôn (không hưởng phụ cấp)", "Trưởng thôn"],
  ["Trưởng thôn (hệ số 0.5)", "Trưởng thôn"],
  ["Trưởng thôn (HS: 1)", "Trưởng thôn"],
  ["Trưởng thôn (hưởng 50%)", "Trưởng thôn"],
  ["Trưởng thôn - 0,5", "Trưởng thôn"],
  ["Trưởng thôn: 1,14", "Trưởng thôn"],
  ["Trưởng thôn (nhiệm kỳ 2022-2027)", "Trưởng thôn"],
  ["Trưởng thôn (2022 – 2027)", "Trưởng thôn"],
  ["Trưởng thôn nhiệm kỳ 2022 - 2027", "Trưởng thôn"],
  ["Trưởng thôn, NK 2022-2027", "Trưởng thôn"],
  ["Trưởng thôn - khóa V", "Trưởng thôn"],
])("%s is %s, and told", async (written, title) => {
  expect(await read(written)).toEqual([[title], ["roster/title-remark"], []]);
});

test("of several titles each may have a remark", async () => {
  expect(await read("Bí thư chi bộ (từ 1/7/2023), Q. Trưởng thôn")).toEqual([
    ["Bí thư chi bộ", "Trưởng thôn"],
    ["roster/several-titles", "roster/title-remark"],
    [],
  ]);
});

test.each([
  "Nguyên Trưởng thôn",
  "Phó Trưởng thôn",
  "Trưởng thôn (cũ)",
  "Trưởng thôn (đã nghỉ)",
  "Trưởng thôn (Thôn Tây)",
  "Trưởng thôn (đến 1/7/2023)",
  "Trưởng thôn (dự kiến)",
  "Trưởng thôn (chuyên trách)",
  "Quyền",
  "Phụ trách",
  "kiêm nhiệm",
  "Trưởng thôn (1)",
  "nhiệm kỳ 2022-2027",
  "Trưởng thôn - 2",
  "0,5",
])("%s stays unknown", async (written) => {
  expect(await read(written)).toEqual([[], [], ["roster/unknown-title"]]);
});

test("a remark before another unit leaves the unit another one", async () => {
  expect(await read("Trưởng thôn (2022-2027) Thôn Tây")).toEqual([[], [], ["roster/title-elsewhere"]]);
});

test("a title that is held besides another one, without a name, is told as such", async () => {
  const [rows, told] = await read("Trưởng thôn (kiêm nhiệm)", "");
  expect([rows, told]).toEqual([["Trưởng thôn"], ["roster/held-besides", "roster/title-remark"]]);
});

test("kiêm before a title, without a name, is told as held besides", async () => {
  expect((await read("kiêm Trưởng thôn", ""))[1]).toEqual(["roster/held-besides"]);
  expect((await read("kiêm Trưởng thôn"))[1]).toEqual([]);
});

test("a vacant post of two titles is not held besides", async () => {
  expect(await read("Bí thư chi bộ kiêm Trưởng thôn", "")).toEqual([
    ["Bí thư chi bộ", "Trưởng thôn"],
    ["roster/several-titles"],
    [],
  ]);
});

test.each([
  ["1. Bí thư chi bộ", ["Bí thư chi bộ"]],
  ["2/ Trưởng thôn", ["Trưởng thôn"]],
  ["3 - Trưởng ban CTMT", ["Trưởng Ban công tác Mặt trận"]],
  ["a) Bí thư chi bộ", ["Bí thư chi bộ"]],
  ["(II) Trưởng thôn", ["Trưởng thôn"]],
  ["- Bí thư chi bộ", ["Bí thư chi bộ"]],
  ["1. Bí thư chi bộ, 2. Trưởng thôn", ["Bí thư chi bộ", "Trưởng thôn"]],
])("a number or a sign before titles says nothing: %s", async (written, titles) => {
  const [read_, , faults] = await read(written);
  expect([read_, faults]).toEqual([titles, []]);
});

test.each([
  "P. Trưởng thôn",
  "p.Trưởng thôn",
  "- Phó Trưởng thôn",
  "1. Nguyên Trưởng thôn",
])("%s stays another title", async (written) =>
  expect((await read(written))[2]).toEqual(["roster/unknown-title"]));

test("a title that is said to be vacant, with nobody beside it", async () => {
  const { rows, faults } = await readDrawn({
    "csv roster": "Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn Đông | Trưởng thôn (khuyết) |",
  });
  expect([rows, faults]).toEqual([["Xã Mẫu / Thôn Đông | Trưởng thôn | khuyết"], []]);
});
