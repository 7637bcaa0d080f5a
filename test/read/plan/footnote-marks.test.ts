/** Marks of footnotes behind names and counts of plans: left out and told; what is part of a name stays. */
import { expect, test } from "vitest";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { readPlan } from "../../../src/read/plan/rows/plan-rows.ts";
import { SHAPES } from "../../../src/read/table/shapes.ts";

function read(...lines: readonly string[]) {
  const { value, diagnostics } = readTables(
    new TextEncoder().encode(lines.join("\n")),
    "a.csv",
    SHAPES.changes,
  );
  const [table] = value;
  if (!table) throw new Error("no table");
  const plan = readPlan(table, () => null);
  const told = [...diagnostics, ...plan.diagnostics].flatMap(({ code, origin, value: cell, facts }) =>
    code === "changes/footnote-marks" ? [[origin?.line, cell, "count" in facts && facts.count]] : [],
  );
  return { rows: plan.value.rows, told };
}

test("by old units: names and counts", () => {
  const { rows, told } = read(
    "STT;Tên thôn hiện nay;Số hộ;Tên thôn mới",
    "1;Thôn Đông;100*;Thôn Đoàn Kết (*)",
    "2;Thôn Tây**;200 (*);Thôn Đoàn Kết",
    "3;Thôn Nam[2];50¹;Thôn Nam³",
    "(1) Gồm cả khu tập thể;;;",
    "[2] Số liệu đến 31/5;;;",
    "¹ Theo thống kê;;;",
  );
  expect(rows.map(({ from, intoName, sizes }) => [from, intoName, sizes.households])).toEqual([
    ["Thôn Đông", "Thôn Đoàn Kết", 100],
    ["Thôn Tây", "Thôn Đoàn Kết", 200],
    ["Thôn Nam", "Thôn Nam", 50],
  ]);
  expect(told).toEqual([[2, "100*", 7]]);
});

test("by new units: in lists", () => {
  const { rows, told } = read(
    "Tên thôn mới;Gồm",
    "Thôn Một (**);Thôn Đông¹ (40 hộ) + Thôn Tây* và Thôn Nam [1]",
    "Thôn Hai;* Thôn Bắc, 12 km² của Thôn Hạ",
  );
  expect(rows.map(({ intoName, parts }) => [intoName, parts])).toEqual([
    ["Thôn Một", "Thôn Đông (40 hộ) + Thôn Tây và Thôn Nam"],
    ["Thôn Hai", "* Thôn Bắc, 12 km² của Thôn Hạ"],
  ]);
  expect(told).toEqual([[2, "Thôn Một (**)", 2]]);
});
