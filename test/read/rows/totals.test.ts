/** Total rows of plans: the word may stand under the running numbers, beside how many new units there are. */
import { expect, test } from "vitest";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";

const rowsOf = (...lines: readonly string[]): number => {
  const text = ["STT,Tên thôn hiện nay,Số hộ,Tên thôn mới", ...lines].join("\n");
  const { value } = readTables(new TextEncoder().encode(`${text}\n`), "plan.csv", SHAPES.changes);
  return value[0]?.size ?? -1;
};

test("a total under STT is no new unit, whatever stands under the new names", () => {
  expect(rowsOf("1,Thôn A,100,Thôn A", "Tổng cộng,,100,1 thôn")).toBe(1);
});

test("a unit whose name begins like a total stays", () => {
  expect(rowsOf("1,Thôn A,100,Thôn A", "2,Cộng Hòa,50,Cộng Hòa")).toBe(2);
});

test.each([
  "Cộng",
  "TOÀN XÃ",
  "Toàn xã (3 thôn)",
  "Cả phường",
  "Tổng cộng (A+B)",
  "T.cộng",
  "- Tổng cộng",
  "Tổng hợp",
  "Cộng lũy kế",
  "toan xa",
  "Thôn A Total",
  "Thôn A Count",
  "Grand Count",
  "Toàn xã".normalize("NFD"),
])("%s is no old unit and no new one", (word) => {
  expect(rowsOf("1,Thôn A,100,Thôn A", `,${word},100,`)).toBe(1);
  expect(rowsOf("1,Thôn A,100,Thôn A", `,,100,${word}`)).toBe(1);
  expect(rowsOf("1,Thôn A,100,Thôn A", `${word},,100,1 thôn`)).toBe(1);
});

test.each(["Toàn Thắng", "Cả Lúi", "Tổng Hòa", "Toàn xã A"])("%s is a name", (name) => {
  expect(rowsOf("1,Thôn A,100,Thôn A", `2,${name},50,Thôn B`)).toBe(2);
});
