/** Titles with their place behind them. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const read = async (title: string, unit = "Thôn Đông") => {
  const { rows, told, faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | ${unit} | ${title} | Mẫu Văn Một`,
  });
  return [rows.map((row) => row.split("|")[1]?.trim()), told, faults];
};

test.each([
  ["Bí thư chi bộ thôn Đông", ["Bí thư chi bộ"]],
  ["Bí thư Chi bộ Thôn", ["Bí thư chi bộ"]],
  ["Bí thư chi bộ Đông", ["Bí thư chi bộ"]],
  ["Trưởng thôn Đông", ["Trưởng thôn"]],
  ["Trưởng thôn/TDP", ["Trưởng thôn"]],
  ["Trưởng ban CTMT thôn, tổ dân phố", ["Trưởng Ban công tác Mặt trận"]],
])("%s", async (written, titles) => {
  expect(await read(written)).toEqual([titles, ["roster/title-place"], []]);
});

test("several titles, and one with a remark", async () => {
  const both = ["Bí thư chi bộ", "Trưởng thôn"];
  expect(await read("Bí thư chi bộ kiêm Trưởng thôn Đông")).toEqual([
    both,
    ["roster/several-titles", "roster/title-place"],
    [],
  ]);
  expect(await read("Q. Trưởng thôn Đông")).toEqual([
    ["Trưởng thôn"],
    ["roster/title-place", "roster/title-remark"],
    [],
  ]);
});

test("of a unit whose own name begins with the word for a kind", async () => {
  expect(await read("Tổ trưởng Tổ dân phố Làng Cả", "Tổ dân phố Làng Cả")).toEqual([
    ["Tổ trưởng tổ dân phố"],
    ["roster/title-place"],
    [],
  ]);
  const [, , faults] = await read("Tổ trưởng Tổ dân phố Làng Cả", "Tổ dân phố Cả");
  expect(faults).toEqual(["roster/title-elsewhere"]);
});

test("of a tổ dân phố by its number", async () => {
  expect(await read("Tổ trưởng TDP số 3", "TDP 03")).toEqual([
    ["Tổ trưởng tổ dân phố"],
    ["roster/title-place"],
    [],
  ]);
});

test.each([
  "Bí thư chi bộ thôn Tây",
  "Trưởng ban CTMT TDP 3",
  "Trưởng thôn kiêm Bí thư chi bộ thôn Tây",
])("%s is of another unit", async (written) => {
  expect((await read(written)).slice(1)).toEqual([[], ["roster/title-elsewhere"]]);
});

test.each([
  "Trưởng thôn Tây",
  "Bí thư chi bộ thôn Đông, thôn Tây",
  "Trưởng thôn cũ",
  "Bí thư chi đoàn thôn Đông",
  "Phó Trưởng thôn Đông",
  "thôn Đông",
  "Bí thư xã",
])("%s stays unknown", async (written) => {
  expect((await read(written)).slice(1)).toEqual([[], ["roster/unknown-title"]]);
});
