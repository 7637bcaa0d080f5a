/** Values as offices write them: a unit behind a number, days in words, days with their month first. */
import { expect, test } from "vitest";
import { cellOfText } from "../../../src/read/cells/cell.ts";
import { parseDate, parseYear } from "../../../src/read/cells/dates.ts";
import type { Parsed } from "../../../src/read/cells/parsed.ts";
import { countOf } from "../../../src/read/cells/values.ts";

/** The value with the note, or what is wrong. */
const said = (parsed: Parsed<number>): unknown => (parsed.ok ? [parsed.value, parsed.note] : parsed.code);

test.each([
  ["households", "120 hộ", [120, "unit-word"]],
  ["households", "1.120 hộ dân", [1120, "unit-word"]],
  ["households", "120", [120, undefined]],
  ["households", "120 người", "value/number"],
  ["households", "khoảng 120 hộ", "value/number"],
  ["households", "1,68 hộ", "value/number"],
  ["people", "480 nhân khẩu", [480, "unit-word"]],
  ["people", "480 hộ", "value/number"],
] as const)("%s: %s", (of, text, expected) => {
  expect(said(countOf(of)(cellOfText(text)))).toEqual(expected);
});

const format = (kind: "fixed" | "plain", unit: string) =>
  kind === "plain" ? ({ kind, unit } as const) : ({ kind, decimals: 0, unit } as const);

test.each([
  ["households", format("plain", "hộ"), [118, undefined]],
  ["households", format("fixed", "hộ dân"), [118, undefined]],
  ["households", { kind: "id", text: "118 hộ" }, [118, undefined]],
  ["households", { kind: "id", text: "00118" }, [118, undefined]],
  ["households", format("fixed", "nghìn"), "value/number"],
  ["households", format("plain", "người"), "value/number"],
  ["households", { kind: "id", text: "khoảng 118" }, "value/number"],
  ["people", { kind: "id", text: "118 người" }, [118, undefined]],
  ["people", format("plain", "hộ"), "value/number"],
] as const)("%s in a number format: %j", (of, shown, expected) => {
  expect(said(countOf(of)({ kind: "number", value: 118, format: shown }))).toEqual(expected);
});

const DAY = Date.UTC(2019, 6, 1) / 86_400_000;

test.each([
  ["ngày 01 tháng 7 năm 2019", [DAY, "day-in-words"]],
  ["Ngày 01/7/2019", [DAY, "day-in-words"]],
  ["tháng 7 năm 2019", [DAY, "day-in-words"]],
  ["Tháng 7/2019", [DAY, "day-in-words"]],
  ["ngày 31 tháng 6 năm 2019", "value/date"],
  ["tháng 13/2019", "value/date"],
  ["ngày mai", "value/date"],
  ["7/20/2019", "value/date"],
])("the day %s", (text, expected) => {
  expect(said(parseDate(cellOfText(text)))).toEqual(expected);
});

test.each([
  ["10/20/1959", [1959, "month-first"]],
  ["2/30/1959", "value/year"],
  ["năm 1959", [1959, "day-in-words"]],
  ["20/10/1959", [1959, undefined]],
  ["20/13/1959", "value/year"],
])("the year of %s", (text, expected) => {
  expect(said(parseYear(cellOfText(text)))).toEqual(expected);
});
