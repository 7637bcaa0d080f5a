/** Days without a year in lists of duties. */
import { expect, test } from "vitest";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { readCells } from "../../../src/read/duty/cells.ts";
import { readAttended, readLeaders } from "../../../src/read/duty/rows.ts";
import { DUTY_SHAPES } from "../../../src/read/duty/shapes.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";

const tableOf = (role: "cells" | "leaders" | "attended", ...lines: readonly string[]) => {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "d.csv", DUTY_SHAPES[role]).value;
  if (!table) throw new Error("no table");
  return table;
};

const month = (year: number, number: number): number => year * 12 + number - 1;

const QUARTER = { firstMonth: month(2026, 10), lastMonth: month(2026, 12) };
const WINTER = { firstMonth: month(2026, 12), lastMonth: month(2027, 1) };
const FULL = { firstMonth: month(2026, 12), lastMonth: month(2027, 12) };

/** The days of a cell below some titles, and what is told of them. */
const daysOf = (written: string, planned: typeof QUARTER | null, ...titles: readonly string[]) => {
  const table = tableOf("cells", ...titles, "Mã chi bộ;Tên;Ngày;Giờ", `C1;Chi bộ 1;${written};19h30`);
  const { value, diagnostics } = readCells(table, new Map(), planned);
  const days = value[0]?.days.map((rule) => (rule.kind === "date" ? isoDay(rule.day) : rule.kind));
  return [days, diagnostics.map(({ code }) => code)];
};

const READ = ["value/no-year"];
const REFUSED = [[], ["duty/day"]];

test.each([
  ["05/12", QUARTER, [["2026-12-05"], READ]],
  ["ngày 5 tháng 12", QUARTER, [["2026-12-05"], READ]],
  ["thứ Bảy, ngày 05/12", QUARTER, [["2026-12-05"], READ]],
  ["thứ Sáu, ngày 05/12", QUARTER, REFUSED],
  ["05/11, 05/12", QUARTER, [["2026-11-05", "2026-12-05"], READ]],
  ["05/12", WINTER, [["2026-12-05"], READ]],
  ["05/01", WINTER, [["2027-01-05"], READ]],
  ["05/02", WINTER, REFUSED],
  ["05/12", FULL, REFUSED],
  ["05/11", FULL, [["2027-11-05"], READ]],
  ["05/12", null, REFUSED],
  ["31/11", QUARTER, REFUSED],
  ["05/20", QUARTER, REFUSED],
  ["05/12/2025", QUARTER, [["2025-12-05"], []]],
])("%s in the months %j", (written, planned, expected) => {
  expect(daysOf(written, planned)).toEqual(expected);
});

test.each([
  [["LỊCH SINH HOẠT THÁNG 12/2026;;;"], "2026-12-05"],
  [["LỊCH SINH HOẠT NĂM 2025;;;"], "2025-12-05"],
  [["LỊCH NĂM 2027;;;", "(Kế hoạch 82-KH/ĐU ngày 02/5/2026);;;"], "2027-12-05"],
  [["(Kế hoạch 82-KH/ĐU ngày 02/5/2019);;;"], "2026-12-05"],
  [["LỊCH THÁNG 12/2026 VÀ THÁNG 01/2027;;;"], null],
])("below the titles %j", (titles, day) => {
  const [days, told] = daysOf("05/12", QUARTER, ...titles);
  expect(days).toEqual(day === null ? [] : [day]);
  expect(told).toContain(day === null ? "duty/day" : "value/no-year");
});

test("days away go by the months planned, those attended by titles alone", () => {
  const leaders = tableOf(
    "leaders",
    "Mã;Vắng",
    "L1;từ 1/12 đến 15/12",
    "L2;3-5/12",
    "L3;tháng 12",
    "L4;28/12 - 3/1",
  );
  const { value, diagnostics } = readLeaders(leaders, [], WINTER);
  expect(value.map(({ away }) => away.map(({ first, last }) => `${isoDay(first)} ${isoDay(last)}`))).toEqual([
    ["2026-12-01 2026-12-15"],
    ["2026-12-03 2026-12-05"],
    ["2026-12-01 2026-12-31"],
    ["2026-12-28 2027-01-03"],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["value/no-year"]);
  const attended = ["Mã người;Chi bộ;Ngày", "L1;C1;05/11"];
  expect(readAttended(tableOf("attended", ...attended)).diagnostics[0]?.code).toBe("duty/date");
  expect(readAttended(tableOf("attended", "ĐÃ DỰ NĂM 2026;;", ...attended)).value).toMatchObject([
    { cell: "C1" },
  ]);
});

/** The days of a cell with a month in a column of its own. */
const inMonth = (day: string, written: string, planned: typeof QUARTER | null = QUARTER) => {
  const table = tableOf("cells", "Mã chi bộ;Ngày;Tháng;Giờ", `C1;${day};${written};19h30`);
  const { value, diagnostics } = readCells(table, new Map(), planned);
  const days = value[0]?.days.map((rule) => (rule.kind === "date" ? isoDay(rule.day) : rule.kind));
  return [days, diagnostics.map(({ code }) => code)];
};

test.each([
  ["5", "12", [["2026-12-05"], READ]],
  ["5", "tháng 11", [["2026-11-05"], READ]],
  ["5", "10, 12", [["2026-10-05", "2026-12-05"], READ]],
  ["5 và 20", "12/2026", [["2026-12-05", "2026-12-20"], []]],
  ["T6 tuần 1", "12", [["2026-12-04"], READ]],
  ["31", "11/2026", [["2026-11-30"], []]],
  ["05/12/2026", "12", [["2026-12-05"], []]],
  ["5", "", [["day"], []]],
  ["5", "hằng tháng", [["day"], []]],
  ["5", "13", [["day"], ["duty/day"]]],
  ["5", "đầu quý", [["day"], ["duty/day"]]],
])("day %s in month %s", (day, written, expected) => {
  expect(inMonth(day, written)).toEqual(expected);
});

test("a month whose year may be of several, or of none, is refused", () => {
  expect(inMonth("5", "12", FULL)[1]).toEqual(["duty/day"]);
  expect(inMonth("5", "12", null)[1]).toEqual(["duty/day"]);
});
