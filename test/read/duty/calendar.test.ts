/** Days, times and months as duties write them: each form that is read, and what is refused. */
import { describe, expect, test } from "vitest";
import { type DayRule, isoMonth } from "../../../src/core/duty/calendar.ts";
import { isoDay } from "../../../src/core/numbers/days.ts";
import { type Cell, cellOfText } from "../../../src/read/cells/cell.ts";
import type { Parsed } from "../../../src/read/cells/parsed.ts";
import { parseAway, parseDay, parseTime, parseWhen } from "../../../src/read/duty/calendar.ts";
import { monthSpan } from "../../../src/read/duty/dates.ts";

const plain = { kind: "plain" } as const;
/** The days of a cell that says no time. */
const parseDays = (cell: Cell): Parsed<readonly DayRule[]> => {
  const read = parseWhen(cell);
  if (!read.ok) return read;
  expect(read.value.time).toBe(null);
  return { ok: true, value: read.value.days };
};

const number = (value: number): Cell => ({ kind: "number", value, format: plain });

describe("when a cell meets", () => {
  test.each([
    ["3", [{ kind: "day", day: 3 }]],
    ["31", [{ kind: "day", day: 31 }]],
    ["ngày 05 hằng tháng", [{ kind: "day", day: 5 }]],
    ["T6 tuần 1", [{ kind: "weekday", weekday: 5, week: 1 }]],
    ["t2 tuan 5", [{ kind: "weekday", weekday: 1, week: 5 }]],
    ["CN tuần cuối", [{ kind: "weekday", weekday: 0, week: null }]],
    ["Chủ nhật tuần đầu", [{ kind: "weekday", weekday: 0, week: 1 }]],
    ["Thứ sáu tuần thứ hai", [{ kind: "weekday", weekday: 5, week: 2 }]],
    ["thứ sáu tuần đầu tiên của tháng", [{ kind: "weekday", weekday: 5, week: 1 }]],
    ["Thứ Bảy cuối cùng hằng tháng", [{ kind: "weekday", weekday: 6, week: null }]],
    [
      "5, 20",
      [
        { kind: "day", day: 5 },
        { kind: "day", day: 20 },
      ],
    ],
    [
      "mùng 5 và 20 hằng tháng",
      [
        { kind: "day", day: 5 },
        { kind: "day", day: 20 },
      ],
    ],
    ["Thứ 7 tuần 3", [{ kind: "weekday", weekday: 6, week: 3 }]],
    ["thứ Tư tuần thứ 2 hằng tháng", [{ kind: "weekday", weekday: 3, week: 2 }]],
    ["thứ Hai thứ nhất của tháng", [{ kind: "weekday", weekday: 1, week: 1 }]],
  ])("%s", (text, rules) => {
    expect(parseDays(cellOfText(text))).toEqual({ ok: true, value: rules });
  });

  test.each([
    ["03, 17/7/2026", ["2026-07-03", "2026-07-17"]],
    ["các ngày 3, 10 và 17/7/2026", ["2026-07-03", "2026-07-10", "2026-07-17"]],
    ["ngày 3 và ngày 17 tháng 7 năm 2026", ["2026-07-03", "2026-07-17"]],
    ["3, 17/7/2026; 5/8/2026", ["2026-07-03", "2026-07-17", "2026-08-05"]],
    ["05/8/2026, 3", ["2026-08-05", "day"]],
    ["5 hằng tháng, 17/7/2026", ["day", "2026-07-17"]],
  ])("days before a month are of it: %s", (text, expected) => {
    const read = parseDays(cellOfText(text));
    const days = read.ok && read.value.map((rule) => (rule.kind === "date" ? isoDay(rule.day) : rule.kind));
    expect(days).toEqual(expected);
  });

  test("dates, and a rule beside them", () => {
    const read = parseDays(cellOfText("2026-07-03 | 07/08/2026 | 5"));
    const days = read.ok
      ? read.value.map((rule) => (rule.kind === "date" ? isoDay(rule.day) : rule.kind))
      : [];
    expect(days).toEqual(["2026-07-03", "2026-08-07", "day"]);
  });

  test.each([
    "Ngày 03/7/2026 (Thứ sáu)",
    "thứ Sáu, ngày 03/7/2026",
    "Thứ 6 (03/7/2026)",
    "ngày 3 tháng 7 năm 2026",
  ])("%s is one day", (text) => {
    expect(parseDays(cellOfText(text))).toEqual({ ok: true, value: [{ kind: "date", day: 20_637 }] });
  });

  test.each([
    ["19h30 ngày 05", 5, 1170],
    ["lúc 19 giờ 30 phút, ngày 5 hằng tháng", 5, 1170],
    ["ngày 5 hằng tháng, 7:30", 5, 450],
    ["5; 19h", 5, 1140],
    ["8h tối ngày 5", 5, 1200],
  ])("%s is the day %i at %i", (text, day, time) => {
    expect(parseWhen(cellOfText(text))).toEqual({ ok: true, value: { days: [{ kind: "day", day }], time } });
  });

  test.each([
    "25h tối ngày 5",
    "25h ngày 5",
    "19h30",
    "19h30 tối",
    "Thứ năm, ngày 03/7/2026",
    "Ngày 25 đến 28",
    "05/7",
    "5, 32",
    "5, 7, 2026",
    "0",
    "32",
    "-3",
    "3.5",
    "T1 tuần 1",
    "T8 tuần 1",
    "T9 tuần 1",
    "T6 tuần 6",
    "T6 tuần 0",
    "T6",
    "2026-02-30",
    "2026-07",
    "x",
    "|",
  ])("%s is refused", (text) => {
    expect(parseDays(cellOfText(text))).toMatchObject({ ok: false, code: "duty/day" });
  });

  test("of a workbook: a number, a day, and no day that a number became", () => {
    expect(parseDays(number(7))).toEqual({ ok: true, value: [{ kind: "day", day: 7 }] });
    expect(parseDays({ kind: "day", day: 20_637, serial: 46_206 })).toMatchObject({ ok: true });
    expect(parseDays({ kind: "day", day: -25_562, serial: 7 })).toMatchObject({ ok: false });
  });
});

describe("a time of day", () => {
  test.each([
    ["19:30", 1170],
    ["7:05", 425],
    ["19h30", 1170],
    ["19h", 1140],
    ["19 giờ 30", 1170],
    ["19 giờ 30 phút", 1170],
    ["19:30:00", 1170],
    ["19h30 - 21h00", 1170],
    ["từ 19h30 đến 21h", 1170],
    ["19h30-21h", 1170],
    ["7h30 sáng", 450],
    ["2h chiều", 840],
    ["14h chiều", 840],
    ["8h tối", 1200],
    ["19 giờ 30 phút tối", 1170],
    ["00:00", 0],
  ])("%s", (text, minutes) => {
    expect(parseTime(cellOfText(text))).toEqual({ ok: true, value: minutes });
  });

  test.each([
    "21h - 19h30",
    "8h chiều",
    "13h sáng",
    "8h trưa",
    "5h tối",
    "19h30 -",
    "25:00",
    "24:00",
    "19:60",
    "19",
    "tối",
    "19:3",
  ])("%s is refused", (text) => {
    expect(parseTime(cellOfText(text))).toMatchObject({ ok: false, code: "duty/time" });
  });

  test("of a workbook: a part of a day", () => {
    expect(parseTime({ kind: "day", day: -25_569, serial: 0.8125 })).toEqual({ ok: true, value: 1170 });
    expect(parseTime(number(19))).toMatchObject({ ok: false });
  });
});

describe("time away", () => {
  test("days, months and spans, both ends included", () => {
    const read = parseAway(cellOfText("2026-07-10|2026-08|2026-07-20..2026-08-02|2026-09..2026-10"));
    const spans = read.ok ? read.value.map(({ first, last }) => `${isoDay(first)} ${isoDay(last)}`) : [];
    expect(spans).toEqual([
      "2026-07-10 2026-07-10",
      "2026-08-01 2026-08-31",
      "2026-07-20 2026-08-02",
      "2026-09-01 2026-10-31",
    ]);
  });

  test.each([
    ["từ ngày 01/7/2026 đến ngày 15/7/2026", "2026-07-01 2026-07-15"],
    ["từ 01 đến hết 15/7/2026", "2026-07-01 2026-07-15"],
    ["01/7 - 15/7/2026", "2026-07-01 2026-07-15"],
    ["01-15/7/2026", "2026-07-01 2026-07-15"],
    ["01/7/2026–15/7/2026", "2026-07-01 2026-07-15"],
    ["tháng 7/2026", "2026-07-01 2026-07-31"],
    ["tháng 7 năm 2026 đến tháng 8/2026", "2026-07-01 2026-08-31"],
    ["thứ Sáu, ngày 03/7/2026", "2026-07-03 2026-07-03"],
    ["03/7/2026; 05/7/2026 và 2026-08", "2026-07-03 2026-07-03,2026-07-05 2026-07-05,2026-08-01 2026-08-31"],
    ["cả tháng 7/2026", "2026-07-01 2026-07-31"],
    ["10, 12/7/2026", "2026-07-10 2026-07-10,2026-07-12 2026-07-12"],
    ["nghỉ các ngày 10 và 12/7/2026", "2026-07-10 2026-07-10,2026-07-12 2026-07-12"],
    ["không", ""],
    ["Không vắng", ""],
    ["-", ""],
  ])("in words: %s", (text, spans) => {
    const read = parseAway(cellOfText(text));
    expect(read.ok && read.value.map(({ first, last }) => `${isoDay(first)} ${isoDay(last)}`).join()).toBe(
      spans,
    );
  });

  test.each([
    "25/12 - 05/01/2027",
    "từ ngày 01/7/2026",
    "tháng 7",
    "05/7",
    "không rõ",
    "01 - 15",
    "2026-02-30",
    "2026-13",
    "2026",
    "2026-08-05..2026-08-01",
    "2026-08-01..",
    "a",
    "1..2..3",
  ])("%s is refused", (text) => {
    expect(parseAway(cellOfText(text))).toMatchObject({ ok: false, code: "duty/away" });
  });
});

test("the day of what has been is a whole day", () => {
  expect(parseDay(cellOfText("03/07/2026"))).toEqual({ ok: true, value: 20_637 });
  for (const text of ["2026-07", "2026", "2026-02-30", "46206"]) {
    expect(parseDay(cellOfText(text))).toMatchObject({ ok: false, code: "duty/date" });
  }
});

test("months, and a single one", () => {
  const months = (text: string): string | undefined => {
    const span = monthSpan(text);
    return span ? `${isoMonth(span.first)} ${isoMonth(span.last)}` : undefined;
  };
  expect(months("2026-07..2026-09")).toBe("2026-07 2026-09");
  expect(months("07/2026 .. 09/2026")).toBe("2026-07 2026-09");
  expect(months("2026-12")).toBe("2026-12 2026-12");
  for (const text of ["2026-13", "2026-00..2026-02", "2026", "2026-07-01..2026-09-30", "a..b"]) {
    expect(months(text)).toBeUndefined();
  }
});
