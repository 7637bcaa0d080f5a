/** How much of a unit a list means, in the orders of words that councils use: each is the usual phrase. */
import { expect, test } from "vitest";
import { parsePartList } from "../../../src/read/lists/part-list.ts";

/** The items of a list by their first readings, and the words left over. */
function read(text: string): readonly string[] {
  const { items, leftOver } = parsePartList(text);
  const said = items.map(({ readings: [first] }) => {
    const sizes = [first?.households, first?.population].filter((size) => size != null).join("/");
    const part = first?.part == null ? "" : ` ~${first.part}`;
    return `${first?.name ?? ""}${sizes === "" ? "" : ` #${sizes}`}${part}${first?.leftOver ?? ""}`;
  });
  return [...said, ...leftOver.map((words) => `? ${words}`)];
}

const BESIDE = ["Thôn Tây, ", "Thôn Tây; ", "Thôn Tây và ", "Thôn Tây + "] as const;

/** Each list with the unit behind another one and, where a comma is no part of it, before it. */
function expectBeside(text: string, item: string): void {
  for (const other of BESIDE) expect(read(other + text)).toEqual(["Thôn Tây", item]);
  expect(read(`${text}; Thôn Tây`)).toEqual([item, "Thôn Tây"]);
}

test.each([
  "Thôn Đông (100%)",
  "Thôn Đông (100% số hộ)",
  "Thôn Đông nguyên trạng",
  "Thôn Đông toàn bộ",
  "Thôn Đông (cả thôn)",
  "Thôn Đông (trước đây)",
  "Thôn Đông trước đây",
  "tất cả Thôn Đông",
  "trọn vẹn Thôn Đông",
  "tất cả các hộ của Thôn Đông",
  "toàn bộ các hộ của Thôn Đông",
  "toàn bộ dân cư Thôn Đông",
  "toàn bộ diện tích tự nhiên, quy mô dân số và số hộ của Thôn Đông",
  "đơn vị Thôn Đông",
  "“Thôn Đông”",
])("%s: all of it", (text) => {
  expect(read(`${text}; Thôn Tây`).map((one) => one.replace(/ trước đây$/, ""))).toEqual([
    "Thôn Đông",
    "Thôn Tây",
  ]);
});

test.each([
  "một phần (40 hộ) của Thôn Đông",
  "một phần (40 hộ) Thôn Đông",
  "40 hộ tách từ Thôn Đông",
  "40 hộ được điều chỉnh từ Thôn Đông",
  "40 hộ (Thôn Đông)",
  "40 hộ trên địa bàn Thôn Đông",
  "40 hộ nằm trong Thôn Đông",
  "40 hộ dân cư Thôn Đông",
  "điều chuyển 40 hộ của Thôn Đông",
  "Thôn Đông (cụm Chùa: 40 hộ)",
  "Thôn Đông (xóm Chùa, 40 hộ)",
  "Thôn Đông (phía Bắc, 40 hộ)",
  "Thôn Đông, 40 hộ",
  "Thôn Đông, gồm 40 hộ",
  "Thôn Đông (tổng số 40 hộ)",
])("%s: 40 households of it", (text) => {
  expectBeside(text, "Thôn Đông #40");
});

test.each([
  ["một phần diện tích, dân số của Thôn Đông (40 hộ)", "Thôn Đông #40 ~unknown"],
  ["một phần diện tích và dân số của Thôn Đông", "Thôn Đông ~unknown"],
  ["Thôn Đông một phần (40 hộ)", "Thôn Đông #40 ~unknown"],
  ["một phần Thôn Đông, 40 hộ", "Thôn Đông #40 ~unknown"],
  ["40 hộ (160 khẩu) của Thôn Đông", "Thôn Đông #40/160"],
  ["Thôn Đông (40 hộ 160 khẩu)", "Thôn Đông #40/160"],
])("%s: a part of it", (text, item) => {
  expectBeside(text, item);
});

test.each([
  ["60 hộ còn lại của Thôn Đông", "Thôn Đông #60 ~rest"],
  ["Thôn Đông (60 hộ còn lại)", "Thôn Đông #60 ~rest"],
  ["Thôn Đông (còn 60 hộ)", "Thôn Đông #60 ~rest"],
  ["Thôn Đông (số hộ còn lại)", "Thôn Đông ~rest"],
  ["Thôn Đông, phần còn lại", "Thôn Đông ~rest"],
  ["Thôn Đông, trừ 40 hộ", "Thôn Đông ~rest"],
  ["Thôn Đông (giảm 40 hộ)", "Thôn Đông ~rest"],
  ["phần còn lại (60 hộ) của Thôn Đông", "Thôn Đông #60 ~rest"],
  ["phần còn lại là Thôn Đông", "Thôn Đông ~rest"],
  ["phần Thôn Đông còn lại", "Thôn Đông ~rest"],
  ["phần diện tích, dân số còn lại của Thôn Đông", "Thôn Đông ~rest"],
])("%s: the rest of it", (text, item) => {
  expectBeside(text, item);
});

test.each([
  ["Thôn Đông (tách 40 hộ)", "Thôn Đông(tách 40 hộ)"],
  ["Thôn Đông (khoảng 40 hộ)", "Thôn Đông(khoảng 40 hộ)"],
])("%s says nobody knows what, and stays a fault", (text, item) => {
  const { items } = parsePartList(text);
  const [, second] = items[0]?.readings ?? [];
  expect(`${second?.name}${second?.leftOver}`).toBe(item);
});

test("a number of households behind a comma is of no unit where the one before it has its own, or brackets", () => {
  expect(read("Thôn Đông (xóm Chùa), 40 hộ")).toContain("? 40 hộ");
  expect(read("40 hộ của Thôn Đông, 60 hộ")).toContain("? 60 hộ");
});
