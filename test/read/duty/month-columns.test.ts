/** Lists of party cells with a column for each month, the day in its cells. */
import { expect, test } from "vitest";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { readCells } from "../../../src/read/duty/cells.ts";
import { DUTY_SHAPES } from "../../../src/read/duty/shapes.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";

/** July 2026 to September 2026. */
const PLANNED = { firstMonth: 2026 * 12 + 6, lastMonth: 2026 * 12 + 8 };

function daysOf(...lines: readonly string[]) {
  const { value: tables } = readTables(
    new TextEncoder().encode(lines.join("\n")),
    "c.csv",
    DUTY_SHAPES.cells,
  );
  const [table] = tables;
  if (!table) throw new Error("no table");
  const { value, diagnostics } = readCells(table, new Map(), PLANNED);
  const days = value.map(({ days }) => days.map((rule) => (rule.kind === "date" ? isoDay(rule.day) : rule)));
  return { days, told: diagnostics.map(({ code }) => code) };
}

test("each cell meets on the days that stand in the columns of months", () => {
  const rows = ["CB01;Đông;19:30;3;05;4, 18", "CB02;Đoài;20:00;ngày 6;07/8/2026;-", "CB03;Nam;;;;9/9"];
  expect(daysOf("Mã;Chi bộ;Giờ;Tháng 7;Tháng 08/2026;T9/2026", ...rows)).toEqual({
    days: [
      ["2026-07-03", "2026-08-05", "2026-09-04", "2026-09-18"],
      ["2026-07-06", "2026-08-07"],
      ["2026-09-09"],
    ],
    told: ["duty/month-columns", "value/no-year"],
  });
});

test("a day that its month lacks is a fault", () => {
  expect(daysOf("Mã;Tháng 9", "CB01;31").told).toEqual(["duty/month-columns", "duty/day"]);
});

test.each([
  ["beside a column of days", "Mã;Ngày;Tháng 7", "CB01;5;3"],
  ["beside times with days", "Mã;Thời gian;Tháng 7", "CB01;19h30 ngày 05;3"],
  ["with other words in them", "Mã;Giờ;Tháng 7", "CB01;19:30;x"],
  ["that are none", "Mã;Giờ;Tháng 13;T7", "CB01;19:30;3;3"],
])("columns of months %s are further ones", (_, header, row) => {
  expect(daysOf(header, row).told).not.toContain("duty/month-columns");
});
