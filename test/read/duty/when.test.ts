/** When cells meet and people are away, by columns of their tables. */
import { expect, test } from "vitest";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { readCells } from "../../../src/read/duty/cells.ts";
import { readLeaders } from "../../../src/read/duty/rows.ts";
import { DUTY_SHAPES } from "../../../src/read/duty/shapes.ts";
import { readTables } from "../../../src/read/layout/read-tables.ts";

const tableOf = (role: "cells" | "leaders", ...lines: readonly string[]) => {
  const [table] = readTables(new TextEncoder().encode(lines.join("\n")), "d.csv", DUTY_SHAPES[role]).value;
  if (!table) throw new Error("no table");
  return table;
};

/** The day of the month and the time of a cell; its faults where there are any. */
const meetingOf = (header: string, line: string) => {
  const { value, diagnostics } = readCells(tableOf("cells", header, line), new Map());
  const faults = diagnostics.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
  const [cell] = value;
  return faults.length > 0
    ? faults
    : [cell?.days.map((rule) => (rule.kind === "day" ? rule.day : rule.kind)), cell?.time];
};

test.each([
  ["Mã chi bộ;Thời gian", "C1;19h30 ngày 5", [[5], 1170]],
  ["Mã chi bộ;Thời gian", "C1;07/8/2026 (thứ Sáu)", [["date"], null]],
  ["Mã chi bộ;Thời gian", "C1;19h30", ["duty/day"]],
  ["Mã chi bộ;Ngày, giờ", "C1;19h30, ngày 5", [[5], 1170]],
  ["Mã chi bộ;Thời gian sinh hoạt", "C1;ngày 5", [[5], null]],
  ["Mã chi bộ;Ngày;Thời gian", "C1;5;19h30", [[5], 1170]],
  ["Mã chi bộ;Ngày;Giờ", "C1;19h30 ngày 5;", [[5], 1170]],
  ["Mã chi bộ;Ngày;Giờ", "C1;19h30 ngày 5;19:30", [[5], 1170]],
  ["Mã chi bộ;Ngày;Giờ", "C1;19h30 ngày 5;20h", ["duty/time"]],
  ["Mã chi bộ;Thời gian", "C1;ngày 5, 19h00 - 21h00", [[5], 1140]],
  ["Mã chi bộ;Thời gian", "C1;7h30 tối, thứ Sáu đầu tiên của tháng", [["weekday"], 1170]],
  ["Mã chi bộ;Thời gian", 'C1;"19h đến 21h, 03/7/2026\n07/8/2026"', [["date", "date"], 1140]],
  ["Mã chi bộ;Thời gian", 'C1;"03/7/2026; 07/8/2026,\n19h00"', [["date", "date"], 1140]],
  ["Mã chi bộ;Thời gian", 'C1;"thứ Sáu\ntuần 1"', [["weekday"], null]],
  ["Mã chi bộ;Thời gian", "C1;ngày 5, 21h00 - 19h00", ["duty/day"]],
  ["Mã chi bộ;Ngày;Giờ;Buổi", "C1;5;7h30;Tối", [[5], 1170]],
  ["Mã chi bộ;Ngày;Buổi", "C1;2h ngày 5;Buổi chiều", [[5], 840]],
  ["Mã chi bộ;Ngày;Giờ;Buổi", "C1;5;7h30;sáng", [[5], 450]],
  ["Mã chi bộ;Ngày;Giờ;Buổi", "C1;5;7h30;Buổi 1", [[5], 450]],
  ["Mã chi bộ;Ngày;Giờ;Buổi", "C1;5;19h30;Sáng", ["duty/time"]],
  ["Mã chi bộ;Ngày;Giờ", "C1;5;Buổi sáng", [[5], null]],
  ["Mã chi bộ;Thời gian", "C1;Sáng 07/8/2026", [["date"], null]],
  ["Mã chi bộ;Ngày;Giờ", "C1;07/8/2026 (buổi tối);7h30", [["date"], 1170]],
  ["Mã chi bộ;Ngày;Giờ", "C1;tối thứ Sáu tuần 1;8h", [["weekday"], 1200]],
  ["Mã chi bộ;Ngày;Giờ", "C1;sáng ngày 5;19h30", ["duty/time"]],
])("%s: %s", (header, line, expected) => {
  expect(meetingOf(header, line)).toEqual(expected);
});

/** The days away of somebody; what is told where there are any faults. */
const awayOf = (header: string, line: string) => {
  const { value, diagnostics } = readLeaders(tableOf("leaders", header, line), []);
  const faults = diagnostics.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
  return faults.length > 0
    ? faults
    : value[0]?.away.map(({ first, last }) => `${isoDay(first)} ${isoDay(last)}`);
};

test.each([
  ["Mã;Vắng từ ngày;Đến ngày", "L1;01/7/2026;15/7/2026", ["2026-07-01 2026-07-15"]],
  [
    "Mã;Vắng;Vắng từ ngày;Đến ngày",
    "L1;2026-08;01/7/2026;01/7/2026",
    ["2026-08-01 2026-08-31", "2026-07-01 2026-07-01"],
  ],
  ["Mã;Vắng từ ngày;Đến ngày", "L1;;", []],
  ["Mã;Vắng từ ngày;Đến ngày", "L1;01/7/2026;", ["value/blank"]],
  ["Mã;Vắng từ ngày;Đến ngày", "L1;;01/7/2026", ["value/blank"]],
  ["Mã;Vắng từ ngày;Đến ngày", "L1;15/7/2026;01/7/2026", ["duty/away"]],
  ["Mã;Vắng từ ngày;Đến ngày", "L1;15/7;01/7/2026", ["duty/date"]],
  ["Mã;Từ ngày;Đến ngày", "L1;01/7/2026;15/7/2026", []],
  ["Mã;Vắng", "L1;nghỉ phép từ 01/7/2026 đến 15/7/2026", ["2026-07-01 2026-07-15"]],
  [
    "Mã;Vắng",
    'L1;"đi công tác 01/7/2026\n3-5/8/2026 (tập huấn)"',
    ["2026-07-01 2026-07-01", "2026-08-03 2026-08-05"],
  ],
  ["Mã;Vắng", "L1;trừ ngày 01/7/2026", ["duty/away"]],
  ["Mã;Vắng", "L1;nghỉ phép", ["duty/away"]],
  ["Mã;Vắng", "L1;không nghỉ 01/7/2026", ["duty/away"]],
])("%s: %s", (header, line, expected) => {
  expect(awayOf(header, line)).toEqual(expected);
});

test("rows of a cell in lists of several months are one cell with all dates", () => {
  const read = (...lines: readonly string[]) => {
    const { value, diagnostics } = readCells(tableOf("cells", "Mã;Tên;Ngày;Giờ", ...lines), new Map());
    return [value.map(({ days }) => days.length), diagnostics.map(({ code }) => code)];
  };
  const july = "C1;Chi bộ 1;03/7/2026;19h30";
  expect(read(july, "C2;Chi bộ 2;5;", "C1;Chi bộ 1;07/8/2026;19h30")).toEqual([
    [2, 1],
    ["duty/dates-joined"],
  ]);
  for (const other of [
    "C1;Chi bộ 1;5;19h30",
    "C1;Chi bộ 1;03/7/2026;19h30",
    "C1;Chi bộ 1;07/8/2026;20h",
    "C1;X;07/8/2026;19h30",
  ])
    expect(read(july, other)).toEqual([[1], ["duty/repeated"]]);
});

/** What is told of cells, with how many of them. */
const toldOf = (header: string, ...lines: readonly string[]) =>
  readCells(tableOf("cells", header, ...lines), new Map()).diagnostics.map(({ code, value, facts }) => [
    code,
    value,
    facts && "count" in facts ? facts.count : null,
  ]);

test("a date on another weekday than its own column says is told, whatever way the weekday is written", () => {
  const header = "Mã chi bộ;Ngày;Thứ";
  for (const right of ["Bảy", "thứ Bảy", "7", "T7"])
    expect(toldOf(header, `C1;05/12/2026;${right}`)).toEqual([]);
  expect(toldOf(header, "C1;06/12/2026;CN", "C2;5;Hai", "C3;T6 tuần 1;Sáu", "C4;05/12/2026;")).toEqual([]);
  expect(toldOf(header, "C1;05/12/2026;Sáu", "C2;T6 tuần 1;Bảy")).toEqual([["duty/weekday", "Sáu", 2]]);
  expect(toldOf(header, "C1;05/12/2026;Sáng")).toEqual([]);
});

test("a part of the day without a time is told", () => {
  const header = "Mã chi bộ;Ngày;Giờ;Buổi";
  expect(toldOf(header, "C1;5;;Sáng", "C2;5;;Chiều", "C3;5;19h30;Tối", "C4;5;;")).toEqual([
    ["duty/part-of-day", "Sáng", 2],
  ]);
  expect(toldOf("Mã chi bộ;Ngày;Giờ", "C1;5;Sáng", "C2;tối 07/8/2026;", "C3;5;19h30")).toEqual([
    ["duty/part-of-day", "Sáng", 2],
  ]);
  expect(toldOf("Mã chi bộ;Thời gian", "C1;chiều 07/8/2026")).toEqual([["duty/part-of-day", "chiều", 1]]);
});
